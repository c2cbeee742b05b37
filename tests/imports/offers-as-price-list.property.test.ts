import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textTableCsv } from '../../src-renderer/exports/csv-text';
import { offersAsPriceList } from '../../src-renderer/imports/offers-as-price-list';
import { anyOffer } from '../fixtures/any-offer';
import { aPriceListContext } from '../fixtures/price-list-context';
import { readPriceListFile } from '../fixtures/read-price-list-file';

const context = aPriceListContext();
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
