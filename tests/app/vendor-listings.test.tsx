/**
 * A vendor and the listed parties around it: Bitmain is no hit of a list that names Sophgo, is shown as
 * related to it, and is never listed by that.
 */
import { cleanup, renderHook } from '@testing-library/react';
import { calendarDate } from '#domain/core/calendar-date';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening, ScreenedList } from '#domain/model/screening-run';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { decide, NEW_DECISION } from '#domain/screening/decide';
import type { NameIndex } from '#domain/screening/name-index';
import { storedFinding } from '#domain/screening/store-screening';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NO_CONTENT } from '../../src-renderer/data/no-content';
import { loadScreeningReference } from '../../src-renderer/data/screening-reference';
import type { WorkspaceState } from '../../src-renderer/data/workspace-state';
import { subjectsOf } from '../../src-renderer/services/screened-state';
import { useOwnership } from '../../src-renderer/services/use-ownership';
import { usePartyStatuses } from '../../src-renderer/services/use-party-statuses';
import { aList, indexOf, SOPHGO_ROWS } from '../fixtures/restricted-list';

afterEach(cleanup);

const day = calendarDate('2026-11-22');
const { vendors, parties } = loadScreeningReference();
/** The shipped record without its dated listings, so that only the list speaks. */
const unlisted: WorkspaceState = {
  ...NO_CONTENT,
  vendors,
  parties: parties.map((party) => ({ ...party, listings: [] })),
};
const list: ScreenedList = {
  id: 'consolidated-screening-list',
  fileName: 'small.csv',
  sha256: 'a'.repeat(64),
  listDate: { day: '2025-01-16', basis: 'file name' },
  rows: 402,
};
/** Rows of others, so that a word of one name is a rare one. */
const OTHERS = Array.from({ length: 400 }, (_, at) => ({
  name: `Invented ${String.fromCharCode(97 + (at % 26))}${String(at)} Trading Technology Co., Ltd.`,
  addresses: 'Moscow, RU',
}));
let index: NameIndex;
beforeAll(async () => {
  index = indexOf((await aList([...SOPHGO_ROWS, ...OTHERS])).entries);
});

function findings(): readonly PartyScreening[] {
  return subjectsOf(unlisted).map((subject) =>
    storedFinding(subject, 'run', [{ list, index }], DEFAULT_SCREENING_SETTINGS),
  );
}

function screened(decisions: readonly ScreeningDecision[] = []): WorkspaceState {
  return {
    ...unlisted,
    partyScreenings: findings(),
    screeningDecisions: decisions,
    screeningRuns: [
      {
        id: 'run',
        at: '2026-11-22T09:00:00.000Z',
        by: null,
        reason: 'asked',
        lists: [list],
        settings: DEFAULT_SCREENING_SETTINGS,
        algorithmVersion: 2,
        parties: 1,
        byBand: { strong: 0, possible: 0, weak: 0, none: 0 },
        delta: [],
      },
    ],
  };
}

function bitmainIn(state: WorkspaceState) {
  const { result } = renderHook(() => {
    const { byId, marks } = usePartyStatuses(state, day);
    return { status: byId.get('bitmain'), marks, of: useOwnership({ ...state, marks }, day) };
  });
  return { ...result.current, ownership: result.current.of('bitmain') };
}

/** Every strong hit of Sophgo as a person decides it. */
function decided(outcome: 'true-match' | 'false-positive'): readonly ScreeningDecision[] {
  return findings().flatMap(({ id, subject, hits }) =>
    id === 'sophgo'
      ? hits.flatMap((hit, at) => {
          const form = { ...NEW_DECISION, outcome, reason: 'The same company.', reviewer: 'Ana' };
          const about = {
            subjectId: id,
            subjectName: 'Sophgo',
            subject,
            hit,
            list,
            id: `d${String(at)}`,
            at: '2026-11-22T10:00:00.000Z',
          };
          const made = decide(form, about, day);
          if (!made.ok) throw new Error(JSON.stringify(made.problem));
          return [made.value];
        })
      : [],
  );
}

describe('Bitmain beside a list that names Sophgo', () => {
  it('is tied to nobody listed while no list is loaded and no listing is on record', () => {
    const { ownership, marks } = bitmainIn(unlisted);

    expect(marks.size).toBe(0);
    expect(ownership?.standing.kind).toBe('no-tie-known');
    expect(ownership?.potential).toBeNull();
  });

  it('is no hit itself, and shows the related party as a potential match, which lists nobody', () => {
    const { status, ownership, marks } = bitmainIn(screened());

    expect(status?.kind).toBe('no-potential-match');
    expect(marks.get('sophgo')?.mark).toBe('potential');
    expect(marks.has('bitmain')).toBe(false);
    expect(ownership?.standing.kind).toBe('no-tie-known');
    expect(ownership?.potential?.standing.kind).toBe('related');
    expect(ownership?.parties.find(({ id }) => id === 'sophgo')?.mark).toBe('potential');
  });

  it('is related, and never listed, once a person decided that the party is the listed one', () => {
    const { status, ownership, marks } = bitmainIn(screened(decided('true-match')));

    expect(marks.get('sophgo')).toEqual({ mark: 'true-match', lists: ['EL'] });
    expect(ownership?.standing.kind).toBe('related');
    expect(ownership?.sentences.join(' ')).toContain('related is not listed');
    expect(status?.kind).toBe('no-potential-match');
  });

  it('is tied to nobody listed again once the match was decided a false positive', () => {
    const { ownership, marks } = bitmainIn(screened(decided('false-positive')));

    expect(marks.has('sophgo')).toBe(false);
    expect(ownership?.potential?.standing.kind ?? 'no-tie-known').not.toBe('listed');
  });

  it('is related by the dated listing on record alone', () => {
    const { ownership, marks } = bitmainIn({ ...unlisted, parties });

    expect(marks.get('sophgo')?.mark).toBe('listed');
    expect(ownership?.standing.kind).toBe('related');
  });
});
