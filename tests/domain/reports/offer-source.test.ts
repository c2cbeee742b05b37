import { calendarDate } from '#domain/core/calendar-date';
import { enteredByHand, type Evidence } from '#domain/model/evidence';
import { withHandEdits } from '#domain/model/hand-edit';
import { offerFieldSource } from '#domain/reports/offer-source';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';

const list: Evidence = {
  id: 'ev-1',
  title: 'Bitmain price list',
  fileName: 'bitmain.csv',
  sha256: null,
  importedOn: calendarDate('2026-11-04'),
  confidence: 'documented',
  importedBy: null,
  pastedText: null,
};
const on = calendarDate('2026-11-22');
const edited = anOffer({
  handEdits: [
    ...withHandEdits(anOffer(), ['unitPrice'], { on: calendarDate('2026-11-20'), by: null }),
    ...withHandEdits(anOffer(), ['mode'], { on, by: null }),
  ],
});

describe('where a figure of an offer comes from', () => {
  it('is the quotation, down to the row', () => {
    expect(offerFieldSource(edited, list, ['quantity'])).toEqual({
      citation: 'Bitmain price list (bitmain.csv), row 2',
      asOf: '2026-11-03',
      confidence: 'documented',
    });
  });

  it('is the quotation, down to the sheet of a workbook', () => {
    const offer = anOffer({ evidenceSheet: 'Air, Nov' });

    expect(offerFieldSource(offer, list, ['quantity']).citation).toBe(
      'Bitmain price list (bitmain.csv), sheet Air, Nov, row 2',
    );
    expect(offerFieldSource({ ...offer, evidenceRow: null }, list, ['quantity']).citation).toBe(
      'Bitmain price list (bitmain.csv), sheet Air, Nov',
    );
  });

  it('is the hand that typed over it, with the day, and no longer the quotation', () => {
    expect(offerFieldSource(edited, list, ['unitPrice'])).toEqual({
      citation: 'Entered by hand over Bitmain price list (bitmain.csv), row 2',
      asOf: '2026-11-20',
      confidence: 'stated',
    });
  });

  it('is the line of the plan where nobody typed and the plan buys other units', () => {
    const handEdits = [{ field: 'quantity', on, by: null, quoted: null, isOfPlan: true }] as const;

    expect(offerFieldSource(anOffer({ handEdits }), list, ['quantity'])).toEqual({
      citation: 'The plan’s line in place of Bitmain price list (bitmain.csv), row 2',
      asOf: '2026-11-22',
      confidence: 'stated',
    });
  });

  it('names the part that was typed where a figure shows several, and has the day of the latest', () => {
    expect(offerFieldSource(edited, list, ['incoterm', 'mode']).citation).toBe(
      'Entered by hand (mode) over Bitmain price list (bitmain.csv), row 2',
    );
    expect(offerFieldSource(edited, list, ['unitPrice', 'mode'])).toMatchObject({
      citation: 'Entered by hand over Bitmain price list (bitmain.csv), row 2',
      asOf: '2026-11-22',
    });
  });

  it('is over nothing where the offer was entered by hand from the start', () => {
    const record = enteredByHand(calendarDate('2026-11-19'));
    const offer = { ...edited, evidenceId: record.id, evidenceRow: null, quotedOn: null };

    expect(offerFieldSource(offer, record, ['unitPrice'])).toMatchObject({
      citation: 'Entered by hand',
      asOf: '2026-11-20',
    });
    expect(offerFieldSource(offer, record, ['quantity'])).toMatchObject({
      citation: 'Entered by hand',
      asOf: '2026-11-19',
    });
  });

  it('says so where the quotation is not on record', () => {
    expect(offerFieldSource(edited, null, ['unitPrice']).citation).toBe(
      'Entered by hand; the quotation of offer A1 is not on record',
    );
    expect(offerFieldSource(edited, null, ['quantity'])).toMatchObject({ confidence: 'assumed' });
  });
});
