import { describe, expect, it } from 'vitest';
import { footnotesOf } from '#domain/executive/sources/footnotes-of';
import { sourceHeadings } from '#domain/executive/sources/source-headings';
import { kpiFigures } from '#domain/executive/summary/kpi-figures';
import { rejectedOffers } from '#domain/executive/summary/rejected-offers';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { LARGE, reportWorkspace } from '../../../fixtures/report-workspace';

const ground = await sampleReportGround();
const headingOf = sourceHeadings(ground);

describe('the kind of a source', () => {
  it.each([
    [
      'Sample quotation: Bitmain price list of 3 November 2026 (sample-bitmain-2026-11-03.csv), row 2',
      'Quotations',
    ],
    ['Offer X1; its quotation is not on record', 'Quotations'],
    ['Entered by hand over a quotation', 'The plan and what was entered by hand'],
    ['The plan “Spring 2027 (sample)” as it stood on 22 Nov 2026', 'The plan and what was entered by hand'],
    ['Payment terms that the plan takes', 'The plan and what was entered by hand'],
    ['Heard somewhere', 'Other records'],
  ])('that reads %s is %s', (citation, heading) => {
    expect(headingOf({ citation, asOf: null, confidence: 'stated' })).toBe(heading);
  });

  it('is that of the record which it stands in', () => {
    const { reference } = ground.under.ground.prepared;
    const [layer] = reference.pack.layers;
    const [lane] = reference.lanes;
    const [model] = reference.rigModels;
    if (layer === undefined || lane === undefined || model === undefined) throw new Error('Expected records');
    expect(headingOf(layer.source)).toBe('Duties and fees');
    expect(headingOf(lane.transitDays)).toBe('Transit and customs days, freight');
    expect(headingOf(model.source)).toBe('Catalogue, market and mining assumptions');
    expect(headingOf(reference.settings.assumptions.hashpricePerPhDay)).toBe(
      'Catalogue, market and mining assumptions',
    );
  });

  it('is known of everything that the costs, days and cash of a small and a large plan rest on', async () => {
    const large = await sampleReportGround({ state: await reportWorkspace(LARGE) });
    for (const one of [ground, large]) {
      const { notes } = footnotesOf(
        [...kpiFigures(one), ...rejectedOffers(one).map(({ perThDelta }) => perThDelta)],
        sourceHeadings(one),
      );
      expect(notes.map(({ heading }) => heading)).toContain('Quotations');
      const others = notes.find(({ heading }) => heading === 'Other records');
      expect(others?.sources.map(({ citation }) => citation) ?? []).toEqual([]);
    }
  });
});
