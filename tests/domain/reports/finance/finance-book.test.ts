import { NO_SCREENING } from '#domain/model/screening-on-record';
import { aFinding } from '../../../fixtures/decisions';
import { aLoadedList, aScreeningRun } from '../../../fixtures/screening-records';
import { describe, expect, it } from 'vitest';
import { partsPerMillion } from '#domain/core/money';
import { offerSchema } from '#domain/model/offer';
import { columnLetters, type BookSheet } from '#domain/reports/finance/book';
import type { FinanceSource } from '#domain/reports/finance/finance-scope';
import { financeWorkbook } from '../../../../src-renderer/exports/finance-xlsx';
import { anOffer } from '../../../fixtures/offer';
import { aFinanceSource, sampleFinanceSource } from '../../../fixtures/finance-source';
import { aParty, prepared, someSettings } from '../../../fixtures/reference';

const sheetOf = (source: FinanceSource, name: string): BookSheet => {
  const sheet = financeWorkbook(source).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
};

/** Values and formulas of a line, by the header of its column. */
function line(sheet: BookSheet, first: string): ReadonlyMap<string, unknown> {
  const row = [...sheet.rows()].find(({ cells }) => cells[0]?.value === first);
  if (row === undefined) throw new Error(`No line ${first}`);
  return new Map(
    sheet.columns.map(({ header }, index) => {
      const cell = row.cells[index] ?? null;
      return [header ?? '', cell === null ? null : (cell.formula ?? cell.value)];
    }),
  );
}

const texts = (sheet: BookSheet) =>
  [...sheet.rows()].flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])),
  );

describe('The finance workbook', () => {
  it('has as many lines on each sheet as it says, the same each time they are made', async () => {
    for (const sheet of financeWorkbook(await sampleFinanceSource()).sheets) {
      const lines = [...sheet.rows()];
      expect(lines, sheet.name).toHaveLength(sheet.rowCount);
      expect([...sheet.rows()], sheet.name).toEqual(lines);
    }
  });

  it('costs an offer of one entry on its own line: duty by duty from the names of inputs', () => {
    const source = aFinanceSource([anOffer({ id: 'A' })], prepared());

    const cells = line(sheetOf(source, 'Landed cost'), 'A');

    expect(cells.get('Customs value $')).toBe('ROUND(J2-K2-L2,2)');
    expect(cells.get('Duty MFN $')).toBe('ROUND(M2*duty_MFN,2)');
    expect(cells.get('Duty FL301-MY $')).toBe('ROUND(M2*duty_FL301_MY,2)');
    expect(cells.get('MPF $')).toBe(
      'MIN(MAX(ROUND(M2*mpf_rate_FY2027,2),mpf_minimum_FY2027),mpf_maximum_FY2027)',
    );
    expect(cells.get('HMF $')).toBe('ROUND(M2*hmf_rate_always,2)');
  });

  it('gives batches a line each on Entries, whose sums the offer takes', () => {
    const batches = [
      { quantity: 33, afterDays: 0 },
      { quantity: 67, afterDays: 30 },
    ];
    const source = aFinanceSource([anOffer({ id: 'A', batches })], prepared());

    expect(line(sheetOf(source, 'Landed cost'), 'A').get('MPF $')).toBe('SUM(Entries!M2:M3)');
    expect(sheetOf(source, 'Entries').rowCount).toBe(2 + 4);
    expect(
      financeWorkbook(aFinanceSource([anOffer()], prepared())).sheets.map(({ name }) => name),
    ).not.toContain('Entries');
  });

  it('says that duty is in the price, or that there is none, where a 0 would read as free of duty', () => {
    const offers = [anOffer({ id: 'D', incoterm: 'DDP' })];

    const cells = line(sheetOf(aFinanceSource(offers, prepared()), 'Landed cost'), 'D');

    expect(cells.get('Duty $')).toEqual({ words: 'in price' });
    expect(cells.get('Duty MFN $') ?? null).toBeNull();
  });

  it('leaves an offer without a landed cost empty but for its quotation and the reason', () => {
    const offers = [anOffer({ id: 'A' }), anOffer({ id: 'B', htsCode: '0101210010' })];
    const sheet = sheetOf(aFinanceSource(offers, prepared()), 'Landed cost');

    const cells = line(sheet, 'B');

    expect(cells.get('Unit price $')).toBe(374_400);
    expect(cells.get('Landed $')).toBeNull();
    expect(cells.get('Difference $')).toBeNull();
    expect(cells.get('To know')).toContain('base rate');
    expect(texts(sheet)).toContain('Total, landed of 1 of 2');
  });

  it('plans the shortlisted offers, all of them where none is, and says which', () => {
    const offers = [anOffer({ id: 'A' }), anOffer({ id: 'B', isShortlisted: true })];
    const some = sheetOf(aFinanceSource(offers, prepared()), 'Plan lines');
    const all = sheetOf(aFinanceSource([anOffer({ id: 'A' })], prepared()), 'Plan lines');

    expect(texts(some)).not.toContain('A');
    expect(texts(some)).toContain('The plan is the 1 offer on the shortlist, at the quantities offered.');
    expect(line(some, 'B').get('Landed $')).toMatch(/^'Landed cost'!\w+3$/);
    expect(texts(all)).toContain(
      'No offer is on the shortlist, so the plan is all 1 offer at the quantities offered.',
    );
  });

  it.each([
    { delay: true, service: true, reserve: true },
    { delay: true, service: true, reserve: false },
    { delay: true, service: false, reserve: true },
    { delay: false, service: true, reserve: true },
    { delay: false, service: false, reserve: false },
  ])('adds up in all-in what the scenario counts and nothing else: %o', (allInParts) => {
    const reference = prepared({ settings: someSettings({ allInParts }) });
    const offer = anOffer({ id: 'A', reassessmentProbability: partsPerMillion(100_000) });
    const sheet = sheetOf(aFinanceSource([offer], reference), 'Landed cost');
    const row = [...sheet.rows()].find(({ cells }) => cells[0]?.value === 'A');
    const cell = row?.cells[sheet.columns.findIndex(({ header }) => header === 'All-in $')] ?? null;
    const parts = /^ROUND[(]SUM[(](.*)[)],2[)]$/.exec(cell?.formula ?? '')?.[1]?.split(',') ?? [];
    const letters = sheet.columns.map((_, index) => columnLetters(index + 1));
    const values = parts.map((part) => row?.cells[letters.indexOf(part.replace(/\d+$/, ''))]?.value ?? 0);

    expect(parts.length).toBeGreaterThan(2);
    expect(line(sheet, 'A').get('Reserve $')).toBeGreaterThan(0);
    expect(values.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(cell?.value);
  });

  it('keeps on the calendar the price of an offer whose vendor named no terms', () => {
    const source = aFinanceSource([anOffer({ id: 'A', paymentTerms: null })], prepared());
    const sheet = sheetOf(source, 'Cash calendar');
    const row = [...sheet.rows()].find(({ cells }) => cells[0]?.value === 'A');
    const price = sheet.columns.findIndex(({ header }) => header === 'Price $');
    const sum = sheet.columns.findIndex(({ header }) => header === 'Sum $');

    expect(row?.cells[price]?.value).toBeGreaterThan(0);
    expect(row?.cells[sum]?.value).toBe(row?.cells[price]?.value);
    expect(line(sheet, 'A').get('No terms stated $')).toBe(row?.cells[price]?.value);
  });

  it('leaves the price a value where its rate and its amount do not come to it', () => {
    const foreignPrice = { amount: '26000', currency: 'CNY', usdPerUnit: '0.14', rateDate: '2026-11-01' };
    const tied = offerSchema.parse({ ...anOffer({ id: 'A' }), unitPrice: 364_000, foreignPrice });
    const other = offerSchema.parse({ ...tied, id: 'B', unitPrice: 363_999 });
    const sheet = sheetOf(aFinanceSource([tied, other], prepared()), 'Landed cost');

    expect(line(sheet, 'A').get('Unit price $')).toMatch(/^ROUND[(]\w+[*]fx_CNY_\w+,2[)]$/);
    expect(line(sheet, 'B').get('Unit price $')).toBe(363_999);
  });

  it('writes a workbook of no offers', () => {
    const book = financeWorkbook(aFinanceSource([], prepared()));

    for (const sheet of book.sheets) expect([...sheet.rows()], sheet.name).toHaveLength(sheet.rowCount);
  });

  it('never says of a seller that nothing stands against it', async () => {
    const said = texts(sheetOf(await sampleFinanceSource(), 'Screening'));

    expect(said.join('\n')).not.toMatch(/\b(clear|cleared|passed|ok|approved)\b/i);
    expect(said).toContain('No list loaded');
  });

  it('has a row for every party of an offer, the gravest first, with the list and its date', () => {
    const finding = aFinding([], { id: 'bitmain' });
    const factory = aParty({
      id: 'factory',
      name: 'Factory',
      roles: [{ role: 'factory', vendorId: 'bitmain' }],
    });
    const reference = prepared({
      parties: [factory],
      screening: { ...NO_SCREENING, run: aScreeningRun(), lists: [aLoadedList()], findings: [finding] },
    });
    const offers = [anOffer(), anOffer({ id: 'B' })];
    const { rows } = sheetOf(aFinanceSource(offers, reference), 'Screening');
    const cells = [...rows()].map(({ cells: all }) => all.map((cell) => cell?.value));

    expect(cells.slice(0, 2).map((row) => row.slice(0, 6))).toEqual([
      ['Bitmain', 2, 'Listed: Factory (factory of Bitmain)', 'Factory', 'factory of Bitmain', 'Listed'],
      [
        'Bitmain',
        2,
        'Listed: Factory (factory of Bitmain)',
        'Bitmain',
        'seller',
        'No potential match in the list',
      ],
    ]);
    expect(cells[1]?.[8]).toContain('SHA-256');
    expect(cells.flat()).toContainEqual(
      expect.stringContaining('Lists: csl-2026-11.csv, the list dated 20 Nov 2026'),
    );
    expect(cells.flat()).not.toContainEqual(expect.stringContaining('No restricted-party list was loaded'));
  });
});
