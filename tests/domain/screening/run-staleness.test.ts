import { describe, expect, it } from 'vitest';
import type { LoadedList } from '#domain/model/loaded-list';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { staleReasons, type ScreeningNow } from '#domain/screening/run-staleness';
import { ALGORITHM_VERSION } from '#domain/screening/screening-settings';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import {
  aLoadedList,
  aPartyScreening,
  aScreenedList,
  aScreeningRun,
  aSubject,
} from '../../fixtures/screening-records';

const finding = aPartyScreening();
const subject: ScreenedSubject = { id: finding.id, name: 'Bitmain', roles: [], snapshot: finding.subject };
const list = aLoadedList();
const run = aScreeningRun({
  lists: [aScreenedList(list)],
  settings: DEFAULT_SCREENING_SETTINGS,
  algorithmVersion: ALGORITHM_VERSION,
});
const now: ScreeningNow = { lists: [list], subjects: [subject], settings: DEFAULT_SCREENING_SETTINGS };
const reasons = (change: Partial<ScreeningNow>, of: typeof run | null = run) =>
  staleReasons(of, [finding], { ...now, ...change });
const edition = (change: Partial<LoadedList['edition']>) =>
  aLoadedList({ edition: { ...list.edition, ...change } });

describe('a run', () => {
  it('stands while nothing it rests on is other', () => {
    expect(reasons({})).toEqual([]);
  });

  it('stands whatever roles a party has, since they are not looked for', () => {
    const role = { role: 'factory', of: null, words: 'factory' } as const;

    expect(reasons({ subjects: [{ ...subject, roles: [role] }] })).toEqual([]);
  });

  it.each([
    ['another edition', { lists: [edition({ sha256: 'cd'.repeat(32) })] }, /was loaded since the run/],
    [
      'another day',
      { lists: [edition({ listDate: { day: '2026-11-19', basis: 'given' as const } })] },
      /The day of .* was changed/,
    ],
    ['no list', { lists: [] }, /is no longer in use/],
    ['thresholds', { settings: { ...DEFAULT_SCREENING_SETTINGS, strongFrom: 0.9 } }, /thresholds/],
    [
      'a new party',
      { subjects: [subject, { ...subject, id: 'new', name: 'Newcomer' }] },
      /Not screened yet: Newcomer\./,
    ],
    [
      'a changed party',
      { subjects: [{ ...subject, snapshot: aSubject({ names: ['Other'] }) }] },
      /Changed since the run: Bitmain\./,
    ],
    [
      'a new address of a party',
      { subjects: [{ ...subject, snapshot: { ...finding.subject, addresses: ['1 New Street'] } }] },
      /Changed since the run: Bitmain\./,
    ],
    [
      'a new alias of a party',
      {
        subjects: [
          { ...subject, snapshot: { ...finding.subject, names: [...finding.subject.names, '算丰'] } },
        ],
      },
      /Changed since the run: Bitmain\./,
    ],
    ['a party that is gone', { subjects: [] }, /No longer among the parties/],
  ])('does not stand with %s, and says so', (_what, change, sentence) => {
    expect(reasons(change).join(' ')).toMatch(sentence);
  });

  it.each([1, ALGORITHM_VERSION - 1])(
    'does not stand where names are matched in another way: %i',
    (version) => {
      const older = aScreeningRun({ ...run, algorithmVersion: version });

      expect(reasons({}, older).join(' ')).toMatch(/matched in another way/);
    },
  );

  it('was never made: that is said only where there is a list', () => {
    expect(reasons({}, null)).toEqual(['Nothing was screened against the lists in use.']);
    expect(reasons({ lists: [] }, null)).toEqual([]);
  });

  it('names three parties and counts the rest', () => {
    const more = Array.from({ length: 5 }, (_, at) => ({ ...subject, id: `n${at}`, name: `N${at}` }));

    expect(reasons({ subjects: [subject, ...more] })).toEqual(['Not screened yet: N0, N1, N2 and 2 more.']);
  });
});
