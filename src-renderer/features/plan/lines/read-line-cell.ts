/**
 * What is typed into a cell of a line, as the change it makes or as what is wrong with it.
 *
 * Depends on: core, editing, model, planning (types), ../plan-words.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { monthsLater, type CalendarMonth } from '#domain/core/calendar-month';
import { fail, ok, type Result } from '#domain/core/result';
import { readCell } from '#domain/editing/read-cell';
import { LINE_STANDINGS, MAX_LINE_UNITS, type PlanLine } from '#domain/model/plan';
import type { Site } from '#domain/model/site';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import type { CellOption } from '../../../ui/data-table/cell-editing';
import { formatInteger } from '../../../ui/format';
import { formatMonth, readMonth, STANDING_WORDS } from '../plan-words';
import { monthShown } from './line-facts';

/** Columns that can be typed into. */
export const TYPED_COLUMNS = ['site', 'batchMonth', 'quantity', 'standing', 'note'] as const;
/** One of {@link TYPED_COLUMNS}. */
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

/** What reading depends on beside the text. */
export interface LineTyping {
  readonly sites: readonly Site[];
  readonly today: CalendarDate;
}

/** What a line becomes, and the value in words. */
export interface LineReading {
  readonly change: Partial<PlanLine>;
  readonly words: string;
}

/** The column as one that can be typed into; null if it shows something computed. */
export function typedColumn(columnId: string): TypedColumn | null {
  return TYPED_COLUMNS.find((id) => id === columnId) ?? null;
}

/** What stands in a cell, as a person would type it. */
export function cellAsTyped(column: TypedColumn, { line, site }: EvaluatedLine): string {
  switch (column) {
    case 'site':
      return line.siteId === null ? '' : (site?.name ?? line.siteId);
    case 'batchMonth':
      return line.batchMonth === null ? '' : formatMonth(line.batchMonth);
    case 'quantity':
      return String(line.quantity);
    case 'standing':
      return STANDING_WORDS[line.standing];
    case 'note':
      return line.note ?? '';
  }
}

/** Reads a text for one line. */
export function readLineCell(
  column: TypedColumn,
  text: string,
  row: EvaluatedLine,
  typing: LineTyping,
): Result<LineReading, string> {
  const typed = text.trim();
  switch (column) {
    case 'site':
      return readSite(typed, row, typing.sites);
    case 'batchMonth':
      return readBatchMonth(typed, row);
    case 'quantity':
      return readQuantity(typed, row.line.quantity, typing.today);
    case 'standing':
      return readStanding(typed);
    case 'note':
      if (typed.length > 1_000) {
        return fail(`Has ${formatInteger(typed.length)} characters; at most 1,000 are kept.`);
      }
      return ok({ change: { note: typed === '' ? null : typed }, words: typed === '' ? 'No note' : typed });
  }
}

function readSite(
  typed: string,
  { offer }: EvaluatedLine,
  sites: readonly Site[],
): Result<LineReading, string> {
  if (typed === '') {
    const own = sites.find(({ id }) => id === offer?.siteId);
    return ok({
      change: { siteId: null },
      words: own === undefined ? 'The default site' : `The offer’s own: ${own.name}`,
    });
  }
  const folded = typed.toLowerCase();
  const exact = sites.filter(({ id, name }) => name.toLowerCase() === folded || id.toLowerCase() === folded);
  const found = exact.length > 0 ? exact : sites.filter(({ name }) => name.toLowerCase().includes(folded));
  const [site] = found;
  if (site === undefined) return fail(`No site is called “${typed}”. Sites are kept under Data.`);
  if (found.length > 1) return fail(`${found.map(({ name }) => name).join(', ')}: which of them?`);
  return ok({ change: { siteId: site.id }, words: site.name });
}

function readBatchMonth(typed: string, row: EvaluatedLine): Result<LineReading, string> {
  if (typed === '') return ok({ change: { batchMonth: null }, words: 'When the vendor ships' });
  const later = /^([+-−])(\d{1,2}) ?m?$/.exec(typed);
  const shown = monthShown(row);
  const month: CalendarMonth | null =
    later !== null && shown !== null
      ? monthsLater(shown, Number(later[2]) * (later[1] === '+' ? 1 : -1))
      : readMonth(typed);
  return month === null
    ? fail(`“${typed}” is no month. Type Mar 2027, 2027-03, or +2 for two months later.`)
    : ok({ change: { batchMonth: month }, words: formatMonth(month) });
}

function readQuantity(typed: string, before: number, today: CalendarDate): Result<LineReading, string> {
  if (typed === '') return fail('Give a number of units; 0 keeps the line and buys none.');
  if (/^0+$/.test(typed)) return ok({ change: { quantity: 0 }, words: '0 units: nothing is bought' });
  const read = readCell('quantity', typed, Math.max(before, 1), {
    today,
    // Nobody orders a part of a rig: a comma can only part thousands.
    conventions: { comma: 'thousands', dates: null },
    country: () => null,
  });
  if (!read.ok) return fail(read.problem.words);
  if (typeof read.value !== 'number' || read.value > MAX_LINE_UNITS) {
    return fail(`At most ${formatInteger(MAX_LINE_UNITS)} units.`);
  }
  return ok({ change: { quantity: read.value }, words: `${formatInteger(read.value)} units` });
}

function readStanding(typed: string): Result<LineReading, string> {
  const folded = typed.toLowerCase();
  const standing = LINE_STANDINGS.find((one) => folded !== '' && one.startsWith(folded));
  return standing === undefined
    ? fail('Firm, option or exercised.')
    : ok({ change: { standing }, words: STANDING_WORDS[standing] });
}

/** What can be chosen in place of typing it. */
export function cellChoices(
  column: TypedColumn,
  row: EvaluatedLine,
  { sites }: LineTyping,
): (text: string) => readonly CellOption[] {
  const all = choicesOf(column, row, sites);
  return (text) => {
    const typed = text.trim().toLowerCase();
    return typed === '' ? all : all.filter(({ words }) => words.toLowerCase().includes(typed));
  };
}

const MONTHS_OFFERED = 18;

function choicesOf(column: TypedColumn, row: EvaluatedLine, sites: readonly Site[]): readonly CellOption[] {
  if (column === 'site') {
    return [
      { text: '', words: 'As the offer says, else the default site' },
      ...sites.map(({ name }) => ({ text: name, words: name })),
    ];
  }
  if (column === 'standing') {
    return LINE_STANDINGS.map((one) => ({ text: STANDING_WORDS[one], words: STANDING_WORDS[one] }));
  }
  if (column !== 'batchMonth') return [];
  const early = row.problems.find((problem) => problem.code === 'batch-month/too-early');
  const first = early?.code === 'batch-month/too-early' ? early.earliest : monthShown(row);
  if (first === null) return [];
  return [
    { text: '', words: 'When the vendor ships' },
    ...Array.from({ length: MONTHS_OFFERED }, (_, at) => formatMonth(monthsLater(first, at))).map(
      (words) => ({
        text: words,
        words,
      }),
    ),
  ];
}
