import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { kilograms } from '#domain/core/quantity';
import { countryCode } from '#domain/core/country';
import { OFFER_FIELDS, withHandEdits, type OfferField } from '#domain/model/hand-edit';
import { offerSchema, ORIGIN_EVIDENCE, type Batch, type Offer } from '#domain/model/offer';
import { aPreview, written } from '../fixtures/import-preview';
import { aPriceListContext } from '../fixtures/price-list-context';
import { priceListBytes, type PriceListRow } from '../fixtures/price-list-text';
import { readPriceListFile } from '../fixtures/read-price-list-file';

function read(rows: readonly PriceListRow[]) {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const someBatches: fc.Arbitrary<readonly Batch[]> = fc
  .array(fc.record({ quantity: fc.integer({ min: 1, max: 500 }), gap: fc.integer({ min: 0, max: 25 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => {
    let afterDays = 0;
    return parts.map(({ quantity, gap }, index) => {
      afterDays += index === 0 ? 0 : gap;
      return { quantity, afterDays };
    });
  });

const anEdit = fc.record({
  batches: fc.option(someBatches),
  unitWeightKg: fc.option(fc.integer({ min: 1, max: 1_000_000 }).map((grams) => kilograms(grams / 1000))),
  hashboardOrigin: fc.option(fc.constantFrom('CN', 'MY', 'US').map(countryCode)),
  reassessmentProbability: fc.option(fc.integer({ min: 0, max: 1_000_000 }).map(partsPerMillion)),
  originEvidence: fc.constantFrom(...ORIGIN_EVIDENCE),
});

/** What the user changed is marked as typed by hand. */
const marksOf = (edit: object) =>
  withHandEdits({ handEdits: [] }, Object.keys(edit) as OfferField[], {
    on: calendarDate('2026-11-20'),
    by: null,
  });

const unitsOf = (batches: readonly Batch[]) => batches.reduce((sum, { quantity }) => sum + quantity, 0);

/** The first offer of a file as the user edited it. */
function editedOffer(edit: Partial<Offer>): { readonly offer: Offer; readonly row: PriceListRow } {
  const quantity = edit.batches == null ? 100 : unitsOf(edit.batches);
  const row = { quantity: String(quantity) };
  const [offer] = read([row]).offers;
  return { offer: offerSchema.parse({ ...offer, ...edit }), row };
}

describe('importing the same file again', () => {
  it('keeps every edit of what the file has no column for', () => {
    fc.assert(
      fc.property(anEdit, (edit) => {
        const { offer, row } = editedOffer({ ...edit, handEdits: marksOf(edit) });

        const preview = aPreview([offer], read([row]));

        expect(written(preview)).toEqual([]);
        expect(preview.same).toEqual([offer]);
      }),
    );
  });
});

describe('importing a newer file twice', () => {
  const someFields = fc.subarray([...OFFER_FIELDS]);

  it('leaves the second time nothing to do, whatever was typed by hand before', () => {
    fc.assert(
      fc.property(anEdit, someFields, fc.integer({ min: 1, max: 20_000 }), (edit, fields, price) => {
        const { offer, row } = editedOffer({
          ...edit,
          handEdits: withHandEdits({ handEdits: [] }, fields, { on: calendarDate('2026-11-20'), by: null }),
        });
        const newer = read([{ ...row, unit_price: String(price) }]);

        const [after = offer] = written(aPreview([offer], newer));
        const again = aPreview([after], newer);

        expect(written(again)).toEqual([]);
        expect(again.same).toEqual([after]);
        expect(after.handEdits.map(({ field }) => field)).not.toContain('unitPrice');
      }),
    );
  });
});

describe('importing another quantity', () => {
  it('gives an offer that obeys the schema, with the same share for each entry to the unit', () => {
    fc.assert(
      fc.property(someBatches, fc.integer({ min: 1, max: 20_000 }), (batches, quantity) => {
        const { offer } = editedOffer({ batches });

        const list = read([{ quantity: String(quantity) }]);
        const [after] = written(aPreview([offer], list));

        if (quantity === offer.quantity) return;
        expect(offerSchema.safeParse(after).success).toBe(true);
        expect(unitsOf(after?.batches ?? [])).toBe(quantity);
        if (after?.batches?.length !== batches.length) return;
        for (const [index, batch] of after.batches.entries()) {
          const exact = ((batches[index]?.quantity ?? 0) * quantity) / offer.quantity;
          expect(Math.abs(batch.quantity - exact)).toBeLessThan(1);
        }
      }),
    );
  });
});
