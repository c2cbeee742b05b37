/**
 * What can be chosen in a cell in place of typing it: countries, terms, and the vendors and
 * models that other offers name.
 *
 * Depends on: core, domain/editing, ui/format, ui/data-table (types).
 */
import { allCountryCodes } from '#domain/core/country';
import { cellFieldOf } from '#domain/editing/cell-fields';
import { fieldAsTyped } from '#domain/editing/field-text';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { OfferField } from '#domain/model/hand-edit';
import type { CellOption } from '../../../ui/data-table/cell-editing';
import { formatCountry } from '../../../ui/format';

/** Most that are shown at once. */
const MOST_SHOWN = 8;

/** Options of a field for a typed text; none where anything can be typed and nothing is known. */
export function cellOptions(
  field: OfferField,
  rows: readonly OfferEvaluation[],
): (text: string) => readonly CellOption[] {
  const rule = cellFieldOf(field);
  if (rule === null) return () => [];
  switch (rule.kind) {
    case 'choice': {
      const all = rule.choices.map(({ words }) => ({ text: words, words }));
      return (text) => matching(all, text, all.length);
    }
    case 'country': {
      const all = countries(field, rows);
      return (text) => matching(all, text, MOST_SHOWN);
    }
    case 'text': {
      if (field === 'note') return () => [];
      const names = new Set(rows.map(({ offer }) => fieldAsTyped(field, offer[field])));
      const all = [...names].map((words) => ({ text: words, words }));
      return (text) => matching(all, text, MOST_SHOWN);
    }
    case 'number':
    case 'day':
    case 'hts':
      return () => [];
  }
}

/** Those that offers name first. */
function countries(field: OfferField, rows: readonly OfferEvaluation[]): readonly CellOption[] {
  const known = new Set(rows.flatMap(({ offer }) => fieldAsTyped(field, offer[field]) || []));
  const codes = [...known, ...allCountryCodes().filter((code) => !known.has(code))];
  return codes.map((code) => ({ text: code, words: `${code}  ${formatCountry(code)}` }));
}

/** Those with a word that begins so. */
function matching(all: readonly CellOption[], text: string, most: number): readonly CellOption[] {
  const sought = text.trim().toLowerCase();
  const found =
    sought === ''
      ? all
      : all.filter(
          ({ words }) => ` ${words.toLowerCase()}`.includes(` ${sought}`) && words.toLowerCase() !== sought,
        );
  return found.slice(0, most);
}
