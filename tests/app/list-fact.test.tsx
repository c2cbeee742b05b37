import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { LoadedList } from '#domain/model/loaded-list';
import type { ListDate } from '#domain/model/restricted-list';
import { listFact } from '../../src-renderer/app/list-fact';
import { aWholeWorkspace } from '../fixtures/whole-workspace';

const today = calendarDate('2026-11-22');
const some = (await aWholeWorkspace()).restrictedLists[0] as LoadedList;
const dated = (listDate: ListDate | null): LoadedList => ({
  ...some,
  edition: { ...some.edition, listDate },
});

describe('the status bar', () => {
  it('warns where no list is loaded, or one of no known day', () => {
    expect(listFact([], 30, today)).toEqual({ words: 'No restricted-party list loaded', isUnsure: true });
    expect(listFact([dated(null)], 30, today)).toEqual({
      words: 'Restricted-party list of no known day',
      isUnsure: true,
    });
  });

  it('tells a list by its day, and from the day after the last that is allowed that it is stale', () => {
    expect(listFact([dated({ day: '2026-10-23', basis: 'file' })], 30, today)).toEqual({
      words: 'Restricted-party list 23 Oct 2026',
      isUnsure: false,
    });
    expect(listFact([dated({ day: '2026-10-22', basis: 'file' })], 30, today)).toEqual({
      words: 'Restricted-party list 22 Oct 2026: stale, 31 days old',
      isUnsure: true,
    });
  });

  it('tells the oldest of two lists', () => {
    const lists = [
      dated({ day: '2026-11-20', basis: 'file' }),
      dated({ day: '2026-11', basis: 'file name' }),
    ];

    expect(listFact(lists, 30, today).words).toBe('Oldest restricted-party list 2026-11');
  });
});
