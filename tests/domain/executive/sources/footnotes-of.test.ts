import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { Source } from '#domain/core/source';
import { factAnswer, figure, unknownFigure } from '#domain/executive/make-figure';
import { footnotesOf, letterOf } from '#domain/executive/sources/footnotes-of';
import type { SourceHeading } from '#domain/executive/sources/source-headings';

const quote = (on: string): Source => ({
  citation: `Quotation of ${on}`,
  asOf: calendarDate(on),
  confidence: 'stated',
});
const law: Source = { citation: 'A notice', asOf: null, confidence: 'documented' };

function aFigure(key: string, source: Source) {
  return figure({ key, label: key, unit: 'usd', value: 1, explain: () => factAnswer(key, '$0.01', source) });
}

const headingOf = ({ citation }: Source): SourceHeading =>
  citation.startsWith('Quotation') ? 'Quotations' : 'Duties and fees';

describe('footnotes', () => {
  const notes = footnotesOf(
    [
      aFigure('law', law),
      aFigure('newer', quote('2026-11-10')),
      aFigure('older', quote('2026-10-01')),
      unknownFigure('none', 'None', 'usd', 'why'),
    ],
    headingOf,
  );

  it('have a letter for each kind of source that is used, in the order of the kinds', () => {
    expect(notes.notes.map(({ letter, heading }) => [letter, heading])).toEqual([
      ['a', 'Quotations'],
      ['b', 'Duties and fees'],
    ]);
  });

  it('name the oldest and the newest day of a letter, and none where no source has one', () => {
    expect(notes.notes[0]).toMatchObject({ oldest: '2026-10-01', newest: '2026-11-10' });
    expect(notes.notes[1]).toMatchObject({ oldest: null, newest: null });
  });

  it('lead from a figure to its letters, and from one that nobody knows to none', () => {
    expect([...notes.lettersOf]).toEqual([
      ['law', ['b']],
      ['newer', ['a']],
      ['older', ['a']],
    ]);
  });

  it('go on behind z with two letters', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
      'a',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
  });
});
