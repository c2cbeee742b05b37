/**
 * One batch that ships days after the order's own day, as a plan line of a later month is bought.
 *
 * A second way to the same: where production does not slip, leaving so many days later is a lead time so
 * many days longer; and an entry that is stated lies so many days later.
 */
import { addDays } from '#domain/core/calendar-date';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { explainFigure } from '#domain/explain/explain-figure';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import type { Offer } from '#domain/model/offer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { someEvidence } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';
import { nodesOf, numberOf, untied } from '../../fixtures/tree-arithmetic';

const later = fc
  .record({ evaluation: anyEvaluation, days: fc.integer({ min: 1, max: 400 }) })
  .map(({ evaluation: { row, reference }, days }) => {
    const { assumptions, scenario } = reference.reference.settings;
    const prepared = prepareReference({
      ...reference.reference,
      settings: {
        ...reference.reference.settings,
        // Under the as-of basis every batch enters on that day, however late it ships.
        scenario: { ...scenario, entryBasis: scenario.entryBasis === 'as-of' ? 'p90' : scenario.entryBasis },
        assumptions: { ...assumptions, productionDays: sourced({ p50: 30, p90: 30 }) },
      },
    });
    const offer: Offer = { ...row.offer, batches: null, leadTimeDays: 20 };
    const batch: Offer = { ...offer, batches: [{ quantity: offer.quantity, afterDays: days }] };
    const { entryDate } = offer;
    const moved: Offer = {
      ...offer,
      entryDate: entryDate === null ? null : addDays(entryDate, days),
      leadTimeDays: 20 + days,
    };
    // The pack would fill the report of a failure.
    return { batch, moved, days, prepared, [fc.toStringMethod]: () => JSON.stringify({ batch, moved }) };
  });

/** What must be the same: money and days, without how they are told. */
function figures({ cost, allInWhole, exposure, delivery, service, problem }: OfferEvaluation) {
  return {
    cost: cost === null ? null : { ...cost, dutyLines: cost.dutyLines.map(({ amount }) => amount) },
    allInWhole,
    extraDuty: exposure?.extraDuty ?? null,
    warranty: service.warrantyLeftDays,
    problem: problem?.code ?? null,
    days:
      delivery === null
        ? null
        : [
            delivery.dispatchP50,
            delivery.entryP10,
            delivery.entryP50,
            delivery.entryP90,
            delivery.entryDate,
            delivery.onRackP50,
            delivery.onRackP90,
            delivery.daysToEnergisation,
            delivery.daysLate,
          ],
  };
}

describe('one batch that ships later', () => {
  it('costs, enters and hashes as the same goods of a lead time that is as much longer', () => {
    fc.assert(
      fc.property(later, ({ batch, moved, prepared }) => {
        const one = evaluateOffer(batch, prepared);
        const other = evaluateOffer(moved, prepared);

        expect(figures(one)).toEqual(figures(other));
        const cliffs = ({ notices }: OfferEvaluation) =>
          notices.filter(({ code }) => code === 'tariff/cliff' || code === 'fee/carried-forward');
        // A stated entry is no window, so nothing in it can fall to either side of a step.
        expect(cliffs(one)).toEqual(cliffs(other));
      }),
      { numRuns: 200 },
    );
  });

  it('is explained by trees that tie and give the values of the table', () => {
    const explained = comparisonColumns.filter((column) => column.isExplained && column.group !== 'Score');
    fc.assert(
      fc.property(later, ({ batch, prepared }) => {
        const row = evaluateOffer(batch, prepared);
        for (const { id, value, kind } of explained) {
          const report = explainFigure(row, id, prepared, someEvidence);
          if (report === null) throw new Error(`${id} is not explained`);
          for (const node of nodesOf(report.root)) expect(untied(node), id).toBeNull();
          const cell = value(row);
          if (typeof cell !== 'number') continue;
          const { top, bottom } = numberOf(report.root.value);
          const scale = { usd: 100, percent: 1_000_000 }[kind as string] ?? 1;
          expect(Number(top) / Number(bottom), id).toBeCloseTo(cell / scale, 8);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is told as shipped later than quoted where its entry is explained', () => {
    fc.assert(
      fc.property(later, ({ batch, days, prepared }) => {
        const row = evaluateOffer(batch, prepared);
        if (row.delivery === null || row.delivery.entryP50 === null) return;
        const report = explainFigure(row, 'entryDate', prepared, someEvidence);
        if (report === null) throw new Error('The entry is not explained');
        const told = [...nodesOf(report.root)].map(({ label, value }) => `${label}: ${value}`);

        expect(told).toContain(`Shipped later than quoted: ${String(days)} ${days === 1 ? 'day' : 'days'}`);
      }),
      { numRuns: 30 },
    );
  });
});
