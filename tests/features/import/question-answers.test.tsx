/** Questions about a file in words, and what can be chosen. */
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import {
  answersOf,
  questionWords,
  withDialect,
} from '../../../src-renderer/features/import/columns/question-answers';
import { RepeatExamples } from '../../../src-renderer/features/import/columns/repeat-examples';
import type { LayoutQuestion } from '../../../src-renderer/imports/layout/layout';

const aDateQuestion = (text: string): LayoutQuestion => ({
  kind: 'date-order',
  examples: [{ line: 3, text, readings: [] }],
  count: 5,
});

describe('the order of dates', () => {
  it('is asked by the days that a text can be, and by no other', () => {
    expect(answersOf(aDateQuestion('03/11/2026')).map(({ label, why }) => [label, why])).toEqual([
      ['Day, month, year', '“03/11/2026” is 3 Nov 2026'],
      ['Month, day, year', '“03/11/2026” is 11 Mar 2026'],
    ]);
    expect(answersOf(aDateQuestion('13/11/26')).map(({ label }) => label)).toEqual([
      'Day, month, year',
      'Year, month, day',
    ]);
  });

  it('is asked by the date of a chat line and not by its hour', () => {
    const question = aDateQuestion('[11:02, 03/11/2026] Jason Harbour: 270T at 5,999');

    expect(questionWords(question)).toContain('“03/11/2026” on line 3');
    expect(answersOf(question)[0]?.why).toBe('“03/11/2026” is 3 Nov 2026');
  });

  it('leaves the decimal mark that was said before', () => {
    const [dayFirst] = answersOf(aDateQuestion('03/11/2026'));

    const choice = withDialect(dayFirst?.choice ?? {}, { decimalMark: 'comma', dateOrder: null });

    expect(choice.dialect).toEqual({ decimalMark: 'comma', dateOrder: 'dmy' });
  });
});

describe('a missing field', () => {
  it('names the columns that could each be it, and is answered by one of them', () => {
    const reading = (currency: string) =>
      ({ field: 'unit_price', unit: null, currency, fromQuantity: null }) as const;
    const question: LayoutQuestion = {
      kind: 'missing-field',
      field: 'unit_price',
      suggestions: [],
      columns: [
        { position: 2, header: 'Price RMB', example: '42600', reading: reading('CNY') },
        { position: 3, header: 'Price USD', example: '5994', reading: reading('USD') },
      ],
    };

    expect(questionWords(question)).toContain('“Price RMB”, “Price USD”');
    expect(answersOf(question)[1]).toEqual({
      label: 'Column “Price USD”',
      why: 'its first cell is “5994”',
      choice: { columns: new Map([[3, reading('USD')]]) },
    });
  });

  it('is answered by what the file or the workspace suggests, for all rows', () => {
    const [answer] = answersOf({
      kind: 'missing-field',
      field: 'quantity',
      suggestions: [{ value: 'MOQ', why: 'Each row names its least order.' }],
    });

    expect(answer).toEqual({
      label: 'The least order (MOQ) of each row',
      why: 'Each row names its least order.',
      choice: { given: { quantity: 'MOQ' } },
    });
  });
});

describe('blank cells below a row that says it', () => {
  it('repeat the row above, or are left blank, as the user says', () => {
    const question: LayoutQuestion = {
      kind: 'repeats-above',
      field: 'model',
      header: 'Miner',
      examples: [{ line: 4, text: 'Antminer T21', lineAbove: 3 }],
      count: 7,
    };

    expect(questionWords(question)).toBe('7 rows leave “Miner” blank. Do they repeat the row above?');
    expect(answersOf(question).map(({ choice }) => choice)).toEqual([
      { given: { model: 'the row above' } },
      { given: { model: 'left blank' } },
    ]);
  });

  it('are shown with what each would take', () => {
    render(
      <RepeatExamples
        question={{
          kind: 'repeats-above',
          field: 'model',
          header: 'Miner',
          examples: [{ line: 4, text: 'Antminer T21', lineAbove: 3 }],
          count: 7,
        }}
      />,
    );

    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Line 4 would be Antminer T21, as on line 3.',
      '6 more.',
    ]);
  });
});

describe('a rate', () => {
  it('is suggested with its day and where it is known from, and taken without the latter', () => {
    const rate = { currency: 'EUR', usdPerUnit: '1.085', rateDate: calendarDate('2026-11-09') };
    const suggestion = { ...rate, source: 'an offer of Isar in this workspace' };

    expect(answersOf({ kind: 'rate', currency: 'EUR', suggestion, count: 6 })).toEqual([
      {
        label: '$1.085 for one EUR',
        why: 'of 9 Nov 2026, from an offer of Isar in this workspace',
        choice: { rates: [rate] },
      },
    ]);
  });

  it('has nothing to choose where the workspace knows none', () => {
    expect(answersOf({ kind: 'rate', currency: 'EUR', suggestion: null, count: 6 })).toEqual([]);
  });
});

describe('a country that is suggested', () => {
  it('is named, and answered by its code', () => {
    const [first] = answersOf({
      kind: 'missing-field',
      field: 'origin',
      suggestions: [{ value: 'MY', why: '42 offers of the workspace.' }],
    });

    expect(first).toMatchObject({ label: 'Malaysia', choice: { given: { origin: 'MY' } } });
  });
});
