/** The evidence report of one party: all that is on record of it, and nothing that is on no screen. */
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import type { EvidenceGround } from '#domain/reports/evidence/evidence-report';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening } from '#domain/model/screening-run';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { aReport, anEvidenceGround } from '../../../fixtures/evidence';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { aParty } from '../../../fixtures/reference';
import {
  aDecision,
  aListEntry,
  aLoadedList,
  aPartyScreening,
  aScreeningRun,
} from '../../../fixtures/screening-records';

let ground: EvidenceGround;
beforeAll(async () => {
  ground = await anEvidenceGround();
});

const subjectOf = (id: string) => ground.subjects.find((one) => one.id === id)!.snapshot;
const findingOf = (id: string): PartyScreening => aPartyScreening({ id, subject: subjectOf(id) });
const decisionOn = (id: string, change: Partial<ScreeningDecision> = {}) =>
  aDecision({
    subjectId: id,
    subject: subjectOf(id),
    subjectFingerprint: subjectFingerprint(subjectOf(id)),
    entryFingerprint: entryFingerprint(aListEntry()),
    expiresOn: null,
    ...change,
  });
const reportOn = async (id: string, decisions: readonly ScreeningDecision[] = []) =>
  aReport(await anEvidenceGround({ partyScreenings: [findingOf(id)], screeningDecisions: decisions }), id);

describe('a party that was not screened', () => {
  it('is said to be so, with no run and no hit', () => {
    const report = aReport(ground, 'bitmain');

    expect(report.status).toMatchObject({ kind: 'not-screened', words: 'Not screened' });
    expect(report).toMatchObject({ screening: null, hits: [], decisions: [] });
  });

  it('has its names, its ties and its parts all the same', () => {
    const report = aReport(ground, 'bitmain');

    expect(report.party.names).toEqual(expect.arrayContaining(['Bitmain', '比特大陆']));
    expect(report.ownership.standing).toBe('related');
    expect(report.ownership.sentences.join(' ')).toContain('related is not listed');
    expect(report.ownership.sources.length).toBeGreaterThan(0);
    expect(report.events.length).toBeGreaterThan(0);
    expect(report.partsOfItsRigs.length).toBeGreaterThan(0);
    expect(report.limits.join(' ')).toMatch(/restricts exports.*no ban on importing/);
    expect(report.limits.join(' ')).toContain('A related party is not a listed party');
  });
});

describe('a potential match', () => {
  it('stands with the list, its hash and day, the settings, its words and what the list means', async () => {
    const report = await reportOn('bitmain');

    expect(report.screening).toMatchObject({
      runId: 'run-1',
      settings: { strongFrom: 0.88 },
      lists: [
        {
          fileName: 'csl-2026-11.csv',
          sha256: 'ab'.repeat(32),
          listDate: { day: '2026-11-20', basis: 'file name' },
          ageDays: 2,
          isOlderThanAllowed: false,
          isInUse: true,
          rows: 3,
          selfTest: { recallPpm: 1_000_000 },
        },
      ],
    });
    expect(report.hits).toMatchObject([
      {
        state: 'open',
        stateText: 'Potential match, open (strong)',
        openBecause: ['Nobody has decided yet.'],
        decisionId: null,
        entry: { id: 'EL:1', fingerprint: entryFingerprint(aListEntry()) },
        meaning: { rma: expect.stringMatching(/licen[cs]e/i) as unknown },
      },
    ]);
    expect(report.hits[0]?.meaning.purchase).not.toBe('');
  });

  it('is told with the decision it rests on', async () => {
    const report = await reportOn('bitmain', [decisionOn('bitmain', { outcome: 'false-positive' })]);

    expect(report.hits).toMatchObject([{ state: 'false-positive' }]);
    expect(report.decisions).toMatchObject([{ stands: true, standsNotBecause: [] }]);
    expect(report.hits[0]?.decisionId).toBe(report.decisions[0]?.id);
    expect(report.status.kind).toBe('false-positive');
  });

  it('is open again where the party changed, and the report says why the decision does not stand', async () => {
    const before = { ...subjectOf('bitmain'), country: 'HK' };
    const old = decisionOn('bitmain', {
      outcome: 'false-positive',
      subject: before,
      subjectFingerprint: subjectFingerprint(before),
    });
    const report = await reportOn('bitmain', [old]);

    expect(report.hits[0]).toMatchObject({ state: 'open' });
    expect(report.hits[0]?.openBecause.join(' ')).toContain('as the party changed');
    expect(report.decisions).toMatchObject([{ stands: false }]);
    expect(report.decisions[0]?.standsNotBecause.join(' ')).toContain('as the party changed');
  });

  it('keeps a decision that a later one took the place of', async () => {
    const report = await reportOn('bitmain', [
      decisionOn('bitmain', { id: 'first', outcome: 'escalated', at: '2026-11-20T10:00:00.000Z' }),
      decisionOn('bitmain', { id: 'second', outcome: 'true-match', at: '2026-11-21T10:00:00.000Z' }),
    ]);

    expect(report.decisions.map(({ id, stands }) => [id, stands])).toEqual([
      ['second', true],
      ['first', false],
    ]);
    expect(report.decisions[1]?.standsNotBecause).toEqual([
      'A later decision on the same entry took its place.',
    ]);
    expect(report.status).toMatchObject({ kind: 'true-match', listCodes: ['EL'] });
    expect(report.ownership.standing).toBe('listed');
  });

  it('of another party is not in it', async () => {
    const report = await reportOn('bitmain', [decisionOn('microbt')]);

    expect(report.decisions).toEqual([]);
  });
});

it('says that a list is old, and that it is no longer in use', async () => {
  const old = await anEvidenceGround({ partyScreenings: [findingOf('bitmain')], restrictedLists: [] });
  const report = aReport(old, 'bitmain', calendarDate('2027-03-01'));

  expect(report.screening?.lists).toMatchObject([
    { isInUse: false, isOlderThanAllowed: true, ageDays: 101, selfTest: null, loadedAt: null },
  ]);
  expect(report.screening?.isUpToDate).toBe(false);
  expect(report.status.flags.join(' ')).toContain('101 days old');
});

it('says that the party was changed since the run, and that a list without a day may be of any age', async () => {
  const screened = { ...subjectOf('bitmain'), addresses: ['An address of before'] };
  const list = aLoadedList();
  const undated = { ...aScreeningRun().lists[0]!, listDate: null };
  const old = await anEvidenceGround({
    partyScreenings: [aPartyScreening({ id: 'bitmain', subject: screened, hits: [], band: 'none' })],
    restrictedLists: [{ ...list, edition: { ...list.edition, listDate: null } }],
    screeningRuns: [aScreeningRun({ lists: [undated] })],
  });
  const report = aReport(old, 'bitmain');

  expect(report.status.flags.join(' ')).toContain('The party was changed since the run');
  expect(report.screening?.lists).toMatchObject([{ ageDays: null, isOlderThanAllowed: true }]);
});

it('rests on what the workspace says where that is other than what ships', async () => {
  const [event] = ground.register.events.filter(({ partyIds }) => partyIds.includes('bitmain'));
  const [stake] = ground.stakes.filter(({ ownedId }) => ownedId === 'bitmain');
  const taken = { value: null, on: calendarDate('2026-11-22'), by: 'Ana', why: 'Not so' };
  const state = await sampleWorkspace();
  const own = await anEvidenceGround({
    ownEvents: [{ ...taken, id: event!.id }],
    ownStakes: [{ ...taken, id: stake!.id }],
    parties: [
      ...state.parties.filter(({ id }) => id !== 'cvitek'),
      aParty({ id: 'cvitek', name: 'CVITEK as recorded', listings: [] }),
    ],
    settings: { ...state.settings!, screening: { ...DEFAULT_SCREENING_PRACTICE, listMaxAgeDays: 3 } },
  });

  expect(aReport(own, 'bitmain').events.map(({ id }) => id)).not.toContain(event!.id);
  expect(own.stakes.map(({ id }) => id)).not.toContain(stake!.id);
  expect(aReport(own, 'cvitek').party.name).toBe('CVITEK as recorded');
  expect(aReport(own, 'cvitek').status.kind).toBe('not-screened');
  expect(own.facts.practice.listMaxAgeDays).toBe(3);

  const parties = state.parties.map((party) => (party.id === 'sophgo' ? { ...party, listings: [] } : party));
  expect(aReport(ground, 'sophgo').status.kind).toBe('listed');
  expect(aReport(await anEvidenceGround({ parties }), 'sophgo').status.kind).toBe('not-screened');
});

it('tells of the parts that a supplier delivers, and of nobody else’s', () => {
  const [supplier] = ground.components.flatMap(({ supplierId }) => supplierId ?? []);
  const report = aReport(ground, supplier ?? '');

  expect(report.supplies.length).toBeGreaterThan(0);
  expect(report.supplies.length).toBe(
    ground.components.filter(({ supplierId }) => supplierId === supplier).length,
  );
});
