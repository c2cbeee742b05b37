import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import {
  computedAnswer,
  differenceFigure,
  factAnswer,
  figure,
  fullText,
  unknownFigure,
} from '#domain/executive/make-figure';

const source = { citation: 'A list', asOf: calendarDate('2026-11-01'), confidence: 'stated' } as const;
const explain = () => factAnswer('Landed', '$24,312,480.12', source);

describe('a figure', () => {
  it('has its text from its unit and value, and no note unless one is given', () => {
    const made = figure({ key: 'kpi/landed', label: 'Landed', unit: 'usd', value: 2_431_248_012, explain });
    expect(made).toMatchObject({ text: '$24.3M', value: 2_431_248_012, note: null });
    expect(made.explain().root.source).toEqual(source);
  });

  it('that is a difference has a sign', () => {
    const made = differenceFigure({ key: 'x', label: 'More', unit: 'date', value: 14, explain });
    expect(made.text).toBe('14 days later');
  });

  it('that nobody knows is a dash and says why, in the note and in the explanation', () => {
    const made = unknownFigure('kpi/power', 'Power', 'kilowatts', '2 lines are of no stated power');
    expect(made).toMatchObject({ text: '—', value: null, note: '2 lines are of no stated power' });
    expect(made.explain()).toMatchObject({
      sentence: 'Power is not known: 2 lines are of no stated power',
      root: { value: '—', note: '2 lines are of no stated power' },
    });
  });
});

describe('an answer', () => {
  it('that is worked out names its formula', () => {
    const { sentence, root } = computedAnswer('Sum', '$3.00', 'one and the other', [explain().root]);
    expect(sentence).toBe('Sum: $3.00, one and the other.');
    expect(root.inputs).toHaveLength(1);
  });

  it('gives the exact value where the text of the page is short', () => {
    expect(fullText('usd', 2_431_248_012)).toBe('$24,312,480.12');
    expect(fullText('units', 12)).toBe('12');
  });
});
