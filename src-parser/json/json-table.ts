/**
 * Lists of objects in a JSON document, as tables of text: one sheet for each list.
 *
 * A document has no lines worth naming, so the header is line 1 and the first
 * item line 2, as they would be in a spreadsheet; facts beside the list (its
 * vendor, its day) are lines above, with a blank one between. Objects within an
 * item become columns (`price.amount`); what is deeper stays JSON text and is counted.
 *
 * Depends on: ../cell-counts, ../limits, ../table, ../workbook/cell-value, ./check-json, ./exact-numbers.
 */
import { CellCounts } from '../cell-counts';
import type { Limits } from '../limits';
import { ReadRefusal, refuse } from '../table/read-problem';
import { PLAIN_SHEET, plainSheet, type TableRow, type TableSheet } from '../table/table-file';
import { numberText } from '../workbook/cell-value';
import { checkJson } from './check-json';
import { withExactNumbers } from './exact-numbers';

type JsonObject = Readonly<Record<string, unknown>>;

/** Levels of objects that are looked through for lists: `{"data":{"items":[…]}}` has two. */
const LEVELS = 2;
/** Lines of facts above a list, at most: readers look for a header no further down. */
const MOST_FACTS = 40;
/** Parts a path and not a name, which may have dots in it. */
const BETWEEN = '\0';

/** Whether a text begins as a JSON document does, and no list of words does. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*["[{\]\d-])/.test(text);
}

/**
 * @throws ReadRefusal if it is no JSON, has no list in it, or passes a cap
 */
export function readJsonTables(text: string, limits: Limits): readonly TableSheet[] {
  const problem = checkJson(new TextEncoder().encode(text), limits);
  if (problem !== null) throw new ReadRefusal(problem);
  const lists = listsIn(parsed(text), '', LEVELS, []);
  if (lists.length === 0) refuse('json/not-a-table');
  if (lists.length > limits.sheets) {
    refuse('workbook/too-many-sheets', { size: lists.length, limit: limits.sheets });
  }
  const counts = new CellCounts(limits);
  const sheets = lists.map((list) => new ListTable(list, limits, counts).read());
  if (sheets.every(({ rows }) => rows.length === 0)) refuse('file/empty');
  return sheets;
}

interface NamedList {
  readonly name: string;
  readonly items: readonly unknown[];
  /** What the objects that hold it say beside it. */
  readonly facts: readonly Fact[];
}

interface Fact {
  /** The name in the object it was found in. */
  readonly of: string;
  readonly label: string;
  readonly value: unknown;
}

/** Also takes one object a line, as programs write logs and large exports. */
function parsed(text: string): unknown {
  const exact = withExactNumbers(text);
  try {
    return JSON.parse(exact);
  } catch {
    const lines = exact.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => line.trimStart().startsWith('{'))) {
      return lines.map(parsedLine);
    }
    return refuse('json/damaged');
  }
}

function parsedLine(line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return refuse('json/damaged', { where: `object ${String(index + 1)}` });
  }
}

function listsIn(value: unknown, path: string, levels: number, facts: readonly Fact[]): readonly NamedList[] {
  if (Array.isArray(value)) return isTable(value) || path === '' ? [{ name: path, items: value, facts }] : [];
  if (!isObject(value) || levels === 0) return [];
  const own = factsOf(value);
  const all = [...facts, ...own];
  const below = Object.entries(value).map(([name, part]) => ({
    name,
    part,
    path: path === '' ? name : `${path}.${name}`,
  }));
  const here = below.flatMap((entry) =>
    Array.isArray(entry.part) ? listsIn(entry.part, entry.path, levels, all) : [],
  );
  if (here.length > 0) return here;
  return below.flatMap((entry) => {
    // What stands in the object of the list itself is told there.
    const beside = own.filter(({ of }) => of !== entry.name);
    return listsIn(entry.part, entry.path, levels - 1, [...facts, ...beside]);
  });
}

/** Plain values of an object, and those of the objects in it: what is deeper belongs to something else. */
function factsOf(value: JsonObject): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [of, part] of Object.entries(value)) {
    // What holds a hostile number of names is not looked through for each list in it.
    if (facts.length >= 2 * MOST_FACTS) break;
    if (isPlain(part)) facts.push({ of, label: of, value: part });
    else if (isObject(part)) {
      for (const [below, deeper] of Object.entries(part).slice(0, MOST_FACTS)) {
        if (isPlain(deeper)) facts.push({ of, label: `${of}.${below}`, value: deeper });
      }
    }
  }
  return facts;
}

function isPlain(value: unknown): boolean {
  return (
    (typeof value === 'string' && value.trim() !== '') ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  );
}

function isTable(list: readonly unknown[]): boolean {
  return list.some((item) => isObject(item) || Array.isArray(item));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One list as a sheet. */
class ListTable {
  private readonly columns = new Map<string, number>();
  private nestedValues = 0;

  private readonly name: string;

  constructor(
    private readonly list: NamedList,
    private readonly limits: Limits,
    private readonly counts: CellCounts,
  ) {
    this.name = list.name;
  }

  read(): TableSheet {
    const { items } = this.list;
    const ofObjects = items.some(isObject);
    const cells = items.map((item, index) => (item === null ? [] : this.cellsOf(item, index, ofObjects)));
    const header = [...this.columns.keys()].map((path) => path.replace(BETWEEN, '.'));
    const rows: TableRow[] = [];
    const add = (line: number, of: readonly string[], isHeader: boolean) => {
      const row = this.counts.row(line, of, isHeader);
      if (row !== null) rows.push(row);
    };
    const facts = ofObjects ? this.list.facts.slice(0, MOST_FACTS) : [];
    facts.forEach(({ label, value }, index) => add(index + 1, [label, this.valueText(value)], true));
    // A line of facts directly above would be taken for a part of the header.
    const headerLine = facts.length === 0 ? 1 : facts.length + 2;
    if (ofObjects) add(headerLine, header, true);
    cells.forEach((of, index) => {
      add(index + (ofObjects ? headerLine + 1 : 1), of, false);
    });
    const traits = { ...PLAIN_SHEET, nestedValues: this.nestedValues };
    return { ...plainSheet(this.name, rows), traits };
  }

  private cellsOf(item: unknown, index: number, ofObjects: boolean): readonly string[] {
    if (isObject(item)) return this.cellsOfObject(item);
    if (ofObjects) {
      const list = this.name === '' ? '' : ` of ${this.name}`;
      refuse('json/not-a-table', { where: `item ${String(index + 1)}${list} is no object` });
    }
    if (!Array.isArray(item)) return [this.valueText(item)];
    return item.map((value) => this.valueText(value));
  }

  private cellsOfObject(item: JsonObject): readonly string[] {
    const cells: string[] = [];
    const put = (path: string, value: unknown) => {
      const column = this.columnOf(path);
      while (cells.length < column) cells.push('');
      cells[column] = this.valueText(value);
    };
    for (const [name, value] of Object.entries(item)) {
      if (!isObject(value)) put(name, value);
      else for (const [below, part] of Object.entries(value)) put(`${name}${BETWEEN}${below}`, part);
    }
    return cells;
  }

  private columnOf(path: string): number {
    const known = this.columns.get(path);
    if (known !== undefined) return known;
    const column = this.columns.size;
    this.columns.set(path, column);
    const { columns } = this.limits;
    if (this.columns.size > columns) {
      refuse('table/too-many-columns', { size: this.columns.size, limit: columns, where: this.name });
    }
    return column;
  }

  private valueText(value: unknown): string {
    if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
    if (typeof value === 'number') return numberText(String(value));
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (value === null || isEmpty(value)) return '';
    this.nestedValues += 1;
    return JSON.stringify(value);
  }
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
