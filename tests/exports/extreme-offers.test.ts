/** The dearest, the smallest and the worst named offers go out and come back as they were. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/core/canonical-json';
import { MAX_OFFER_CENTS } from '#domain/core/money';
import { offerSchema, type Offer } from '#domain/model/offer';
import { textTableCsv } from '../../src-renderer/exports/csv-text';
import { financeXlsx } from '../../src-renderer/exports/finance-xlsx';
import { textTableXlsx } from '../../src-renderer/exports/text-table-xlsx';
import { readWorkspaceFile, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import { offersAsPriceList } from '../../src-renderer/imports/offers-as-price-list';
import { hostileTexts as runnable } from '../fixtures/comparison-sheet';
import { aFinanceSource } from '../fixtures/finance-source';
import { hostileTexts } from '../fixtures/hostile-text';
import { aPriceListContext } from '../fixtures/price-list-context';
import { readPriceListFile } from '../fixtures/read-price-list-file';
import { prepared } from '../fixtures/reference';
import { isOfficeMissing, sheetsAsCsv } from '../fixtures/spreadsheet-office';
import { aWholeWorkspace } from '../fixtures/whole-workspace';
import { aStoredOffer } from '../fixtures/workspace-records';

/** Characters that XML has no way to write. */
const CONTROL = /[\0-\u0008\u000B\u000C\u000E-\u001F]/;

const context = aPriceListContext();
const SIXTY = Array.from({ length: 60 }, (_, index) => ({ quantity: 17, afterDays: 25 * index }));
const EXTREMES: readonly Partial<Record<keyof Offer, unknown>>[] = [
  { unitPrice: MAX_OFFER_CENTS, quantity: 1 },
  { unitPrice: 100_000, quantity: 10_000_000 },
  { unitPrice: 1, quantity: 10_000_000 },
  { unitPrice: 980_392_156, quantity: 1020, batches: SIXTY },
  { unitPrice: 333_333_333, quantity: 3_000, hashrateThs: 0.01, powerW: 0.001 },
  { freightTotal: MAX_OFFER_CENTS, insuranceTotal: MAX_OFFER_CENTS, otherTotal: MAX_OFFER_CENTS },
  { hashrateThs: 1_234.567, powerW: 999_999.999, unitWeightKg: 0.001 },
  { validUntil: '2199-12-31', quotedOn: '1990-01-01', leadTimeDays: 1500, warrantyDays: 5000 },
];
// Without the names of errors, which the test looks for, and without what no workbook can hold.
const TEXTS = [...Object.values(hostileTexts), ...runnable].filter(
  (text) => !text.startsWith('#') && !CONTROL.test(text),
);
const OFFERS = [...EXTREMES, ...TEXTS.map(() => ({}))].map((change, index) => {
  const text = (TEXTS[index % TEXTS.length] ?? '').trim();
  const named = {
    id: `O-${String(index)}`,
    vendor: text.slice(0, 200),
    model: text.slice(0, 200),
    note: text,
  };
  const offer = { ...named, evidenceId: context.evidence.id, ...change };
  return offerSchema.parse({ ...aStoredOffer(offer), quotedOn: '2026-11-03', ...change });
});

describe('offers at the ends of what may be offered', () => {
  it.each(['csv', 'xlsx'] as const)('come back from a price list as %s', async (form) => {
    const table = offersAsPriceList(OFFERS, context.sites);
    const bytes =
      form === 'csv' ? textTableCsv(table, { hasByteOrderMark: true }) : await textTableXlsx('Offers', table);
    const read = readPriceListFile(bytes, context);
    if (!read.ok) throw new Error(read.problem.code);

    expect(read.value.rejected.map(({ line, reasons }) => [line, reasons])).toEqual([]);
    const back = read.value.offers.map((offer) => ({ ...offer, evidenceRow: 2, evidenceSheet: null }));
    expect(back).toEqual(OFFERS.map((offer) => ({ ...offer, evidenceRow: 2, evidenceSheet: null })));
  });

  it('come back from a workspace file', async () => {
    const state = { ...(await aWholeWorkspace()), offers: OFFERS };
    const back = await readWorkspaceFile(await writeWorkspaceFile(state, '1.0.0'));

    if (!back.ok) throw new Error(back.problem.code);
    const byId = (offers: readonly Offer[]) => offers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(canonicalJson(byId(back.value.offers))).toBe(canonicalJson(byId(OFFERS)));
  });

  it.skipIf(isOfficeMissing())(
    'tie to the cent in the finance workbook, and run no formula there',
    { timeout: 240_000 },
    async () => {
      const source = aFinanceSource(OFFERS, prepared());
      const sheets = sheetsAsCsv('finance.xlsx', await financeXlsx(source));
      const lines = Papa.parse<string[]>(sheets.get('Landed cost') ?? '', { delimiter: ',' }).data;
      const [head = []] = lines;
      const at = (header: string) => head.indexOf(header);

      for (const [index, { offer, cost, allInWhole }] of source.rows.entries()) {
        const cells = lines[index + 1] ?? [];
        const cents = (header: string) => {
          const text = cells[at(header)] ?? '';
          return text === '' ? null : Math.round(Number(text) * 100);
        };
        expect(cells[at('Offer')]).toBe(offer.id);
        expect([offer.id, cents('Landed $')]).toEqual([offer.id, cost?.total ?? null]);
        expect([offer.id, cents('All-in $')]).toEqual([offer.id, allInWhole?.total ?? null]);
        expect([offer.id, cents('Difference $') ?? 0]).toEqual([offer.id, 0]);
      }
      for (const [name, csv] of sheets) expect(csv, name).not.toMatch(/#REF!|#DIV\/0!|Err:\d+/);
    },
  );
});
