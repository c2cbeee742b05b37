/** Two copies that both loaded lists, screened and decided: decisions of both stay, and nothing is mixed that belongs together. */
import { describe, expect, it } from 'vitest';
import type { RecordTables } from '#domain/merge/merge-sources';
import { decideMerge, mergeWorkspaces } from '#domain/merge/merge-workspaces';
import type { LoadedList } from '#domain/model/loaded-list';
import {
  aDecision,
  aLoadedList,
  aPartyScreening,
  aScreenedList,
  aScreeningRun,
  somePieces,
} from '../../fixtures/screening-records';

const TABLES = ['restrictedLists', 'listPieces', 'screeningRuns', 'partyScreenings', 'screeningDecisions'];
const any = () => true;

function anEdition(day: string | null, sha: string, loadedAt = '2026-11-21T12:00:00.000Z'): LoadedList {
  const { edition } = aLoadedList();
  const listDate = day === null ? null : { day, basis: 'given' as const };
  return aLoadedList({
    edition: { ...edition, sha256: sha.repeat(32), listDate, fileName: `csl-${sha}.csv` },
    loadedAt,
  });
}

/** A copy that screened a party of its own against one edition. */
function aCopy(list: LoadedList, run: string, at: string, party: string): RecordTables {
  return {
    restrictedLists: [list],
    listPieces: somePieces(list),
    screeningRuns: [aScreeningRun({ id: run, at, lists: [aScreenedList(list)] })],
    partyScreenings: [aPartyScreening({ id: party, runId: run })],
    screeningDecisions: [],
  };
}

const older = anEdition('2026-10-01', 'aa');
const newer = anEdition('2026-11-01', 'bb');
const base = aCopy(anEdition('2026-09-01', 'cc'), 'run-0', '2026-09-02T00:00:00.000Z', 'bitmain');
const mine = aCopy(older, 'run-1', '2026-11-20T00:00:00.000Z', 'canaan');
const theirs = aCopy(newer, 'run-2', '2026-11-10T00:00:00.000Z', 'sophgo');

function merged(ancestor: RecordTables | null, one: RecordTables, other: RecordTables) {
  const merge = mergeWorkspaces(TABLES, { ancestor, mine: one, theirs: other }, any);
  return { ...merge, result: decideMerge(merge, () => 'mine').tables };
}

describe('merging two copies that were both screened', () => {
  it('keeps the newer list with its whole file, and names the one that it passes over', () => {
    const { conflicts, result, notes } = merged(base, mine, theirs);

    expect(conflicts).toEqual([]);
    expect(result['restrictedLists']).toEqual([newer]);
    expect(result['listPieces']).toEqual(somePieces(newer));
    expect(notes[0]).toBe(
      'Both copies loaded a list: csl-bb.csv (dated 2026-11-01, SHA-256 bbbbbbbb…) stays, since it is the newer one; csl-aa.csv (dated 2026-10-01, SHA-256 aaaaaaaa…) is not taken.',
    );
  });

  it('takes the findings of the newer run whole, keeps the record of both runs, and says to screen again', () => {
    const { result, notes } = merged(base, mine, theirs);

    expect(result['partyScreenings']).toEqual(mine['partyScreenings']);
    expect(result['screeningRuns']?.map(({ id }) => id)).toEqual(['run-1', 'run-2']);
    expect(notes[1]).toMatch(
      /^The findings of the screening of 2026-11-20 stand for every party\. Screen again/,
    );
  });

  it('gives the same whichever copy is called mine', () => {
    const [one, other] = [merged(null, mine, theirs), merged(null, theirs, mine)];

    expect(other.result).toEqual(one.result);
    expect(other.notes).toEqual(one.notes);
  });

  it('takes what only one side did without a word, also where that side removed the list', () => {
    const without = { ...base, restrictedLists: [], listPieces: [], partyScreenings: [] };

    expect(merged(base, base, theirs)).toMatchObject({ result: { restrictedLists: [newer] }, notes: [] });
    expect(merged(base, without, base)).toMatchObject({
      result: { restrictedLists: [], listPieces: [] },
      notes: [],
    });
  });

  it('says to screen again where the list of one side meets the findings of the other', () => {
    const screenedOnly = {
      ...base,
      screeningRuns: mine['screeningRuns']!,
      partyScreenings: mine['partyScreenings']!,
    };
    const loadedOnly = { ...base, restrictedLists: [newer], listPieces: somePieces(newer) };

    expect(merged(base, screenedOnly, loadedOnly).notes).toEqual([expect.stringContaining('Screen again')]);
  });

  it('goes by the time of loading where no list says a day, and a list with a day before one without', () => {
    const [early, late] = [anEdition(null, 'dd', '2026-11-01T00:00:00.000Z'), anEdition(null, 'ee')];
    const listsOf = (one: LoadedList, other: LoadedList) =>
      merged(
        null,
        aCopy(one, 'r1', '2026-11-01T00:00:00.000Z', 'a'),
        aCopy(other, 'r2', '2026-11-02T00:00:00.000Z', 'b'),
      ).result['restrictedLists'];

    expect(listsOf(early, late)).toEqual([late]);
    expect(listsOf(late, older)).toEqual([older]);
  });

  it('keeps the decisions of both, and asks nothing', () => {
    const { conflicts, result } = merged(
      base,
      { ...mine, screeningDecisions: [aDecision({ id: 'd1' })] },
      { ...theirs, screeningDecisions: [aDecision({ id: 'd2', reviewer: 'Ben', outcome: 'true-match' })] },
    );

    expect(conflicts).toEqual([]);
    expect(result['screeningDecisions']?.map(({ id }) => id)).toEqual(['d1', 'd2']);
  });

  it('keeps the word of the second person, whichever side has it', () => {
    const confirmed = aDecision({ confirmed: { by: 'Ben', at: '2026-11-22T09:00:00.000Z' } });
    const [open, done] = [{ screeningDecisions: [aDecision()] }, { screeningDecisions: [confirmed] }];

    expect(merged(null, open, done).result['screeningDecisions']).toEqual([confirmed]);
    expect(merged(null, done, open).result['screeningDecisions']).toEqual([confirmed]);
    expect(merged(open, { screeningDecisions: [] }, done).result['screeningDecisions']).toEqual([confirmed]);
  });

  it('leaves a decision away that one side took back and the other left as it was', () => {
    const known = { screeningDecisions: [aDecision()] };

    expect(merged(known, { screeningDecisions: [] }, known).result['screeningDecisions']).toEqual([]);
  });
});
