import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarMonth } from '#domain/core/calendar-month';
import { differenceText, figureText } from '#domain/executive/figure-text';
import { reportDocument } from '#domain/executive/report-document-of';
import { figuresOf } from '#domain/executive/report-figures';
import { reportRecord } from '#domain/executive/report-record';
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';
import { sampleWorkspace } from '../../../src-renderer/data/seed';
import { sampleReportGround } from '../../fixtures/report-ground';
import { nodesOf, untied } from '../../fixtures/tree-arithmetic';

const sample = await sampleWorkspace();

/** Lines of the sample with other quantities, months and standings, and some of any offer. */
const anyLines = fc.array(
  fc.record({
    offer: fc.nat(sample.offers.length - 1),
    quantity: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000 })),
    standing: fc.constantFrom('firm', 'firm', 'option', 'exercised'),
    month: fc.constantFrom(null, '2026-12', '2027-03', '2027-09'),
    site: fc.constantFrom(null, 'site-tx', 'site-ny', 'gone'),
  }),
  { maxLength: 14 },
);

/** What a quotation leaves out or gets wrong. */
const anyGap = fc.constantFrom<Partial<Offer>>(
  { powerW: null },
  { htsCode: '0101210010' },
  { evidenceId: 'gone' },
  { validUntil: null, quotedOn: null },
  { leadTimeDays: null },
  { paymentTerms: null },
  { warrantyDays: null },
);

const anyState = fc
  .record({
    lines: anyLines,
    gaps: fc.dictionary(fc.constantFrom(...sample.offers.map(({ id }) => id)), anyGap, { maxKeys: 12 }),
    scenario: fc.constantFrom(undefined, ...sample.planScenarios.map(({ name }) => name)),
  })
  .map(({ lines, gaps, scenario }) => ({
    state: {
      offers: sample.offers.map((offer) => ({ ...offer, ...gaps[offer.id] })),
      planLines: lines.map(({ offer, quantity, standing, month, site }, place): PlanLine => {
        const [first] = sample.planLines;
        if (first === undefined) throw new Error('Expected a line');
        return {
          ...first,
          id: `line-${String(place)}`,
          offerId: sample.offers[offer]?.id ?? '',
          quantity,
          standing,
          batchMonth: month === null ? null : calendarMonth(month),
          siteId: site,
          place,
        };
      }),
    },
    ...(scenario === undefined ? {} : { scenario }),
  }));

describe('a report of any plan', () => {
  it('has figures whose text is that of their value, which tie and lead to a source', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (options) => {
        const ground = await sampleReportGround(options);
        const report = reportDocument(ground);
        for (const one of figuresOf(report)) {
          const { key, unit, value, text, note } = one;
          const texts = [figureText(unit === 'date' && typeof value === 'number' ? 'days' : unit, value)];
          if (typeof value === 'number') texts.push(differenceText(unit, value));
          expect(texts, key).toContain(text);
          const { root } = one.explain();
          for (const node of nodesOf(root)) expect(untied(node), key).toBeNull();
          if (value === null) expect(note, key).toBeTruthy();
          else if (value !== 0)
            expect(report.footnotes.lettersOf.get(key)?.length ?? 0, key).toBeGreaterThan(0);
        }
        expect(() => JSON.stringify(reportRecord(report))).not.toThrow();
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('has shares that make a whole, and bars of no more rigs than are bought', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (options) => {
        const ground = await sampleReportGround(options);
        const { byVendor, byOrigin, timeline } = reportDocument(ground).summary;
        const { units, ths } = ground.under.evaluation.totals;
        for (const { parts } of [byVendor, byOrigin]) {
          const sum = parts.reduce((shares, { ofThs }) => shares + Number(ofThs.value), 0);
          expect(Math.abs(sum - (ths === 0 ? 0 : 1_000_000))).toBeLessThanOrEqual(parts.length);
        }
        expect(timeline.reduce((sum, row) => sum + row.units, 0)).toBeLessThanOrEqual(units);
        for (const { from, onRackP50, onRackP90 } of timeline) {
          expect(from <= onRackP50 && onRackP50 <= onRackP90).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
