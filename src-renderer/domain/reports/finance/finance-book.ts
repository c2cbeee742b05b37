/**
 * The finance workbook as plain data: ten or eleven sheets, names and rules.
 *
 * The sheets Compare, Sources and Notes are those of the comparison and come with
 * it, since they are written the same whether finance asks or not.
 *
 * Depends on: reports, ./book, ./cash-calendar, ./finance-inputs, ./finance-scope, ./landed-sheets, ./plan-lines, ./screening-sheet, ./summary-sheet, ./tariff-sheet.
 */
import type { Book, BookSheet } from './book';
import { CASH_WORDS, cashCalendar } from './cash-calendar';
import { inputNames, inputsSheet } from './finance-inputs';
import { dataLines, pageLine, planOf, withFacts, type FinanceSource } from './finance-scope';
import { landedSheets } from './landed-sheets';
import { planSheet, planTotals } from './plan-lines';
import { SCREENING_WORDS, screeningSheet } from './screening-sheet';
import { summarySheet } from './summary-sheet';
import { tariffSheet } from './tariff-sheet';

/** The sheets of the comparison, as they are written with it. */
export interface ComparisonSheets {
  readonly compare: BookSheet;
  readonly sources: BookSheet;
  readonly notes: BookSheet;
}

/** The workbook. */
export function financeBook(source: FinanceSource, { compare, sources, notes }: ComparisonSheets): Book {
  const { rows, prepared, comparison } = source;
  const facts = dataLines(source);
  const plan = planOf(rows);
  const totals = planTotals(rows, plan);
  const landed = landedSheets(rows, prepared);
  const cash = cashCalendar(rows, plan);
  const tariffs = tariffSheet(rows, landed.layout.layers, landed.inputs, prepared);
  const inputs = landed.inputs.all;
  const summary = summarySheet({ title: comparison.title, facts, rows, plan, totals, landed, cash });
  const planLines = planSheet(rows, plan, totals, landed);
  return {
    title: comparison.title,
    pageHeader: pageLine(source),
    names: inputNames(inputs),
    sheets: [
      summary,
      withFacts(compare, facts),
      withFacts(planLines, [plan.words, ...facts]),
      withFacts(landed.landed, [
        'Blue on yellow is what a reader may change: the prices and what the quotations say here, rates and fees on the sheet Inputs under the names that formulas use.',
        ...facts,
      ]),
      ...(landed.entries === null ? [] : [withFacts(landed.entries, facts)]),
      withFacts(inputsSheet(inputs), facts),
      withFacts(cash.sheet, [CASH_WORDS, ...facts]),
      withFacts(tariffs, facts),
      withFacts(screeningSheet(rows), [SCREENING_WORDS, ...facts]),
      withFacts(sources, facts),
      withFacts(notes, facts),
    ],
    shades: (comparison.shades ?? []).flat().filter((shade) => shade !== null),
  };
}
