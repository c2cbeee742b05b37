import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { enteredByHand, evidenceSchema, type Evidence } from '#domain/model/evidence';
import { offerSchema, type Offer } from '#domain/model/offer';
import { previewImport, importToWrite } from '../../../src-renderer/imports/preview-import';
import { aGround } from '../../fixtures/import-preview';
import { aPriceListContext } from '../../fixtures/price-list-context';
import { priceListBytes, type PriceListRow } from '../../fixtures/price-list-text';
import { readPriceListFile } from '../../fixtures/read-price-list-file';

const document = { ...aPriceListContext().evidence, importedBy: 'Ana' };
const record = (id: string, importedOn: string): Evidence =>
  evidenceSchema.parse({ ...document, id, title: `List ${id}`, importedOn });
const evidence = [record('oct', '2026-10-03'), record('nov', '2026-11-03')];

function read(rows: readonly PriceListRow[]) {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function known(id: string, change: Partial<Record<keyof Offer, unknown>> = {}): Offer {
  const [offer] = read([{ id }]).offers;
  return offerSchema.parse({ ...offer, id, evidenceId: 'nov', ...change });
}

function preview(offers: readonly Offer[], rows: readonly PriceListRow[], answers = {}) {
  return previewImport(aGround(offers, { evidence }), read(rows), document, answers);
}

describe('offers that the new list no longer holds', () => {
  it('are told with their vendor and list, and left as they are', () => {
    const found = preview([known('A'), known('B'), known('C')], [{ id: 'A' }]);

    expect(found.missing.map(({ sentence, answer }) => [sentence, answer])).toEqual([
      [
        '2 offers of Bitmain from the list before (List nov, imported on 3 Nov 2026) are not in this one.',
        'leave',
      ],
    ]);
    expect(importToWrite(found).offers).toEqual([]);
  });

  it('end on the day before the new list if the user says so, as the user’s word', () => {
    const found = preview(
      [known('A'), known('B', { validUntil: '2027-01-01' })],
      [{ id: 'A', quoted_on: '2026-12-01' }],
      {
        'missing/Bitmain': 'end',
      },
    );

    expect(
      found.ended.map(({ after, changes }) => [
        after.id,
        after.validUntil,
        changes.map(({ field }) => field),
      ]),
    ).toEqual([['B', '2026-11-30', ['validUntil', 'handEdits']]]);
    expect(found.ended[0]?.after.handEdits).toEqual([
      { field: 'validUntil', on: '2026-11-21', by: 'Ana', quoted: { value: '2027-01-01' } },
    ]);
    expect(importToWrite(found).offers.map(({ id }) => id)).toEqual(['A', 'B']);
  });

  it('end on the day before the import where the new list has no day', () => {
    expect(preview([known('A'), known('B')], [{ id: 'A' }]).missing[0]?.endsOn).toBe(
      calendarDate('2026-11-20'),
    );
  });

  it.each([
    ['of another vendor', { vendor: 'MicroBT' }],
    ['of a list before the last', { evidenceId: 'oct' }],
    ['entered by hand', { evidenceId: enteredByHand(calendarDate('2026-11-10')).id }],
    ['over already', { validUntil: '2026-11-10' }],
    ['quoted later than the new list', { quotedOn: '2026-12-24' }],
  ])('are not those %s', (_words, change) => {
    expect(preview([known('A'), known('B', change)], [{ id: 'A' }]).missing).toEqual([]);
  });

  it('are not those whose row was rejected', () => {
    expect(preview([known('A'), known('B')], [{ id: 'A' }, { id: 'B', quantity: '0' }]).missing).toEqual([]);
  });

  it('are not those that a row may be', () => {
    const found = preview([known('A'), known('B')], [{ id: 'A' }, { id: 'B', vendor: 'MicroBT' }]);

    expect(found.openCount).toBe(1);
    expect(found.missing).toEqual([]);
  });

  it('are none where the same file comes in again', () => {
    const again = [known('A', { evidenceId: document.id }), known('B')];
    const found = previewImport(
      aGround(again, { evidence: [...evidence, { ...document, importedOn: calendarDate('2026-11-20') }] }),
      read([{ id: 'A' }]),
      document,
    );

    expect(found.missing).toEqual([]);
  });
});
