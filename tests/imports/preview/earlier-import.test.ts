import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { importToWrite, previewImport } from '../../../src-renderer/imports/preview-import';
import { aGround } from '../../fixtures/import-preview';
import { aPriceListContext } from '../../fixtures/price-list-context';
import { priceListBytes, type PriceListRow } from '../../fixtures/price-list-text';
import { readPriceListFile } from '../../fixtures/read-price-list-file';

const sha256 = 'a'.repeat(64);
const then = {
  ...aPriceListContext().evidence,
  sha256,
  importedOn: calendarDate('2026-11-03'),
  importedBy: 'Ana',
};
const now = { ...then, fileName: 'copy.csv', importedOn: calendarDate('2026-11-21'), importedBy: 'Ben' };

function read(rows: readonly PriceListRow[]) {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext({ evidence: now }));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('a file that comes in again', () => {
  // Odd in every way: what was answered then is not asked again.
  const odd: PriceListRow[] = [
    { id: 'A', min_quantity: '500', valid_until: '2026-01-01', hashrate_ths: '900' },
  ];

  it('is nothing to do, and says when and by whom it came in', () => {
    const list = read(odd);

    const preview = previewImport(aGround(list.offers, { evidence: [then] }), list, now);

    expect(preview.earlierImport).toEqual({
      evidence: then,
      isNothingDifferent: true,
      sentence: 'Imported on 3 Nov 2026 by Ana; nothing is different.',
    });
    expect(importToWrite(preview).offers).toEqual([]);
    expect(preview.asked).toEqual([]);
  });

  it('says how many offers are different, and keeps the record of the first time', () => {
    const list = read([{ id: 'A' }, { id: 'B' }]);
    const [, second] = list.offers;
    if (second === undefined) throw new Error('Expected two offers');

    const preview = previewImport(aGround([second], { evidence: [then] }), list, now);

    expect(preview.earlierImport?.sentence).toBe(
      'Imported on 3 Nov 2026 by Ana; 1 offer is read otherwise now, or changed or removed since.',
    );
    expect(importToWrite(preview)).toEqual({ evidence: then, offers: [list.offers[0]] });
  });

  it('is known by its bytes and not by its name', () => {
    const list = read([{ id: 'A' }]);
    const other = { ...then, sha256: 'b'.repeat(64) };

    expect(previewImport(aGround([], { evidence: [other] }), list, now).earlierImport).toBeNull();
    const nameless = { ...now, sha256: null };
    expect(
      previewImport(aGround([], { evidence: [{ ...then, sha256: null }] }), list, nameless).earlierImport,
    ).toBeNull();
  });
});
