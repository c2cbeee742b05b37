/**
 * The lines of a plan as a table: the columns of the CSV and of the workbook.
 *
 * Money is whole US cents and what is not known is null, as everywhere; whoever writes a file writes
 * dollars and empty cells. Names of columns are a promise: docs/command-line.md.
 *
 * Depends on: core, planning (types), reports, ../record/line-problem-sentence.
 */
import { divideCents, type UsdCents } from '../../core/money';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { column, type NamedColumn } from '../../reports/finance/column-letters';
import type { SheetCell } from '../../reports/sheet-cell';
import { lineProblemSentence } from '../record/line-problem-sentence';

/** One column, and how the lines of a plan fill it. */
export interface LineColumn {
  readonly column: NamedColumn;
  /** Stored by the column's kind. */
  readonly valueOf: (line: EvaluatedLine) => SheetCell;
  /** Whether its cells add up. */
  readonly isSummed: boolean;
  /** Whether it says what was ordered, and not what comes of it: true of goods that do not come as well. */
  readonly isOfOrder: boolean;
}

/** In the order of the table. */
export const LINE_COLUMNS: readonly LineColumn[] = [
  ordered(column('line', 'Line', 'text', 16), ({ line }) => line.id),
  ordered(column('offer', 'Offer', 'text', 14), ({ line }) => line.offerId),
  ordered(column('vendor', 'Vendor', 'text', 24), ({ vendor }) => textOrNull(vendor)),
  ordered(column('model', 'Model', 'text', 26), ({ model }) => textOrNull(model)),
  ordered(column('origin', 'Origin', 'text', 8), ({ offer }) => offer?.origin ?? null),
  ordered(column('site', 'Site', 'text', 22), ({ site }) => site?.name ?? null),
  ordered(column('batchMonth', 'Batch month', 'text', 12), ({ line }) => line.batchMonth),
  ordered(column('standing', 'Standing', 'text', 12), ({ line }) => STANDINGS[line.standing]),
  ordered(column('locked', 'Locked', 'text', 8), ({ line }) => (line.isLocked ? 'yes' : 'no')),
  ordered(column('quantity', 'Units ordered', 'integer', 10), ({ line }) => line.quantity),
  sum(column('units', 'Units that come', 'integer', 10), ({ units }) => units),
  sum(column('ths', 'TH/s', 'number', 14), ({ ths }) => ths),
  sum(column('kilowatts', 'kW', 'number', 12), ({ kilowatts }) => kilowatts),
  ordered(column('unitPrice', 'Unit price $', 'usd', 13), ({ unitPrice }) => unitPrice),
  sum(column('price', 'Price $', 'usd', 17), ({ price }) => price),
  sum(column('optionFee', 'Option fee $', 'usd', 13), ({ optionFee }) => optionFee),
  sum(column('landed', 'Landed $', 'usd', 17), ({ landed }) => landed),
  of(column('landedPerTh', 'Landed $/TH', 'usd', 12), ({ landed, ths }) => perTh(landed, ths)),
  sum(column('allIn', 'All-in $', 'usd', 17), ({ allIn }) => allIn),
  of(column('allInPerTh', 'All-in $/TH', 'usd', 12), ({ allIn, ths }) => perTh(allIn, ths)),
  sum(column('backDuty', 'Back-duty exposure $', 'usd', 17), ({ backDuty }) => backDuty),
  of(
    column('entryP50', 'Customs entry P50', 'date', 13),
    ({ evaluation }) => evaluation?.delivery?.entryDate ?? null,
  ),
  of(
    column('onRackP50', 'On rack P50', 'date', 13),
    ({ evaluation }) => evaluation?.delivery?.onRackP50 ?? null,
  ),
  of(
    column('onRackP90', 'On rack P90', 'date', 13),
    ({ evaluation }) => evaluation?.delivery?.onRackP90 ?? null,
  ),
  of(column('hashingP50', 'Hashing P50', 'date', 13), ({ hashingP50 }) => hashingP50),
  of(column('hashingP90', 'Hashing P90', 'date', 13), ({ hashingP90 }) => hashingP90),
  of(
    column('listStatus', 'List status', 'prose', 26),
    ({ evaluation }) => evaluation?.listStatus.datedWords ?? null,
  ),
  ordered(column('note', 'Note', 'prose', 24), ({ line }) => line.note),
  of(column('toKnow', 'To know', 'prose', 40), (line) => textOrNull(problemsOf(line).join('; '))),
];

/** Why a line cannot be bought as it stands, a sentence each. */
export function problemsOf({ line, problems }: EvaluatedLine): readonly string[] {
  return problems.map((problem) => lineProblemSentence(problem, line.quantity));
}

/** Cents for each TH/s, rounded half away from zero; null where the amount is not known or nothing comes. */
export function perTh(amount: UsdCents | null, ths: number): UsdCents | null {
  return amount === null || !(ths > 0) ? null : divideCents(amount, ths);
}

const STANDINGS: Readonly<Record<EvaluatedLine['line']['standing'], string>> = {
  firm: 'firm',
  option: 'option held',
  exercised: 'option exercised',
};

function ordered(each: NamedColumn, valueOf: LineColumn['valueOf']): LineColumn {
  return { column: each, valueOf, isSummed: false, isOfOrder: true };
}

function of(each: NamedColumn, valueOf: LineColumn['valueOf']): LineColumn {
  return { column: each, valueOf, isSummed: false, isOfOrder: false };
}

function sum(each: NamedColumn, valueOf: LineColumn['valueOf']): LineColumn {
  return { column: each, valueOf, isSummed: true, isOfOrder: false };
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
