import { offerSchema } from '#domain/model/offer';
import { problemOf } from '#parser/table/read-problem';
import { describe, expect, it } from 'vitest';
import type { PriceList } from '../../src-renderer/imports/price-list';
import { aPriceListContext, aRigModel } from '../fixtures/price-list-context';
import { priceListBytes, priceListText, type PriceListRow } from '../fixtures/price-list-text';
import { readPriceListFile } from '../fixtures/read-price-list-file';

function read(rows: readonly PriceListRow[], context = aPriceListContext()): PriceList {
  const result = readPriceListFile(priceListBytes(rows), context);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** The one reason for which the one row is rejected. */
function reasonFor(row: PriceListRow) {
  const { offers, rejected } = read([row]);
  expect(offers).toEqual([]);
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.reasons).toHaveLength(1);
  return rejected[0]?.reasons[0];
}

describe('readPriceList', () => {
  it('reads a whole row as an offer that obeys the record’s schema', () => {
    const { offers, rejected, remarks } = read([
      {
        id: 'BM-1',
        other_total_usd: '$850.50',
        entry_date: '2027-01-15',
        lead_time_days: '30',
        min_quantity: '50',
        warranty_days: '365',
        quoted_on: '2026-11-02',
        valid_until: '2026-12-31',
        origin_evidence: 'Bill of materials',
        origin: 'MX',
        usmca: 'yes',
        site: 'texas one',
        note: 'Batch of December',
        incoterm: 'FOB Port Klang',
      },
    ]);

    expect(rejected).toEqual([]);
    expect(remarks).toEqual([]);
    expect(offers).toEqual([
      offerSchema.parse({
        id: 'BM-1',
        vendor: 'Bitmain',
        model: 'Antminer S21 Pro',
        hashrateThs: 234,
        powerW: 3510,
        origin: 'MX',
        shipFrom: 'MY',
        incoterm: 'FOB',
        unitPrice: 374_400,
        foreignPrice: null,
        quantity: 100,
        minimumQuantity: 50,
        htsCode: '8543709860',
        mode: 'ocean',
        freightTotal: 420_000,
        insuranceTotal: 150_000,
        otherTotal: 85_050,
        entryDate: '2027-01-15',
        leadTimeDays: 30,
        warrantyDays: 365,
        siteId: 'tx-1',
        originEvidence: 'bill-of-materials',
        isUsmcaQualifying: true,
        validUntil: '2026-12-31',
        quotedOn: '2026-11-02',
        note: 'Batch of December',
        evidenceId: 'file-test',
        evidenceRow: 2,
      }),
    ]);
  });

  it('keeps what the vendor did not say as null, never 0', () => {
    const { offers } = read([
      { power_w: '', freight_total_usd: '', insurance_total_usd: '', model: 'Another' },
    ]);

    expect(offers[0]).toMatchObject({
      powerW: null,
      freightTotal: null,
      insuranceTotal: null,
      otherTotal: null,
      entryDate: null,
      warrantyDays: null,
      siteId: null,
    });
  });

  it('reads batches, weight and the country of the hashboards', () => {
    const [offer] = read([
      { batches: '60@0; 40@45', unit_weight_kg: '16.2 kg', hashboard_origin: 'China', quantity: '100' },
    ]).offers;

    expect(offer).toMatchObject({
      batches: [
        { quantity: 60, afterDays: 0 },
        { quantity: 40, afterDays: 45 },
      ],
      unitWeightKg: 16.2,
      hashboardOrigin: 'CN',
    });
  });

  it.each([
    [{ batches: '60@0; 30@45' }, 'batches', 'adds up to 90 units where 100 are offered: 10 are missing'],
    [{ unit_weight_kg: '0' }, 'unit_weight_kg', 'is 0; leave it blank if it is not known'],
    [{ unit_weight_kg: '16200' }, 'unit_weight_kg', 'is more than 1000 kg'],
    [
      { hashboard_origin: 'Korea' },
      'hashboard_origin',
      'is not a country known here; write its ISO code of two letters',
    ],
  ])('refuses a row with %o', (row, column, why) => {
    expect(read([row]).rejected[0]?.reasons).toMatchObject([{ column, why }]);
  });

  it('keeps a freight of 0 as 0', () => {
    expect(read([{ freight_total_usd: '0' }]).offers[0]?.freightTotal).toBe(0);
  });

  it.each<[string, PriceListRow, string, string]>([
    ['a negative price', { unit_price: '-3744' }, 'unit_price', 'is negative; expected 0 or more'],
    ['a price of 0', { unit_price: '0' }, 'unit_price', 'is 0; expected more than 0'],
    ['a blank price', { unit_price: '' }, 'unit_price', 'is blank and is required'],
    ['a price that is no number', { unit_price: '4,2oo' }, 'unit_price', 'is not a number'],
    ['a fraction of a cent', { unit_price: '3744.005' }, 'unit_price', 'has more than two decimals'],
    ['a quantity of 0', { quantity: '0' }, 'quantity', 'is less than 1'],
    ['half a unit', { quantity: '10.5' }, 'quantity', 'is not a whole number'],
    [
      'an unknown country',
      { origin: 'Atlantis' },
      'origin',
      'is not a country known here; write its ISO code of two letters',
    ],
    [
      'a country with two meanings',
      { ship_from: 'Korea' },
      'ship_from',
      'is not a country known here; write its ISO code of two letters',
    ],
    ['a missing HTS code', { hts_code: '' }, 'hts_code', 'is blank and is required'],
    ['a heading of 6 digits', { hts_code: '8543.70' }, 'hts_code', 'does not have 8 or 10 digits'],
    [
      'an HTS code that a spreadsheet shortened',
      { hts_code: '8.54371E+09' },
      'hts_code',
      'was shortened by a spreadsheet; format the column as text and write 8543.70.98.60',
    ],
    [
      'the day that other systems write for none',
      { entry_date: '9999-12-31' },
      'entry_date',
      'is not between 1990 and 2199; leave the cell blank if no day is known',
    ],
    ['an impossible date', { entry_date: '2026-02-30' }, 'entry_date', 'is no day of the calendar'],
    ['a date in another form', { valid_until: '03/04/26' }, 'valid_until', 'is not a date; write 2026-11-21'],
    [
      'an unknown Incoterm',
      { incoterm: 'DAT' },
      'incoterm',
      'does not start with one of EXW, FCA, FOB, CFR, CIF, CPT, CIP, DAP, DDP',
    ],
    ['an unknown mode', { mode: 'rail' }, 'mode', 'is not one of air, ocean, domestic'],
    [
      'a domestic offer from abroad',
      { mode: 'domestic' },
      'ship_from',
      'contradicts mode domestic, which ships inside the US',
    ],
    ['an unknown site', { site: 'Mars' }, 'site', 'is not one of tx-1'],
    [
      'a foreign price without its rate',
      { currency: 'CNY', fx_date: '2026-11-09' },
      'fx_usd_per_unit',
      'is blank and is required for a price in CNY',
    ],
    [
      'a foreign price without the date of its rate',
      { currency: 'CNY', fx_usd_per_unit: '0.14' },
      'fx_date',
      'is blank and is required for a price in CNY',
    ],
    ['an unreadable currency', { currency: '$' }, 'currency', 'is not a currency code such as USD'],
    [
      'an answer that is neither yes nor no',
      { usmca: 'maybe' },
      'usmca',
      'is not one of yes, no, y, n, true, false',
    ],
    [
      'USMCA for an origin outside it',
      { usmca: 'yes' },
      'usmca',
      'contradicts origin MY; only goods of CA, MX or US can qualify',
    ],
    [
      'a hash rate too small for a price per TH',
      { hashrate_ths: '0.0001' },
      'hashrate_ths',
      'is less than 0.01 TH/s',
    ],
    [
      'freight beyond any order',
      { freight_total_usd: '10000000000.01' },
      'freight_total_usd',
      'is too large an amount',
    ],
    ['a hash rate of 0', { hashrate_ths: '0' }, 'hashrate_ths', 'is 0; expected more than 0'],
    [
      'an ambiguous hash rate',
      { hashrate_ths: '1,160' },
      'hashrate_ths',
      'can mean 1160 or 1.160; type 1160 or 1.16, without a thousands separator',
    ],
    [
      'an unknown hash rate',
      { hashrate_ths: '', model: 'S99' },
      'hashrate_ths',
      'is blank, and the rig catalogue has no such vendor and model',
    ],
    [
      'a total beyond exact money',
      { unit_price: '3744', quantity: '10000000' },
      'unit_price',
      'times the quantity is too large an amount',
    ],
  ])('rejects %s, naming column, cell and reason', (_, row, column, why) => {
    const cell = row[column as keyof PriceListRow] ?? { ship_from: 'MY' }[column] ?? '';

    expect(reasonFor(row)).toMatchObject({ column, read: cell, why });
  });

  it('says under which header and in which column of the file a rejected cell stands', () => {
    expect(reasonFor({ quantity: 'many' })).toMatchObject({ header: 'quantity', position: 10 });
    expect(reasonFor({ currency: 'CNY', fx_date: '2026-11-09' })).toMatchObject({
      column: 'fx_usd_per_unit',
      header: null,
      position: null,
    });
  });

  it('names every fault of a row at once, with its line', () => {
    const { offers, rejected } = read([
      { id: 'A' },
      { id: 'B', unit_price: '-1', quantity: '0', origin: 'XX' },
    ]);

    expect(offers.map((offer) => offer.id)).toEqual(['A']);
    expect(rejected.map((row) => [row.line, row.offerId, row.reasons.map(({ column }) => column)])).toEqual([
      [3, 'B', ['origin', 'unit_price', 'quantity']],
    ]);
  });

  it('rejects the second of two rows with one id', () => {
    const { offers, rejected } = read([{ id: 'A' }, { id: 'B' }, { id: 'A', quantity: '7' }]);

    expect(offers.map((offer) => [offer.id, offer.quantity])).toEqual([
      ['A', 100],
      ['B', 100],
    ]);
    expect(rejected).toMatchObject([
      { line: 4, reasons: [{ column: 'id', why: 'stands on line 2 already' }] },
    ]);
  });

  it('turns a foreign price into cents by its dated rate, rounded half up', () => {
    const { offers } = read([
      { currency: 'cny', unit_price: '¥26,785.75', fx_usd_per_unit: '0.1402', fx_date: '2026-11-09' },
    ]);

    expect(offers[0]).toMatchObject({
      unitPrice: 375_536,
      foreignPrice: { amount: '26785.75', currency: 'CNY', usdPerUnit: '0.1402', rateDate: '2026-11-09' },
    });
  });

  it.each([
    ['0.5', '0.01', 1],
    ['1.49', '0.01', 1],
    ['1.5', '0.01', 2],
    ['1.0850', '1000', 108_500],
  ])('rounds %s × %s to %i cents', (amount, rate, cents) => {
    const { offers } = read([
      { currency: 'EUR', unit_price: `${amount} EUR`, fx_usd_per_unit: rate, fx_date: '2026-11-09' },
    ]);

    expect(offers[0]?.unitPrice).toBe(cents);
  });

  it.each([
    ['my', 'MY'],
    ['China', 'CN'],
    ['  hong   kong ', 'HK'],
    ['United States', 'US'],
    ['Viet Nam', 'VN'],
  ])('reads the country %j', (text, code) => {
    expect(read([{ origin: text }]).offers[0]?.origin).toBe(code);
  });

  it.each([
    ['FOB Hong Kong', 'FOB'],
    ['cif', 'CIF'],
    ['EXW-Shenzhen', 'EXW'],
  ])('reads the Incoterm of %j', (text, incoterm) => {
    expect(read([{ incoterm: text }]).offers[0]?.incoterm).toBe(incoterm);
  });

  it.each(['8543.70.98.60', '8543709860', '8543 70 98 60'])('reads the HTS code %s', (text) => {
    expect(read([{ hts_code: text }]).offers[0]?.htsCode).toBe('8543709860');
  });

  it('takes blank hash rate and power from the catalogue and says so', () => {
    const { offers, remarks } = read([{ hashrate_ths: '', power_w: '', vendor: 'bitmain technologies' }]);

    expect(offers[0]).toMatchObject({ vendor: 'Bitmain', hashrateThs: 234, powerW: 3510 });
    expect(remarks).toEqual([
      { line: 2, text: 'Hash rate 234 TH/s taken from the rig catalogue (R001).' },
      { line: 2, text: 'Power 3510 W taken from the rig catalogue (R001).' },
    ]);
  });

  it('takes nothing from the catalogue where two of its entries disagree', () => {
    const rigModels = [aRigModel(), aRigModel({ id: 'R002', hashrateThs: 245 })];
    const { rejected } = read([{ hashrate_ths: '' }], aPriceListContext({ rigModels }));

    expect(rejected).toHaveLength(1);
  });

  it('leaves power unknown where the catalogue does not know it', () => {
    const context = aPriceListContext({ rigModels: [aRigModel({ powerW: null })] });

    expect(read([{ power_w: '' }], context).offers[0]?.powerW).toBeNull();
  });

  it('says once which vendors are not in the vendor table', () => {
    const { remarks } = read([
      { id: 'A', vendor: 'Nobody Ltd' },
      { id: 'B', vendor: 'Nobody Ltd' },
    ]);

    expect(remarks).toEqual([
      {
        line: null,
        text: 'Vendor Nobody Ltd is not in the vendor table: its service terms and ties are not known.',
      },
    ]);
  });

  it('reads headers in any case and spacing and reports columns it does not know', () => {
    const text = priceListText([{}]).replace('unit_price', 'Unit Price').replace(',mode,', ',mode,Colour,');
    const withColour = text.replace(',ocean', ',ocean,red');

    const result = readPriceListFile(new TextEncoder().encode(withColour), aPriceListContext());

    expect(result).toMatchObject({
      ok: true,
      value: { offers: [{ id: 'A1' }], remarks: [{ line: null, text: 'Columns not read: Colour.' }] },
    });
  });

  it.each([
    ['short', 'A2,Bitmain,S21'],
    ['long', `${priceListText([{ id: 'A2' }]).split('\r\n')[1] ?? ''},extra`],
  ])('rejects a %s row by its number of cells and keeps the rows around it', (_, line) => {
    const [header, first] = priceListText([{ id: 'A1' }]).split('\r\n');
    const [, last] = priceListText([{ id: 'A3' }]).split('\r\n');
    const text = [header, first, line, last].join('\n');

    const result = readPriceListFile(new TextEncoder().encode(text), aPriceListContext());

    const count = line.split(',').length;
    expect(result).toMatchObject({
      ok: true,
      value: {
        offers: [{ id: 'A1' }, { id: 'A3' }],
        rejected: [
          { line: 3, reasons: [{ column: null, why: `it has ${count} cells where the header has 15` }] },
        ],
      },
    });
  });

  it('rejects a row whose quotation marks do not pair, with the lines it swallowed', () => {
    const text = `${priceListText([{ id: 'A1' }])}\n"A2,Bitmain\nA3,Bitmain`;

    const result = readPriceListFile(new TextEncoder().encode(text), aPriceListContext());

    expect(result).toMatchObject({
      ok: true,
      value: {
        offers: [{ id: 'A1' }],
        rejected: [{ line: 3, reasons: [{ why: 'its quotation marks do not pair; it reaches to line 4' }] }],
      },
    });
  });

  it.each([
    ['an empty file', '', problemOf('file/empty')],
    ['blank lines', '\n\n', problemOf('file/empty')],
    ['a header alone', priceListText([{}]).split('\r\n')[0] ?? '', { code: 'list/no-rows' }],
    [
      'missing columns',
      'id,vendor,model,origin\n1,a,b,MY',
      {
        code: 'header/missing-columns',
        columns: ['ship_from', 'incoterm', 'unit_price', 'currency', 'quantity', 'hts_code', 'mode'],
      },
    ],
    ['a column named twice', 'id,vendor,ID\n1,a,b', { code: 'header/repeated-column', column: 'id' }],
    ['a workbook', 'PK\u0003\u0004', problemOf('archive/damaged', { where: 'its end is missing' })],
  ])('refuses %s with one problem', (_, text, problem) => {
    expect(readPriceListFile(new TextEncoder().encode(text), aPriceListContext())).toEqual({
      ok: false,
      problem,
    });
  });

  it('tells how far it is, up to the end', () => {
    const shares: number[] = [];
    const rows = Array.from({ length: 5000 }, (_, index) => ({ id: `A${index}` }));

    const result = readPriceListFile(priceListBytes(rows), aPriceListContext(), (share) =>
      shares.push(share),
    );

    expect(result).toMatchObject({ ok: true, value: { offers: { length: 5000 } } });
    expect(shares).toEqual([0, 0.4, 0.8]);
  });
});
