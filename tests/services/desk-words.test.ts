import { describe, expect, it } from 'vitest';
import { loadedNotice, problemText, screenedNotice } from '../../src-renderer/services/desk-words';
import { aLoadedList, aScreeningRun } from '../fixtures/screening-records';

const run = (parties: number, strong: number, possible: number, weak: number) =>
  aScreeningRun({
    parties,
    byBand: { strong, possible, weak, none: parties - strong - possible - weak },
  });

describe('what came of a screening, in words', () => {
  it.each([
    [run(20, 1, 2, 1), '4 of 20 parties have a potential match: 1 strong, 2 possible, 1 weak.'],
    [run(20, 0, 0, 1), '1 of 20 parties has a potential match: 1 weak.'],
    [run(1, 1, 0, 0), '1 of 1 party has a potential match: 1 strong.'],
  ])('counts the parties that have a potential match: %#', (of, words) => {
    expect(screenedNotice(of).endsWith(`. ${words}`)).toBe(true);
    expect(screenedNotice(of)).toMatch(/^Screened \d+ part(y|ies) against the list dated /);
  });

  it('says of nothing found no more than that, with the list', () => {
    expect(screenedNotice(run(20, 0, 0, 0))).toBe(
      'Screened 20 parties against the list dated 20 Nov 2026: no potential match.',
    );
  });

  it('tells a list that was loaded with the screening against it', () => {
    expect(loadedNotice(aLoadedList(), run(2, 0, 0, 0))).toMatch(/^Loaded .*\. Screened 2 parties against /);
  });

  it('says once what is kept after a failure', () => {
    expect(problemText('a.csv was not loaded', new Error('It is empty'))).toBe(
      'a.csv was not loaded. It is empty. The lists in use, what was found and what was decided are as they were.',
    );
  });
});
