import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { calendarMonth } from '#domain/core/calendar-month';
import type { ReportGround } from '#domain/executive/report-ground';
import { rejectedOffers } from '#domain/executive/summary/rejected-offers';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const sample = await sampleWorkspace();

async function rejected(id: string, options: Parameters<typeof sampleReportGround>[0] = {}) {
  const found = rejectedOffers(await sampleReportGround(options)).find(({ offerId }) => offerId === id);
  if (found === undefined) throw new Error(`${id} is not rejected`);
  return found;
}

describe('offers that are not in the plan', () => {
  it('are all those that no line names, least all-in first, those not known last', async () => {
    const ground = await sampleReportGround();
    const all = rejectedOffers(ground);
    const named = new Set(ground.lines.map(({ offerId }) => offerId));
    expect(all).toHaveLength(ground.offers.length - named.size);
    expect(all.some(({ offerId }) => named.has(offerId))).toBe(false);
    const deltas = all.map(({ perThDelta }) => perThDelta.value ?? Infinity);
    expect(deltas).toEqual([...deltas].sort((one, other) => Number(one) - Number(other)));
    expect(rejectedOffers(ground)).toBe(all);
  });

  it('that nothing speaks against are said to be cheaper and not chosen', async () => {
    expect((await rejected('SR-04')).reasons).toEqual([
      'not chosen, though cheaper all-in than the dearest line',
    ]);
  });

  it('are not said to be of no known cost where it is the plan that has none', async () => {
    const offers = sample.offers.filter(({ id }) => id !== 'AU-01');
    const ground = await sampleReportGround({ state: { offers } });
    const found = rejectedOffers(ground).find(({ offerId }) => offerId === 'SR-04');

    expect(found?.reasons).toEqual([
      'not chosen: the dearest line of the plan is not known, so it cannot be held against the plan',
    ]);
  });

  it('come too late for the month that the plan asks for', async () => {
    expect((await rejected('BM-16')).reasons).toContain('on the rack 6 Aug 2027 (P50), after Jun 2027');
  });

  it('are in doubt by a price far from what is public', async () => {
    expect((await rejected('SZ-01')).reasons[0]).toMatch(
      /^in doubt: Unit price \$1,042\.00 is 11 % of the lowest/,
    );
  });

  it('fail a gate, in the words of the policy', async () => {
    const ground = await sampleReportGround();
    const policyFaults = new Map([['SR-04', ['fails No goods made in China: made in CN']]]);
    const under = { ...ground.under, ground: { ...ground.under.ground, policyFaults } };
    const found = rejectedOffers({ ...ground, under }).find(({ offerId }) => offerId === 'SR-04');
    expect(found?.reasons).toEqual([
      'fails No goods made in China: made in CN',
      'cheaper all-in than the dearest line',
    ]);
  });

  it('have a price that no longer holds, or a cost that nobody knows', async () => {
    const offers = sample.offers.map((offer) =>
      offer.id === 'SR-04'
        ? { ...offer, validUntil: calendarDate('2026-11-20') }
        : offer.id === 'AU-02'
          ? { ...offer, mode: 'ocean' as const, htsCode: '0101210010' }
          : offer,
    );
    expect((await rejected('SR-04', { state: { offers } })).reasons).toContain(
      'its price held until 20 Nov 2026',
    );
    const unknown = await rejected('AU-02', { state: { offers } });
    expect(unknown.reasons[0]).toMatch(/^Offer AU-02, /);
    expect(unknown.perThDelta).toMatchObject({ text: '—', note: 'Its all-in cost is not known' });
  });

  it('are dearer by the difference to the dearest line, which ties', async () => {
    const ground = await sampleReportGround();
    const dearer = rejectedOffers(ground).find(({ perThDelta }) => Number(perThDelta.value) > 0);
    expect(dearer?.reasons.some((reason) => /^dearer by [\d,.]+ \$\/TH all-in$/.test(reason))).toBe(true);
    const tree = dearer?.perThDelta.explain().root;
    if (tree === undefined) throw new Error('Expected a dearer offer');
    for (const node of nodesOf(tree)) expect(untied(node)).toBeNull();
  });

  it('cannot be held against a plan of which a line is not known', async () => {
    const offers = sample.offers.map((offer) =>
      offer.id === 'BM-11' ? { ...offer, htsCode: '0101210010' } : offer,
    );
    const found = await rejected('SR-04', { state: { offers } });
    expect(found.perThDelta).toMatchObject({ text: '—', note: 'The dearest line is not known' });
  });

  it('cannot be held against a plan of which an offer is gone', async () => {
    const offers = sample.offers.filter(({ id }) => id !== 'BM-11');
    const found = await rejected('SR-04', { state: { offers } });
    expect(found.perThDelta).toMatchObject({ text: '—', note: 'The dearest line is not known' });
  });

  it('do not come under a scenario that stops them, however cheap', async () => {
    const stop = {
      id: 'stop',
      name: 'Ridge is listed',
      note: null,
      layers: [{ kind: 'vendor-listed', vendor: 'Sample Ridge Hardware', from: calendarDate('2026-11-22') }],
    } as const;
    const seller = sample.offers.find(({ id }) => id === 'SR-04')?.vendor;
    expect(seller).toBe('Sample Ridge Hardware');
    const found = await rejected('SR-04', { state: { planScenarios: [stop] }, scenario: stop.name });
    expect(found.reasons[0]).toMatch(/^does not come: Sample Ridge Hardware is listed/);
  });

  it('hold their price on its last day, and are in time on the last day of the month asked for', async () => {
    const ground = await sampleReportGround();
    const [plan] = sample.plans;
    if (plan === undefined) throw new Error('Expected a plan');
    const { asOf } = ground.under.ground.prepared.reference.settings.scenario;
    const offers = sample.offers.map((offer) =>
      offer.id === 'SR-04' ? { ...offer, validUntil: asOf } : offer,
    );
    expect((await rejected('SR-04', { state: { offers } })).reasons.join()).not.toContain('held until');

    const row = ground.rows.find(({ offer }) => offer.id === 'SR-04');
    const by = calendarMonth('2027-01');
    const inTime = { ...row, delivery: { ...row?.delivery, onRackP50: calendarDate('2027-01-31') } };
    const late = { ...row, delivery: { ...row?.delivery, onRackP50: calendarDate('2027-02-01') } };
    const target = { id: 't', isOn: true, kind: 'target', petahashes: 1, by, at: 'p50' };
    const wordsOf = (one: unknown) =>
      rejectedOffers({
        ...ground,
        plan: { ...plan, rules: [target] },
        rows: [one],
      } as unknown as ReportGround)[0]?.reasons.join() ?? '';
    expect(wordsOf(inTime)).not.toContain('on the rack');
    expect(wordsOf(late)).toContain('on the rack 1 Feb 2027 (P50), after Jan 2027');
  });

  it('are also those of a line with no units', async () => {
    const planLines = sample.planLines.map((line) =>
      line.offerId === 'BM-11' ? { ...line, quantity: 0 } : line,
    );
    expect((await rejected('BM-11', { state: { planLines } })).reasons).not.toEqual([]);
  });
});
