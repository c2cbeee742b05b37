/**
 * A question about a file in words, and what it can be answered with.
 *
 * Depends on: core, model (types), imports (types), ui/format.
 */
import { calendarDate, isCalendarDate } from '#domain/core/calendar-date';
import type { QuoteField } from '#domain/model/quote-field';
import type { DATE_ORDERS } from '#domain/model/source-profile';
import type { LayoutChoice, LayoutQuestion } from '../../../imports/layout/layout';
import { LEAST_ORDER } from '../../../imports/layout/layout';
import { LEFT_BLANK, ROW_ABOVE } from '../../../imports/layout/repeated-above';
import { formatCount, formatCountry, formatDate } from '../../../ui/format';

/** One thing to choose. */
export interface QuestionAnswer {
  readonly label: string;
  /** Why it could be so; empty if there is nothing to say. */
  readonly why: string;
  readonly choice: LayoutChoice;
}

/** Tells questions of one file apart. */
export function questionKey(question: LayoutQuestion): string {
  if (question.kind === 'missing-field') return `missing-field ${question.field}`;
  if (question.kind === 'repeats-above') return `repeats-above ${question.field}`;
  return question.kind === 'rate' ? `rate ${question.currency}` : question.kind;
}

/** What is asked, as sentences. */
export function questionWords(question: LayoutQuestion): string {
  switch (question.kind) {
    case 'decimal-mark': {
      const [first] = question.examples;
      const cells = formatCount(question.count, 'cell');
      return first === undefined
        ? `${cells} can be read in two ways.`
        : `“${first.text}” on line ${String(first.line)} is ${first.asPoint} or ${first.asComma}; ${cells} can be read in both ways.`;
    }
    case 'date-order': {
      const [first] = question.examples;
      return first === undefined
        ? `${formatCount(question.count, 'date')} can be read in two ways.`
        : `“${dateIn(first.text)}” on line ${String(first.line)} is more than one day; ${formatCount(question.count, 'date')} can be read in two ways.`;
    }
    case 'missing-field':
      if (question.columns !== undefined) {
        return `Each of these columns could be it: ${question.columns.map(({ header }) => `“${header}”`).join(', ')}. Choose one; the others are not read.`;
      }
      return 'No column gives it. Say it once for all rows, or choose its column at the right.';
    case 'repeats-above':
      return `${formatCount(question.count, 'row')} ${question.count === 1 ? 'leaves' : 'leave'} “${question.header}” blank. Do they repeat the row above?`;
    case 'rate':
      return `${formatCount(question.count, 'price')} in ${question.currency}, and nothing says the rate.`;
  }
}

/** What can be chosen, likeliest first; none where only typing answers. */
export function answersOf(question: LayoutQuestion): readonly QuestionAnswer[] {
  switch (question.kind) {
    case 'decimal-mark': {
      const [first] = question.examples;
      const why = (reading: string | undefined) =>
        first === undefined || reading === undefined ? '' : `“${first.text}” is ${reading}`;
      return [
        {
          label: 'Point',
          why: why(first?.asPoint),
          choice: { dialect: { decimalMark: 'point', dateOrder: null } },
        },
        {
          label: 'Comma',
          why: why(first?.asComma),
          choice: { dialect: { decimalMark: 'comma', dateOrder: null } },
        },
      ];
    }
    case 'date-order':
      return dateAnswers(dateIn(question.examples[0]?.text ?? ''));
    case 'missing-field':
      return [
        ...(question.columns ?? []).map(({ position, header, example, reading }) => ({
          label: `Column “${header}”`,
          why: example === '' ? '' : `its first cell is “${example}”`,
          choice: { columns: new Map([[position, reading]]) },
        })),
        ...question.suggestions.map(({ value, why }) => ({
          label: suggestionLabel(question.field, value),
          why,
          choice: { given: { [question.field]: value } },
        })),
      ].slice(0, 9);
    case 'repeats-above':
      return [
        {
          label: 'Yes, they repeat it',
          why: 'a blank cell takes what the row above says',
          choice: { given: { [question.field]: ROW_ABOVE } },
        },
        {
          label: 'No, they say nothing',
          why: 'those rows are rejected',
          choice: { given: { [question.field]: LEFT_BLANK } },
        },
      ];
    case 'rate': {
      const { suggestion } = question;
      if (suggestion === null) return [];
      const { currency, usdPerUnit, rateDate, source } = suggestion;
      return [
        {
          label: `$${usdPerUnit} for one ${currency}`,
          why: `of ${formatDate(rateDate)}, from ${source}`,
          choice: { rates: [{ currency, usdPerUnit, rateDate }] },
        },
      ];
    }
  }
}

function suggestionLabel(field: QuoteField, value: string): string {
  if (value === LEAST_ORDER) return 'The least order (MOQ) of each row';
  const isCountry = (field === 'origin' || field === 'ship_from') && /^[A-Z]{2}$/.test(value);
  return isCountry ? formatCountry(value) : value;
}

/** Choices hold one part of the dialect; the other part is put in by who knows it. */
export function withDialect(choice: LayoutChoice, before: LayoutChoice['dialect']): LayoutChoice {
  if (choice.dialect === undefined || before === undefined) return choice;
  const { decimalMark, dateOrder } = choice.dialect;
  return {
    ...choice,
    dialect: {
      decimalMark: decimalMark ?? before.decimalMark,
      dateOrder: dateOrder ?? before.dateOrder,
    },
  };
}

const ORDERS = [
  { order: 'dmy', label: 'Day, month, year', places: [2, 1, 0] },
  { order: 'mdy', label: 'Month, day, year', places: [2, 0, 1] },
  { order: 'ymd', label: 'Year, month, day', places: [0, 1, 2] },
] as const satisfies readonly {
  order: (typeof DATE_ORDERS)[number];
  label: string;
  places: readonly [number, number, number];
}[];

/** The date out of a cell that holds more, as a line of a chat does with its hour. */
function dateIn(text: string): string {
  return /\d{1,4}([./-])\d{1,2}\1\d{1,4}/.exec(text)?.[0] ?? text;
}

function dateAnswers(text: string): readonly QuestionAnswer[] {
  const parts = text.match(/\d+/g) ?? [];
  return ORDERS.flatMap(({ order, label, places }) => {
    const [year = '', month = '', day = ''] = places.map((place) => parts[place] ?? '');
    const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isCalendarDate(iso)) return [];
    return [
      {
        label,
        why: `“${text}” is ${formatDate(calendarDate(iso))}`,
        choice: { dialect: { decimalMark: null, dateOrder: order } },
      },
    ];
  });
}

/** A key as React and as the browser tell it. */
interface PressedKey {
  readonly key: string;
  readonly target: EventTarget | null;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The digit that was pressed by itself outside of a field; 0 for any other key. */
export function digitOf({ key, target, ctrlKey, metaKey, altKey }: PressedKey): number {
  const isTyped = target instanceof Element && target.matches('input, select, textarea');
  return ctrlKey || metaKey || altKey || isTyped || !/^[1-9]$/.test(key) ? 0 : Number(key);
}
