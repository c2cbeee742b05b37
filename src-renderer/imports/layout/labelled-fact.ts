/**
 * A line round a table that is a label and its value: `Currency | USD`, `validUntil | 2026-11-25`.
 *
 * Days are taken only where they are written as one, and a warranty only with its unit: a number that a
 * program counts from elsewhere would be read as something else on every row.
 *
 * Depends on: model (types), ../values/plain-characters, ./header-meaning.
 */
import type { QuoteField } from '#domain/model/quote-field';
import { plainCell } from '../values/plain-characters';
import { headerMeaning } from './header-meaning';

/** Fields that hold for a whole list, with what their value must look like. */
const OF_A_LIST: ReadonlyMap<QuoteField, RegExp> = new Map<QuoteField, RegExp>([
  ['vendor', /\p{L}/u],
  ['model', /\p{L}/u],
  ['currency', /[\p{L}$€¥]/u],
  ['incoterm', /^(?:EXW|FCA|FOB|CFR|CIF|CPT|CIP|DAP|DDP)\b/i],
  ['origin', /\p{L}{2}/u],
  ['ship_from', /\p{L}{2}/u],
  ['mode', /\p{L}/u],
  ['hts_code', /^\d{4}\.?\d{2}\.?\d{2}(?:\.?\d{2})?$/],
  ['payment_terms', /\d ?%/],
]);
const DAY = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?=$|[T ]\d{2}:)/;
const LONGEST = 120;

/** What the line says; null if it is no label with its value, or says nothing of a list. */
export function labelledFact(
  cells: readonly string[],
): { readonly field: QuoteField; readonly text: string } | null {
  const [label = '', text = '', ...others] = cells.map(plainCell).filter((cell) => cell !== '');
  if (text === '' || others.length > 0 || text.length > LONGEST) return null;
  // Programs write `quotedOn` and `seller.name`.
  const words = label
    .replace(/\.name$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[._]/g, ' ');
  const meaning = headerMeaning(words);
  const [field, ...either] = meaning?.fields ?? [];
  if (meaning === null || field === undefined || either.length > 0 || meaning.by === 'part') return null;
  if (field === 'quoted_on' || field === 'valid_until') {
    const day = DAY.exec(text)?.[0];
    return day === undefined ? null : { field, text: day };
  }
  if (field === 'warranty_days' && /^\d+$/.test(text)) {
    return meaning.unit === null ? null : { field, text: `${text} ${meaning.unit}` };
  }
  return OF_A_LIST.get(field)?.test(text) === true ? { field, text } : null;
}
