/**
 * A rule of a plan as one sentence, and its numbers as a person types them.
 *
 * Stored are cents, parts per million and TH/s; typed are dollars, per cent and PH/s.
 *
 * Depends on: core, model (types), ./rule-parts.
 */
import { firstDayOf, type CalendarMonth } from '../core/calendar-month';
import { isolatedName } from '../core/isolated-name';
import { parseUsd, usdCents } from '../core/money';
import { dayText, numberText, usdText } from '../core/plain-text';
import type { PlanRule } from '../model/plan-rule';
import { ruleParts, type NameField, type NameOf, type NumberField, type RuleField } from './rule-parts';

/** What something is called: the name of a site by its id, a country by its code. */
export type NameWords = (of: NameOf, name: string) => string;

/** The whole sentence: `At most 40 % of TH from any vendor`. */
export function ruleSentence(rule: PlanRule, nameWords: NameWords): string {
  return ruleParts(rule)
    .map((part) => (typeof part === 'string' ? part : fieldWords(part, nameWords)))
    .join('');
}

/** A field as the sentence has it. */
export function fieldWords(field: RuleField, nameWords: NameWords): string {
  switch (field.kind) {
    case 'usd':
    case 'percent':
    case 'ths':
    case 'count':
      return `${numberFieldText(field)}${UNITS[field.kind]}`;
    case 'month':
      return field.value === null ? 'any month' : monthWords(field.value);
    case 'choice':
      return field.choices.find(({ value }) => value === field.value)?.words ?? field.value;
    case 'name':
      return nameFieldWords(field, nameWords);
  }
}

/** What stands behind the number of a field, outside of what is typed. */
export const UNITS: Readonly<Record<NumberField['kind'], string>> = {
  usd: '',
  percent: ' %',
  ths: ' PH/s',
  count: '',
};

/** The number as text to type over: `$12,000,000`, `40`, `5,000`. */
export function numberFieldText({ kind, value }: Pick<NumberField, 'kind' | 'value'>): string {
  switch (kind) {
    case 'usd':
      return usdText(usdCents(value)).replace(/\.00$/, '');
    case 'percent':
      return numberText(Number((value / 10_000).toPrecision(10)));
    case 'ths':
      return numberText(Number((value / 1_000).toPrecision(12)));
    case 'count':
      return numberText(value);
  }
}

/**
 * What was typed as a value; null if it is none. Dollars take `k`, `M` and `B`; a hash rate is of PH/s,
 * or of the unit that is typed: `500 TH`, `5 EH/s`.
 */
export function readNumberField(kind: NumberField['kind'], text: string): number | null {
  const plain = text.trim().replaceAll(',', '').replaceAll('\u00a0', ' ');
  switch (kind) {
    case 'usd':
      return readDollars(plain);
    case 'percent': {
      const value = readDecimal(plain.replace(/\s*%$/, ''), 4);
      return value === null || value > 100 ? null : Math.round(value * 10_000);
    }
    case 'ths': {
      const [, number = '', prefix = 'P'] = /^(\S+?)\s*(?:([TPE])H(?:\/s)?)?$/i.exec(plain) ?? [];
      const value = readDecimal(number, 6);
      const ths = value === null ? null : value * (THS[prefix.toUpperCase()] ?? 1_000);
      return ths === null || ths > 1e12 ? null : Number(ths.toPrecision(15));
    }
    case 'count':
      return /^\d{1,3}$/.test(plain) ? Number(plain) : null;
  }
}

/** What a field expects, for whoever typed something else. */
export const EXPECTED: Readonly<Record<NumberField['kind'], string>> = {
  usd: 'Expected dollars, 0 or more, such as 12,000,000 or 12M.',
  percent: 'Expected per cent from 0 to 100.',
  ths: 'Expected PH/s, 0 or more.',
  count: 'Expected a whole number from 0 to 999.',
};

/** `Jun 2027`. */
export function monthWords(month: CalendarMonth): string {
  return dayText(firstDayOf(month)).slice(2);
}

const THS: Readonly<Record<string, number>> = { T: 1, P: 1_000, E: 1_000_000 };
const TIMES: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000, b: 1_000_000_000 };
const MOST_CENTS = 9_000_000_000_000_00;

function readDollars(plain: string): number | null {
  const [, number = '', suffix = ''] = /^\$?\s*(\d+(?:\.\d+)?)\s*([kmb]?)$/i.exec(plain) ?? [];
  if (number === '') return null;
  const times = TIMES[suffix.toLowerCase()] ?? 1;
  // 1.234567M has cents; 1.5 is a price that lacks a digit, and is read as it stands.
  const digits = suffix === '' ? 2 : 6;
  const [whole = '', fraction = ''] = number.split('.');
  if (fraction.length > digits || whole.length > 13) return null;
  if (times === 1) return parseUsd(number);
  const cents = Math.round(Number(number) * times * 100);
  return Number.isSafeInteger(cents) && cents <= MOST_CENTS ? cents : null;
}

function readDecimal(text: string, decimals: number): number | null {
  const [, , fraction = ''] = /^(\d{1,13})(?:\.(\d+))?$/.exec(text) ?? [];
  return /^\d{1,13}(?:\.\d+)?$/.test(text) && fraction.length <= decimals ? Number(text) : null;
}

function nameFieldWords({ value, anyWords }: NameField, nameWords: NameWords): string {
  if (value.name === null) return anyWords[value.of] ?? 'any';
  return isolatedName(nameWords(value.of, value.name));
}
