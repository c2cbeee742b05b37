import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { calendarDate } from '#domain/core/calendar-date';
import { kpiByKey, kpiFigures, peakCashFigure } from '#domain/executive/summary/kpi-figures';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const sample = await sampleWorkspace();

async function kpisOf(options: Parameters<typeof sampleReportGround>[0] = {}) {
  const kpis = kpiFigures(await sampleReportGround(options));
  return { kpis, text: (key: string) => kpiByKey(kpis, `kpi/${key}`).text };
}

/** Nothing leaves Malaysia from a day on, which stops some lines after their deposits are paid. */
const stop = {
  id: 'stop',
  name: 'Malaysia stops',
  note: null,
  layers: [{ kind: 'export-stop', country: countryCode('MY'), from: calendarDate('2027-02-10') }],
} as const;

describe('the figures at the head of the page', () => {
  it('are those of the plan, in the order of the page', async () => {
    const { kpis } = await kpisOf();
    expect(kpis.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Rigs: 4,240',
      'Hash rate: 1.43 EH/s',
      'Power: 17.1 MW',
      'Landed: $20.7M',
      'Landed per TH: 14.46 $/TH',
      'All-in: $23.6M',
      'All-in per TH: 16.52 $/TH',
      'All hash by, P50: 9 Jun 2027',
      'All hash by, P90: 4 Jul 2027',
      'Peak cash: $20.7M',
    ]);
  });

  it('are not known where a line misses its part, and say what the others come to', async () => {
    const offers = sample.offers.map((offer) => (offer.id === 'BM-11' ? { ...offer, powerW: null } : offer));
    const { kpis } = await kpisOf({ state: { offers } });
    expect(kpiByKey(kpis, 'kpi/power')).toMatchObject({
      text: '—',
      value: null,
      note: expect.stringMatching(/^1 line is of no stated power; the others draw [\d,.]+ kW$/) as string,
    });
    expect(kpiByKey(kpis, 'kpi/landed').text).toBe('$20.7M');
  });

  it('are not known where an offer of the plan is gone, the units among them', async () => {
    const offers = sample.offers.filter(({ id }) => id !== 'BM-11');
    const { kpis, text } = await kpisOf({ state: { offers } });
    for (const key of [
      'units',
      'ths',
      'power',
      'landed',
      'landed-per-th',
      'all-in',
      'all-in-per-th',
      'hashing-p50',
      'peak-cash',
    ]) {
      expect(text(key), key).toBe('—');
    }
    expect(kpiByKey(kpis, 'kpi/units').note).toBe(
      '1 line is of an offer that is not in the workspace any more',
    );
  });

  it('count what is paid for goods that do not come, and say so', async () => {
    const state = { planScenarios: [stop] };
    const ground = await sampleReportGround({ state, scenario: stop.name });
    expect(ground.under.lost).toBeGreaterThan(0);
    const kpis = kpiFigures(ground);
    const landed = kpiByKey(kpis, 'kpi/landed');
    expect(landed.value).toBe(ground.under.evaluation.totals.landed + ground.under.lost);
    expect(landed.note).toMatch(/^\$[\d.,]+M? of it is paid for goods that do not come$/);
    for (const kpi of kpis) for (const node of nodesOf(kpi.explain().root)) expect(untied(node)).toBeNull();
  });

  it('are a dash for a plan that buys nothing, where nothing can be divided or dated', async () => {
    const { text } = await kpisOf({ state: { planLines: [] } });
    expect(text('units')).toBe('0');
    for (const key of ['landed-per-th', 'all-in-per-th', 'hashing-p50', 'hashing-p90']) {
      expect(text(key), key).toBe('—');
    }
  });

  it('have a peak that is the sum of dated payments', async () => {
    const ground = await sampleReportGround();
    const { root } = peakCashFigure(ground).explain();
    expect(root).toMatchObject({ value: '$20,738,226.82', formula: 'paid until the end of Nov 2027' });
    expect(untied(root)).toBeNull();
  });

  it('know no peak while nobody knows what a line pays at the border', async () => {
    const offers = sample.offers.map((offer) =>
      offer.id === 'BM-11' ? { ...offer, htsCode: '0101210010' } : offer,
    );
    const peak = peakCashFigure(await sampleReportGround({ state: { offers } }));
    expect(peak).toMatchObject({ text: '—', note: '1 line is of no known payments' });
  });

  it('are found by their key, and no other key is one', async () => {
    const { kpis } = await kpisOf();
    expect(() => kpiByKey(kpis, 'kpi/none')).toThrow(RangeError);
  });
});
