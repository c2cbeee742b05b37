import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { ListEdition } from '#domain/model/restricted-list';
import { dayProblem, editionOddities } from '#domain/screening/edition-check';
import { aLoadedList } from '../../fixtures/screening-records';

const lists = (sdn: number, el: number) => [
  { listName: 'SDN', rows: sdn },
  { listName: 'EL', rows: el },
];
const base: ListEdition = {
  ...aLoadedList().edition,
  listDate: { day: '2026-11-20', basis: 'given' },
  rows: 1_000,
  rowsByList: lists(900, 100),
};
const inUse = aLoadedList({ edition: base });
const newer = (change: Partial<ListEdition> = {}): ListEdition => ({
  ...base,
  sha256: 'cd'.repeat(32),
  listDate: { day: '2026-11-21', basis: 'given' },
  ...change,
});
const odd = (edition: ListEdition, hasLastLineEnd = true) => editionOddities(edition, hasLastLineEnd, inUse);

describe('a new edition', () => {
  it('is not odd if it is newer and about as long, or the first', () => {
    expect(odd(newer())).toEqual([]);
    expect(odd(newer({ rows: 900, rowsByList: lists(810, 90) }))).toEqual([]);
    expect(editionOddities(newer(), true, null)).toEqual([]);
  });

  it.each([
    ['the same file', base, /loaded already/],
    ['older', newer({ listDate: { day: '2026-11-19', basis: 'given' } }), /older than the edition in use/],
    ['of an older month', newer({ listDate: { day: '2026-10', basis: 'file name' } }), /older/],
    ['shorter by more than a tenth', newer({ rows: 899 }), /899 rows, and the edition in use 1,000/],
    ['without one of its lists', newer({ rowsByList: lists(1_000, 0) }), /EL \(0 of 100 rows\)/],
    ['with one list much shorter', newer({ rowsByList: lists(920, 80) }), /EL \(80 of 100 rows\)/],
  ])('is asked about if it is %s', (_what, edition, sentence) => {
    expect(odd(edition).join(' ')).toMatch(sentence);
  });

  it('is asked about if one of its lists is gone, however short that one was', () => {
    const before = aLoadedList({ edition: { ...base, rowsByList: lists(997, 3) } });
    const without = newer({ rows: 999, rowsByList: [{ listName: 'SDN', rows: 999 }] });

    expect(editionOddities(without, true, before).join(' ')).toMatch(/EL \(0 of 3 rows\)/);
  });

  it('is asked about if its last line has no end, even as the first', () => {
    expect(editionOddities(newer(), false, null).join(' ')).toMatch(/may be cut off/);
  });

  it('is not called older by the latest day in its rows', () => {
    expect(odd(newer({ listDate: { day: '2026-01-01', basis: 'no earlier than' } }))).toEqual([]);
    expect(odd(newer({ listDate: null }))).toEqual([]);
  });
});

describe('the day of an edition', () => {
  const today = calendarDate('2026-11-22');
  const edition = newer({ listDate: { day: '2026-11-01', basis: 'no earlier than' } });

  it('is none after today, and none before its latest row', () => {
    expect(dayProblem(calendarDate('2026-11-23'), edition, today)).toMatch(/later than today/);
    expect(dayProblem(calendarDate('2026-10-31'), edition, today)).toMatch(/has an entry of 1 Nov 2026/);
    expect(dayProblem(calendarDate('2026-11-01'), edition, today)).toBeNull();
    expect(dayProblem(calendarDate('2026-11-22'), edition, today)).toBeNull();
  });
});
