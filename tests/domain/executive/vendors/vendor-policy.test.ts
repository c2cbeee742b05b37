import { describe, expect, it } from 'vitest';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { policyOfReport, vendorPolicy } from '#domain/executive/vendors/vendor-policy';
import type { Gate } from '#domain/model/ranking';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { aGate } from '../../../fixtures/ranking';
import { sampleReportGround } from '../../../fixtures/report-ground';

const sample = await sampleWorkspace();
const noMalaysia = aGate('No goods made in Malaysia', {
  kind: 'one-of',
  columnId: 'origin',
  values: ['MY'],
  isNot: true,
});
const noTaiwan = aGate('No goods made in Taiwan', {
  kind: 'one-of',
  columnId: 'origin',
  values: ['TW'],
  isNot: true,
});

async function policyOf(
  name: string,
  gates: readonly Gate[],
  scenario?: string,
  planLines = sample.planLines,
) {
  const { settings } = sample;
  if (settings === null) throw new Error('The sample has no settings');
  const ground = await sampleReportGround({
    state: { planLines, settings: { ...settings, ranking: { gates, criteria: [] } } },
    ...(scenario === undefined ? {} : { scenario }),
  });
  const goods = goodsOfVendors(ground).find((one) => one.name === name);
  if (goods === undefined) throw new Error(`No vendor ${name}`);
  return vendorPolicy(goods, policyOfReport(ground));
}

describe('how a vendor stands to the purchasing policy', () => {
  it('names the planned goods that fail a gate, with the reason', async () => {
    expect(await policyOf('Bitmain', [noMalaysia, noTaiwan])).toEqual({
      policyFaults: ['fails No goods made in Malaysia: BM-08, BM-12 (made in MY)'],
      gatesPassed: 1,
      gates: 2,
    });
  });

  it('judges all offers of a vendor that the plan does not buy from, and counts beyond five', async () => {
    const everything = aGate('Nothing at all', {
      kind: 'one-of',
      columnId: 'incoterm',
      values: ['no such term'],
      isNot: false,
    });
    const { policyFaults, gatesPassed } = await policyOf('Bitmain', [everything], undefined, []);

    expect(policyFaults[0]).toMatch(/^fails Nothing at all: (BM-\d+, ){4}BM-\d+ and 14 more \(/);
    expect(gatesPassed).toBe(0);
  });

  it('judges goods as quoted, whatever scenario the report is made under', async () => {
    const gates = [noMalaysia, noTaiwan];

    expect(await policyOf('Bitdeer', gates, 'Origins refused (sample)')).toEqual(
      await policyOf('Bitdeer', gates),
    );
  });

  it('has nothing to say where no gate is on', async () => {
    expect(await policyOf('Bitmain', [{ ...noMalaysia, isOff: true }])).toEqual({
      policyFaults: [],
      gatesPassed: 0,
      gates: 0,
    });
  });
});
