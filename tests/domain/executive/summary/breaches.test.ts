import { describe, expect, it } from 'vitest';
import { breachesOf } from '#domain/executive/summary/breaches';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('what a plan breaks', () => {
  it('is each broken rule as a sentence with how the plan stands to it', async () => {
    expect(breachesOf(await sampleReportGround())).toEqual([
      'At most $20,000,000 landed for the whole plan: $20,654,671.82 landed; at most $20,000,000.00.',
      'No more power drawn in any month than every site has: West Texas (sample) draws 9,700.62 kW in Apr 2027; it has 9,000 kW.',
    ]);
  });

  it('is also each rule of which nobody can say whether it is kept, after those that are broken', async () => {
    const { offers } = await sampleWorkspace();
    const ground = await sampleReportGround({ state: { offers: offers.filter(({ id }) => id !== 'BM-11') } });
    const unknown = ground.under.evaluation.rules.filter(({ standing }) => standing === 'unknown');
    expect(unknown.map(({ rule }) => rule.id)).toContain('vendor-share');
    const breaches = breachesOf(ground);
    const broken = ground.under.evaluation.rules.filter(({ standing }) => standing === 'broken').length;
    expect(breaches).toHaveLength(broken + unknown.length);
    expect(breaches.slice(broken)).toContainEqual(
      expect.stringMatching(
        /^At most 45 % of TH from any vendor: nobody can say whether it is kept; .* \(1 line without an offer not counted\)\.$/,
      ),
    );
  });

  it('is no rule that is kept, kept to its limit, or not asked', async () => {
    const ground = await sampleReportGround();
    const rules = ground.under.evaluation.rules.map((state, at) => ({
      ...state,
      standing: (['kept', 'binding', 'off'] as const)[at % 3] ?? 'kept',
    }));
    const under = { ...ground.under, evaluation: { ...ground.under.evaluation, rules } };
    expect(breachesOf({ ...ground, under })).toEqual([]);
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
