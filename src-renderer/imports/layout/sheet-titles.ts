/**
 * What the title and the name of each sheet say of its own rows, where several sheets of one header are read as one list.
 *
 * A sheet that names no rig gives no model: its rows are rejected rather than taken for those of another sheet.
 *
 * Depends on: model (types), ./content-sense, ./prepared-sheet (types), ./title-facts.
 */
import type { QuoteField } from '#domain/model/quote-field';
import type { GivenValues } from '#domain/model/source-profile';
import { namesRig } from './content-sense';
import type { PreparedSheet } from './prepared-sheet';
import { titleFacts, type TitleFact } from './title-facts';

/** In place of a model for every row: the one that the title or the name of its sheet says. */
export const EACH_SHEET = 'the title of each sheet';

/** Fields that are taken from a title; each sheet has its own. */
export const TAKEN_FROM_TITLE: ReadonlySet<QuoteField> = new Set<QuoteField>([
  'quoted_on',
  'valid_until',
  'warranty_days',
  'payment_terms',
]);
/** Lines above a header that are looked at. */
const MOST_LINES = 40;

/** What the lines above the header of a sheet say. */
export function factsAbove(sheet: PreparedSheet, firstHeaderLine: number): readonly TitleFact[] {
  return titleFacts(sheet.rows.filter(({ line }) => line < firstHeaderLine).slice(0, MOST_LINES));
}

/** The model of a sheet by its title, else by its name; null if neither names a rig. */
export function modelOfSheet(name: string | null, facts: readonly TitleFact[]): string | null {
  const titled = facts.find(({ field }) => field === 'model')?.text;
  return titled ?? (name !== null && namesRig(name) ? name : null);
}

/**
 * What holds for every row of one sheet: its own model if each sheet has one, and its own day, validity,
 * warranty and terms where those of the list were read from the title of the first sheet.
 */
export function givenOfSheet(
  given: GivenValues,
  name: string | null,
  facts: readonly TitleFact[],
  factsOfFirst: readonly TitleFact[],
): GivenValues {
  const own: Partial<Record<QuoteField, string>> = { ...given };
  if (given.model === EACH_SHEET) {
    const model = modelOfSheet(name, facts);
    if (model === null) delete own.model;
    else own.model = model;
  }
  for (const field of TAKEN_FROM_TITLE) {
    const first = factsOfFirst.find((fact) => fact.field === field)?.text;
    const ofSheet = facts.find((fact) => fact.field === field)?.text;
    if (first !== undefined && first === given[field] && ofSheet !== undefined) own[field] = ofSheet;
  }
  return own;
}

/** Why the sheets can be read so, as a sentence: which sheet has which model. */
export function sheetModelsText(
  models: readonly { readonly sheet: string; readonly model: string }[],
): string {
  const shown = models.slice(0, 3).map(({ sheet, model }) => `${sheet} is ${model}`);
  const more = models.length > 3 ? `; and ${models.length - 3} more` : '';
  return `${shown.join('; ')}${more}.`;
}
