import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '#domain/core/calendar-date';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { makeReportGround, type ReportInputs } from '#domain/executive/make-report-ground';
import { planGround } from '#domain/planning/plan-ground';
import { aBarePlan, aFutureOffer, aLineOf } from '../../fixtures/plan-on-ground';
import { aLane, aReference } from '../../fixtures/reference';

const offers = [aFutureOffer(), aFutureOffer({ id: 'CN1', vendor: 'Canaan' })];
const prepared = prepareReference(aReference({ lanes: [aLane({ shipFrom: ['*'] })] }));
const rows = evaluateOffers(offers, prepared);
const inputs = {
  workspaceName: 'Tender',
  madeOn: calendarDate('2026-11-22'),
  plan: aBarePlan(),
  lines: [aLineOf()],
  scenario: null,
  presentGround: planGround(prepared, offers, [], new Map()),
  presentRows: rows,
  offers,
} as unknown as ReportInputs;

describe('what a report is made from', () => {
  it('in the present view has the very rows that Compare shows', () => {
    expect(makeReportGround(inputs).rows).toBe(rows);
  });

  it('under a scenario has plan, cash and offers at the prices of that scenario', () => {
    const present = makeReportGround(inputs);
    const dearer = makeReportGround({
      ...inputs,
      scenario: { name: 'Dearer', layers: [{ kind: 'price', vendor: null, changePpm: 100_000 }] },
    });
    const price = (ground: typeof present) => ground.under.evaluation.totals.price;
    expect(price(dearer)).toBe(Math.round(price(present) * 1.1));
    expect(dearer.cash.total).toBeGreaterThan(present.cash.total);
    expect(dearer.rows.map(({ offer }) => offer.id)).toEqual(offers.map(({ id }) => id));
    expect(dearer.rows[0]?.offer.unitPrice).not.toBe(rows[0]?.offer.unitPrice);
  });

  it('under a scenario has every offer leave as late as that scenario says, not only those of the plan', () => {
    const present = makeReportGround(inputs);
    const late = makeReportGround({
      ...inputs,
      scenario: {
        name: 'Late',
        layers: [{ kind: 'delay', leg: 'production', shipFrom: null, mode: null, addDays: 30 }],
      },
    });
    const dispatch = (ground: typeof present) => ground.rows.map(({ delivery }) => delivery?.dispatchP50);
    const days = dispatch(present);
    expect(days).not.toContain(undefined);
    expect(dispatch(late)).toEqual(days.map((day) => (day === undefined ? day : addDays(day, 30))));
  });
});
