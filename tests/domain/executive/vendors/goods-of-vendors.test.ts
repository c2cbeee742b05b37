import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { goodsOfVendors, goodsRows, plannedLines } from '#domain/executive/vendors/goods-of-vendors';
import { vendorNames } from '#domain/planning/vendor-names';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';

const ground = await sampleReportGround();
const sample = await sampleWorkspace();

describe('the vendors of a report', () => {
  it('are the sellers of all offers, by the names that charts have colours for', () => {
    const names = goodsOfVendors(ground).map(({ name }) => name);

    expect([...names].sort()).toEqual(vendorNames(ground.under.ground));
  });

  it('stand with those of the plan first, by landed dollars, then the others by name', () => {
    const goods = goodsOfVendors(ground);
    const inPlan = goods.filter(({ isInPlan }) => isInPlan);

    expect(inPlan.map(({ name }) => name)).toEqual([
      'Bitmain',
      'Bitdeer',
      'Canaan',
      'MicroBT',
      'Auradine',
      'Block (Proto)',
    ]);
    expect(goods.slice(0, inPlan.length)).toEqual(inPlan);
    expect(goods.slice(inPlan.length).map(({ name }) => name)).toEqual([
      'Sample Ridge Hardware',
      '深圳算力样本贸易有限公司',
    ]);
  });

  it('have the id of their record, and without one a name', async () => {
    const offers = sample.offers.map((offer) =>
      offer.vendor === 'Canaan' ? { ...offer, vendor: ' Nobody & Sons ' } : offer,
    );
    const unknown = goodsOfVendors(await sampleReportGround({ state: { offers } })).find(
      ({ vendor }) => vendor === null,
    );

    expect(unknown).toMatchObject({ id: 'name:nobody & sons', name: ' Nobody & Sons ', isInPlan: true });
  });

  it('stay in the plan when a scenario keeps all their goods from coming', async () => {
    const stop = {
      id: 'stop',
      name: 'Nothing leaves Taiwan',
      note: null,
      layers: [
        { kind: 'export-stop', country: countryCode('TW'), from: calendarDate('2026-11-22') } as const,
      ],
    };
    const stopped = goodsOfVendors(
      await sampleReportGround({ state: { planScenarios: [stop] }, scenario: stop.name }),
    ).find(({ name }) => name === 'Bitdeer');

    expect(stopped?.isInPlan).toBe(true);
    expect(stopped?.notComing).toHaveLength(3);
    // What is left is the option that is held, of which nothing comes anyway.
    expect(stopped?.lines.map(({ line }) => line.standing)).toEqual(['option']);
    expect(stopped === undefined ? [] : plannedLines(stopped)).toHaveLength(4);
  });

  it('are judged by their planned goods, and without any by their offers', () => {
    const goods = goodsOfVendors(ground);
    const of = (name: string) => {
      const one = goods.find((found) => found.name === name);
      return one === undefined ? [] : goodsRows(one);
    };

    expect(of('Auradine').map(({ offer }) => offer.id)).toEqual(['AU-01']);
    expect(of('Sample Ridge Hardware')).toHaveLength(
      sample.offers.filter(({ vendor }) => vendor === 'Sample Ridge Hardware').length,
    );
  });
});
