/**
 * Where the goods are from, on what terms and how they travel, in the documented form.
 *
 * The country of dispatch follows from the place of an E or F term, which is where the goods are handed
 * over. Nothing says where they were made but the vendor.
 *
 * Depends on: model (types), ../price-list-column (types), ../values, ./source-row, ./transport-words.
 */
import type { PriceListColumnName } from '#domain/model/quote-field';
import { notStated } from '../values/not-stated';
import { readNumberText } from '../values/read-number-text';
import { readIncotermPlace, type ReadIncotermPlace } from '../values/read-incoterm-place';
import { readCountryText, readOriginText } from '../values/read-origin-text';
import { readTermsText } from '../values/read-terms-text';
import { plainNumber, type SourceRow } from './source-row';
import { modeOf } from './transport-words';

/** What an id is made of besides the rig. */
export interface TranslatedTerms {
  readonly incoterm: string | null;
  readonly place: string | null;
}

/** Fields that are read by the letter of the format: no vendor writes them otherwise. */
const AS_WRITTEN = [
  'batches',
  'hts_code',
  'origin_evidence',
  'usmca',
  'site',
] as const satisfies readonly PriceListColumnName[];
const AMOUNTS = [
  'freight_total_usd',
  'insurance_total_usd',
  'other_total_usd',
] as const satisfies readonly PriceListColumnName[];

/** Writes terms, places and what is read by the letter. */
export function translateTerms(row: SourceRow): TranslatedTerms {
  const term = incotermOf(row);
  writeCountry(row, 'origin');
  writeShipFrom(row, term);
  writeCountry(row, 'hashboard_origin');
  writePayment(row);
  writeMode(row);
  writeNote(row);
  writeWeight(row);
  for (const name of AS_WRITTEN) {
    const cell = row.cell(name);
    if (cell.text !== '' && notStated(cell.text) === null) row.write(name, cell.text, cell);
  }
  for (const name of AMOUNTS) {
    const cell = row.cell(name);
    if (cell.text !== '' && notStated(cell.text) === null) row.write(name, amountText(row, cell.text), cell);
  }
  return { incoterm: term?.incoterm ?? null, place: term?.place ?? null };
}

function incotermOf(row: SourceRow): ReadIncotermPlace | null {
  const cell = row.cell('incoterm');
  if (cell.text === '') return null;
  const place = row.cell('place').text;
  const alone = termOf(row, cell.text);
  if (!alone.ok) {
    // The country of dispatch would have followed from the place.
    if (row.cell('ship_from').text === '') row.silence('ship_from');
    return row.refuse('incoterm', cell, alone.problem);
  }
  const read = place === '' || alone.value.place !== null ? alone : termOf(row, `${cell.text} ${place}`);
  const term = read.ok ? read.value : alone.value;
  row.write('incoterm', term.incoterm, cell);
  return term;
}

function termOf(row: SourceRow, text: string): ReturnType<typeof readIncotermPlace> {
  return row.shape.once(`incoterm ${text}`, () => readIncotermPlace(text));
}

function writeCountry(row: SourceRow, name: 'origin' | 'hashboard_origin'): void {
  const cell = row.cell(name);
  if (cell.text === '') return;
  const read = row.shape.once(`origin ${cell.text}`, () => readOriginText(cell.text));
  if (read.ok) row.write(name, read.value, cell);
  else if (name === 'origin' || read.problem.code !== 'not-stated') row.refuse(name, cell, read.problem);
}

function writeShipFrom(row: SourceRow, term: ReadIncotermPlace | null): void {
  const cell = row.cell('ship_from');
  if (cell.text !== '' && !cell.isGiven) {
    const read = readCountryText(cell.text);
    // A warehouse is often named by its town, as the place of a term is.
    const byPlace = read.ok ? null : readIncotermPlace(`EXW ${cell.text}`);
    const country = read.ok ? read.value : byPlace?.ok === true ? byPlace.value.country : null;
    if (country !== null) row.write('ship_from', country, cell);
    else if (!read.ok) row.refuse('ship_from', cell, read.problem);
    return;
  }
  if (term?.placeIs === 'dispatch' && term.country !== null) {
    row.write('ship_from', term.country, null);
    row.note(
      'ship-from',
      `${term.incoterm} ${term.place ?? ''} hands the goods over in ${term.country}: they are dispatched from there.`,
    );
    return;
  }
  if (cell.text === '') return;
  const read = readCountryText(cell.text);
  if (read.ok) row.write('ship_from', read.value, cell);
  else row.refuse('ship_from', cell, read.problem);
}

function writePayment(row: SourceRow): void {
  const cell = row.cell('payment_terms');
  if (cell.text === '' || notStated(cell.text) !== null) return;
  const read = row.shape.once(`terms ${cell.text}`, () => readTermsText(cell.text));
  if (!read.ok) {
    row.refuse('payment_terms', cell, read.problem);
    return;
  }
  row.write('payment_terms', read.value.text, cell);
  for (const note of read.value.notes) row.note('terms', note);
}

function writeMode(row: SourceRow): void {
  const cell = row.cell('mode');
  if (cell.text !== '') row.write('mode', modeOf(cell.text) ?? cell.text, cell);
}

function writeNote(row: SourceRow): void {
  const columns = row.shape.columnsOf.get('note') ?? [];
  const parts = columns.flatMap((column): readonly string[] => {
    const { text } = row.cellAt(column);
    const header = row.shape.header[column.position] ?? '';
    if (text === '' || !CONDITION.test(header)) return text === '' ? [] : [text];
    row.note(`note ${header}`, `“${header}” is kept in the note, as “${header}: ${text}”.`);
    return [`${header}: ${text}`];
  });
  const cell = row.cell('note');
  row.write('note', parts.length === 0 ? cell.text : parts.join('; '), cell);
}

/** Headers that say whether the rigs are new; their cells mean little without them. */
const CONDITION = /condition|new.{0,4}used|used.{0,4}new|zustand|新旧|成色|状态/i;

function writeWeight(row: SourceRow): void {
  const cell = row.cell('unit_weight_kg');
  if (cell.text === '' || notStated(cell.text) !== null) return;
  const bare = cell.text.replace(/\s*(?:kgs?|kilograms?|公斤|千克)\.?$/i, '');
  const read = readNumberText(bare, row.dialectOf(cell));
  if (read.ok) row.write('unit_weight_kg', plainNumber(read.value), cell);
  else row.refuse('unit_weight_kg', cell, read.problem);
}

function amountText(row: SourceRow, text: string): string {
  const bare = text.replace(/^(?:US\$|USD|\$)\s*|\s*(?:USD|\$)$/gi, '');
  const read = readNumberText(bare, row.shape.dialect);
  return read.ok ? plainNumber(read.value) : text;
}
