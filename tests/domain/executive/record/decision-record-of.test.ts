import { beforeAll, describe, expect, it } from 'vitest';
import type { DecisionRecord } from '#domain/executive/decision-record';
import { decisionRecord } from '#domain/executive/record/decision-record-of';
import { SIGN_OFF } from '#domain/executive/record/sign-off';
import type { Doing, ReportGround } from '#domain/executive/report-ground';
import { headline } from '#domain/executive/summary/headline';
import { sampleReportGround } from '../../../fixtures/report-ground';

let ground: ReportGround;
let record: DecisionRecord;
const doings: readonly Doing[] = [{ at: '2026-11-22T10:00:00.000Z', by: 'Ana', what: 'Set the budget' }];

beforeAll(async () => {
  ground = await sampleReportGround({ doings });
  record = decisionRecord(ground);
});

describe('the decision record of a plan', () => {
  it('says what is decided in the very sentence of the one page', () => {
    expect(record.decision).toBe(headline(ground));
    expect(record.title).toBe(`Decision record: ${ground.plan.name}, ${ground.workspaceName}`);
  });

  it('has every rule of the plan as a sentence, with the standing and the words of the Plan screen', () => {
    expect(record.rules.map(({ standing, words }) => ({ standing, words }))).toEqual(
      ground.under.evaluation.rules.map(({ standing, words }) => ({ standing, words })),
    );
    expect(record.rules[0]?.sentence).toBe('At most $20,000,000 landed for the whole plan');
  });

  it('takes each broken rule for an exception', () => {
    const broken = record.rules.filter(({ standing }) => standing === 'broken');
    expect(broken.length).toBeGreaterThan(0);
    expect(record.exceptions.map(({ what }) => what)).toEqual(
      expect.arrayContaining(broken.map(({ sentence }) => `Rule broken: ${sentence}`)),
    );
  });

  it('has every offer that no line takes as rejected, each with a reason', () => {
    const taken = new Set(ground.lines.map(({ offerId }) => offerId));
    expect(new Set(record.rejected.map(({ offerId }) => offerId))).toEqual(
      new Set(ground.offers.map(({ id }) => id).filter((id) => !taken.has(id))),
    );
    expect(record.rejected.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('says by which view and scenario it is reckoned', async () => {
    expect(record.basis).toEqual([
      'As of 21 Nov 2026; duty by the law of the median entry date (P50); origins as declared.',
    ]);
    const refused = decisionRecord(await sampleReportGround({ scenario: 'Origins refused (sample)' }));
    expect(refused.basis[1]).toBe(
      'Under the scenario “Origins refused (sample)”: Every foreign origin found to be China; Customs hold 30 days longer.',
    );
  });

  it('holds what was done, the days, the hash it was given and a place for each signature', () => {
    const { madeOn, dataSha256 } = ground;
    const { asOf } = ground.presentGround.prepared.reference.settings.scenario;
    expect(record).toMatchObject({ doings, madeOn, asOf, dataSha256, signOff: SIGN_OFF });
  });

  it('never says that anything or anybody is clear, safe or approved', () => {
    expect(JSON.stringify(record)).not.toMatch(/\b(?:clear|cleared|safe|approved|compliant)\b/i);
  });
});
