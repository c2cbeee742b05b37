/** Every made-up vendor's file is read to what a careful buyer reads from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { Offer } from '#domain/model/offer';
import type { QuoteField } from '#domain/model/quote-field';
import type { GivenValues } from '#domain/model/source-profile';
import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { readPastedText } from '#parser/read-pasted-text';
import { readTable } from '#parser/read-table';
import type { TableFile } from '#parser/table/table-file';
import { guessLayout } from '../../../src-renderer/imports/layout/guess-layout';
import type { GivenRate, LayoutChoice, LayoutGuess } from '../../../src-renderer/imports/layout/layout';
import { profileOf } from '../../../src-renderer/imports/layout/profile';
import { readWithLayout } from '../../../src-renderer/imports/layout/read-with-layout';
import type { PriceList } from '../../../src-renderer/imports/price-list';
import { aLayoutKnown } from '../../fixtures/layout-known';
import { aPriceListContext } from '../../fixtures/price-list-context';
import {
  expectedOf,
  PRICE_LIST_NAMES,
  priceListFile,
  type ExpectedOffer,
} from '../../fixtures/price-lists/price-list-files';

const known = aLayoutKnown();
const context = aPriceListContext({ rigModels: known.rigModels, vendors: known.vendors });

/** Answers that a buyer gives to what each file leaves open; the rest is read from the file. */
const ANSWERS: Readonly<Record<string, LayoutChoice>> = {
  'borneo-tab.txt': { given: { ship_from: 'MY' } },
  'cascade-export.json': { given: { currency: 'USD' } },
  'copied-cells.tsv': {
    columns: new Map([[4, { field: 'quantity', unit: null, currency: null, fromQuantity: null }]]),
  },
  'harbour-chat.txt': {
    dialect: { decimalMark: 'point', dateOrder: 'dmy' },
    given: { quantity: 'MOQ', origin: 'MY' },
  },
  'harbour-matrix.xlsx': {
    given: { quantity: 'MOQ', origin: 'Malaysia', incoterm: 'FOB Hong Kong', currency: 'USD' },
  },
  'kestrel-errors.csv': {},
  'kuangxin-chat.txt': {
    given: { quantity: '1', origin: 'CN' },
    rates: [rate('CNY', '0.1402', '2026-11-05')],
  },
  'lonestar-models.xlsx': { given: { model: 'Antminer S21 XP 270T 3645W', ship_from: 'US' } },
  'meridian-mail.html': { given: { origin: 'CN', ship_from: 'US' } },
  'pacific-title-block.xlsx': { given: { quantity: '1', incoterm: 'FOB Hong Kong' } },
  'quayside-per-th.csv': {
    rates: [
      rate('USDT', '0.9998', '2026-11-05'),
      rate('USDC', '1.0000', '2026-11-05'),
      rate('BTC', '58250', '2026-11-05'),
    ],
  },
  'rheintal-de.csv': { given: { ship_from: 'NL' }, rates: [rate('EUR', '1.0850', '2026-11-03')] },
  'straits-clean.xlsx': {},
};
/** What no file says of where and how: the buyer's own answers, the same for all. */
const COMMON: GivenValues = { hts_code: '8543.70.98.60', mode: 'ocean' };

function rate(currency: string, usdPerUnit: string, day: string): GivenRate {
  return { currency, usdPerUnit, rateDate: calendarDate(day) };
}

function tableOf(name: string): TableFile {
  const bytes = priceListFile(name);
  const text = () => new TextDecoder().decode(bytes);
  const table = name.endsWith('.html')
    ? readPastedText(text(), text())
    : /-chat|[.]tsv$/.test(name)
      ? readPastedText(text(), null)
      : readTable(bytes);
  if (!table.ok) throw new Error(`${name}: ${table.problem.code}`);
  return table.value;
}

function guess(table: TableFile, name: string, choice: LayoutChoice = {}): LayoutGuess {
  const guessed = guessLayout(table, { ...known, fileName: name }, choice);
  if (!guessed.ok) throw new Error(`${name}: ${guessed.problem.code}`);
  return guessed.value;
}

/** The file read with a buyer's answers, once nothing is left to ask. */
function readAs(name: string, more: LayoutChoice = {}): PriceList {
  const table = tableOf(name);
  const answers = { ...ANSWERS[name], ...more, given: { ...ANSWERS[name]?.given, ...more.given } };
  const vendor = expectedOf(name).vendor ?? 'Vendor of the list';
  const asked = new Set<QuoteField>(fieldsAsked(guess(table, name, answers)));
  const common = Object.entries({ ...COMMON, vendor }).filter(([field]) => asked.has(field as QuoteField));
  const choice = { ...answers, given: { ...Object.fromEntries(common), ...answers.given } };
  const read = readWithLayout(table, guess(table, name, choice).layout, context);
  if (!read.ok) throw new Error(`${name}: ${read.problem.code}`);
  return read.value;
}

function fieldsAsked({ questions }: LayoutGuess): readonly QuoteField[] {
  return questions.flatMap((question) => (question.kind === 'missing-field' ? [question.field] : []));
}

/** Lists of several sheets are read sheet by sheet. */
function listsOf(name: string): readonly PriceList[] {
  if (!name.startsWith('lonestar')) return [readAs(name)];
  return [
    readAs(name, { sheet: 'S21 XP' }),
    readAs(name, { sheet: 'S21 Pro', given: { model: 'Antminer S21 Pro 234T 3510W' } }),
  ];
}

/** Line of a place of the expectation: an offer of JSON stands below its header and the four facts of the list, a table of a mail below the words before it. */
function lineOf(name: string, row: number): number {
  return name.endsWith('.json') ? row + 6 : name.endsWith('.html') ? row + 2 : row;
}

/** What an offer of the list says of what the expectation names. */
function saidOf(offer: Offer, expected: ExpectedOffer): Partial<ExpectedOffer> {
  const price = expected.price.per === 'th' ? expected.unitPrice : expected.price.amount;
  const all = {
    model: offer.model,
    ths: String(offer.hashrateThs),
    watts: String(offer.powerW),
    unitPrice: offer.foreignPrice?.amount ?? (offer.unitPrice / 100).toString(),
    currency: offer.foreignPrice?.currency ?? 'USD',
    quantity: offer.quantity,
    minimumQuantity: offer.minimumQuantity,
    origin: offer.origin,
    incoterm: offer.incoterm,
    shipFrom: offer.shipFrom,
    leadTimeDays: offer.leadTimeDays,
    quotedOn: offer.quotedOn,
    validUntil: offer.validUntil,
    htsCode: offer.htsCode,
    warrantyDays: offer.warrantyDays,
    terms: offer.paymentTerms,
  };
  const wanted: Readonly<Record<string, unknown>> = {
    ...expected,
    unitPrice: price,
    currency: expected.price.currency,
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => wanted[field] !== undefined));
}

/** The same of the expectation. */
function wantedOf(expected: ExpectedOffer): object {
  const {
    ths,
    watts,
    quantity,
    minimumQuantity,
    origin,
    incoterm,
    shipFrom,
    leadTimeDays,
    quotedOn,
    validUntil,
  } = expected;
  const terms = expected.terms === undefined ? undefined : readPaymentTerms(expected.terms);
  const all = {
    model: expected.model,
    ths,
    watts,
    unitPrice: expected.price.per === 'th' ? expected.unitPrice : expected.price.amount,
    currency: expected.price.currency,
    quantity,
    minimumQuantity,
    origin,
    incoterm,
    shipFrom,
    leadTimeDays,
    quotedOn,
    validUntil,
    htsCode: expected.htsCode,
    warrantyDays: expected.warrantyDays,
    terms: terms?.ok === true ? terms.value : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

describe('the price lists of made-up vendors', () => {
  it.each(PRICE_LIST_NAMES)('%s gives the offers a careful buyer reads', (name) => {
    const expected = expectedOf(name);
    const lists = listsOf(name);
    const offers = lists.flatMap((list) => list.offers);

    expect(offers).toHaveLength(expected.offers.length);
    for (const [index, wanted] of expected.offers.entries()) {
      const offer = offers[index];
      if (offer === undefined) throw new Error('No such offer');
      expect(offer.evidenceRow).toBe(lineOf(name, wanted.at.row));
      expect({ line: offer.evidenceRow, ...saidOf(offer, wanted) }).toEqual({
        line: offer.evidenceRow,
        ...wantedOf(wanted),
      });
    }
  });

  it.each(PRICE_LIST_NAMES)('%s has the rows rejected that a careful buyer would not take', (name) => {
    const expected = expectedOf(name);
    const lists = listsOf(name);
    // A tier that a matrix leaves open is no fault of the row, whose other prices hold: it is listed.
    const tiers = expected.rejected.filter(({ at }) => at.column !== undefined);
    const rows = expected.rejected.filter(({ at }) => at.column === undefined);

    expect(lists.flatMap(({ rejected }) => rejected.map(({ line }) => line))).toEqual(
      rows.map(({ at }) => lineOf(name, at.row)),
    );
    for (const { at, header } of rows) {
      const reasons = lists.flatMap(({ rejected }) =>
        rejected.filter(({ line }) => line === lineOf(name, at.row)).flatMap((row) => row.reasons),
      );
      expect(reasons.map((reason) => reason.header)).toContain(header);
    }
    for (const { at } of tiers) {
      expect(lists.flatMap(({ notOffers }) => notOffers.map(({ line }) => line))).toContain(at.row);
    }
  });

  it.each(PRICE_LIST_NAMES)(
    '%s has each of its rows among offers, rejected rows or rows that hold none',
    (name) => {
      const table = tableOf(name);
      for (const list of listsOf(name)) {
        const sheet = table.sheets.find((one) => one.name === (list.sheet ?? ''));
        const told = new Set([
          ...list.layout.headerLines,
          ...list.offers.map(({ evidenceRow }) => evidenceRow),
          ...list.rejected.map(({ line }) => line),
          ...list.notOffers.map(({ line }) => line),
        ]);
        // Of a chat, a heading is read into the offers below it and an offer may go on over a line.
        if (list.layout.headerLines.length === 0 && list.header.length === 0 && !name.endsWith('.tsv'))
          continue;
        expect(sheet?.rows.map(({ line }) => line).filter((line) => !told.has(line))).toEqual([]);
      }
    },
  );

  it('settles the decimal mark and the order of days by texts with one reading, and says by which', () => {
    const german = guess(tableOf('rheintal-de.csv'), 'rheintal-de.csv');
    expect(german.layout.dialect).toEqual({ decimalMark: 'comma', dateOrder: 'dmy' });
    expect(german.told.join(' ')).toContain('“10.249,00 €” on line 2 has no other reading');
    expect(german.questions.map(({ kind }) => kind)).not.toContain('decimal-mark');

    const american = guess(tableOf('northgate-us.csv'), 'northgate-us.csv');
    expect(american.layout.dialect).toEqual({ decimalMark: 'point', dateOrder: 'mdy' });
  });

  it('asks for the order of days where each has two readings, with both', () => {
    const { questions } = guess(tableOf('harbour-chat.txt'), 'harbour-chat.txt');
    const question = questions.find(({ kind }) => kind === 'date-order');
    expect(question).toMatchObject({ examples: [{ readings: ['2026-11-03', '2026-03-11'] }, {}, {}] });
  });

  it('offers what stands beside the list of an export as the first answer', () => {
    const { questions, told } = guess(tableOf('cascade-export.json'), 'cascade-export.json');
    const first = (wanted: QuoteField) =>
      questions.flatMap((question) =>
        question.kind === 'missing-field' && question.field === wanted ? question.suggestions[0] : [],
      );
    expect(first('vendor')).toMatchObject([{ value: 'Cascade Silicon Exchange' }]);
    expect(first('currency')).toMatchObject([{ value: 'USD' }]);
    expect(told.join(' ')).toContain('“2026-11-25”: taken as valid_until');
  });

  it('never takes a tariff number of any country for the US one', () => {
    const { columns, questions } = guess(tableOf('straits-clean.xlsx'), 'straits-clean.xlsx');
    expect(columns.find(({ header }) => header === 'HS code')).toMatchObject({
      reading: null,
      alternatives: ['hts_code'],
    });
    expect(questions).toContainEqual(expect.objectContaining({ kind: 'missing-field', field: 'hts_code' }));
  });

  it('reads the same offers however the columns are ordered', () => {
    const name = 'northgate-us.csv';
    const table = tableOf(name);
    const [sheet] = table.sheets;
    if (sheet === undefined) throw new Error('No sheet');
    const answers: LayoutChoice = { given: { ...COMMON, vendor: 'Northgate' } };
    const read = (one: TableFile) => {
      const list = readWithLayout(one, guess(one, name, answers).layout, context);
      if (!list.ok) throw new Error(list.problem.code);
      return list.value.offers;
    };
    const width = sheet.rows[0]?.cells.length ?? 0;
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(width).keys()], { minLength: width }), (order) => {
        const rows = sheet.rows.map((row) => ({
          ...row,
          cells: order.map((column) => row.cells[column] ?? ''),
        }));
        expect(read({ ...table, sheets: [{ ...sheet, rows }] })).toEqual(read(table));
      }),
      { numRuns: 15 },
    );
  });

  it('knows the next list of a vendor by its profile, and tells what changed in the header', () => {
    const name = 'quayside-per-th.csv';
    const table = tableOf(name);
    const first = guess(table, name, {
      given: { vendor: 'Quayside', hts_code: '8543.70.98.60', mode: 'air' },
    });
    const profile = profileOf(first.layout, first, 'Quayside', known.asOf, null);
    const [sheet] = table.sheets;
    const rows = (sheet?.rows ?? []).map((row) =>
      row.cells[0] === 'Model'
        ? {
            ...row,
            cells: [
              'Model',
              'TH/s',
              'J/TH',
              'Price per TH',
              'Qty',
              'MOQ',
              'Origin',
              'Delivery terms',
              'Warehouse',
            ],
          }
        : row,
    );
    const next = guessLayout(
      { ...table, sheets: sheet === undefined ? [] : [{ ...sheet, rows }] },
      { ...known, profiles: [profile] },
    );

    expect(next.ok && next.value.profile?.id).toBe('source-quayside');
    expect(next.ok && next.value.changedHeader).toEqual({ added: ['Warehouse'], missing: ['Ready'] });
    expect(next.ok && next.value.layout.given).toMatchObject({ vendor: 'Quayside', mode: 'air' });
    expect(profile.given).not.toHaveProperty('quoted_on');
  });
});
