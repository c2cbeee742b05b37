/**
 * What a finance workbook is made of: the offers, which of them are the plan, and
 * the lines that every sheet carries.
 *
 * Depends on: core, evaluation, model (types), screening, reports.
 */
import { isolatedName } from '../../core/isolated-name';
import { dayText, numberText } from '../../core/plain-text';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PreparedReference } from '../../evaluation/prepare-reference';
import type { Evidence } from '../../model/evidence';
import type { ScreeningRun } from '../../model/screening-run';
import { listDateText } from '../../screening/screening-sentences';
import { listSourcesOf } from '../../screening/screening-sources';
import type { ComparisonSheet } from '../comparison-sheet';
import { scenarioText } from '../scenario-text';
import type { BookCell, BookRow, BookSheet } from './book';

/** What the workbook is written from. */
export interface FinanceSource {
  /** The table as seen, with facts, sources and notes. */
  readonly comparison: ComparisonSheet;
  /** The offers of the table, in its order. */
  readonly rows: readonly OfferEvaluation[];
  readonly prepared: PreparedReference;
  readonly evidence: readonly Evidence[];
}

/** The offers that the workbook plans to buy. */
export interface FinancePlan {
  /** Places among the offers, in their order. */
  readonly places: readonly number[];
  /** One sentence: which offers these are. */
  readonly words: string;
}

/** The shortlisted offers; all of them where none is shortlisted. */
export function planOf(rows: readonly OfferEvaluation[]): FinancePlan {
  const places = rows.flatMap(({ offer }, place) => (offer.isShortlisted ? [place] : []));
  if (places.length > 0) {
    const words = `The plan is the ${offersText(places.length)} on the shortlist, at the quantities offered.`;
    return { places, words };
  }
  const words = `No offer is on the shortlist, so the plan is all ${offersText(rows.length)} at the quantities offered.`;
  return { places: rows.map((_, place) => place), words };
}

function offersText(count: number): string {
  return `${numberText(count)} ${count === 1 ? 'offer' : 'offers'}`;
}

/** `11 of 12`. */
export function knownText(known: number, all: number): string {
  return `${numberText(known)} of ${numberText(all)}`;
}

const NO_LIST =
  'No restricted-party list was loaded, so no list date: names were compared with the records of this workspace alone.';

/** The lists that parties were screened against, with dates and SHA-256; what it means where there is none. */
function listsText(run: ScreeningRun | null): string {
  return run === null
    ? NO_LIST
    : `${listSourcesOf(run)
        .map(({ citation }) => citation)
        .join('; ')}.`;
}

/** Scenario, dates of the data and of the lists, in three lines. */
export function dataLines({ prepared }: FinanceSource): readonly string[] {
  const { pack, overlays, settings } = prepared.reference;
  const own = overlays.length === 0 ? '' : ` with ${numberText(overlays.length)} own or edited layers`;
  return [
    `Scenario: ${scenarioText(settings.scenario)}`,
    `Tariff pack ${isolatedName(pack.version)}${own}, kept up to ${dayText(pack.date)}. Orders placed ${dayText(settings.scenario.asOf)}.`,
    `Lists: ${listsText(prepared.reference.screening.run)}`,
  ];
}

/** The same for the head of a page, where room is short. */
export function pageLine({ prepared, comparison }: FinanceSource): string {
  const { pack, screening, settings } = prepared.reference;
  const lists =
    screening.run?.lists.map(({ listDate }) => listDateText(listDate)).join(' and ') ?? 'no list loaded';
  return `${comparison.title} · Tariff pack ${pack.version} of ${dayText(pack.date)} · ${lists} · ${scenarioText(settings.scenario)}`;
}

/** A sheet with lines of facts under its table, outside of its filter. */
export function withFacts(sheet: BookSheet, facts: readonly string[]): BookSheet {
  return {
    ...sheet,
    rowCount: sheet.rowCount + facts.length + 1,
    rows: function* () {
      yield* sheet.rows();
      yield { cells: [] };
      for (const fact of facts) yield factRow(fact);
    },
  };
}

/** A line of plain words. */
export function factRow(text: string): BookRow {
  return { cells: [factCell(text)] };
}

/** One cell of plain words. */
export function factCell(text: string): BookCell {
  return { kind: 'text', look: 'fact', value: text };
}
