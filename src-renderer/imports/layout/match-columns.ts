/**
 * Which column says what: by the user, by the source's profile, by header words and by what the cells read as.
 *
 * Where two columns claim one field, the better one has it, the other one is told. Two prices of equal claim
 * are left to the user: either may be the wrong day, currency or least order. Nothing depends on the order of
 * the columns: other equal claims are settled by their words.
 *
 * Depends on: model (types), ./content-sense, ./find-header (types), ./header-meaning, ./layout (types), ./reference-numbers.
 */
import type { QuoteField } from '#domain/model/quote-field';
import { fieldsByContent, readsAs, type KnownFigures } from './content-sense';
import { isForeignTariffHeader, type HeaderMeaning } from './header-meaning';
import { areReferences } from './reference-numbers';
import { UNIT_IN_CELL, type ColumnGuess, type ColumnReading, type RecognisedBy } from './layout';

/** A column as it stands in the file. */
export interface SourceColumn {
  readonly position: number;
  readonly header: string;
  readonly meaning: HeaderMeaning | null;
  /** Cells below that are not blank, as many as were looked at. */
  readonly cells: readonly string[];
  /** Whether its words repeat the header of the documented format. */
  readonly fixed: ColumnReading | null | undefined;
  readonly fixedBy: 'user' | 'profile' | null;
}

interface Claim {
  readonly column: SourceColumn;
  readonly reading: ColumnReading;
  readonly by: RecognisedBy;
  readonly weight: number;
  /** The weight by words alone, and the share of cells that read as the field. */
  readonly rank: number;
  readonly fit: number;
  readonly why: string;
  readonly alternatives: readonly QuoteField[];
}

const EXAMPLES = 5;
const UNIT_FIELDS: ReadonlySet<QuoteField> = new Set<QuoteField>([
  'hashrate_ths',
  'power_w',
  'efficiency_j_th',
]);
const WEIGHT_OF: Readonly<Record<RecognisedBy, number>> = {
  user: 9,
  profile: 6,
  name: 3,
  synonym: 2,
  content: 0.5,
};

/** What is left comes before what there was, whatever both are called. */
const AVAILABLE = /avail|stock|inventory|remaining|left|bestand|verfügbar|剩余|可售|可供|库存|现货|在库/i;
const MORE_FOR_AVAILABLE = 2.5;
/** Documented columns that no vendor's own list has together: such a list means its quantity by the letter. */
const LETTER: readonly QuoteField[] = ['id', 'vendor', 'hts_code', 'mode', 'quantity'];

/** Every column as recognised, in the order of the file. */
export function matchColumns(columns: readonly SourceColumn[], known: KnownFigures): readonly ColumnGuess[] {
  const isByTheLetter = LETTER.every((name) =>
    columns.some(({ meaning }) => meaning?.by === 'name' && meaning.fields[0] === name),
  );
  const claims = columns
    .map((column) => claimOf(column, isByTheLetter))
    .filter((claim) => claim !== null)
    .sort(byWeight);
  const taken = new Map<string, Claim>();
  const lost = new Map<number, Claim>();
  const hasTiers = claims.some(({ reading }) => reading.fromQuantity !== null);
  const equals = equalPrices(claims);
  for (const claim of claims) {
    const key = keyOfClaim(claim);
    if (equals.has(key)) {
      lost.set(claim.column.position, claim);
      continue;
    }
    const isBesideTiers =
      hasTiers && claim.by !== 'user' && isPrice(claim.reading.field) && claim.reading.fromQuantity === null;
    if (taken.has(key) || isBesideTiers) lost.set(claim.column.position, claim);
    else taken.set(key, claim);
  }
  const asked = [...equals.values()].flat();
  const fields = new Set([...taken.values(), ...asked].map(({ reading }) => reading.field));
  for (const claim of contentClaims(columns, taken, fields, known)) {
    if (fields.has(claim.reading.field)) continue;
    fields.add(claim.reading.field);
    taken.set(keyOf(claim.reading), claim);
  }
  const winners = new Map([...taken.values()].map((claim) => [claim.column.position, claim] as const));
  return columns.map((column) =>
    guessOf(column, winners.get(column.position), lost.get(column.position), taken, equals),
  );
}

/** Best claims of one price that words cannot settle, by what they claim. A column with more to read is no better a price. */
function equalPrices(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const byKey = new Map<string, readonly Claim[]>();
  for (const claim of claims) {
    if (!isPrice(claim.reading.field) || claim.by === 'user' || claim.by === 'profile') continue;
    const others = byKey.get(keyOf(claim.reading)) ?? [];
    const isEqual = others.every(({ rank, fit }) => rank === claim.rank && fit - claim.fit < 0.5);
    if (isEqual) byKey.set(keyOf(claim.reading), [...others, claim]);
  }
  const fixed = new Set(
    claims.filter(({ by }) => by === 'user' || by === 'profile').map(({ reading }) => keyOf(reading)),
  );
  return new Map([...byKey].filter(([key, equal]) => equal.length > 1 && !fixed.has(key)));
}

function claimOf(column: SourceColumn, isByTheLetter: boolean): Claim | null {
  const { fixed, fixedBy, meaning, cells, header } = column;
  if (fixed !== undefined && fixedBy !== null) {
    if (fixed === null) return null;
    const why = fixedBy === 'user' ? 'You said so.' : `As saved: “${header}” is ${fixed.field}.`;
    const weight = WEIGHT_OF[fixedBy];
    return { column, reading: fixed, by: fixedBy, weight, rank: weight, fit: 0, why, alternatives: [] };
  }
  if (meaning === null || meaning.fields.length === 0 || isEitherCountry(meaning)) return null;
  const measured = meaning.fields
    .map((field, rank) => ({ field, fit: fitOf(cells, field, meaning.unit), rank }))
    .sort((a, b) => b.fit - a.fit || a.rank - b.rank);
  const [best, ...others] = measured;
  if (best === undefined) return null;
  if (best.field === 'id' && meaning.by !== 'name' && !areReferences(cells)) return null;
  // A name of the documented format stands whatever is below; a vendor's word needs cells that can be read.
  if (meaning.by !== 'name' && cells.length >= 2 && best.fit < 0.2 && !isUnreadHashrate(best.field, column)) {
    return null;
  }
  const by = meaning.by === 'name' ? 'name' : 'synonym';
  const { currency, fromQuantity } = meaning;
  const unit = meaning.unit ?? unitOfCells(best.field, meaning, cells);
  const isAvailable = !isByTheLetter && best.field === 'quantity' && AVAILABLE.test(header);
  const rank = WEIGHT_OF[by] - (meaning.by === 'part' ? 0.8 : 0) + (isAvailable ? MORE_FOR_AVAILABLE : 0);
  return {
    column,
    reading: { field: best.field, unit, currency, fromQuantity },
    by,
    weight: rank + best.fit,
    rank,
    fit: best.fit,
    why: whySaid(header, best.field, meaning, cells),
    alternatives: others.map(({ field }) => field),
  };
}

/** Figures under a word for the hash rate that none can read: their rows are rejected, and the catalogue's do not stand in. */
function isUnreadHashrate(field: QuoteField, { meaning, cells }: SourceColumn): boolean {
  const isNamed = field === 'hashrate_ths' && meaning?.by === 'synonym';
  return isNamed && cells.filter((cell) => /^\W*\d/.test(cell)).length * 2 > cells.length;
}

/** Columns whose header says nothing, by their cells. */
function contentClaims(
  columns: readonly SourceColumn[],
  taken: ReadonlyMap<string, Claim>,
  fields: ReadonlySet<QuoteField>,
  known: KnownFigures,
): readonly Claim[] {
  const claimed = new Set([...taken.values()].map(({ column }) => column.position));
  const claims: Claim[] = [];
  for (const column of columns) {
    const { fixed, meaning, cells, position, header } = column;
    if (fixed !== undefined || claimed.has(position) || isForeignTariffHeader(header)) continue;
    const isLeftOut = meaning !== null && meaning.fields.length === 0;
    const isNamed = meaning !== null && meaning.fields.length > 0;
    if (isNamed) continue;
    const found = fieldsByContent(cells, known).filter(
      ({ field }) =>
        !fields.has(field) &&
        !isPriceBesidePrice(field, fields) &&
        (!isLeftOut || field === 'model') &&
        // A country under unknown words may be any; without words it must be the only one.
        (field !== 'origin' || header === ''),
    );
    const [best, ...others] = found;
    if (best === undefined) continue;
    const share = Math.round(best.share * 100);
    claims.push({
      column,
      reading: { field: best.field, unit: null, currency: null, fromQuantity: null },
      by: 'content',
      weight: best.share,
      rank: 0,
      fit: best.share,
      why: `${header === '' ? 'It has no header' : `“${header}” is not known`}; ${share} % of its cells read as ${best.field}.`,
      alternatives: others.map(({ field }) => field),
    });
  }
  const countries = claims.filter(({ reading }) => reading.field === 'origin').length;
  return claims.filter(({ reading }) => reading.field !== 'origin' || countries === 1).sort(byWeight);
}

/** `Country` alone: where it was made, or where it lies. The duty hangs on which. */
function isEitherCountry({ fields }: HeaderMeaning): boolean {
  return fields[0] === 'origin' && fields.length > 1;
}

function isPriceBesidePrice(field: QuoteField, fields: ReadonlySet<QuoteField>): boolean {
  return isPrice(field) && (fields.has('unit_price') || fields.has('price_per_th'));
}

function guessOf(
  column: SourceColumn,
  winner: Claim | undefined,
  loser: Claim | undefined,
  taken: ReadonlyMap<string, Claim>,
  equals: ReadonlyMap<string, readonly Claim[]>,
): ColumnGuess {
  const { position, header, cells } = column;
  const base = { position, header, examples: cells.slice(0, EXAMPLES) };
  if (winner !== undefined) {
    return {
      ...base,
      reading: winner.reading,
      by: winner.by,
      why: winner.why,
      alternatives: winner.alternatives,
    };
  }
  const rivals = loser === undefined ? [] : (equals.get(keyOf(loser.reading)) ?? []);
  if (loser !== undefined && rivals.length > 0) {
    const { field } = loser.reading;
    const names = rivals.map((rival) => `“${rival.column.header}”`).join(' and ');
    const why = `${names} could each be ${field}: say which is.`;
    const alternatives = [field, ...loser.alternatives];
    return { ...base, reading: null, by: null, why, alternatives, equal: loser.reading };
  }
  if (loser !== undefined) {
    const by = taken.get(keyOf(loser.reading));
    const other =
      by === undefined
        ? 'the columns for each quantity'
        : `“${by.column.header || `column ${by.column.position + 1}`}”`;
    const why = `It could be ${loser.reading.field} too; ${other} ${by === undefined ? 'are' : 'is'} read.`;
    return {
      ...base,
      reading: null,
      by: null,
      why,
      alternatives: [loser.reading.field, ...loser.alternatives],
    };
  }
  return { ...base, reading: null, by: null, why: whyNot(column), alternatives: alternativesOf(column) };
}

function whyNot({ header, meaning, cells, fixedBy }: SourceColumn): string {
  if (fixedBy === 'user') return 'You left it out.';
  if (fixedBy === 'profile') return 'Left out, as saved.';
  if (isForeignTariffHeader(header)) {
    return 'Tariff numbers of countries agree in their first six digits only, and the US number decides the duty: say whether this is the US one.';
  }
  if (meaning === null)
    return header === '' ? 'It has no header, and its cells are not known.' : `“${header}” is not known.`;
  if (isEitherCountry(meaning)) {
    return `“${header}” can be where the rigs were made or where they lie: say which.`;
  }
  const [field] = meaning.fields;
  if (field === undefined) return `“${header}” is not part of an offer.`;
  if (field === 'id' && !areReferences(cells)) {
    return `“${header}” counts lines or repeats itself: its cells are no references.`;
  }
  return `“${header}” names ${field}, but its cells do not read as that: “${cells[0] ?? ''}”.`;
}

function alternativesOf({ header, meaning }: SourceColumn): readonly QuoteField[] {
  if (isForeignTariffHeader(header)) return ['hts_code'];
  return meaning?.fields ?? [];
}

function whySaid(
  header: string,
  field: QuoteField,
  meaning: HeaderMeaning,
  cells: readonly string[],
): string {
  if (meaning.by === 'name') return `“${header}” is the name of the column.`;
  const details = [
    meaning.fromQuantity === null ? '' : ` from ${meaning.fromQuantity} units`,
    meaning.unit === null ? '' : ` in ${meaning.unit}`,
    meaning.currency === null ? '' : ` in ${meaning.currency}`,
  ].join('');
  const isUnitless =
    field === 'hashrate_ths' &&
    meaning.unit === null &&
    cells.length > 0 &&
    cells.every((cell) => /^[\d.,\s]+$/.test(cell));
  return `“${header}” is ${field}${details}${isUnitless ? '; bare figures are taken as TH/s' : ''}.`;
}

function fitOf(cells: readonly string[], field: QuoteField, unit: string | null): number {
  if (cells.length === 0) return 0.5;
  return cells.filter((cell) => readsAs(field, cell, unit)).length / cells.length;
}

/** Where most cells name their unit and the header names none, a bare figure could be of any. */
function unitOfCells(field: QuoteField, { by }: HeaderMeaning, cells: readonly string[]): string | null {
  if (by === 'name' || !UNIT_FIELDS.has(field)) return null;
  const withUnit = cells.filter((cell) => /\d\s*[a-z瓦]/i.test(cell)).length;
  return withUnit * 2 > cells.length ? UNIT_IN_CELL : null;
}

function keyOf({ field, fromQuantity }: ColumnReading): string {
  return `${field} ${fromQuantity ?? ''}`;
}

/** Remarks may stand in several columns, and all are kept. */
function keyOfClaim({ column, reading, by }: Claim): string {
  const isRemark = reading.field === 'note' && by !== 'content';
  return isRemark ? `${keyOf(reading)} ${column.position}` : keyOf(reading);
}

function isPrice(field: QuoteField): boolean {
  return field === 'unit_price' || field === 'price_per_th';
}

/** Heaviest first; of equal ones by their words, then by their cells, never by their place. */
function byWeight(a: Claim, b: Claim): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  return compareText(wordsOf(a), wordsOf(b));
}

function wordsOf({ column }: Claim): string {
  return [column.header, ...column.cells].join('\n');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
