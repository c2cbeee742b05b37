import { calendarDate } from '#domain/core/calendar-date';
import { aHandEdit } from '../fixtures/hand-edit';
import { describe, expect, it } from 'vitest';
import { offerSchema, type Offer } from '#domain/model/offer';
import { aPreview } from '../fixtures/import-preview';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListBytes, type PriceListRow } from '../fixtures/price-list-text';
import { readPriceListFile } from '../fixtures/read-price-list-file';

function read(rows: readonly PriceListRow[]) {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Imports a row, lets the user edit the offer, and previews the import of another row. */
function importAfterEdit(
  first: PriceListRow,
  edit: Partial<Record<keyof Offer, unknown>>,
  next: PriceListRow,
) {
  const [offer] = read([first]).offers;
  const edited = offerSchema.parse({ ...offer, ...edit });
  const preview = aPreview([edited], read([next]));
  return { edited, preview, after: preview.changed[0]?.after ?? preview.same[0] };
}

const split = [
  { quantity: 50, afterDays: 0 },
  { quantity: 30, afterDays: 30 },
  { quantity: 20, afterDays: 60 },
];

describe('what the user entered', () => {
  it('is kept from a newer list that has no column for it, and the preview says so', () => {
    const { after, preview } = importAfterEdit(
      {},
      {
        batches: split,
        unitWeightKg: 16.2,
        hashboardOrigin: 'CN',
        originEvidence: 'ruling',
        siteId: 'tx-1',
        entryDate: '2027-02-01',
        note: 'Ask for spare fans',
        reassessmentProbability: 150_000,
      },
      { unit_price: '3700.00' },
    );

    expect(after).toMatchObject({
      unitPrice: 370_000,
      batches: split,
      unitWeightKg: 16.2,
      hashboardOrigin: 'CN',
      originEvidence: 'ruling',
      siteId: 'tx-1',
      entryDate: '2027-02-01',
      note: 'Ask for spare fans',
      reassessmentProbability: 150_000,
    });
    expect(preview.changed[0]?.changes.map(({ field }) => field)).toEqual(['unitPrice']);
    expect(preview.remarks.map(({ text }) => text)).toEqual([
      'The chance of refusal you set is kept for 1 offer.',
      ...[
        'batches',
        'unit_weight_kg',
        'hashboard_origin',
        'origin_evidence',
        'site',
        'entry_date',
        'note',
      ].map((column) => `The file has no column ${column}: what the workspace says is kept for 1 offer.`),
    ]);
  });

  it('keeps the payment terms that a newer list says nothing of', () => {
    const paymentTerms = [{ share: 1_000_000, event: 'dispatch', plusDays: -30 }];
    const { after } = importAfterEdit({}, { paymentTerms }, { unit_price: '3700.00' });

    expect(after).toMatchObject({ unitPrice: 370_000, paymentTerms });
  });

  it('gives way to a newer list that says again what was typed over', () => {
    const typed = { evidenceId: 'file-before', unitPrice: 370_000 };
    const handEdits = [aHandEdit('unitPrice', calendarDate('2026-11-20'), 374_400)];
    const { after } = importAfterEdit({}, { ...typed, handEdits }, {});

    expect(after).toMatchObject({ unitPrice: 374_400, handEdits: [] });
  });

  it('gives way to a column of the file, blank cells included, and the preview shows it', () => {
    const { preview } = importAfterEdit(
      {},
      { batches: split, unitWeightKg: 16.2 },
      { batches: '100@0', unit_weight_kg: '' },
    );

    expect(preview.changed[0]?.changes).toEqual([
      { field: 'batches', before: split, after: [{ quantity: 100, afterDays: 0 }] },
      { field: 'unitWeightKg', before: 16.2, after: null },
    ]);
    expect(preview.remarks).toEqual([]);
  });

  it('stays the user’s own where it is a probability: no file can take it away', () => {
    const { after } = importAfterEdit({}, { reassessmentProbability: 0 }, { origin: 'CN' });

    expect(after?.reassessmentProbability).toBe(0);
  });

  it('does not carry the evidence of one origin over to another', () => {
    const { after } = importAfterEdit({}, { originEvidence: 'ruling' }, { origin: 'CN' });

    expect(after?.originEvidence).toBe('none');
  });

  it('does not carry a vendor’s old fact over to a new list', () => {
    const { after } = importAfterEdit({ quoted_on: '2026-11-02', freight_total_usd: '4200' }, {}, {});

    expect(after?.quotedOn).toBeNull();
  });

  it('stays on the shortlist when a newer list has other prices', () => {
    const { after, preview } = importAfterEdit({}, { isShortlisted: true }, { unit_price: '3700.00' });

    expect(after?.isShortlisted).toBe(true);
    expect(preview.changed[0]?.changes.map(({ field }) => field)).toEqual(['unitPrice']);
  });

  it('stays marked as typed by hand where it is kept, and is the file’s again where the file gives it', () => {
    const on = '2026-11-20';
    const { after, preview } = importAfterEdit(
      {},
      {
        unitPrice: 370_000,
        powerW: 3500,
        unitWeightKg: 16.2,
        reassessmentProbability: 150_000,
        handEdits: [
          aHandEdit('powerW', calendarDate(on)),
          aHandEdit('unitPrice', calendarDate(on)),
          aHandEdit('unitWeightKg', calendarDate(on)),
          aHandEdit('siteId', calendarDate(on)),
          aHandEdit('leadTimeDays', calendarDate(on)),
          aHandEdit('reassessmentProbability', calendarDate(on)),
        ],
      },
      { unit_price: '3650.00' },
    );

    expect(after?.handEdits).toEqual([
      aHandEdit('unitWeightKg', calendarDate(on)),
      aHandEdit('siteId', calendarDate(on)),
      aHandEdit('reassessmentProbability', calendarDate(on)),
    ]);
    expect(preview.changed[0]?.changes.map(({ field }) => field)).toContain('handEdits');
  });

  it('cites the file again where a newer quote says what was typed', () => {
    const { after, preview } = importAfterEdit(
      {},
      { unitPrice: 370_000, handEdits: [aHandEdit('unitPrice', calendarDate('2026-11-20'))] },
      { unit_price: '3700.00', quoted_on: '2026-12-01' },
    );

    expect(preview.changed[0]?.changes.map(({ field }) => field)).toEqual(['quotedOn', 'handEdits']);
    expect(after?.handEdits).toEqual([]);
  });

  it('stays marked where the file says exactly what stands there: nothing is different', () => {
    const { edited, preview } = importAfterEdit(
      {},
      { unitPrice: 370_000, handEdits: [aHandEdit('unitPrice', calendarDate('2026-11-20'))] },
      { unit_price: '3700.00' },
    );

    expect(preview.same).toEqual([edited]);
  });

  it('is marked where the offer had no document before: the file says nothing of it', () => {
    const { after } = importAfterEdit(
      {},
      { evidenceId: 'by-hand-2026-11-19', evidenceRow: null, unitWeightKg: 16.2 },
      { unit_price: '3650.00' },
    );

    expect(after).toMatchObject({
      evidenceRow: 2,
      handEdits: [{ field: 'unitWeightKg', on: '2026-11-19', quoted: { value: null } }],
    });
  });

  it('does not carry the mark of evidence over to another origin', () => {
    const { after } = importAfterEdit(
      {},
      { originEvidence: 'ruling', handEdits: [aHandEdit('originEvidence', calendarDate('2026-11-20'))] },
      { origin: 'CN' },
    );

    expect(after?.handEdits).toEqual([]);
  });

  it('splits a new quantity in the old proportions, so that the entries add up', () => {
    const { after, preview } = importAfterEdit({}, { batches: split }, { quantity: '125' });

    expect(after?.batches).toEqual([
      { quantity: 63, afterDays: 0 },
      { quantity: 37, afterDays: 30 },
      { quantity: 25, afterDays: 60 },
    ]);
    expect(preview.remarks.at(-1)).toEqual({
      line: 2,
      text: 'A1 has 125 units now: its customs entries 50@0; 30@30; 20@60 became 63@0; 37@30; 25@60.',
    });
  });

  it('drops entries that a small quantity leaves without a unit, and still starts at 0 days', () => {
    const batches = [
      { quantity: 1, afterDays: 0 },
      { quantity: 99, afterDays: 30 },
    ];

    const { after } = importAfterEdit({}, { batches }, { quantity: '2' });

    expect(after?.batches).toEqual([{ quantity: 2, afterDays: 0 }]);
  });
});
