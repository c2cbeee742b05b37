import { describe, expect, it } from 'vitest';
import type { ReportGround } from '#domain/executive/report-ground';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { leadFigure, warrantyFigure } from '#domain/executive/vendors/vendor-days';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf } from '../../../fixtures/tree-arithmetic';

const ground = await sampleReportGround();
const sample = await sampleWorkspace();

function goodsOf(name: string, of: ReportGround = ground) {
  const goods = goodsOfVendors(of).find((one) => one.name === name);
  if (goods === undefined) throw new Error(`No vendor ${name}`);
  return goods;
}

describe('the lead time of a vendor', () => {
  it('is that of its slowest goods, with the range beside it', () => {
    const p50 = leadFigure('p50', goodsOf('Bitmain'), ground);

    expect(p50.text).toBe('75 days');
    expect(p50.note).toBe('The longest of 3: 55 to 75 days.');
    expect(leadFigure('p90', goodsOf('Bitmain'), ground).text).toBe('90 days');
  });

  it('leads to the quotation that states it', () => {
    const { sentence, root } = leadFigure('p50', goodsOf('Bitmain'), ground).explain();
    const stated = [...nodesOf(root)].find(({ label }) => label === 'Lead time, as stated');

    expect(sentence).toContain('offer BM-08, the slowest');
    expect(stated?.value).toBe('75 days');
    expect(stated?.source?.asOf).toBe('2026-11-03');
  });

  it('is the assumed one where the offers state none', async () => {
    const offers = sample.offers.map((offer) => ({ ...offer, leadTimeDays: null }));
    const of = await sampleReportGround({ state: { offers } });
    const { text, note, explain } = leadFigure('p90', goodsOf('Auradine', of), of);

    expect([text, note]).toEqual(['90 days', null]);
    expect(explain().root.inputs[0]?.source?.citation).toContain('CoinDesk 2020');
  });

  it('is of the offers where the plan buys none, and says so', () => {
    expect(leadFigure('p50', goodsOf('Sample Ridge Hardware'), ground).note).toContain(
      'Of its offers: the plan buys none.',
    );
  });
});

describe('the warranty left', () => {
  it('is the least of its goods', () => {
    const canaan = warrantyFigure(goodsOf('Canaan'), ground);

    expect(canaan.text).toBe('127 days');
    expect(canaan.note).toBe('The shortest of 2: 127 to 310 days.');
    expect(canaan.explain().sentence).toContain('that of offer CA-01');
  });

  it('is not known, and never 0, where nobody states a warranty', () => {
    expect(warrantyFigure(goodsOf('Bitdeer'), ground)).toMatchObject({
      text: '—',
      value: null,
      note: 'Neither its offers nor its record state a warranty.',
    });
  });

  it('says of how many goods it is not known', async () => {
    const offers = sample.offers.map((offer) =>
      offer.id === 'BD-03' ? { ...offer, warrantyDays: 400 } : offer,
    );
    const of = await sampleReportGround({ state: { offers } });

    expect(warrantyFigure(goodsOf('Bitdeer', of), of).note).toBe('Of 2 of 3 not known.');
  });
});
