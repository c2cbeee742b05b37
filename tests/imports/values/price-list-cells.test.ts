/** Every cell of the made-up lists that are one table: what the readers make of it is what a careful buyer wrote down. */
import { calendarDate, isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import type { Result } from '#domain/core/result';
import { readTable } from '#parser/read-table';
import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../../src-renderer/imports/values/currencies';
import type { Dialect } from '../../../src-renderer/imports/values/dialect';
import { unitPriceFromPerTh } from '../../../src-renderer/imports/values/price-per-th';
import { readDateText } from '../../../src-renderer/imports/values/read-date-text';
import { readEfficiency } from '../../../src-renderer/imports/values/read-efficiency';
import { readHashrate } from '../../../src-renderer/imports/values/read-hashrate';
import { readIncotermPlace } from '../../../src-renderer/imports/values/read-incoterm-place';
import { readLeadTime } from '../../../src-renderer/imports/values/read-lead-time';
import { readModelText } from '../../../src-renderer/imports/values/read-model-text';
import { readOriginText } from '../../../src-renderer/imports/values/read-origin-text';
import { readPower } from '../../../src-renderer/imports/values/read-power';
import { readPriceText } from '../../../src-renderer/imports/values/read-price-text';
import { readQuantityText } from '../../../src-renderer/imports/values/read-quantity-text';
import { readTermsText } from '../../../src-renderer/imports/values/read-terms-text';
import type { ValueProblem } from '../../../src-renderer/imports/values/value-problem';
import { expectedOf, priceListFile, type ExpectedOffer } from '../../fixtures/price-lists/price-list-files';

interface Layout {
  readonly headerRow: number;
  /** Fields by the header of their column. */
  readonly columns: Readonly<Record<string, string>>;
  /** What the headers say of units, where they do. */
  readonly hasUnits: boolean;
  readonly perTh?: boolean;
  /** Where the day of the quote stands in no column. */
  readonly quotedOn?: CalendarDate;
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'northgate-us.csv': {
    headerRow: 1,
    hasUnits: true,
    columns: {
      Model: 'model', 'Hashrate (TH/s)': 'ths', 'Power (W)': 'watts', 'Efficiency (J/TH)': 'joules', 'Unit Price (USD)': 'price',
      MOQ: 'moq', 'Qty Available': 'quantity', 'Country of Origin': 'origin', Terms: 'incoterm', 'Lead Time': 'lead',
      'Quote Date': 'quoted', 'Valid Until': 'valid',
    }, // prettier-ignore
  },
  'rheintal-de.csv': {
    headerRow: 1,
    hasUnits: true,
    columns: {
      Modell: 'model', 'Hashrate TH/s': 'ths', 'Leistung (W)': 'watts', 'Preis EUR netto': 'price', Menge: 'quantity',
      Ursprung: 'origin', Lieferbedingung: 'incoterm', Lieferzeit: 'lead', 'Angebot vom': 'quoted', 'Gültig bis': 'valid',
    }, // prettier-ignore
  },
  'borneo-tab.txt': {
    headerRow: 1,
    hasUnits: false,
    columns: {
      Model: 'model', Hashrate: 'ths', Power: 'watts', 'Eff.': 'joules', Price: 'price', MOQ: 'moq', Stock: 'quantity',
      'Made in': 'origin', Terms: 'incoterm', ETD: 'lead', Payment: 'terms', Date: 'quoted', Valid: 'valid',
    }, // prettier-ignore
  },
  'kuangxin-gb18030.csv': {
    headerRow: 1,
    hasUnits: true,
    columns: {
      型号: 'model', '算力(TH/s)': 'ths', '功耗(W)': 'watts', '能效(J/T)': 'joules', '单价(美元/台)': 'price', '起订量(台)': 'moq',
      '库存(台)': 'quantity', 产地: 'origin', 交货条件: 'incoterm', 交货期: 'lead', 付款方式: 'terms', 报价日期: 'quoted', 有效期至: 'valid',
    }, // prettier-ignore
  },
  'kestrel-errors.csv': {
    headerRow: 1,
    hasUnits: false,
    columns: {
      Model: 'model', Hashrate: 'ths', Power: 'watts', 'Unit price': 'price', Qty: 'quantity', Origin: 'origin', Terms: 'incoterm',
      'Lead time': 'lead', Quoted: 'quoted', 'Valid until': 'valid',
    }, // prettier-ignore
  },
  'quayside-per-th.csv': {
    headerRow: 2,
    hasUnits: true,
    perTh: true,
    quotedOn: calendarDate('2026-11-05'),
    columns: {
      Model: 'model', 'TH/s': 'ths', 'J/TH': 'joules', 'Price per TH': 'price', Qty: 'quantity', MOQ: 'moq', Origin: 'origin',
      'Delivery terms': 'incoterm', Ready: 'lead',
    }, // prettier-ignore
  },
};

type Read = Result<Partial<ExpectedOffer>, ValueProblem>;

function map<Value>(read: Result<Value, ValueProblem>, make: (value: Value) => Partial<ExpectedOffer>): Read {
  return read.ok ? { ok: true, value: make(read.value) } : read;
}

function readCell(
  field: string,
  header: string,
  text: string,
  dialect: Dialect,
  quotedOn: CalendarDate | null,
  { hasUnits, perTh }: Layout,
): Read {
  switch (field) {
    case 'model':
      return map(readModelText(text, dialect), ({ model }) => ({ model }));
    case 'ths':
      return map(readHashrate(text, hasUnits ? 'TH' : null, dialect), ({ ths }) => ({ ths }));
    case 'watts':
      return map(readPower(text, hasUnits ? 'W' : null, dialect), ({ watts }) => ({ watts }));
    case 'joules':
      return map(readEfficiency(text, hasUnits ? 'J/TH' : null, dialect), ({ joulesPerTh }) => ({
        joulesPerTh,
      }));
    case 'price': {
      const unitOfHeader = perTh === true ? ('per-th' as const) : null;
      const read = readPriceText(text, { currencyOfHeader: currencyOf(header), unitOfHeader }, dialect);
      return map(read, ({ amount, currency, per }) => ({ price: { amount, currency, per } }));
    }
    case 'moq':
      return map(readQuantityText(text, dialect), ({ least }) => ({ minimumQuantity: least }));
    case 'quantity':
      return map(readQuantityText(text, dialect), ({ least }) => ({ quantity: least }));
    case 'origin':
      return map(readOriginText(text), (origin) => ({ origin }));
    case 'incoterm':
      return map(readIncotermPlace(text), ({ incoterm, place, country, placeIs }) => ({
        incoterm,
        ...(place === null ? {} : { place }),
        ...(country === null || placeIs === 'destination' ? {} : { shipFrom: country }),
      }));
    case 'lead':
      return map(readLeadTime(text, { quotedOn, unitOfHeader: null }, dialect), ({ latestDays }) => ({
        leadTimeDays: latestDays ?? -1,
      }));
    case 'terms':
      return map(readTermsText(text), (terms) => ({ terms: terms.text }));
    case 'quoted':
      return map(readDateText(text, dialect), (day) => ({ quotedOn: day }));
    case 'valid':
      return map(readDateText(text, dialect), (day) => ({ validUntil: day }));
    default:
      throw new Error(field);
  }
}

/** The rows of a file below its header, each as fields read or the first cell that is refused. */
function readRows(name: string, layout: Layout) {
  const table = readTable(priceListFile(name));
  if (!table.ok) throw new Error(table.problem.code);
  const rows = table.value.sheets[0]?.rows ?? [];
  const headers = rows.find(({ line }) => line === layout.headerRow)?.cells ?? [];
  // Days are ISO in a file whose other days have an order that nothing in it tells.
  const { decimalMark, dateOrder } = expectedOf(name);
  const dialect: Dialect = { decimalMark, dateOrder };
  return rows
    .filter(({ line }) => line > layout.headerRow)
    .map(({ line, cells }) => {
      const quotedCell = cells[headers.findIndex((header) => layout.columns[header] === 'quoted')] ?? '';
      const quoted = readDateText(quotedCell, dialect);
      const quotedOn = quoted.ok ? quoted.value : (layout.quotedOn ?? null);
      const read: Partial<ExpectedOffer>[] = [];
      const refused: { readonly header: string; readonly read: string; readonly code: string }[] = [];
      headers.forEach((header, index) => {
        const field = layout.columns[header];
        if (field === undefined) return;
        const text = cells[index] ?? '';
        const result = readCell(field, header, text, dialect, quotedOn, layout);
        if (result.ok) read.push(result.value);
        else refused.push({ header, read: text, code: result.problem.code });
      });
      return { line, fields: Object.assign({}, ...read) as Partial<ExpectedOffer>, refused };
    });
}

describe('the cells of the made-up lists', () => {
  it.each(Object.entries(LAYOUTS))('%s: every row is read or refused as the buyer says', (name, layout) => {
    const expected = expectedOf(name);
    for (const { line, fields, refused } of readRows(name, layout)) {
      const offer = expected.offers.find(({ at }) => at.row === line);
      const rejection = expected.rejected.find(({ at }) => at.row === line);
      const where = `${name} line ${line}`;
      if (offer === undefined) {
        expect(rejection, where).toBeDefined();
        if (rejection?.header === 'Ref') continue;
        expect(refused[0], where).toEqual({
          header: rejection?.header,
          read: rejection?.read,
          code: rejection?.code,
        });
        continue;
      }
      expect(refused, where).toEqual([]);
      for (const [field, value] of Object.entries(fields)) {
        expect(value, `${where} ${field}`).toEqual(offer[field as keyof ExpectedOffer]);
      }
    }
  });

  it('make unit prices of prices per TH to the cent', () => {
    for (const name of ['borneo-tab.txt', 'quayside-per-th.csv', 'meridian-mail.html', 'harbour-chat.txt']) {
      for (const { price, ths, unitPrice } of expectedOf(name).offers) {
        if (price.per === 'unit') continue;
        expect(unitPriceFromPerTh(price.amount, price.currency, ths ?? '').amount).toBe(unitPrice);
      }
    }
  });

  it('are dated by days of the calendar', () => {
    for (const name of Object.keys(LAYOUTS)) {
      for (const { quotedOn, validUntil } of expectedOf(name).offers) {
        for (const day of [quotedOn, validUntil])
          if (day !== undefined) expect(isCalendarDate(day)).toBe(true);
      }
    }
  });
});
