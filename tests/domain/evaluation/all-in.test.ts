import { usdCents, partsPerMillion } from '#domain/core/money';
import { addAllIn, receivingPerTh, taxOfSitePerTh, type AllIn } from '#domain/evaluation/all-in';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aSite } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const all = { delay: true, service: true, reserve: true };
const parts: Omit<AllIn, 'perTh'> = {
  receivingPerTh: usdCents(8),
  useTaxPerTh: usdCents(132),
  delayPerTh: usdCents(40),
  servicePerTh: usdCents(38),
  reservePerTh: usdCents(44),
  counted: all,
};

describe('addAllIn', () => {
  it('adds landed, receiving, use tax, delay, service and reserve', () => {
    expect(addAllIn(usdCents(1831), parts).perTh).toBe(1831 + 8 + 132 + 40 + 38 + 44);
  });

  it.each([
    ['delay', 40],
    ['service', 38],
    ['reserve', 44],
  ] as const)('leaves %s out where the scenario does, and keeps its figure', (name, amount) => {
    const without = addAllIn(usdCents(1831), { ...parts, counted: { ...all, [name]: false } });

    expect(without.perTh).toBe(2093 - amount);
    expect(without).toMatchObject({ delayPerTh: 40, servicePerTh: 38, reservePerTh: 44 });
  });

  it('counts no tax that is not charged and no reserve that is not set aside', () => {
    expect(addAllIn(usdCents(1831), { ...parts, useTaxPerTh: null, reservePerTh: null }).perTh).toBe(1917);
  });

  it('is not known where receiving is not', () => {
    expect(addAllIn(usdCents(1831), { ...parts, receivingPerTh: null }).perTh).toBeNull();
  });
});

describe('the costs of a site', () => {
  it('adds installation to receiving before the division by TH/s', () => {
    const site = aSite({ installationCostPerUnit: sourced(usdCents(2500)) });

    expect(receivingPerTh(anOffer(), aSite())).toBe(8); // 18.50 ÷ 234
    expect(receivingPerTh(anOffer(), site)).toBe(19); // 43.50 ÷ 234
    expect(receivingPerTh(anOffer(), aSite({ receivingCostPerUnit: null }))).toBeNull();
  });

  it('charges use tax on the price paid, and only where the site does', () => {
    // 8.25 % of 3,744.00 is 308.88; ÷ 234 is 1.32.
    expect(taxOfSitePerTh(anOffer(), aSite({ useTaxRate: sourced(partsPerMillion(82_500)) }))).toBe(132);
    expect(taxOfSitePerTh(anOffer(), aSite())).toBeNull();
  });
});
