import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { allCountryCodes } from '#domain/core/country';
import { exchangeToUsd } from '#domain/core/exchange';
import { INCOTERMS, ORIGIN_EVIDENCE, type Offer } from '#domain/model/offer';
import { isUsmcaParty } from '#domain/model/usmca';
import { textTableCsv } from '../../src-renderer/exports/csv-text';
import { offersAsPriceList } from '../../src-renderer/imports/offers-as-price-list';
import { aPriceListContext } from '../fixtures/price-list-context';
import { readPriceListFile } from '../fixtures/read-price-list-file';
import { aStoredOffer } from '../fixtures/workspace-records';

const context = aPriceListContext();
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const aDay = fc
  .date({ min: new Date('1991-01-01'), max: new Date('2198-12-31'), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)));
const aText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\r\0]/g, '').trim())
  .filter((text) => text !== '');
/** Two or three decimals, often of the kind that could be thousands. */
const aMeasure = fc.integer({ min: 10, max: 3_000_000 }).map((thousandths) => thousandths / 1000);
const dollars = maybe(fc.integer({ min: 0, max: 1_000_000_000 }));
const aCountry = fc.constantFrom(...allCountryCodes());

const terms = maybe(
  fc
    .tuple(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 0, max: 730 }),
      fc.integer({ min: -730, max: 730 }),
    )
    .map(([share, first, second]) => [
      { share, event: 'signing', plusDays: first },
      { share: 1_000_000 - share, event: 'dispatch', plusDays: second },
    ]),
);
const batches = fc
  .array(fc.record({ quantity: fc.integer({ min: 1, max: 500 }), afterDays: fc.nat(300) }), { maxLength: 4 })
  .map((list) => list.toSorted((a, b) => a.afterDays - b.afterDays))
  .map((list) => list.map((batch, index) => (index === 0 ? { ...batch, afterDays: 0 } : batch)));
const price = fc.oneof(
  fc.integer({ min: 1, max: 5_000_000 }).map((unitPrice) => ({ unitPrice, foreignPrice: null })),
  fc
    .record({
      amount: fc.oneof(
        fc.constantFrom('28.125', '9000', '26000.50'),
        fc.nat(99_999).map((n) => `${String(n + 1)}.5`),
      ),
      currency: fc.constantFrom('CNY', 'EUR', 'USDT', 'BTC'),
      usdPerUnit: fc.constantFrom('0.1402', '1.085', '1', '1.125'),
      rateDate: aDay,
    })
    .map((foreignPrice) => ({
      unitPrice: exchangeToUsd(foreignPrice.amount, foreignPrice.usdPerUnit) ?? 1,
      foreignPrice,
    })),
);

const anyOffer: fc.Arbitrary<Offer> = fc
  .record({
    vendor: aText.map((name) => `V ${name}`),
    model: aText,
    hashrateThs: aMeasure,
    powerW: maybe(aMeasure),
    origin: aCountry,
    shipFrom: aCountry,
    incoterm: fc.constantFrom(...INCOTERMS),
    price,
    paymentTerms: terms,
    batches,
    minimumQuantity: maybe(fc.integer({ min: 1, max: 9999 })),
    unitWeightKg: maybe(fc.integer({ min: 1, max: 999_999 }).map((grams) => grams / 1000)),
    htsCode: fc.constantFrom('8543709860', '84718090'),
    mode: fc.constantFrom('air', 'ocean'),
    freightTotal: dollars,
    insuranceTotal: dollars,
    otherTotal: dollars,
    entryDate: maybe(aDay),
    leadTimeDays: maybe(fc.nat(1500)),
    warrantyDays: maybe(fc.nat(5000)),
    siteId: maybe(fc.constant('tx-1')),
    originEvidence: fc.constantFrom(...ORIGIN_EVIDENCE),
    hashboardOrigin: maybe(aCountry),
    isUsmca: fc.boolean(),
    validUntil: maybe(aDay),
    quotedOn: maybe(aDay),
    note: maybe(aText),
  })
  .map(({ price, batches, isUsmca, ...fields }) =>
    aStoredOffer({
      ...fields,
      ...price,
      quantity: batches.length === 0 ? 77 : batches.reduce((sum, batch) => sum + batch.quantity, 0),
      batches: batches.length === 0 ? null : batches,
      isUsmcaQualifying: isUsmca && isUsmcaParty(fields.origin),
    }),
  );

it('reads back every offer as it was, through the bytes of a CSV file', () => {
  fc.assert(
    fc.property(fc.array(anyOffer, { minLength: 1, maxLength: 4 }), (some) => {
      const offers = some.map((offer, index) => ({
        ...offer,
        id: `O-${String(index)}`,
        evidenceId: context.evidence.id,
      }));

      const file = textTableCsv(offersAsPriceList(offers, context.sites), { hasByteOrderMark: false });
      const read = readPriceListFile(file, context);

      if (!read.ok) throw new Error(read.problem.code);
      expect(read.value.rejected.map(({ reasons }) => reasons)).toEqual([]);
      expect(read.value.offers.map((offer) => ({ ...offer, evidenceRow: 2 }))).toEqual(offers);
    }),
    { numRuns: 500 },
  );
});
