import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { offerSchema, type Offer } from '#domain/model/offer';
import { aPreview, KEEP_ALL, withoutIds, written } from '../../fixtures/import-preview';
import { aPriceListContext } from '../../fixtures/price-list-context';
import { priceListBytes, type PriceListRow } from '../../fixtures/price-list-text';
import { readPriceListFile } from '../../fixtures/read-price-list-file';

function read(rows: readonly PriceListRow[]) {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Offers as an earlier list of the vendor left them in the workspace. */
function november(rows: readonly PriceListRow[]): readonly Offer[] {
  return read(rows).offers.map((offer) =>
    offerSchema.parse({ ...offer, evidenceId: 'file-nov', evidenceRow: (offer.evidenceRow ?? 0) + 40 }),
  );
}

/** What became of each row of a list without ids, by the id of the offer. */
function december(rows: readonly PriceListRow[], known: readonly Offer[], answers = {}) {
  const named = rows.map((row, index) => ({ id: `row-${index + 1}`, ...row }));
  return aPreview(known, withoutIds(read(named)), { ...KEEP_ALL, ...answers });
}

const idsOf = (offers: readonly { readonly id: string }[]) => offers.map(({ id }) => id);

describe('a list without ids', () => {
  it('changes the one offer of the same vendor, model, rating, origin, dispatch and Incoterm', () => {
    const known = november([{ id: 'BM-1' }, { id: 'BM-2', origin: 'CN' }]);

    const preview = december([{ unit_price: '3600' }], known);

    expect(preview.changed.map(({ before, after }) => [before.id, after.id, after.unitPrice])).toEqual([
      ['BM-1', 'BM-1', 360_000],
    ]);
    expect(preview.added).toEqual([]);
  });

  it('knows the vendor by an alias and the model with its maker in front', () => {
    const known = november([{ id: 'BM-1' }]);

    const preview = december(
      [{ vendor: 'Bitmain Technologies', model: 'bitmain antminer-s21  PRO', unit_price: '3600' }],
      known,
    );

    expect(idsOf(preview.changed.map(({ after }) => after))).toEqual(['BM-1']);
  });

  it.each([
    { vendor: 'MicroBT' },
    { hashrate_ths: '235' },
    { model: 'Antminer T21' },
    { origin: 'CN' },
    { ship_from: 'HK' },
    { incoterm: 'EXW' },
  ] satisfies PriceListRow[])('is a new offer where %o differs', (row) => {
    const preview = december([row], november([{ id: 'BM-1' }]));

    expect(idsOf(preview.added)).toEqual(['row-1']);
    expect(preview.changed).toEqual([]);
  });

  it('tells offers apart by their least order', () => {
    const known = november([
      { id: 'FEW', min_quantity: '1' },
      { id: 'MANY', min_quantity: '50' },
    ]);

    const preview = december(
      [
        { min_quantity: '50', unit_price: '3500' },
        { min_quantity: '1', unit_price: '3700' },
      ],
      known,
    );

    expect(preview.changed.map(({ after }) => [after.id, after.unitPrice])).toEqual([
      ['MANY', 350_000],
      ['FEW', 370_000],
    ]);
  });

  it('asks where only the least order is another', () => {
    const known = november([{ id: 'A', min_quantity: '50' }]);

    const preview = december([{ min_quantity: '100' }], known);

    expect(preview.asked[0]?.questions[0]?.sentence).toContain('the same as before but for the least order');
    expect(written(preview)).toEqual([]);
  });

  it('looks at the quotation and not at what was typed over it', () => {
    const known = november([{ id: 'BM-1' }]).map((offer) =>
      offerSchema.parse({
        ...offer,
        origin: 'CN',
        handEdits: [{ field: 'origin', on: '2026-11-20', by: null, quoted: { value: 'MY' } }],
      }),
    );

    expect(idsOf(december([{ unit_price: '3600' }], known).changed.map(({ after }) => after))).toEqual([
      'BM-1',
    ]);
  });

  it('leaves an offer on its site, which the list does not speak of', () => {
    const known = november([{ id: 'BM-1' }]).map((offer) => offerSchema.parse({ ...offer, siteId: 'tx-1' }));

    expect(december([{ unit_price: '3600' }], known).changed[0]?.after.siteId).toBe('tx-1');
  });

  it('asks which of two offers a row is, writes neither, and takes the answer', () => {
    const known = november([
      { id: 'FEB', lead_time_days: '60' },
      { id: 'MAR', lead_time_days: '90' },
    ]);
    const row: PriceListRow = { unit_price: '3600', lead_time_days: '75' };

    const open = december([row], known);

    expect(open.asked.map(({ state, questions }) => [state, questions.map(({ code }) => code)])).toEqual([
      ['open', ['which-offer']],
    ]);
    expect(open.asked[0]?.questions[0]?.answers.map(({ value }) => value)).toEqual([
      'is:FEB',
      'is:MAR',
      'new',
      'leave-out',
    ]);
    expect([written(open), open.openCount]).toEqual([[], 1]);
    const told = (answer: string) => december([row], known, { '2/which-offer': answer });
    expect(told('is:MAR').changed.map(({ after }) => after.id)).toEqual(['MAR']);
    expect(idsOf(told('new').added)).toEqual(['row-1']);
    expect([written(told('leave-out')), told('leave-out').leftOutCount]).toEqual([[], 1]);
    expect(told('is:NOBODY').openCount).toBe(1);
  });

  it('does not let two rows be one offer', () => {
    const known = november([
      { id: 'FEB', lead_time_days: '60' },
      { id: 'MAR', lead_time_days: '90' },
    ]);
    const rows: PriceListRow[] = [
      { unit_price: '3600', lead_time_days: '61' },
      { unit_price: '3500', lead_time_days: '91' },
    ];

    const preview = december(rows, known, { '2/which-offer': 'is:FEB', '3/which-offer': 'is:FEB' });

    expect(idsOf(written(preview))).toEqual(['FEB']);
    expect(preview.asked.map(({ state }) => state)).toEqual(['kept', 'open']);
    expect(preview.asked[1]?.questions[0]?.sentence).toContain('Another row is FEB already.');
  });

  it('pairs rows and offers that say exactly the same, and then what is left', () => {
    const known = november([
      { id: 'FEB', lead_time_days: '60' },
      { id: 'MAR', lead_time_days: '90' },
    ]);

    const preview = december([{ lead_time_days: '90', unit_price: '3500' }, { lead_time_days: '60' }], known);

    expect(preview.asked).toEqual([]);
    expect(idsOf(preview.same)).toEqual(['FEB']);
    expect(preview.changed.map(({ after }) => [after.id, after.unitPrice])).toEqual([['MAR', 350_000]]);
  });

  it('asks where two rows could be the one offer', () => {
    const preview = december([{ unit_price: '3600' }, { unit_price: '3500' }], november([{ id: 'BM-1' }]));

    expect(preview.asked.map(({ questions }) => questions[0]?.sentence)).toEqual([
      expect.stringContaining('several rows of the file could be this offer: BM-1'),
      expect.stringContaining('several rows of the file could be this offer: BM-1'),
    ]);
  });

  it('asks about a row that the file holds twice', () => {
    const rows: PriceListRow[] = [{}, {}, { unit_price: '1' }];

    const preview = aPreview([], withoutIds(read(rows.map((row, at) => ({ ...row, id: `row-${at}` })))), {});

    expect(
      preview.asked.map(({ key, questions }) => [key, questions.map(({ code }) => code)]),
    ).toContainEqual(['3', ['repeated-row']]);
    expect(preview.asked.find(({ key }) => key === '3')?.questions[0]?.sentence).toBe(
      'It says the same as line 2 of the file.',
    );
  });

  it('asks about a second row of an offer that the first row leaves as it is', () => {
    const preview = aPreview(
      november([{ id: 'BM-1' }]),
      withoutIds(read([{ id: 'row-1' }, { id: 'row-2' }])),
      {},
    );

    expect(idsOf(preview.same)).toEqual(['BM-1']);
    expect(preview.asked.map(({ questions }) => questions.map(({ id }) => id))).toEqual([['3/repeated-row']]);
  });

  it('gives a new offer another id where its made-up id is in use', () => {
    const known = november([{ id: 'row-1', origin: 'CN' }]);

    const preview = december([{}], known);

    expect(idsOf(preview.added)).toEqual(['row-1-2']);
  });

  it('is the same document’s row again, however it is read now', () => {
    const known = read([{ id: 'X', hashrate_ths: '200' }]).offers;

    const preview = december([{ hashrate_ths: '234' }], known);

    expect(preview.changed.map(({ after }) => [after.id, after.hashrateThs])).toEqual([['X', 234]]);
    expect(preview.changed[0]?.after.earlierQuotes).toEqual([]);
  });
});

describe('a list with ids', () => {
  it('goes by the id alone, and takes an unknown one for a new offer', () => {
    const known = november([{ id: 'A' }]);

    const preview = aPreview(known, read([{ id: 'A', origin: 'CN' }, { id: 'B' }]));

    expect(idsOf(preview.changed.map(({ after }) => after))).toEqual(['A']);
    expect(idsOf(preview.added)).toEqual(['B']);
  });

  it('asks where the offer of that id is another vendor’s', () => {
    const known = november([{ id: '1', vendor: 'MicroBT' }]);
    const list = read([{ id: '1' }]);

    const open = aPreview(known, list);

    expect(open.asked[0]?.questions[0]?.sentence).toBe(
      'Offer 1 of the workspace is MicroBT Antminer S21 Pro; this row of the same id is Bitmain Antminer S21 Pro, 234 TH/s.',
    );
    expect(written(open)).toEqual([]);
    expect(idsOf(aPreview(known, list, { '2/which-offer': 'new' }).added)).toEqual(['1-2']);
    expect(idsOf(written(aPreview(known, list, { '2/which-offer': 'is:1' })))).toEqual(['1']);
  });

  it('asks where the offer of that id is another rig', () => {
    const known = november([{ id: '1', model: 'Antminer T21', hashrate_ths: '190' }]);

    expect(aPreview(known, read([{ id: '1' }])).openCount).toBe(1);
    expect(aPreview(known, read([{ id: '1', model: 'Antminer T21', hashrate_ths: '191' }])).openCount).toBe(
      0,
    );
  });
});

describe('the quotation that a newer list replaces', () => {
  it('is kept with the offer, and a list that says the same adds none', () => {
    const known = november([{ id: 'A', quoted_on: '2026-11-03' }]);

    const preview = aPreview(known, read([{ id: 'A', unit_price: '3600', quoted_on: '2026-12-01' }]));

    expect(preview.changed[0]?.after.earlierQuotes).toMatchObject([
      {
        evidenceId: 'file-nov',
        row: 42,
        quotedOn: '2026-11-03',
        changed: [{ field: 'unitPrice', value: 374_400 }, { field: 'quotedOn' }],
      },
    ]);
    expect(aPreview(known, read([{ id: 'A', quoted_on: '2026-11-03' }])).same).toEqual(known);
  });

  it('stays typed over where the same file comes in again', () => {
    const known = read([{ id: 'A' }]).offers.map((offer) =>
      offerSchema.parse({
        ...offer,
        unitPrice: 350_000,
        handEdits: [
          { field: 'unitPrice', on: calendarDate('2026-11-22'), by: 'Ana', quoted: { value: 374_400 } },
        ],
      }),
    );

    expect(aPreview(known, read([{ id: 'A' }])).same).toEqual(known);
    const corrected = aPreview(known, read([{ id: 'A', power_w: '3600' }])).changed[0];
    expect(corrected?.changes.map(({ field }) => field)).toEqual(['powerW']);
    expect(corrected?.after).toMatchObject({ unitPrice: 350_000, handEdits: [{ field: 'unitPrice' }] });
  });
});
