import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import type { ReportGround } from '#domain/executive/report-ground';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { vendorGoods } from '#domain/executive/vendors/vendor-goods';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf } from '../../../fixtures/tree-arithmetic';

const ground = await sampleReportGround();

function goodsOf(name: string, of: ReportGround = ground) {
  const goods = goodsOfVendors(of).find((one) => one.name === name);
  return goods === undefined ? [] : vendorGoods(goods, of);
}

describe('the lines of a vendor in the plan', () => {
  it('stand in the order of the plan, with what, for where and when', () => {
    expect(goodsOf('Bitdeer').map(({ label }) => label)).toEqual([
      '800 SEALMINER A4 Pro Air for West Texas (sample), shipped Jan 2027',
      '600 SEALMINER A4 Pro Air for West Texas (sample), shipped Mar 2027',
      '160 SEALMINER A4 Pro Hydro for West Texas (sample), shipped Feb 2027',
      '200 SEALMINER A4 Pro Air for Western New York (sample), shipped Mar 2027, option held',
    ]);
  });

  it('have the figures that the plan shows of each', () => {
    for (const { lineId, units, landed, onRackP50, onRackP90 } of goodsOf('Canaan')) {
      const line = ground.under.evaluation.lines.find((one) => one.line.id === lineId);

      expect(units.value).toBe(line?.units);
      expect(landed.value).toBe(line?.landed);
      expect(onRackP50.value).toBe(line?.evaluation?.delivery?.onRackP50);
      expect(onRackP90.value).toBe(line?.evaluation?.delivery?.onRackP90);
    }
  });

  it('buy nothing by an option that is held but its fee', () => {
    const option = goodsOf('Bitdeer')[3];

    expect(option?.units).toMatchObject({ value: 0, note: 'An option is held: its units do not come.' });
    expect(option?.landed.text).toBe('$15,000');
    expect(option?.onRackP50.text).toBe('—');
  });

  it('say what of them does not come in the scenario, and why', async () => {
    const stop = {
      id: 'stop',
      name: 'Nothing leaves Taiwan',
      note: null,
      layers: [
        { kind: 'export-stop', country: countryCode('TW'), from: calendarDate('2027-01-25') } as const,
      ],
    };
    const of = await sampleReportGround({ state: { planScenarios: [stop] }, scenario: stop.name });
    const [first, second] = goodsOf('Bitdeer', of);

    expect(first?.notComing).toBeNull();
    expect(second?.units.value).toBe(0);
    expect(second?.notComing).toMatch(
      /^600 units do not come: nothing leaves TW from 2027-01-25, and the last would have left on \d+ \w+ 2027; none had left\.$/,
    );
  });

  it('lead every figure to a dated source', () => {
    const figures = ['Bitmain', 'Bitdeer', 'Auradine']
      .flatMap((name) => goodsOf(name))
      .flatMap(({ units, landed, onRackP50, onRackP90 }) => [units, landed, onRackP50, onRackP90])
      .filter(({ value }) => value !== null);

    for (const { explain } of figures) {
      const leaves = [...nodesOf(explain().root)].filter(({ inputs }) => inputs.length === 0);
      expect(leaves.some(({ source }) => source?.asOf != null)).toBe(true);
    }
  });
});
