import { expect, it } from 'vitest';
import { offersAsPriceList } from '../../src-renderer/imports/offers-as-price-list';
import { textTableXlsx } from '../../src-renderer/exports/text-table-xlsx';
import { aPriceListContext } from '../fixtures/price-list-context';
import { readPriceListFile } from '../fixtures/read-price-list-file';
import { hostileTexts } from '../fixtures/comparison-sheet';
import { aStoredOffer } from '../fixtures/workspace-records';

const context = aPriceListContext();

it('writes a price list as a workbook that reads back as the same offers', async () => {
  const measures = [1.165, 270, 0.5, 128.25, 473.125];
  const offers = measures.map((hashrateThs, index) =>
    aStoredOffer({
      id: `O-${String(index)}`,
      hashrateThs,
      powerW: 3510.5,
      unitWeightKg: hashrateThs,
      unitPrice: 374_400 + index,
      freightTotal: index * 100,
      siteId: index === 0 ? 'tx-1' : null,
      evidenceId: context.evidence.id,
      evidenceSheet: 'Price list',
    }),
  );

  const read = readPriceListFile(
    await textTableXlsx('Price list', offersAsPriceList(offers, context.sites)),
    context,
  );

  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.rejected.map(({ reasons }) => reasons)).toEqual([]);
  expect(read.value.offers.map((offer) => ({ ...offer, evidenceRow: 2 }))).toEqual(offers);
});

it('keeps text that a spreadsheet would run, or take for a number', async () => {
  const notes = hostileTexts.map((text) => text.trim());
  const offers = notes.map((note, index) =>
    aStoredOffer({ id: `O-${String(index)}`, note, evidenceId: context.evidence.id }),
  );

  const read = readPriceListFile(
    await textTableXlsx('Price list', offersAsPriceList(offers, context.sites)),
    context,
  );

  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.offers.map(({ note }) => note)).toEqual(notes);
});
