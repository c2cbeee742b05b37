/**
 * The comparison as a sheet: plain data that a file format is written from.
 *
 * Cells hold stored values (cents, parts per million, ISO dates), not what the
 * screen shows, so that a writer can give the reader of the file true numbers
 * and true dates. Null is "not known" and becomes an empty cell, never 0; words
 * that the screen shows in place of a value stand in the cell in its place.
 *
 * Depends on: core, model, evaluation, reports.
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent } from '../core/money';
import { dayText, numberText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import type { CellFormat } from '../model/cell-format';
import type { Evidence } from '../model/evidence';
import type { TariffOverlay } from '../model/tariff-overlay';
import type { MoneyUnit } from '../model/view';
import { cellShades, type Shade, type ShadeStep } from './cell-shades';
import type { ColumnKind, ComparisonColumn } from './comparison-column';
import { comparisonColumns } from './comparison-columns';
import { MONEY_UNIT_WORDS } from './money-unit';
import { offerColumn } from './quotation-columns';
import { withDocuments } from './quote-columns';
import { rankingFacts } from './ranking-facts';
import { listSources, type NamedSource } from './list-sources';
import { doubtedColumnIds, toKnowText } from './offer-doubts';
import { scenarioText } from './scenario-text';
import type { SheetCell } from './sheet-cell';
import { sheetGroups, sheetSums, type OfferSlice, type SheetGroup, type SheetSum } from './sheet-groups';
import { noticeText, problemText } from './words';

/** One column of the sheet, in the order it is written. */
export interface SheetColumn {
  /** The comparison column, or `offerId` for the reference that stands first. */
  readonly id: string;
  /** Header with its unit. */
  readonly header: string;
  readonly kind: ColumnKind;
  /** Width on screen, CSS pixels. */
  readonly width: number;
}

/** A fact about the whole sheet, such as the scenario or the date of the tariff pack. */
export interface SheetFact {
  readonly label: string;
  readonly value: string;
}

/** A notice about an offer, or the problem for which it has no landed cost. */
export interface SheetNote {
  readonly offerId: string;
  readonly kind: 'notice' | 'problem';
  /** One sentence. */
  readonly text: string;
}

/** What a reader must know of one row, in its own words, and the figures that rest on it. */
export interface SheetDoubt {
  readonly offerId: string;
  /** Why there is no landed cost, then the doubts: one sentence or more. */
  readonly text: string;
  /** Columns whose figure rests on a doubt, shown or not. */
  readonly columnIds: readonly string[];
}

/** What a format says of a cell: how it is coloured, and the mark that stands beside the value. */
export interface SheetShade {
  /** `policy` breaks a limit; a number is the step of a relative scale, 5 the strongest. */
  readonly tone: 'policy' | ShadeStep;
  /** `▲ over cap`, or the bar of a step. */
  readonly mark: string;
}

/** The table as seen, with everything a reader needs to check it. */
export interface ComparisonSheet {
  /** Name of the workspace or of the file that was read. */
  readonly title: string;
  /** The offer reference first, since notes refer to it; then the columns as seen. */
  readonly columns: readonly SheetColumn[];
  /** One row per offer, in the order seen; as many cells as columns. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** As many as cells; null where no format marks any. */
  readonly shades: readonly (readonly (SheetShade | null)[])[] | null;
  /** Lines over groups of rows, in the order of their first rows; none where nothing is grouped. */
  readonly groups: readonly SheetGroup[];
  /** What every column comes to over all rows, as many as columns; null where nobody asks. */
  readonly totals: readonly SheetSum[] | null;
  /** One for each row; null where there is nothing to know. */
  readonly doubts: readonly (SheetDoubt | null)[];
  /** Scenario, as-of date, tariff pack version and date, own layers, number of offers. */
  readonly facts: readonly SheetFact[];
  readonly sources: readonly NamedSource[];
  readonly notes: readonly SheetNote[];
}

/** What a sheet says about itself beside its rows. */
export interface ComparisonMeta {
  /** Name of the workspace or of the file that was read. */
  readonly title: string;
  /** How the rows are filtered and sorted, in words; null if they stand as given. */
  readonly arrangement: string | null;
  /** The reference that the rows were evaluated with. */
  readonly prepared: PreparedReference;
  readonly evidence: readonly Evidence[];
  /** What money is shown in; each column’s own if it is not given. */
  readonly unit?: MoneyUnit;
  /** How cells are marked; none if it is not given. */
  readonly formats?: readonly CellFormat[];
  /** How the rows stand in groups; not at all if it is not given. */
  readonly groups?: readonly OfferSlice[];
  /** Whether a line of totals ends the sheet. */
  readonly hasTotals?: boolean;
}

/**
 * Builds the sheet of offers as seen.
 *
 * @param rows - the shown offers in the order shown
 * @param columns - the shown columns in order; the offer reference stands before them, whether it is shown or not
 */
export function buildComparisonSheet(
  rows: readonly OfferEvaluation[],
  columns: readonly ComparisonColumn[],
  meta: ComparisonMeta,
): ComparisonSheet {
  const shown = columns.filter(({ id }) => id !== offerColumn.id);
  const written = withDocuments([offerColumn, ...shown], meta.evidence);
  const shades = cellShades(meta.formats ?? [], written, rows);
  return {
    title: meta.title,
    columns: written.map(({ id, header, kind, width }) => ({ id, header, kind, width })),
    rows: rows.map((row) => written.map((column) => sheetCell(column, row))),
    shades:
      shades.legend.length === 0
        ? null
        : rows.map((row) => written.map(({ id }) => sheetShade(shades.of(id, row)))),
    groups: sheetGroups(meta.groups ?? [], rows, written),
    totals: meta.hasTotals === true && rows.length > 0 ? sheetSums(rows, written) : null,
    doubts: rows.map(doubtOf),
    facts: factsOf(rows, meta, shades.legend),
    sources: listSources(rows, meta.prepared, meta.evidence),
    notes: rows.flatMap(notesOf),
  };
}

function sheetCell(column: ComparisonColumn, row: OfferEvaluation): SheetCell {
  const words = column.insteadOf?.(row) ?? null;
  return words === null ? column.value(row) : { words };
}

function sheetShade(shade: Shade | null): SheetShade | null {
  if (shade === null) return null;
  return { tone: shade.mode === 'policy' ? 'policy' : shade.step, mark: shade.mark };
}

function doubtOf(row: OfferEvaluation): SheetDoubt | null {
  const text = toKnowText(row);
  return text === null ? null : { offerId: row.offer.id, text, columnIds: doubtedColumnIds(row) };
}

function factsOf(
  rows: readonly OfferEvaluation[],
  { arrangement, prepared, unit = 'as-is' }: ComparisonMeta,
  legend: readonly string[],
): SheetFact[] {
  const { pack, overlays, settings } = prepared.reference;
  return [
    { label: 'As of', value: dayText(settings.scenario.asOf) },
    { label: 'Scenario', value: scenarioText(settings.scenario) },
    { label: 'Tariff pack', value: `${pack.version}, kept up to ${dayText(pack.date)}` },
    ...(overlays.length === 0 ? [] : [{ label: 'Own layers', value: overlays.map(overlayText).join('; ') }]),
    { label: 'Offers', value: numberText(rows.length) },
    ...(arrangement === null ? [] : [{ label: 'Shown', value: arrangement }]),
    ...(unit === 'as-is' ? [] : [{ label: 'Money', value: unitText(unit) }]),
    ...(rows.some(({ standing }) => standing !== null)
      ? rankingFacts(settings.ranking, comparisonColumns)
      : []),
    ...legend.map((value) => ({ label: 'Format', value })),
    ...(rows.some(({ cost }) => cost !== null && cost.dutyPaidBy !== 'buyer')
      ? [{ label: 'Where no duty stands', value: WHY_NO_DUTY }]
      : []),
    {
      label: 'Before use',
      value: 'Have a customs broker confirm every duty. An empty cell means not known.',
    },
  ];
}

/** `Per MW: dollars of the whole quantity ÷ …`. */
function unitText(unit: MoneyUnit): string {
  const { label, meaning } = MONEY_UNIT_WORDS[unit];
  return `${label}: ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)} Shares and public quotes stay as they are.`;
}

const WHY_NO_DUTY =
  '“in price”: under DDP the duty is the seller’s and inside the price; “n/a”: goods bought inside the US make no entry. Either adds nothing to landed.';

/** `Section 301 forced-labour 15.0 % (FL301-MY) edited by Ana Ruiz`. */
function overlayText({ id, layer, basis, by }: TariffOverlay): string {
  const what = layer === null ? 'taken out' : basis === null ? 'added' : 'edited';
  const shown = layer ?? basis;
  const who = isolatedName(by);
  if (shown === null) return `${id} ${what} by ${who}`;
  const rate = shown.rate === null ? '' : ` ${formatPercent(shown.rate)} %`;
  return `${isolatedName(shown.program)}${rate} (${id}) ${what} by ${who}`;
}

function notesOf({ offer, notices, problem }: OfferEvaluation): SheetNote[] {
  const offerId = offer.id;
  return [
    ...(problem === null ? [] : [{ offerId, kind: 'problem' as const, text: problemText(problem) }]),
    ...notices.map((notice) => ({ offerId, kind: 'notice' as const, text: noticeText(notice) })),
  ];
}
