/** Whatever the status, no report says that a party may be dealt with: each is made and read whole. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { DecisionOutcome } from '#domain/model/screening-decision';
import type { PartyScreening } from '#domain/model/screening-run';
import { BANDS } from '#domain/model/screening-settings';
import { evidenceSheet } from '#domain/reports/evidence/evidence-sheet';
import type { EvidenceReport } from '#domain/reports/evidence/evidence-record';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import { PARTY_STATUS_KINDS } from '#domain/screening/party-status';
import { aReport, anEvidenceGround } from '../../../fixtures/evidence';
import { aDecision, aListEntry, aPartyScreening } from '../../../fixtures/screening-records';
import { BARE_MARK, saysVerdict } from '../../../fixtures/verdicts';

const OUTCOMES: readonly DecisionOutcome[] = ['false-positive', 'true-match', 'escalated', 'reopened'];

/** Bitmain under every answer to a match in every band, unseen and with nothing found; each party that ships as it stands. */
async function everyReport(): Promise<readonly EvidenceReport[]> {
  const plain = await anEvidenceGround();
  const subject = plain.subjects.find(({ id }) => id === 'bitmain')!.snapshot;
  const [hit] = aPartyScreening().hits;
  const finding = (change: Partial<PartyScreening>) => aPartyScreening({ id: 'bitmain', subject, ...change });
  const decision = (outcome: DecisionOutcome) =>
    aDecision({
      outcome,
      subjectId: 'bitmain',
      subjectFingerprint: subjectFingerprint(subject),
      entryFingerprint: entryFingerprint(aListEntry()),
      expiresOn: calendarDate('2026-12-31'),
      confirmed: { by: 'Ben', at: '2026-11-21T14:00:00.000Z' },
    });
  const states = [
    { partyScreenings: [finding({ hits: [], band: 'none' })] },
    { partyScreenings: [finding({ hits: [], band: 'none', isTooGeneral: true })] },
    ...BANDS.flatMap((band) => [
      { partyScreenings: [finding({ band, hits: [{ ...hit!, band }] })] },
      ...OUTCOMES.map((outcome) => ({
        partyScreenings: [finding({ band, hits: [{ ...hit!, band }] })],
        screeningDecisions: [decision(outcome)],
      })),
    ]),
  ];
  const grounds = await Promise.all(states.map((state) => anEvidenceGround(state)));
  const days = [calendarDate('2026-11-22'), calendarDate('2027-02-01')];
  return [
    ...plain.subjects.map(({ id }) => aReport(plain, id)),
    ...grounds.flatMap((ground) => days.map((day) => aReport(ground, 'bitmain', day))),
  ];
}

/** Every text, field names aside. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe('no report of any status', () => {
  it('has a verdict or a tick in it, as JSON or on paper', async () => {
    const reports = await everyReport();
    const texts = reports.flatMap((report) => [...textsOf(report), ...textsOf(evidenceSheet(report))]);

    expect(new Set(reports.map(({ status }) => status.kind))).toEqual(new Set(PARTY_STATUS_KINDS));
    expect(texts.length).toBeGreaterThan(5_000);
    expect([...new Set(texts.filter((text) => saysVerdict(text) || BARE_MARK.test(text)))]).toEqual([]);
  });

  it('lacks what the Entity List does, what a related party is, and that it is no advice', async () => {
    for (const report of await everyReport()) {
      const text = textsOf(evidenceSheet(report)).join(' ');
      expect(text).toContain('It does not say that the party may be dealt with, and it is no legal advice.');
      expect(text).toContain(
        'restricts exports, re-exports and transfers to a party. It is no ban on importing',
      );
      expect(text).toContain('A related party is not a listed party.');
    }
  });

  it('is of a status of its own words', async () => {
    const words = new Set((await everyReport()).map(({ status }) => status.words));

    expect([...words].sort()).toEqual([
      'Escalated',
      'False positive',
      'Listed',
      'No potential match',
      'Not screened',
      'Potential match, open (possible)',
      'Potential match, open (strong)',
      'Potential match, open (weak)',
      'True match',
    ]);
  });
});
