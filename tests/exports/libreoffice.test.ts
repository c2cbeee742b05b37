import { unguardText } from '#domain/core/formula-guard';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { comparisonCsv } from '../../src-renderer/exports/comparison-csv';
import { comparisonXlsx } from '../../src-renderer/exports/comparison-xlsx';
import { rejectedRowsFile } from '../../src-renderer/exports/rejected-rows-file';
import { textTableXlsx } from '../../src-renderer/exports/text-table-xlsx';
import { aComparisonSheet, hostileTexts } from '../fixtures/comparison-sheet';
import { isOfficeMissing, sheetsAsCsv, sheetsAsShown } from '../fixtures/spreadsheet-office';

const rowsOf = (csv: string) => Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' }).data;
const rows = [
  ['A1', 'Antminer S21 Pro', 100, 37.5, 42_841_326, 126_000, '2027-03-12'],
  ['A2', 'Rig', 1, null, -5, 0, null],
];
const hostileRows = hostileTexts.map((text, index) => [`H${index}`, text, 1, 1, 1, 1, null]);

describe.skipIf(isOfficeMissing())('LibreOffice', { timeout: 120_000 }, () => {
  it('opens the workbook and finds every number, date and sheet', async () => {
    const sheets = sheetsAsCsv('compare.xlsx', await comparisonXlsx(aComparisonSheet(rows)));

    expect([...sheets.keys()].sort()).toEqual(['Compare', 'Notes', 'Sources']);
    expect(rowsOf(sheets.get('Compare') ?? '')).toEqual([
      ['Offer', 'Model', 'Units', 'TH/s', 'Landed $', 'Duty %', 'On rack P50'],
      ['A1', 'Antminer S21 Pro', '100', '37.5', '428413.26', '12.6%', '2027-03-12'],
      ['A2', 'Rig', '1', '', '-0.05', '0%', ''],
    ]);
    for (const csv of sheets.values()) expect(csv).not.toMatch(/#REF!|#NAME\?|Err:/);
  });

  it('reads cells that formats mark as the numbers they are, and dollars per megawatt to the cent', async () => {
    const sheet = aComparisonSheet(rows, {
      columns: aComparisonSheet(rows).columns.map((column) =>
        column.id === 'landedTotal' ? { ...column, header: 'Landed $/MW' } : column,
      ),
      shades: [
        [null, null, null, null, { tone: 5, mark: '█' }, { tone: 'policy', mark: '▲ over cap' }, null],
        [null, null, { tone: 1, mark: '▁' }, null, { tone: 1, mark: '▁' }, null, null],
      ],
      facts: [
        { label: 'Money', value: 'Per MW: dollars of the whole quantity ÷ (units × W ÷ 1,000,000)' },
        { label: 'Format', value: 'Policy, Duty %: ▲ over cap where above 10 %' },
      ],
    });

    const values = sheetsAsCsv('formats.xlsx', await comparisonXlsx(sheet));
    const seen = sheetsAsShown('formats.xlsx', await comparisonXlsx(sheet));

    expect(rowsOf(values.get('Compare') ?? '').slice(0, 3)).toEqual([
      ['Offer', 'Model', 'Units', 'TH/s', 'Landed $/MW', 'Duty %', 'On rack P50'],
      ['A1', 'Antminer S21 Pro', '100', '37.5', '428413.26', '12.6%', '2027-03-12'],
      ['A2', 'Rig', '1', '', '-0.05', '0%', ''],
    ]);
    const shown = rowsOf(seen.get('Compare') ?? '');
    expect(shown[1]?.[5]).toBe('▲ over cap 12.60%');
    expect(shown[1]?.[4]).toBe('█ 428,413.26');
    expect(shown[2]?.[4]).toBe('▁ -0.05');
    expect(values.get('Sources')).toContain('Per MW: dollars of the whole quantity');
    expect(values.get('Sources')).toContain('▲ over cap where above 10 %');
  });

  it('opens a price list and the rejected rows of one, cell for cell as they were written', async () => {
    const table = [
      ['id', 'unit_price', 'hts_code', 'note', 'Why rejected'],
      ['A1', '3744.50', '8543709860', '=1+1', 'unit_price: “4,2oo” is not a number'],
      ['001', '-5', '8543.70.98.60', 'line one\nline two', '@SUM(1)'],
    ];
    const list = sheetsAsCsv('list.xlsx', await textTableXlsx('Price list', table));
    const toMend = { form: 'xlsx', sheet: 'Nov', delimiter: ',', rows: table } as const;
    const rejected = sheetsAsCsv('rejected.xlsx', await rejectedRowsFile(toMend));

    for (const sheets of [list, rejected]) {
      expect(sheets.size).toBe(1);
      for (const csv of sheets.values()) {
        expect(rowsOf(csv).map((row) => row.map(unguardText))).toEqual(table);
        expect(csv).not.toMatch(/#REF!|#NAME\?|Err:/);
      }
    }
  });

  it('runs no text of the workbook as a formula', async () => {
    const sheets = sheetsAsCsv('compare.xlsx', await comparisonXlsx(aComparisonSheet(hostileRows)));

    const texts = rowsOf(sheets.get('Compare') ?? '').map((cells) => cells[1]);
    expect(texts.slice(1)).toEqual(hostileTexts);
  });

  it('runs no text of the CSV file as a formula and keeps negative numbers', () => {
    const bytes = comparisonCsv(aComparisonSheet([...rows, ...hostileRows]), { hasByteOrderMark: true });

    const [csv = ''] = sheetsAsCsv('compare-in.csv', bytes).values();

    const cells = rowsOf(csv);
    expect(cells[2]?.[4]).toBe('-0.05');
    // The apostrophe of the guard stays to be seen; what matters is that the text stands there unrun.
    const seen = cells.slice(3).map((row) => unguardText(row[1] ?? ''));
    expect(seen).toEqual(hostileTexts.map((text) => typedByOffice[text] ?? text));
  });

  it('would run that text if it were not guarded, so the test above can fail', () => {
    const [csv = ''] = sheetsAsCsv('unguarded.csv', new TextEncoder().encode('a,b\r\n=1+1,x\r\n')).values();

    expect(rowsOf(csv)[1]).toEqual(['2', 'x']);
  });
});

/** Harmless text that LibreOffice takes for a number or a truth value when it opens a CSV file. */
const typedByOffice: Readonly<Record<string, string>> = { '1e5': '100000', '007': '7' };
