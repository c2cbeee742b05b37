/** Laws of one value: what is written in a known dialect reads back, and nothing is ever read as another number. */
import { addDays, calendarDate } from '#domain/core/calendar-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateOrder, DecimalMark } from '../../../src-renderer/imports/values/dialect';
import { UNSAID } from '../../../src-renderer/imports/values/dialect';
import {
  canonicalDecimal,
  compareDecimals,
  multiplyDecimals,
  roundDecimal,
  shiftDecimal,
} from '../../../src-renderer/imports/values/exact-decimal';
import { unitPriceFromPerTh } from '../../../src-renderer/imports/values/price-per-th';
import { readChatLine } from '../../../src-renderer/imports/values/read-chat-line';
import { readDateText } from '../../../src-renderer/imports/values/read-date-text';
import { readEfficiency } from '../../../src-renderer/imports/values/read-efficiency';
import { readHashrate } from '../../../src-renderer/imports/values/read-hashrate';
import { readIncotermPlace } from '../../../src-renderer/imports/values/read-incoterm-place';
import { readLeadTime } from '../../../src-renderer/imports/values/read-lead-time';
import { readModelText } from '../../../src-renderer/imports/values/read-model-text';
import { readNumberText } from '../../../src-renderer/imports/values/read-number-text';
import { readOriginText } from '../../../src-renderer/imports/values/read-origin-text';
import { readPower } from '../../../src-renderer/imports/values/read-power';
import { NO_HEADER, readPriceText } from '../../../src-renderer/imports/values/read-price-text';
import { readQuantityText } from '../../../src-renderer/imports/values/read-quantity-text';
import { readTermsText } from '../../../src-renderer/imports/values/read-terms-text';
import { readValidity } from '../../../src-renderer/imports/values/read-validity';

const RUNS = { numRuns: 2000 };
const mark = fc.constantFrom<DecimalMark>('point', 'comma');
const separator = fc.constantFrom('', ' ', "'", '\u00a0', 'other');
const whole = fc.bigInt({ min: 0n, max: 999_999_999_999n }).map(String);
const fraction = fc.stringMatching(/^\d{0,5}$/);

/** A number as somebody writes it whose decimal mark is known. */
const written = fc.record({ whole, fraction, mark, separator }).map((number) => {
  const other = number.mark === 'point' ? ',' : '.';
  const between = number.separator === 'other' ? other : number.separator;
  const grouped = number.whole.replace(/\B(?=(\d{3})+$)/g, between);
  const decimals = number.fraction === '' ? '' : `${number.mark === 'point' ? '.' : ','}${number.fraction}`;
  const value = canonicalDecimal(
    number.fraction === '' ? number.whole : `${number.whole}.${number.fraction}`,
  );
  return { text: `${grouped}${decimals}`, value, mark: number.mark };
});

describe('a number', () => {
  it('reads back exactly in its dialect, however its digits are grouped', () => {
    fc.assert(
      fc.property(written, ({ text, value, mark: decimalMark }) => {
        expect(readNumberText(text, { decimalMark, dateOrder: null })).toEqual({ ok: true, value });
      }),
      RUNS,
    );
  });

  it('without its dialect reads back, or is refused with its value among the readings; never another number', () => {
    fc.assert(
      fc.property(written, ({ text, value }) => {
        const read = readNumberText(text, UNSAID);
        if (read.ok) expect(read.value).toBe(value);
        else expect(read.problem.readings).toContain(value);
      }),
      RUNS,
    );
  });

  it('in the other dialect is refused wherever that would make it another number of digits behind two marks', () => {
    fc.assert(
      fc.property(written, ({ text, value, mark: decimalMark }) => {
        const hasBoth = text.includes(',') && text.includes('.');
        const other = decimalMark === 'point' ? 'comma' : 'point';
        const read = readNumberText(text, { decimalMark: other, dateOrder: null });
        if (hasBoth) expect(read.ok ? read.value : 'refused').toBe('refused');
        else if (!/[.,]/.test(text)) expect(read).toEqual({ ok: true, value });
      }),
      RUNS,
    );
  });
});

describe('units', () => {
  const figure = fc
    .record({ whole: fc.integer({ min: 1, max: 99_999 }), fraction: fc.stringMatching(/^\d{0,3}$/) })
    .map((number) => (number.fraction === '' ? String(number.whole) : `${number.whole}.${number.fraction}`));
  const point = { decimalMark: 'point', dateOrder: null } as const;

  it('scale exactly', () => {
    fc.assert(
      fc.property(figure, (text) => {
        const value = canonicalDecimal(text);
        const ths = (unit: string) => {
          const read = readHashrate(`${text} ${unit}`, null, point);
          return read.ok ? read.value.ths : read.problem.code;
        };
        expect(ths('TH/s')).toBe(value);
        expect(ths('PH/s')).toBe(shiftDecimal(value, 3));
        expect(ths('GH/s')).toBe(shiftDecimal(value, -3));
        const power = readPower(`${text}kW`, null, point);
        expect(power.ok && power.value.watts).toBe(shiftDecimal(value, 3));
        const efficiency = readEfficiency(`${text} J/GH`, null, point);
        expect(efficiency.ok && efficiency.value.joulesPerTh).toBe(shiftDecimal(value, 3));
      }),
      RUNS,
    );
  });

  it('of a price per TH make a unit price within half a cent of the exact product', () => {
    fc.assert(
      fc.property(figure, figure, (perTh, ths) => {
        const exact = multiplyDecimals(perTh, ths);
        const { amount } = unitPriceFromPerTh(canonicalDecimal(perTh), 'USD', canonicalDecimal(ths));
        expect(roundDecimal(exact, 2)).toBe(roundDecimal(amount, 2));
        const doubled = multiplyDecimals(exact, '200');
        const cents = BigInt(roundDecimal(multiplyDecimals(amount, '100'), 0));
        expect(compareDecimals(doubled, String(2n * cents + 1n))).toBeLessThan(0);
        if (cents > 0n) expect(compareDecimals(doubled, String(2n * cents - 1n))).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});

describe('a day', () => {
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => addDays(calendarDate('2000-01-01'), days % 36_000));
  const order = fc.constantFrom<DateOrder>('ymd', 'dmy', 'mdy');
  const sign = fc.constantFrom('/', '-', '.', ' ');

  it('reads back in its order, and without it never as a day that its numbers are not', () => {
    fc.assert(
      fc.property(day, order, sign, fc.boolean(), (date, dateOrder, between, isShort) => {
        const [year = '', month = '', of = ''] = date.split('-');
        const years = isShort ? year.slice(2) : year;
        const parts = { ymd: [years, month, of], dmy: [of, month, years], mdy: [month, of, years] }[
          dateOrder
        ];
        const text = parts.join(between);
        expect(readDateText(text, { decimalMark: null, dateOrder })).toEqual({ ok: true, value: date });
        const unsaid = readDateText(text, UNSAID);
        if (unsaid.ok) expect(unsaid.value).toBe(date);
        else expect(unsaid.problem.readings).toContain(date);
      }),
      RUNS,
    );
  });
});

describe('any text at all', () => {
  const quotedOn = calendarDate('2026-11-03');
  const given = { quotedOn, unitOfHeader: null };
  const pieces = fc.constantFrom(
    'S21 XP', '270T', '13.5J', '$5,999', 'FOB', 'HK', 'MOQ', '50', 'ETA', 'Feb', '27', '¥', '元', '2月上旬', '现货', '~', '-', '%', '30',
    'deposit', '/', ',', '.', '(', ')', '\n', '\u0001', '5,999', '1.234', 'Q1', 'to', 'CN', 'Georgia', '🔥', '±3%', 'x200', 'T/T', '"', '=',
  ); // prettier-ignore
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.array(pieces, { maxLength: 14 }).map((words) => words.join('')),
  );

  it('is read or refused with a reason, never thrown at', () => {
    fc.assert(
      fc.property(text, (words) => {
        const results = [
          readNumberText(words, UNSAID),
          readQuantityText(words, UNSAID),
          readHashrate(words, null, UNSAID),
          readPower(words, null, UNSAID),
          readEfficiency(words, null, UNSAID),
          readPriceText(words, NO_HEADER, UNSAID),
          readDateText(words, UNSAID, quotedOn),
          readValidity(words, quotedOn, UNSAID),
          readLeadTime(words, given, UNSAID),
          readIncotermPlace(words),
          readOriginText(words),
          readTermsText(words),
          readModelText(words, UNSAID),
        ];
        for (const result of results) if (!result.ok) expect(result.problem.why).not.toBe('');
      }),
      RUNS,
    );
  });

  it('as a line of chat gives pieces that lie beside one another, with the characters they came from', () => {
    fc.assert(
      fc.property(text, (words) => {
        const line = readChatLine(words, UNSAID, { quotedOn });
        const spans = [...line.pieces, ...line.leftOver].sort((a, b) => a.start - b.start);
        let end = 0;
        for (const span of spans) {
          expect(words.slice(span.start, span.end)).toBe(span.words);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
      }),
      RUNS,
    );
  });
});
