import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { PartyScreening } from '#domain/model/screening-run';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { partyStatus, type PartyInQuestion, type ScreeningFacts } from '#domain/screening/party-status';
import { aBoundDecision, aFinding, aHit } from '../../fixtures/decisions';
import { aParty } from '../../fixtures/reference';
import { ENTITY_LIST, SDN_LIST } from '../../fixtures/restricted-list';
import { aLoadedList, aScreenedList, aScreeningRun, aSubject } from '../../fixtures/screening-records';

const on = calendarDate('2026-11-22');
const unlisted: PartyInQuestion = { id: 'sophgo', name: 'Sophgo', listings: [] };
const listed = { ...unlisted, listings: aParty().listings };

function facts(finding: PartyScreening | null, change: Partial<ScreeningFacts> = {}): ScreeningFacts {
  return {
    run: aScreeningRun(),
    findings: finding === null ? [] : [finding],
    decisions: [],
    lists: [aLoadedList()],
    practice: DEFAULT_SCREENING_PRACTICE,
    ...change,
  };
}

function status(finding: PartyScreening | null, change: Partial<ScreeningFacts> = {}, party = unlisted) {
  return partyStatus(party, { on, subject: null }, facts(finding, change));
}

const hit = aFinding([aHit()]);
const none = aFinding([]);

describe('the status of a party', () => {
  it('is not screened before a run, and where the run has none of it', () => {
    expect(status(hit, { run: null }).kind).toBe('not-screened');
    expect(status(null).sentence).toBe(
      'Sophgo: Not screened. No listing is on record here, which is no statement about the party.',
    );
  });

  it('is that nothing came near in the list of a date, and no statement about the party', () => {
    expect(status(none).sentence).toBe(
      'Sophgo: No potential match in the list dated 20 Nov 2026. This is no statement about the party.',
    );
  });

  it('is not screened for a name of common words alone, of which nothing could be found', () => {
    expect(status({ ...none, isTooGeneral: true })).toMatchObject({ kind: 'not-screened' });
  });

  it('is open by the best open match', () => {
    const two = aFinding([
      aHit({ id: 'EL:1', remarks: 'a' }),
      aHit({ id: 'EL:2', remarks: 'b' }, { band: 'possible' }),
    ]);
    const decided = aBoundDecision(two);

    expect(status(two)).toMatchObject({ kind: 'potential-match', band: 'strong' });
    expect(status(two, { decisions: [decided] })).toMatchObject({
      kind: 'potential-match',
      band: 'possible',
      words: 'Potential match, open (possible)',
    });
  });

  it('is open while weak matches were left out, though every kept one is a false positive', () => {
    const finding = { ...hit, weakHitsLeftOut: 2 };

    expect(status(finding, { decisions: [aBoundDecision(hit)] })).toMatchObject({
      kind: 'potential-match',
      band: 'weak',
    });
  });

  it('is strong again where a true match is open again, though the match is weak', () => {
    const weak = aFinding([aHit({}, { band: 'weak' })]);
    const decision = aBoundDecision(weak, { outcome: 'true-match', expiresOn: calendarDate('2026-11-22') });

    expect(status(weak, { decisions: [decision] })).toMatchObject({
      kind: 'potential-match',
      band: 'strong',
    });
  });

  it.each([
    ['false-positive', 'False positive'],
    ['true-match', 'True match'],
    ['escalated', 'Escalated'],
  ] as const)('is what a person decided: %s, by whom and when', (outcome, words) => {
    const found = status(hit, { decisions: [aBoundDecision(hit, { outcome })] });

    expect(found).toMatchObject({ kind: outcome, words, band: null });
    expect(found.sentence).toMatch(/by Ana on 21 Nov 2026 \(“Xiamen Sophgo Technologies Ltd\.”/);
  });

  it('is listed by a statement on record, whatever a reviewer says of the match', () => {
    const found = status(hit, { decisions: [aBoundDecision(hit)] }, listed);

    expect(found.kind).toBe('listed');
    expect(found.sentence).toBe('Sophgo: Listed (on record): BIS Entity List since 16 Jan 2025.');
    expect(found.listCodes).toEqual(['EL']);
  });

  it('names a list by a true match alone, never by a potential one', () => {
    expect(status(hit).listCodes).toEqual([]);
    expect(status(hit, { decisions: [aBoundDecision(hit, { outcome: 'true-match' })] }).listCodes).toEqual([
      'EL',
    ]);
  });
});

describe('a record and a list that disagree', () => {
  it('are both shown with their dates where the list does not name the party', () => {
    expect(status(none, {}, listed).disagreements).toEqual([
      'On record: BIS Entity List since 16 Jan 2025 (90 FR 4621). Not found: the list dated 20 Nov 2026 has no likely entry for it.',
    ]);
  });

  it('are told with the reason where the list is older than the listing', () => {
    const old = aLoadedList({
      edition: { ...aLoadedList().edition, listDate: { day: '2024-01-31', basis: 'given' } },
    });
    const run = aScreeningRun({ lists: [aScreenedList(old)] });

    expect(status(none, { run, lists: [old] }, listed).disagreements[0]).toMatch(
      /The list is older than the listing\.$/,
    );
  });

  it('do not where the list names the party, or holds no such list', () => {
    const sdn = aLoadedList({
      edition: { ...aLoadedList().edition, rowsByList: [{ listName: SDN_LIST, rows: 3 }] },
    });

    expect(status(hit, {}, listed).disagreements).toEqual([]);
    expect(status(none, { lists: [sdn] }, listed).disagreements).toEqual([]);
  });

  it('do where the match was a false positive', () => {
    expect(status(hit, { decisions: [aBoundDecision(hit)] }, listed).disagreements).toHaveLength(1);
  });

  it('are shown where a true match is on no record', () => {
    const decisions = [aBoundDecision(hit, { outcome: 'true-match' })];

    expect(status(hit, { decisions }).disagreements).toEqual([
      `The list dated 20 Nov 2026 names “Xiamen Sophgo Technologies Ltd.” (${ENTITY_LIST}): True match, decided by Ana on 21 Nov 2026. No such listing is on record here.`,
    ]);
    expect(status(hit, { decisions }, listed).disagreements).toEqual([]);
  });
});

describe('a result that is old', () => {
  const onList = (day: string | null) => {
    const list = aLoadedList({
      edition: { ...aLoadedList().edition, listDate: day === null ? null : { day, basis: 'given' } },
    });
    return status(none, { run: aScreeningRun({ lists: [aScreenedList(list)] }), lists: [list] });
  };

  it('is marked once the list is older than the practice allows, and where nobody knows its day', () => {
    expect(onList('2026-10-23').flags.isListOld).toBe(false);
    expect(onList('2026-10-22').flagTexts).toEqual([
      'The list dated 22 Oct 2026 is 31 days old; 30 days is the most allowed.',
    ]);
    expect(onList(null).flagTexts).toEqual(['csl-2026-11.csv has no day: how old it is, nobody knows.']);
  });

  it('is marked when the party changed since the run', () => {
    const subject = aSubject({ names: ['Sophgo', 'Sophon'] });

    expect(partyStatus(unlisted, { on, subject }, facts(hit)).flags.hasChanged).toBe(true);
    expect(partyStatus(unlisted, { on, subject: aSubject() }, facts(hit)).flags.hasChanged).toBe(false);
  });

  it('is marked when a list that was screened against is no longer in use', () => {
    const gone = status(none, { lists: [] });

    expect(gone.flags.isListGone).toBe(true);
    expect(gone.flagTexts).toEqual([
      'csl-2026-11.csv, which was screened against, is no longer in use. Screen again against the lists in use.',
    ]);
    expect(status(none).flags.isListGone).toBe(false);
  });

  it('is marked when a newer list is loaded than was screened against', () => {
    const newer = aLoadedList({ edition: { ...aLoadedList().edition, sha256: '12'.repeat(32) } });

    expect(status(hit, { lists: [newer] }).flags.isRunOlderThanList).toBe(true);
    expect(status(hit).flags.isRunOlderThanList).toBe(false);
  });
});
