/** The preview in slices is the preview; stopped between two, it is none. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { previewInSlices } from '../../../src-renderer/features/import/preview-in-slices';
import type { PriceList } from '../../../src-renderer/imports/price-list';
import { previewImport } from '../../../src-renderer/imports/preview-import';
import { aGround } from '../../fixtures/import-preview';
import { aPriceListContext } from '../../fixtures/price-list-context';
import { priceListBytes, type PriceListRow } from '../../fixtures/price-list-text';
import { readPriceListFile } from '../../fixtures/read-price-list-file';

const { evidence } = aPriceListContext();

afterEach(() => {
  vi.restoreAllMocks();
});

function read(rows: readonly PriceListRow[]): PriceList {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const row = fc.record({
  id: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
  quantity: fc.constantFrom('0', '10', '500'),
  unit_price: fc.constantFrom('30', '3000', '3100', '31000'),
});

/** A clock by which every look is a slice later. */
function everyStepIsASlice() {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000));
}

describe('a preview in slices', () => {
  it('is the preview made at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { minLength: 1, selector: ({ id }) => id }),
        fc.uniqueArray(row, { minLength: 1, selector: ({ id }) => id }),
        fc.dictionary(fc.constantFrom('2/*', '3/*', '*/*', 'missing/*'), fc.constantFrom('keep', 'end')),
        async (before, rows, answers) => {
          const list = read(rows);
          const ground = aGround(read(before).offers);
          everyStepIsASlice();

          const sliced = await previewInSlices(new AbortController().signal, ground, list, evidence, answers);

          expect(sliced).toEqual(previewImport(ground, list, evidence, answers));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stops between two slices, with the reason it was stopped for', async () => {
    everyStepIsASlice();
    const stop = new AbortController();

    const previewing = previewInSlices(stop.signal, aGround([]), read([{ id: 'A' }]), evidence);
    stop.abort(new Error('Stopped'));

    await expect(previewing).rejects.toThrow('Stopped');
  });
});
