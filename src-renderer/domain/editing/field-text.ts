/**
 * A value of a field in words, and as a person would type it.
 *
 * Depends on: core, model (types), reports, ./cell-fields.
 */
import { isCalendarDate } from '../core/calendar-date';
import { partsPerMillion, formatPercent, usdCents, formatDecimal } from '../core/money';
import { dayText, daysText, htsText, numberText, usdText } from '../core/plain-text';
import type { OfferField } from '../model/hand-edit';
import { paymentTermsSchema } from '../model/payment-terms';
import { offerFieldLabels } from '../reports/offer-field-labels';
import { paymentTermsText } from '../reports/payment-terms-text';
import { cellFieldOf, type NumberField } from './cell-fields';

/** What stands where a value is not known. */
const NOT_KNOWN = 'not known';

/** `$3,744.00`, `234 TH/s`, `12 Mar 2027`, `MY`; `not known` for null. Any value a record can hold. */
export function fieldText(field: OfferField, value: unknown): string {
  if (value === null || value === undefined) return NOT_KNOWN;
  const rule = cellFieldOf(field);
  if (typeof value === 'number' && rule?.kind === 'number') return numberInWords(field, rule, value);
  if (rule?.kind === 'choice') {
    return rule.choices.find((choice) => choice.value === value)?.words ?? plainText(value);
  }
  if (typeof value === 'string') {
    if (rule?.kind === 'day' && isCalendarDate(value)) return dayText(value);
    return rule?.kind === 'hts' ? htsText(value) : value;
  }
  if (field === 'batches' && Array.isArray(value)) {
    return value.length === 1 ? '1 customs entry' : `${value.length} customs entries`;
  }
  if (field === 'paymentTerms') {
    const terms = paymentTermsSchema.safeParse(value);
    if (terms.success) return paymentTermsText(terms.data);
  }
  if (field === 'foreignPrice' && isRecord(value)) {
    return `${plainText(value['currency'])} ${plainText(value['amount'])} at ${plainText(value['usdPerUnit'])} $`;
  }
  return plainText(value);
}

/** What the editor of a cell starts with: `3744.00`, `2027-03-12`, `None held`; empty for null. */
export function fieldAsTyped(field: OfferField, value: unknown): string {
  if (value === null || value === undefined) return '';
  const rule = cellFieldOf(field);
  if (typeof value === 'number' && rule?.kind === 'number') {
    if (rule.unit === 'usd') return formatDecimal(usdCents(value));
    return rule.unit === 'percent' ? formatPercent(partsPerMillion(value), 0) : String(value);
  }
  return rule?.kind === 'choice' ? fieldText(field, value) : plainText(value);
}

function numberInWords(field: OfferField, { unit }: NumberField, value: number): string {
  if (unit === 'usd') return usdText(usdCents(value));
  if (unit === 'percent') return `${formatPercent(partsPerMillion(value), 0)} %`;
  if (unit === 'days') return daysText(value);
  const { unit: of } = offerFieldLabels[field];
  return of === null ? numberText(value) : `${numberText(value)} ${of}`;
}

function plainText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
