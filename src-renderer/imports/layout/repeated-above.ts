/**
 * Blank cells of vendor, model, origin or term below a row that has them: whether a list is grouped so, and
 * what they take once the user has said that they repeat it.
 *
 * Nothing is filled down by itself: the answer stands among what holds for every row, as {@link ROW_ABOVE} or
 * {@link LEFT_BLANK}, and is saved there. A title, a total or a repeated header between two rows ends a group.
 *
 * Depends on: model (types), table (types), ./layout (types), ./layout-rows (types), ./row-kind.
 */
import type { QuoteField } from '#domain/model/quote-field';
import type { GivenValues } from '#domain/model/source-profile';
import type { TableRow } from '#parser/table/table-file';
import type { LayoutQuestion } from './layout';
import type { UsedColumn } from './layout-rows';
import { RowKinds } from './row-kind';

/** In place of a value for every row: a blank cell takes what the row above it says. */
export const ROW_ABOVE = 'the row above';
/** In place of a value for every row: a blank cell says nothing, and the user said so. */
export const LEFT_BLANK = 'left blank';

/** Fields by which vendors group their rows. A price or a quantity is never repeated. */
const GROUPING = ['model', 'vendor', 'origin', 'incoterm'] as const satisfies readonly QuoteField[];
const MOST_EXAMPLES = 3;
/** Blank cells below which a gap is a slip of its row: at least two, and one row in ten. */
const LEAST_BLANKS = 2;
const LEAST_SHARE = 10;

type RepeatQuestion = Extract<LayoutQuestion, { readonly kind: 'repeats-above' }>;

/** One question for each column whose blank cells plainly stand for the cell above and nothing answers yet. */
export function repeatQuestions(
  rows: readonly TableRow[],
  used: readonly UsedColumn[],
  header: readonly string[],
  given: GivenValues,
): readonly RepeatQuestion[] {
  const kinds = new RowKinds(header, used);
  const model = columnOf(used, 'model');
  const isGroupedByModel = model !== null && hasBlank(rows, model);
  const questions: RepeatQuestion[] = [];
  for (const field of GROUPING) {
    const position = columnOf(used, field);
    if (position === null || field in given || !hasBlank(rows, position)) continue;
    const startsBy = field !== 'model' && isGroupedByModel ? model : null;
    const found = groupsOf(rows, position, startsBy, kinds);
    if (found === null) continue;
    questions.push({ kind: 'repeats-above', field, header: header[position] ?? '', ...found });
  }
  return questions;
}

/** What holds for every row without the answers about blank cells. */
export function withoutBlankAnswers(given: GivenValues): GivenValues {
  return keptOf(given, (_, text) => !isBlankAnswer(text));
}

/** The same without answers about columns that the list does not have. */
export function withoutIdleAnswers(given: GivenValues, used: readonly UsedColumn[]): GivenValues {
  return keptOf(given, (field, text) => !isBlankAnswer(text) || columnOf(used, field) !== null);
}

/** What a blank cell took. */
export interface TakenAbove {
  readonly field: QuoteField;
  readonly header: string;
  readonly line: number;
}

interface Stated {
  readonly text: string;
  readonly line: number;
}

/** The rows of one sheet as they are read, with what stands above each. */
export class RowsAbove {
  readonly #columns: readonly { readonly field: QuoteField; readonly position: number }[];
  readonly #stated = new Map<QuoteField, Stated>();

  constructor(
    used: readonly UsedColumn[],
    given: GivenValues,
    private readonly header: readonly string[],
  ) {
    this.#columns = GROUPING.flatMap((field) => {
      const position = given[field] === ROW_ABOVE ? columnOf(used, field) : null;
      return position === null ? [] : [{ field, position }];
    });
  }

  /** A row that is no offer stands between: what was said above it holds no longer. */
  end(): void {
    this.#stated.clear();
  }

  /** The cells of an offer, those that repeat the row above filled. A formula without a value repeats nothing. */
  fill(
    { line, cells }: Pick<TableRow, 'line' | 'cells'>,
    withoutValue: ReadonlySet<number> | null,
  ): { readonly cells: readonly string[]; readonly taken: readonly TakenAbove[] } {
    if (this.#columns.length === 0) return { cells, taken: [] };
    const filled = [...cells];
    const taken: TakenAbove[] = [];
    for (const { field, position } of this.#columns) {
      const text = (cells[position] ?? '').trim();
      if (text !== '') {
        this.#stated.set(field, { text, line });
        continue;
      }
      if (withoutValue?.has(position) === true) this.#stated.delete(field);
      const above = this.#stated.get(field);
      if (above === undefined) continue;
      while (filled.length <= position) filled.push('');
      filled[position] = above.text;
      taken.push({ field, header: this.header[position] ?? '', line: above.line });
    }
    return { cells: filled, taken };
  }
}

/** What was taken, as a sentence. */
export function takenText({ header, field, line }: TakenAbove): string {
  return `“${header === '' ? field : header}” is blank and taken from line ${line}, as rows repeat the one above.`;
}

function isBlankAnswer(text: string): boolean {
  return text === ROW_ABOVE || text === LEFT_BLANK;
}

function keptOf(given: GivenValues, isKept: (field: QuoteField, text: string) => boolean): GivenValues {
  const entries = Object.entries(given) as [QuoteField, string][];
  return Object.fromEntries(entries.filter(([field, text]) => isKept(field, text)));
}

/** The one column of a field; null if there is none, or several. */
function columnOf(used: readonly UsedColumn[], field: QuoteField): number | null {
  const [column, ...others] = used.filter((one) => one.field === field);
  return column === undefined || others.length > 0 ? null : column.position;
}

function hasBlank(rows: readonly TableRow[], position: number): boolean {
  return rows.some(({ cells }) => (cells[position] ?? '').trim() === '');
}

/** The blank cells of a column if its first row has a value and no row states again what the one before it says; else null. */
function groupsOf(
  rows: readonly TableRow[],
  position: number,
  startsBy: number | null,
  kinds: RowKinds,
): Pick<RepeatQuestion, 'examples' | 'count'> | null {
  const examples: RepeatQuestion['examples'][number][] = [];
  let above: Stated | null = null;
  let statedBefore = '';
  let count = 0;
  let offers = 0;
  for (const { line, cells, isMisquoted } of rows) {
    if (isMisquoted || kinds.notAnOffer(cells) !== null) {
      above = null;
      statedBefore = '';
      continue;
    }
    offers += 1;
    const text = (cells[position] ?? '').trim();
    if (text !== '') {
      const startsGroup = startsBy !== null && (cells[startsBy] ?? '').trim() !== '';
      if (statedBefore === text && !startsGroup) return null;
      above = { text, line };
      statedBefore = text;
      continue;
    }
    if (above === null) return null;
    statedBefore = '';
    count += 1;
    if (examples.length < MOST_EXAMPLES) examples.push({ line, text: above.text, lineAbove: above.line });
  }
  return count < LEAST_BLANKS || count * LEAST_SHARE < offers ? null : { examples, count };
}
