/**
 * A table as bytes, to leave the process that read the file: whoever passes them
 * on need not look inside, and whoever takes them checks every one.
 *
 * The bytes are JSON in UTF-8. A row is a list of its numbers and then its cells,
 * since the names of its fields would be said a hundred thousand times.
 *
 * Depends on: ./table-file.
 */
import {
  DELIMITERS,
  QUOTES,
  TABLE_KINDS,
  TEXT_ENCODINGS,
  type CellAt,
  type MergedRange,
  type SheetTraits,
  type TableFile,
  type TableRow,
  type TableSheet,
} from './table-file';

const MISQUOTED = 1;
const HIDDEN = 2;
const TRAITS = [
  'hiddenRows',
  'hiddenColumns',
  'mergedRanges',
  'formulas',
  'formulasWithoutValue',
  'nestedValues',
] as const satisfies readonly (keyof SheetTraits)[];
/** Rows made into text at once: neither one string of everything, nor a million small ones. */
const ROWS_AT_ONCE = 500;

/** Writes a table. */
export function encodeTable({ sheets, ...file }: TableFile): Uint8Array {
  const out = new GrowingBytes();
  out.add(`${JSON.stringify(file).slice(0, -1)},"sheets":[`);
  sheets.forEach(({ name, isHidden, traits, merges, formulasWithoutValue, rows }, index) => {
    const head = JSON.stringify({
      name,
      isHidden,
      traits: TRAITS.map((trait) => traits[trait]),
      merges: merges.map((range) => [range.firstLine, range.lastLine, range.firstColumn, range.lastColumn]),
      formulas: formulasWithoutValue.map(({ line, column }) => [line, column]),
    });
    out.add(`${index === 0 ? '' : ','}${head.slice(0, -1)},"rows":[`);
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE).map(packed));
      out.add(`${from === 0 ? '' : ','}${some.slice(1, -1)}`);
    }
    out.add(']}');
  });
  out.add(']}');
  return out.taken();
}

/**
 * Reads what {@link encodeTable} wrote.
 * @throws TypeError if it is anything else: then the process that wrote it is not to be believed
 */
export function decodeTable(bytes: Uint8Array): TableFile {
  const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const { kind, encoding, encodingBy, delimiter, delimiterBy, quote, sheets } = fields(json);
  return {
    kind: oneOf(TABLE_KINDS, kind),
    encoding: oneOfOrNull(TEXT_ENCODINGS, encoding),
    encodingBy: oneOfOrNull(['mark', 'bytes', 'chosen'], encodingBy),
    delimiter: oneOfOrNull(DELIMITERS, delimiter),
    delimiterBy: oneOfOrNull(['stated', 'counted', 'chosen'], delimiterBy),
    quote: oneOfOrNull(QUOTES, quote),
    sheets: list(sheets).map(readSheet),
  };
}

function packed({ line, lastLine, cells, isMisquoted, isHidden }: TableRow): readonly unknown[] {
  return [line, lastLine, (isMisquoted ? MISQUOTED : 0) + (isHidden ? HIDDEN : 0), ...cells];
}

function readSheet(value: unknown): TableSheet {
  const { name, isHidden, traits, merges, formulas: places, rows } = fields(value);
  const [hiddenRows, hiddenColumns, mergedRanges, formulas, formulasWithoutValue, nestedValues] =
    list(traits).map(count);
  return {
    name: text(name),
    isHidden: isHidden === true,
    traits: {
      hiddenRows: hiddenRows ?? 0,
      hiddenColumns: hiddenColumns ?? 0,
      mergedRanges: mergedRanges ?? 0,
      formulas: formulas ?? 0,
      formulasWithoutValue: formulasWithoutValue ?? 0,
      nestedValues: nestedValues ?? 0,
    },
    merges: list(merges).map(readMerge),
    formulasWithoutValue: list(places).map(readPlace),
    rows: list(rows).map(readRow),
  };
}

function readMerge(value: unknown): MergedRange {
  const [firstLine, lastLine, firstColumn, lastColumn] = list(value);
  return {
    firstLine: count(firstLine),
    lastLine: count(lastLine),
    firstColumn: count(firstColumn),
    lastColumn: count(lastColumn),
  };
}

function readPlace(value: unknown): CellAt {
  const [line, column] = list(value);
  return { line: count(line), column: count(column) };
}

function readRow(value: unknown): TableRow {
  const [line, lastLine, flags, ...cells] = list(value);
  const marks = count(flags);
  return {
    line: count(line),
    lastLine: count(lastLine),
    cells: cells.map(text),
    isMisquoted: (marks & MISQUOTED) !== 0,
    isHidden: (marks & HIDDEN) !== 0,
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notATable();
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw notATable();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw notATable();
  return value;
}

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw notATable();
  return value;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw notATable();
  return found;
}

function oneOfOrNull<Word extends string>(words: readonly Word[], value: unknown): Word | null {
  return value === null ? null : oneOf(words, value);
}

function notATable(): TypeError {
  return new TypeError('What came from the file reader is not a table');
}

/** Bytes that are added to; doubled when full. */
class GrowingBytes {
  private bytes = new Uint8Array(1024 * 1024);
  private length = 0;
  private readonly encoder = new TextEncoder();

  add(piece: string): void {
    // A character of JavaScript takes three bytes of UTF-8 at most.
    const needed = this.length + piece.length * 3;
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.length += this.encoder.encodeInto(piece, this.bytes.subarray(this.length)).written;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
