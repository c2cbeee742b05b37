import { describe, expect, it } from 'vitest';
import { breachesOf } from '#domain/executive/summary/breaches';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('what a plan breaks', () => {
  it('is each broken rule as a sentence with how the plan stands to it', async () => {
    expect(breachesOf(await sampleReportGround())).toEqual([
      'At most $20,000,000 landed for the whole plan: $20,654,671.82 landed; at most $20,000,000.00.',
      'No more power drawn in any month than every site has: West Texas (sample) draws 9,700.62 kW in Apr 2027; it has 9,000 kW.',
    ]);
  });

  it('is also each offer of it that does not pass the policy, once, and none that is not bought', async () => {
    const ground = await sampleReportGround();
    const policyFaults = new Map([
      ['BD-01', ['fails Not from Taiwan: made in TW', 'Evidence held cannot be judged']],
      ['BD-02', ['fails Not from Taiwan: made in TW']],
      ['BM-01', ['fails another']],
    ]);
    const under = { ...ground.under, ground: { ...ground.under.ground, policyFaults } };
    expect(breachesOf({ ...ground, under }).slice(2)).toEqual([
      'SEALMINER A4 Pro Air from Bitdeer (BD-01) fails Not from Taiwan: made in TW; Evidence held cannot be judged.',
    ]);
  });
});
