import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import type { ReportGround } from '#domain/executive/report-ground';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { planInScenarios, scenarioExposures } from '#domain/executive/vendors/scenario-exposures';
import type { PlanScenario } from '#domain/model/plan-scenario';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const sample = await sampleWorkspace();
const stop: PlanScenario = {
  id: 'stop',
  name: 'Nothing leaves Taiwan',
  note: null,
  layers: [{ kind: 'export-stop', country: countryCode('TW'), from: calendarDate('2027-01-25') }],
};
const scenarios = [...sample.planScenarios, stop];
const ground = await sampleReportGround({ state: { planScenarios: scenarios } });

function exposures(of: ReportGround, name: string) {
  const goods = goodsOfVendors(of).find((one) => one.name === name);
  return goods === undefined ? [] : scenarioExposures(goods, planInScenarios(of), of);
}

describe('what the goods of a vendor would cost in each scenario', () => {
  it('adds up over the vendors to what the plan costs more, lost payments among it', () => {
    const { present, scenarios: all } = planInScenarios(ground);
    const asked = planInScenarios(ground);
    const goods = goodsOfVendors(ground);

    all.forEach(({ under }, at) => {
      const sum = goods.reduce(
        (total, one) => total + Number(scenarioExposures(one, asked, ground)[at]?.landedDelta.value),
        0,
      );
      expect(sum).toBe(under.evaluation.totals.landed + under.lost - present.evaluation.totals.landed);
    });
  });

  it('is the extra duty where customs refuses the origins, with the scenario in the sentence', () => {
    const [refused] = exposures(ground, 'Bitmain');

    expect(refused?.scenario).toBe('Origins refused (sample)');
    expect(refused?.landedDelta.text).toBe('+$1.78M');
    expect(refused?.landedDelta.explain().sentence).toBe(
      'Landed under Origins refused (sample): $1,780,102.50 more than in the present view. The scenario: Every foreign origin found to be CN; Customs hold 30 days longer.',
    );
  });

  it('says how many units do not come and what was paid for them, since less is no saving then', () => {
    const delta = exposures(ground, 'Bitdeer')[2]?.landedDelta;

    expect(delta?.value).toBeLessThan(0);
    expect(delta?.note).toBe('760 units do not come; $834,460.00 paid for them is lost and counted here.');
    expect(delta?.explain().sentence).toContain('less than in the present view');
  });

  it('says that everything costs the same where nothing of the cost changes', () => {
    const delta = exposures(ground, 'MicroBT')[0]?.landedDelta;

    expect(delta?.text).toBe('the same');
    expect(delta?.explain().sentence).toContain('the same as in the present view');
  });

  it('ties: the tree works out to the figure and every leaf has a dated source', () => {
    for (const goods of goodsOfVendors(ground)) {
      for (const { landedDelta } of scenarioExposures(goods, planInScenarios(ground), ground)) {
        const nodes = [...nodesOf(landedDelta.explain().root)];

        expect(nodes.flatMap((node) => untied(node) ?? [])).toEqual([]);
        expect(nodes.filter(({ inputs, source }) => inputs.length === 0 && source === null)).toEqual([]);
      }
    }
  });

  it('is against the present view, whatever scenario the report is made under', async () => {
    const under = await sampleReportGround({ state: { planScenarios: scenarios }, scenario: stop.name });
    const values = (of: ReportGround) =>
      exposures(of, 'Bitdeer').map(({ landedDelta: { value, note } }) => [value, note]);

    expect(values(under)).toEqual(values(ground));
  });

  it('is not known where a line cannot be costed', async () => {
    const offers = sample.offers.map((offer) =>
      offer.id === 'CA-04' ? { ...offer, htsCode: '9999999999' } : offer,
    );
    const [delta] = exposures(await sampleReportGround({ state: { offers } }), 'Canaan');

    expect(delta?.landedDelta.text).toBe('—');
    expect(delta?.landedDelta.note).toBe('The landed cost of 1 of its lines is not known.');
  });
});
