import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { calendarDate } from '#domain/core/calendar-date';
import type { SourceProfile } from '#domain/model/source-profile';
import { readTable } from '#parser/read-table';
import type { TableFile } from '#parser/table/table-file';
import { rejectedRowsFile } from '../../src-renderer/exports/rejected-rows-file';
import { guessLayout } from '../../src-renderer/imports/layout/guess-layout';
import type { LayoutChoice } from '../../src-renderer/imports/layout/layout';
import { profileOf } from '../../src-renderer/imports/layout/profile';
import { readWithLayout } from '../../src-renderer/imports/layout/read-with-layout';
import type { PriceList } from '../../src-renderer/imports/price-list';
import { readPriceList } from '../../src-renderer/imports/read-price-list';
import { rejectedRowsName, rejectedRowsOf } from '../../src-renderer/imports/rejected-rows';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListText, type PriceListRow } from '../fixtures/price-list-text';
import { textWorkbook } from '../fixtures/workbook-file';

function cut(bytes: Uint8Array): TableFile {
  const table = readTable(bytes);
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

function read(table: TableFile): PriceList {
  const list = readPriceList(table, null, aPriceListContext());
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}

const aRow = (line: number, cells: readonly string[]) => ({
  line,
  lastLine: line,
  cells,
  isMisquoted: false,
  isHidden: false,
});

const ROWS: PriceListRow[] = [
  { id: 'GOOD' },
  { id: 'BAD', quantity: '0', note: '=1+1\n“quoted”; 报价 🙂' },
  { id: 'WORSE', quantity: 'many', unit_price: '-5', note: '-x' },
];
const text = (delimiter: string) => priceListText(ROWS, delimiter);

describe('rejected rows', () => {
  it('go back as they came, with the reason in a last column', () => {
    const table = cut(new TextEncoder().encode(text(',')));

    const { form, sheet, delimiter, rows } = rejectedRowsOf(table, read(table));

    expect([form, sheet, delimiter]).toEqual(['csv', null, ',']);
    expect(rows[0]?.slice(0, 2)).toEqual(table.sheets[0]?.rows[0]?.cells.slice(0, 2));
    expect(rows.map((row) => row.at(-1))).toEqual([
      'Why rejected',
      'Column quantity: “0” is less than 1.',
      'Column unit_price: “-5” is negative; expected 0 or more. Column quantity: “many” is not a number.',
    ]);
    expect(rows).toHaveLength(3);
  });

  it('are as wide as the header, short as they are, with the reason behind it', () => {
    const short = cut(new TextEncoder().encode(`${priceListText([{ id: 'A' }])}\r\nB,short`));

    const { rows } = rejectedRowsOf(short, read(short));

    const width = (short.sheets[0]?.rows[0]?.cells.length ?? 0) + 1;
    expect(rows.map(({ length }) => length)).toEqual([width, width]);
    expect(rows[1]?.slice(0, 3)).toEqual(['B', 'short', '']);
    expect(rows[1]?.at(-1)).toBe('It has 2 cells where the header has 15.');
  });

  it('keep the signs between cells, in UTF-8 with its mark', async () => {
    const table = cut(new TextEncoder().encode(text(';')));

    const bytes = await rejectedRowsFile(rejectedRowsOf(table, read(table)));

    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(cut(bytes).delimiter).toBe(';');
  });

  it.each(['csv', 'xlsx'] as const)('are offers once they are mended and read again, as %s', async (form) => {
    const cells = cut(new TextEncoder().encode(text(','))).sheets[0]?.rows.map((row) => row.cells) ?? [];
    const source = cut(
      form === 'csv' ? new TextEncoder().encode(text(',')) : textWorkbook(cells, 'Air & hydro'),
    );
    const before = read(source);

    const bytes = await rejectedRowsFile(rejectedRowsOf(source, before));
    const again = cut(bytes);

    expect(again.kind).toBe(form === 'csv' ? 'text' : 'workbook');
    if (form === 'xlsx') expect(again.sheets.map(({ name }) => name)).toEqual(['Air & hydro']);
    // Still wrong: the same cells, the same reasons.
    const stillWrong = read(again);
    expect(stillWrong.offers).toEqual([]);
    expect(stillWrong.rejected.map(({ reasons }) => reasons)).toEqual(
      before.rejected.map(({ reasons }) => reasons),
    );
    // Mended.
    const sheet = again.sheets[0];
    if (sheet === undefined) throw new Error('Expected a sheet');
    const at = (name: string) => sheet.rows[0]?.cells.indexOf(name) ?? -1;
    const mended = sheet.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell, column) => {
        if (index === 0) return cell;
        return column === at('quantity') ? '7' : column === at('unit_price') ? '3700' : cell;
      }),
    }));
    const list = read({ ...again, sheets: [{ ...sheet, rows: mended }] });
    expect(list.rejected).toEqual([]);
    expect(list.offers.map(({ id, quantity, note }) => [id, quantity, note])).toEqual([
      ['BAD', 7, '=1+1\n“quoted”; 报价 🙂'],
      ['WORSE', 7, '-x'],
    ]);
  });

  it('keep what stands above the header, and fill a header that is merged over columns', () => {
    const table = cut(new TextEncoder().encode(text(',')));
    const list = read(table);
    const [sheet] = table.sheets;
    if (sheet === undefined) throw new Error('Expected a sheet');
    const moved = sheet.rows.map((row) => ({ ...row, line: row.line + 2 }));
    const titled: TableFile = {
      ...table,
      sheets: [
        {
          ...sheet,
          rows: [aRow(1, ['Price list of November']), aRow(2, ['Rig', '', 'Terms']), ...moved],
          merges: [{ firstLine: 2, lastLine: 2, firstColumn: 0, lastColumn: 1 }],
        },
      ],
    };

    const { rows } = rejectedRowsOf(titled, { ...list, layout: { ...list.layout, headerLines: [2, 3] } });

    expect(rows[0]?.slice(0, 2)).toEqual(['Price list of November', '']);
    expect(rows[1]?.slice(0, 4)).toEqual(['Rig', 'Rig', 'Terms', '']);
    expect(rows.map((row) => row.at(-1))).toEqual([
      '',
      '',
      'Why rejected',
      expect.any(String),
      expect.any(String),
    ]);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  it('are named after the file', () => {
    const table = { form: 'xlsx', sheet: null, delimiter: ',', rows: [] } as const;

    expect(rejectedRowsName('Nov: list/2.xlsx', table)).toBe('Nov  list 2-rejected.xlsx');
    expect(rejectedRowsName(null, { ...table, form: 'csv' })).toBe('Pasted text-rejected.csv');
  });
});

describe('rejected rows of a vendor’s own layout', () => {
  const context = aPriceListContext();
  const given = { given: { hts_code: '8543709860', mode: 'ocean', ship_from: 'MY' } } as const;
  const kestrel = new Uint8Array(readFileSync('tests/fixtures/price-lists/kestrel-errors.csv'));

  function readBy(table: TableFile, profiles: readonly SourceProfile[], choice: LayoutChoice) {
    const { rigModels, vendors, sites } = context;
    const asOf = calendarDate('2026-11-21');
    const known = { fileName: 'list', profiles, rigModels, vendors, sites, offers: [], rates: [], asOf };
    const guess = guessLayout(table, known, choice);
    if (!guess.ok) throw new Error(guess.problem.code);
    expect(guess.value.questions).toEqual([]);
    const list = readWithLayout(table, guess.value.layout, context);
    if (!list.ok) throw new Error(list.problem.code);
    return { guess: guess.value, list: list.value };
  }

  /** The same rows as a workbook, with a title over them. */
  const asWorkbook = () => {
    const rows = cut(kestrel).sheets[0]?.rows.map(({ cells }) => cells) ?? [];
    return textWorkbook([['Kestrel Mining, November'], ...rows], 'Rigs');
  };

  it.each([
    ['csv', () => kestrel],
    ['xlsx', asWorkbook],
  ] as const)('are read again by the profile of the file they came from, as %s', async (form, source) => {
    const table = cut(source());
    const { guess, list } = readBy(table, [], given);
    expect(list.rejected.length).toBeGreaterThan(10);
    const profile = profileOf(guess.layout, guess, 'Kestrel', calendarDate('2026-11-21'), null);

    const rejected = rejectedRowsOf(table, list);
    const again = cut(await rejectedRowsFile(rejected));
    const back = readBy(again, [profile], {});

    expect(rejected.form).toBe(form);
    expect(back.guess.profile?.name).toBe('Kestrel');
    const told = ({ rejected: rows }: PriceList) => rows.map(({ offerId, reasons }) => [offerId, reasons]);
    // That an id stands twice is said of the second row, which stands alone now.
    const isRepeated = (words: unknown) => JSON.stringify(words).includes('already');
    const repeated = told(list).filter(isRepeated);
    expect(back.list.offers.map(({ id }) => id)).toEqual(repeated.map(([id]) => id));
    expect(told(back.list)).toEqual(told(list).filter((one) => !isRepeated(one)));
  });
});
