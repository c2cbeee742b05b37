/**
 * What ./import-list starts: does the work of an import on one table, stage after stage as a user
 * meets them, and says after each what it took.
 */
import marketQuotes from '#resources/market-quotes';
import rigModels from '#resources/rig-models';
import vendors from '#resources/vendors';
import { readFileSync } from 'node:fs';
import { calendarDate } from '#domain/core/calendar-date';
import type { Evidence } from '#domain/model/evidence';
import { marketQuoteSchema } from '#domain/model/market-quote';
import { offerSchema } from '#domain/model/offer';
import { rigModelSchema } from '#domain/model/rig-model';
import { vendorSchema } from '#domain/model/vendor';
import { decodeTable } from '#parser/table/table-bytes';
import type { TableFile } from '#parser/table/table-file';
import { guessLayout } from '../../src-renderer/imports/layout/guess-layout';
import type { LayoutKnown } from '../../src-renderer/imports/layout/layout';
import { readWithLayout } from '../../src-renderer/imports/layout/read-with-layout';
import { previewImport } from '../../src-renderer/imports/preview-import';
import { readPriceList } from '../../src-renderer/imports/read-price-list';
import { takenBy, type Taken } from '../fixtures/own-memory';

/** What one stage took, and how much came out of it. */
export interface Stage extends Taken {
  readonly name: 'read-vendor' | 'layout' | 'read' | 'preview' | 'preview-again' | 'schema';
  /** Offers, or columns of a layout. */
  readonly count: number;
}

const [, , path = ''] = process.argv;
const evidence: Evidence = {
  id: 'bench',
  title: 'bench.csv',
  fileName: 'bench.csv',
  sha256: null,
  importedOn: calendarDate('2026-11-21'),
  confidence: 'stated',
  importedBy: null,
  pastedText: null,
};
const catalogue = {
  rigModels: rigModels.map((row) => rigModelSchema.parse(row)),
  vendors: vendors.map((row) => vendorSchema.parse(row)),
};
const ground = {
  ...catalogue,
  offers: [],
  evidence: [],
  marketQuotes: marketQuotes.map((row) => marketQuoteSchema.parse(row)),
};

const known: LayoutKnown = {
  ...catalogue,
  fileName: evidence.fileName,
  profiles: [],
  sites: [],
  offers: [],
  rates: [],
  asOf: evidence.importedOn,
};

async function stage<Value>(
  name: Stage['name'],
  work: () => Value,
  countOf: (value: Value) => number,
): Promise<Value> {
  const { value, milliseconds, megabytes } = await takenBy(work);
  const said: Stage = { name, milliseconds, megabytes, count: countOf(value) };
  process.stdout.write(`${JSON.stringify(said)}\n`);
  return value;
}

/** What a vendor calls the columns that are documented. */
const VENDOR_HEADERS: Readonly<Record<string, string>> = {
  id: 'Offer ID',
  vendor: 'Seller',
  model: 'Product',
  hashrate_ths: 'Hashrate (TH/s)',
  power_w: 'Power (W)',
  origin: 'Country of origin',
  ship_from: 'Shipping from',
  unit_price: 'Unit price',
  quantity: 'Qty',
  lead_time_days: 'Lead time (days)',
  warranty_days: 'Warranty (days)',
  valid_until: 'Valid until',
  note: 'Remarks',
};

/** The table as a vendor would head it. */
function underOtherNames(table: TableFile): TableFile {
  const renamed = (cells: readonly string[]) => cells.map((cell) => VENDOR_HEADERS[cell] ?? cell);
  const sheets = table.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => (index === 0 ? { ...row, cells: renamed(row.cells) } : row)),
  }));
  return { ...table, sheets };
}

const bytes = new Uint8Array(readFileSync(path));
await stage(
  'layout',
  () => guessLayout(decodeTable(bytes), known),
  (guess) => (guess.ok ? guess.value.layout.columns.length : 0),
);
await stage(
  'read-vendor',
  () => {
    const table = underOtherNames(decodeTable(bytes));
    const guess = guessLayout(table, known);
    return guess.ok
      ? readWithLayout(table, guess.value.layout, { ...catalogue, evidence, sites: [] })
      : guess;
  },
  (read) => (read.ok ? read.value.offers.length : 0),
);
const list = await stage(
  'read',
  () => readPriceList(decodeTable(bytes), null, { ...catalogue, evidence, sites: [] }),
  (read) => (read.ok ? read.value.offers.length : 0),
);
if (!list.ok) throw new Error(`The list was not read: ${list.problem.code}`);
const { offers } = list.value;
await stage(
  'preview',
  () => previewImport(ground, list.value, evidence),
  ({ added }) => added.length,
);
await stage(
  'preview-again',
  () => previewImport({ ...ground, offers, evidence: [evidence] }, list.value, { ...evidence, id: 'again' }),
  ({ same, changed, asked }) => same.length + changed.length + asked.length,
);
await stage(
  'schema',
  () => offers.map((offer) => offerSchema.parse(offer)),
  ({ length }) => length,
);
