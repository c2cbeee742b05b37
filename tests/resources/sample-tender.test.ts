/** The sample tender: believable, complete in its references, and openly invented. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceSchema } from '#domain/model/evidence';
import { offerSchema, type Offer } from '#domain/model/offer';
import { planLineSchema, planSchema } from '#domain/model/plan';
import { planScenarioSchema } from '#domain/model/plan-scenario';
import { purchaseTermsSchema } from '#domain/model/purchase-terms';
import { rigModelSchema } from '#domain/model/rig-model';
import { settingsSchema } from '#domain/model/settings';
import { siteSchema } from '#domain/model/site';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { vendorSchema } from '#domain/model/vendor';
import { readResource } from './read-resource';

const sample = readResource(
  'sample-tender',
  z.strictObject({
    settings: settingsSchema,
    sites: z.array(siteSchema),
    vendors: z.array(vendorSchema),
    evidence: z.array(evidenceSchema),
    offers: z.array(offerSchema),
    purchaseTerms: z.array(purchaseTermsSchema),
    plans: z.array(planSchema),
    planLines: z.array(planLineSchema),
    planScenarios: z.array(planScenarioSchema),
  }),
);
const models = readResource('rig-models', z.array(rigModelSchema));
const vendors = [...readResource('vendors', z.array(vendorSchema)), ...sample.vendors];
const pack = readResource('tariff-pack', tariffPackSchema);
const idsOf = (offers: readonly Offer[]) => offers.map((offer) => offer.id);

describe('the sample tender', () => {
  it('has about sixty offers from eight vendors and seven origins for two sites', () => {
    expect(sample.offers.length).toBeGreaterThanOrEqual(60);
    expect(new Set(sample.offers.map((offer) => offer.vendor)).size).toBe(8);
    expect(new Set(sample.offers.map((offer) => offer.origin)).size).toBe(7);
    expect(sample.sites).toHaveLength(2);
  });

  it('gives every offer a vendor, a site and a document that exist', () => {
    const vendorNames = new Set(vendors.map((vendor) => vendor.name));
    const siteIds = new Set(sample.sites.map((site) => site.id));
    const evidenceIds = new Set(sample.evidence.map((one) => one.id));

    expect(new Set(idsOf(sample.offers)).size).toBe(sample.offers.length);
    expect(idsOf(sample.offers.filter((offer) => !vendorNames.has(offer.vendor)))).toEqual([]);
    expect(idsOf(sample.offers.filter(({ siteId }) => siteId !== null && !siteIds.has(siteId)))).toEqual([]);
    expect(idsOf(sample.offers.filter((offer) => !evidenceIds.has(offer.evidenceId)))).toEqual([]);
    expect(siteIds.has(sample.settings.defaultSiteId ?? '')).toBe(true);
  });

  it('plans, terms and lines name offers and sites that exist', () => {
    const offerIds = new Set(idsOf(sample.offers));
    const siteIds = new Set<string | null>(sample.sites.map((site) => site.id));
    const planIds = new Set(sample.plans.map(({ id }) => id));

    expect(planIds.has(sample.settings.planId ?? '')).toBe(true);
    expect(sample.purchaseTerms.filter(({ id }) => !offerIds.has(id))).toEqual([]);
    expect(
      sample.planLines.filter(
        (line) => !planIds.has(line.planId) || !offerIds.has(line.offerId) || !siteIds.has(line.siteId),
      ),
    ).toEqual([]);
  });

  it('offers real models at their rated hash rate, and their power where the offer says it', () => {
    const wrong = sample.offers.filter((offer) => {
      const model = models.find((candidate) => candidate.model === offer.model);
      if (model === undefined || model.hashrateThs !== offer.hashrateThs) return true;
      if (offer.powerW === null) return model.powerW !== null;
      const efficiency = offer.powerW / offer.hashrateThs;
      const catalogue = model.powerW === null ? model.quotedJoulesPerTh : model.powerW / model.hashrateThs;
      return catalogue === null || Math.abs(efficiency - catalogue) > 0.06;
    });

    expect(idsOf(wrong)).toEqual([]);
  });

  it('has a base rate for every origin on the as-of date', () => {
    const { asOf } = sample.settings.scenario;
    const without = sample.offers.filter(
      (offer) =>
        !pack.layers.some(
          (layer) =>
            layer.kind === 'base' &&
            layer.rate !== null &&
            layer.htsPrefixes.some((prefix) => offer.htsCode.startsWith(prefix)) &&
            (layer.origins.include.includes('*') || layer.origins.include.includes(offer.origin)) &&
            !layer.origins.exclude.includes(offer.origin) &&
            (layer.from === null || layer.from <= asOf) &&
            (layer.to === null || layer.to >= asOf),
        ),
    );

    expect(idsOf(without)).toEqual([]);
  });

  it('turns quotes in other currencies into dollars to the cent', () => {
    const foreign = sample.offers.flatMap(({ foreignPrice, unitPrice }) =>
      foreignPrice === null ? [] : [{ ...foreignPrice, unitPrice }],
    );

    expect(foreign.map((price) => price.currency)).toEqual(['EUR', 'CNY']);
    for (const { amount, usdPerUnit, unitPrice } of foreign) {
      expect(unitPrice).toBe(Math.round(Number(amount) * Number(usdPerUnit) * 100));
    }
  });

  it('is fit to show every state: gaps, expired quotes, rerouted goods, all kinds of proof', () => {
    const { offers } = sample;

    expect(offers.some((offer) => offer.powerW === null)).toBe(true);
    expect(offers.some((offer) => offer.leadTimeDays === null)).toBe(true);
    expect(offers.some((offer) => offer.warrantyDays === null)).toBe(true);
    expect(offers.some((offer) => offer.siteId === null)).toBe(true);
    expect(offers.some(({ validUntil }) => validUntil !== null && validUntil < '2026-11-21')).toBe(true);
    expect(offers.filter((offer) => offer.origin !== offer.shipFrom).length).toBeGreaterThan(4);
    expect(new Set(offers.map((offer) => offer.originEvidence)).size).toBe(4);
    expect(offers.filter(({ batches }) => batches !== null)).toHaveLength(2);
    expect(
      offers.some(({ hashboardOrigin, origin }) => hashboardOrigin !== null && hashboardOrigin !== origin),
    ).toBe(true);
    expect(new Set(offers.map((offer) => offer.mode)).size).toBe(3);
    expect(new Set(offers.map((offer) => offer.incoterm)).size).toBeGreaterThanOrEqual(6);
  });

  it('says that it is invented', () => {
    expect(sample.settings.name).toContain('(sample)');
    expect(sample.evidence.every((one) => one.title.startsWith('Sample quotation'))).toBe(true);
    expect(sample.evidence.every((one) => one.confidence === 'stated')).toBe(true);
    expect(sample.vendors.every((vendor) => vendor.risks.startsWith('Invented'))).toBe(true);
    const notes = [...sample.plans, ...sample.planScenarios].map(({ name, note }) => [name, note]);
    expect(
      notes.every(([name, note]) => name?.endsWith('(sample)') === true && note?.startsWith('Invented')),
    ).toBe(true);
    expect(sample.purchaseTerms.every(({ source }) => source.citation.startsWith('Invented'))).toBe(true);
    for (const { capacity } of sample.sites) {
      const figures = [
        capacity?.power,
        capacity?.racks,
        capacity?.electricityPerMwh,
        capacity?.curtailment,
        capacity?.uptime,
      ];
      expect(figures.map((figure) => figure?.citation.startsWith('Invented'))).toEqual(Array(5).fill(true));
    }
  });
});
