import { describe, expect, it } from 'vitest';
import { planSummary } from '#domain/executive/summary/plan-summary-of';
import { breachesOf } from '#domain/executive/summary/breaches';
import { MOST_REJECTED, rejectedOffers } from '#domain/executive/summary/rejected-offers';
import { sampleReportGround } from '../../../fixtures/report-ground';

const ground = await sampleReportGround();
const summary = planSummary(ground);

describe('the one page', () => {
  it('has the cash of the Plan screen, month by month, and its peak', () => {
    expect(summary.cash).toEqual(
      ground.cash.months.map(({ month, total, cumulative }) => ({ month, paid: total, cumulative })),
    );
    expect(summary.peakCash.value).toBe(ground.cash.peak?.amount);
    expect(summary.kpis).toContain(summary.peakCash);
  });

  it('names some rejected offers and counts the others', () => {
    expect(summary.rejected).toHaveLength(MOST_REJECTED);
    expect(summary.rejected.length + summary.moreRejected).toBe(rejectedOffers(ground).length);
  });

  it('is marked stale by its dates, and names what is broken', () => {
    expect(summary.stale).toEqual(summary.dates.flatMap(({ stale }) => stale ?? []));
    expect(summary.stale.length).toBeGreaterThan(0);
    expect(summary.breaches).toEqual(breachesOf(ground));
  });

  it('never calls a party or a plan clear, safe or approved', () => {
    const words = JSON.stringify(summary);
    expect(words).not.toMatch(/\b(clear(ed|ance)?|safe|approved|risk-free)\b/i);
  });

  it('stands for a plan that buys nothing, too', async () => {
    const empty = planSummary(await sampleReportGround({ state: { planLines: [] } }));
    expect(empty).toMatchObject({ headline: 'The plan buys nothing yet.', timeline: [], cash: [] });
    expect(empty.byVendor.parts).toEqual([]);
  });
});
