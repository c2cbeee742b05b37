/** Ten thousand files that nobody meant to write, and ten thousand that somebody did. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguardText } from '#domain/core/formula-guard';
import { LIMITS } from '#parser/limits';
import { readTable } from '#parser/read-table';
import { decodeTable, encodeTable } from '#parser/table/table-bytes';
import { AS_FOUND, DELIMITERS, QUOTES, type Delimiter, type QuoteMark } from '#parser/table/table-file';
import { textTableCsv } from '../../src-renderer/exports/csv-text';

const RUNS = { seed: 20_261_122, numRuns: 10_000 } as const;
const TINY = {
  ...LIMITS,
  rows: 6,
  columns: 6,
  cells: 40,
  characters: 300,
  cellCharacters: 20,
  lineCharacters: 60,
};

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes that a file of text may have, whole and broken, with all that separates and quotes. */
const anyFile = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(',', ';', '\t', '|', '"', "'", '\n', '\r\n', '\r', ' ', '""') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'id',
          'price',
          '型号',
          '5999',
          '1,5',
          '=1+1',
          'sep=;',
          '\uFEFF',
          '[{',
          '{"a":',
        ),
      },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .chain((pieces) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(utf8(pieces.join(''))) },
      { weight: 1, arbitrary: fc.constant(utf16(pieces.join(''))) },
      {
        weight: 2,
        arbitrary: fc
          .uint8Array({ maxLength: 8 })
          .map((bytes) => Uint8Array.from([...utf8(pieces.join('')), ...bytes])),
      },
    ),
  );

describe('a file that nobody meant to write', () => {
  it('is read or refused, is never more than it was, and passes the border whole', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const result = readTable(bytes);
        if (!result.ok) return;
        const { sheets } = result.value;
        const characters = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join('').length;

        expect(characters).toBeLessThanOrEqual(
          result.value.kind === 'json' ? bytes.length * 6 : bytes.length,
        );
        for (const { rows } of sheets) {
          for (const [index, { line, lastLine, cells }] of rows.entries()) {
            expect(line).toBeGreaterThan(rows[index - 1]?.lastLine ?? 0);
            expect(lastLine).toBeGreaterThanOrEqual(line);
            expect(cells.some((cell) => cell.trim() !== '')).toBe(true);
          }
        }
        expect(decodeTable(encodeTable(result.value))).toEqual(result.value);
      }),
      RUNS,
    );
  });

  it('is never more than the caps', () => {
    fc.assert(
      fc.property(anyFile, (bytes) => {
        const result = readTable(bytes, AS_FOUND, TINY);
        if (!result.ok) return;
        const rows = result.value.sheets.flatMap((sheet) => sheet.rows);

        expect(rows.length).toBeLessThanOrEqual(TINY.rows + 1);
        for (const { cells } of rows) {
          expect(cells.length).toBeLessThanOrEqual(TINY.columns);
          for (const cell of cells) expect(cell.length).toBeLessThanOrEqual(TINY.cellCharacters);
        }
      }),
      RUNS,
    );
  });
});

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 10 }).filter((text) => !text.includes('\0')),
  fc.string({
    unit: fc.constantFrom('"', "'", ',', ';', '\t', '|', '\n', '=', '-', '1', 'a', ' '),
    maxLength: 6,
  }),
);
const anyTable = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )
  .map((rows) => rows.filter((row) => row.some((text) => text.trim() !== '')))
  .filter((rows) => rows.length > 0);
const asRead = (text: string) => text.replace(/\r\n?/g, '\n');
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function written(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter,
  quote: QuoteMark,
  lineEnd: string,
): string {
  const cell = (text: string) => quote + text.replaceAll(quote, quote + quote) + quote;
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

describe('a file that somebody meant to write', () => {
  it('comes back as it was out of our own writer', () => {
    fc.assert(
      fc.property(anyTable, fc.boolean(), (rows, hasByteOrderMark) => {
        const header = rows[0]?.map((_, index) => `column ${String(index)}`) ?? [];
        const bytes = textTableCsv([header, ...rows], { hasByteOrderMark });
        const result = readTable(bytes, { ...AS_FOUND, delimiter: ',', quote: '"' });

        const read = result.ok
          ? result.value.sheets[0]?.rows.map(({ cells }) => cells.map(unguardText))
          : null;
        expect(read).toEqual([header, ...rows.map((row) => row.map(asRead))]);
      }),
      RUNS,
    );
  });

  it('comes back as it was from every dialect and encoding that is stated', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom(...QUOTES),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        fc.boolean(),
        (rows, delimiter, quote, lineEnd, encoding, hasMark) => {
          const text = (hasMark ? '\uFEFF' : '') + written(rows, delimiter, quote, lineEnd);
          if (lone.test(text)) return;
          const little = utf16(text);
          const bytes =
            encoding === 'utf-8'
              ? utf8(text)
              : encoding === 'utf-16le'
                ? little
                : Buffer.from(little).swap16();
          const result = readTable(new Uint8Array(bytes), { encoding, delimiter, quote });

          const read = result.ok ? result.value.sheets[0]?.rows.map(({ cells }) => cells) : null;
          expect(read).toEqual(rows.map((row) => row.map(asRead)));
        },
      ),
      RUNS,
    );
  });
});
