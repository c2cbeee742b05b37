import { describe, expect, it } from 'vitest';
import { partsPerMillion } from '#domain/core/money';
import { shareBlock } from '#domain/executive/summary/share-blocks';
import type { PlanRule } from '#domain/model/plan-rule';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';

const [plan] = (await sampleWorkspace()).plans;

async function groundWith(...rules: readonly Extract<PlanRule, { kind: 'share' }>[]) {
  if (plan === undefined) throw new Error('Expected a plan');
  return sampleReportGround({ state: { plans: [{ ...plan, rules }] } });
}

function aShareRule(
  change: Partial<Extract<PlanRule, { kind: 'share' }>>,
): Extract<PlanRule, { kind: 'share' }> {
  return {
    id: 'share',
    isOn: true,
    kind: 'share',
    of: 'vendor',
    name: null,
    base: 'th',
    least: null,
    most: partsPerMillion(400_000),
    ...change,
  };
}

describe('the shares of a plan', () => {
  it('are those of the Plan screen, greatest first, countries by name', async () => {
    const ground = await sampleReportGround();
    const { byVendor, byOrigin } = ground.under.evaluation.totals;
    for (const [by, { shares, hhi }] of [
      ['vendor', byVendor],
      ['origin', byOrigin],
    ] as const) {
      const block = shareBlock(by, ground);
      expect(block.parts.map(({ ofThs, landed }) => [ofThs.value, landed.value])).toEqual(
        shares.map(({ ofThs, landed }) => [ofThs, landed]),
      );
      expect(block.hhi.value).toBe(hhi);
    }
    expect(shareBlock('origin', ground).parts.map(({ name }) => name)).toEqual([
      'Taiwan',
      'Malaysia',
      'Indonesia',
      'United States',
    ]);
  });

  it('say what a rule asks of each name, and which name breaks it', async () => {
    const { parts } = shareBlock('vendor', await groundWith(aShareRule({})));
    expect(parts.map(({ name, limit, isBroken }) => [name, limit, isBroken]).slice(0, 2)).toEqual([
      ['Bitdeer', 'at most 40 %', true],
      ['Bitmain', 'at most 40 %', false],
    ]);
  });

  it('have no limit from a rule that is off or is of something else', async () => {
    const ground = await groundWith(aShareRule({ isOn: false }), aShareRule({ id: 'other', of: 'cooling' }));
    expect(
      shareBlock('vendor', ground).parts.every(({ limit, isBroken }) => limit === null && !isBroken),
    ).toBe(true);
  });

  it('show a name that a rule asks for and nothing comes from, with 0', async () => {
    const rule = aShareRule({
      name: 'Sample Ridge Hardware',
      least: partsPerMillion(50_000),
      most: null,
      base: 'landed',
    });
    const last = shareBlock('vendor', await groundWith(rule)).parts.at(-1);
    expect(last).toMatchObject({
      name: 'Sample Ridge Hardware',
      limit: 'at least 5 % of landed',
      isBroken: true,
      ofThs: { text: '0.0 %' },
    });
  });

  it('know the dollars of a vendor only where every line of it has a cost', async () => {
    const { offers } = await sampleWorkspace();
    const changed = offers.map((offer) =>
      offer.id === 'BM-11' ? { ...offer, htsCode: '0101210010' } : offer,
    );
    const { parts } = shareBlock('vendor', await sampleReportGround({ state: { offers: changed } }));
    const bitmain = parts.find(({ name }) => name === 'Bitmain');
    expect(bitmain?.landed).toMatchObject({ text: '—', note: '1 of its lines of no known cost' });
  });

  it('tell of the fee of a held option, which brings no share', async () => {
    const { parts } = shareBlock('vendor', await sampleReportGround());
    expect(parts[0]?.landed.note).toBe('32.4 % of landed; fees of held options, $15,000, not in it');
  });

  it('of a plan that buys nothing are none, and no concentration is known', async () => {
    const block = shareBlock('vendor', await sampleReportGround({ state: { planLines: [] } }));
    expect(block).toMatchObject({ parts: [], hhi: { text: '—' } });
  });

  it('are not known while an offer of the plan is gone, and neither is the HHI', async () => {
    const { offers } = await sampleWorkspace();
    const ground = await sampleReportGround({ state: { offers: offers.filter(({ id }) => id !== 'BM-11') } });
    const { parts, hhi } = shareBlock('vendor', ground);
    expect(parts.map(({ ofThs }) => ofThs.text)).toEqual(parts.map(() => '—'));
    expect(parts[0]?.ofThs.note).toBe('0.58 EH/s; the offer of 1 line is not in the workspace any more');
    expect(hhi).toMatchObject({
      text: '—',
      note: 'The offer of 1 line is not in the workspace any more',
    });
  });

  it('of landed dollars say what they leave out', async () => {
    const { offers } = await sampleWorkspace();
    const unknown = offers.map((offer) =>
      offer.id === 'BM-11' ? { ...offer, htsCode: '0101210010' } : offer,
    );
    const ground = await sampleReportGround({ state: { offers: unknown } });
    const { parts } = shareBlock('vendor', ground);
    expect(parts.find(({ name }) => name === 'Bitdeer')?.landed.note).toMatch(
      /^[\d.]+ % of landed without 1 line of no known cost/,
    );
    expect(parts.find(({ name }) => name === 'Bitmain')?.landed.text).toBe('—');
  });

  it('break a rule by the figure it is of, and not on the very limit', async () => {
    // Bitmain has most of the dollars, Bitdeer most of the TH.
    const ofLanded = shareBlock(
      'vendor',
      await groundWith(aShareRule({ base: 'landed', most: partsPerMillion(350_000) })),
    );
    expect(ofLanded.parts.flatMap(({ name, isBroken }) => (isBroken ? [name] : []))).toEqual(['Bitmain']);

    const [bitdeer, bitmain] = (await sampleReportGround()).under.evaluation.totals.byVendor.shares;
    const onLimit = shareBlock('vendor', await groundWith(aShareRule({ most: bitmain?.ofThs ?? null })));
    expect(bitdeer?.name).toBe('Bitdeer');
    expect(onLimit.parts.flatMap(({ name, isBroken }) => (isBroken ? [name] : []))).toEqual(['Bitdeer']);
  });
});
