/**
 * A rule of a template as a sentence, and its field as a person types it.
 *
 * Stored are cents and parts per million; typed are dollars and per cent.
 *
 * Depends on: core, ./rule-templates (types).
 */
import { isCalendarDate } from '../core/calendar-date';
import { parseUsd } from '../core/money';
import { dayText } from '../core/plain-text';
import type { RuleField, RuleTemplate, RuleValue } from './rule-templates';

/** The whole sentence. @param countryName - a country by its code: `China` */
export function ruleSentence(
  { before, after, field }: Pick<RuleTemplate, 'before' | 'after' | 'field'>,
  value: RuleValue,
  countryName: (code: string) => string,
): string {
  return field === null ? before : `${before}${fieldWords(field, value, countryName)}${after}`;
}

/** The value as the sentence has it. */
function fieldWords(field: RuleField, value: RuleValue, countryName: (code: string) => string): string {
  switch (field.kind) {
    case 'country':
      return countryName(String(value));
    case 'choice':
      return field.options.find((option) => option.value === value)?.words ?? String(value);
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? dayText(value) : '…';
    case 'whole':
    case 'usd':
    case 'percent':
      return fieldText(field, value);
  }
}

/** The value as text to type over: `2.00` dollars, `25` per cent, `2027-03-31`. */
export function fieldText(field: RuleField, value: RuleValue): string {
  if (value === null) return '';
  if (field.kind === 'usd') return (Number(value) / 100).toFixed(2);
  if (field.kind === 'percent') return String(Number((Number(value) / 10_000).toPrecision(10)));
  return String(value);
}

/** What was typed as a value; null if it is none, or is out of bounds. */
export function readField(field: RuleField, text: string): RuleValue {
  const plain = text
    .trim()
    .replaceAll(',', '')
    .replace(/^\$|%$/g, '')
    .trim();
  switch (field.kind) {
    case 'country':
      return /^[A-Z]{2}$/.test(plain) ? plain : null;
    case 'choice':
      return field.options.some(({ value }) => value === plain) ? plain : null;
    case 'date':
      return isCalendarDate(plain) ? plain : null;
    case 'whole': {
      const value = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN;
      return field.least <= value && value <= field.most ? value : null;
    }
    case 'usd': {
      const cents = parseUsd(plain);
      return cents === null || cents < 0 ? null : cents;
    }
    case 'percent':
      return /^\d{1,4}(?:\.\d{1,4})?$/.test(plain) ? Math.round(Number(plain) * 10_000) : null;
  }
}

/** What a field expects, for whoever typed something else. */
export function expectedWords(field: RuleField): string {
  switch (field.kind) {
    case 'country':
      return 'Expected a country.';
    case 'choice':
      return 'Expected one of the choices.';
    case 'date':
      return 'Expected a day.';
    case 'whole':
      return `Expected a whole number from ${String(field.least)} to ${String(field.most)}.`;
    case 'usd':
      return 'Expected dollars per TH, 0 or more.';
    case 'percent':
      return 'Expected per cent, 0 or more.';
  }
}
