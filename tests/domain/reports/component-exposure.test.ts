/** What of the offers hangs on the parts of a rig, and on a supplier of parts. */
import fc from 'fast-check';
import { usdCents } from '#domain/core/money';
import type { Component } from '#domain/model/component';
import type { Offer } from '#domain/model/offer';
import { rigExposures, supplierExposures } from '#domain/reports/component-exposure';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../fixtures/component';
import { aCatalogueEntry } from '../../fixtures/market';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const rigModels = [
  aCatalogueEntry({ id: 'R1', vendor: 'Bitmain', model: 'Antminer S19 XP' }),
  aCatalogueEntry({ id: 'R2', vendor: 'Bitmain', model: 'Antminer S21' }),
];
const offer = (change: Partial<Offer>) =>
  anOffer({ vendor: 'Bitmain', model: 'Antminer S19 XP', unitPrice: usdCents(100_000), ...change });
const rigs = (offers: readonly Offer[], components: readonly Component[]) =>
  rigExposures(offers, prepared({ rigModels }), components);

describe('rigExposures', () => {
  it('has every rig of the catalogue, also one that nobody offers or says anything about', () => {
    expect(
      rigs([], [aComponent()]).map(({ model, components, offered }) => [
        model,
        components.length,
        offered.offers,
      ]),
    ).toEqual([
      ['Antminer S19 XP', 1, 0],
      ['Antminer S21', 0, 0],
    ]);
  });

  it('sums the units and quoted prices of the offers of a rig, however they spell it', () => {
    const [xp] = rigs(
      [
        offer({ id: 'A', quantity: 100 }),
        offer({ id: 'B', model: 'S19  xp', vendor: 'Antminer', quantity: 50 }),
      ],
      [],
    );

    expect(xp).toMatchObject({
      offered: { offers: 2, units: 150, price: 15_000_000 },
      offerIds: ['A', 'B'],
    });
  });

  it('adds a rig that is outside the catalogue, under its seller', () => {
    const [, , other] = rigs([offer({ model: 'Antminer S19 Pro' })], [aComponent()]);

    expect(other).toMatchObject({ maker: 'Bitmain', model: 'Antminer S19 Pro', isInCatalogue: false });
    expect(other?.components).toHaveLength(1);
  });
});

describe('supplierExposures', () => {
  it('counts an offer once for a supplier of two of its parts', () => {
    const components = [aComponent({ id: 'one' }), aComponent({ id: 'two', kind: 'firmware' })];
    const [supplier, ...others] = supplierExposures(rigs([offer({ quantity: 10 })], components));

    expect(supplier).toMatchObject({ supplierId: 'cvitek', components, offered: { offers: 1, units: 10 } });
    expect(others).toEqual([]);
  });

  it('is whole only if every unit of every rig has a part of the supplier', () => {
    const every = aComponent({ id: 'every', reach: 'every-unit' });
    const some = aComponent({ id: 'some', models: ['Antminer S21'], reach: 'some-units' });

    expect(supplierExposures(rigs([], [every]))[0]?.isWhole).toBe(true);
    expect(supplierExposures(rigs([], [every, some]))[0]?.isWhole).toBe(false);
  });

  it('puts the supplier first on which the most dollars hang', () => {
    const components = [
      aComponent({ id: 'a', supplierId: 'amlogic', models: ['Antminer S21'] }),
      aComponent({ id: 'c', models: ['Antminer S19 XP'] }),
    ];
    const order = (of: string) =>
      supplierExposures(rigs([offer({ model: of })], components)).map(({ supplierId }) => supplierId);

    expect(order('Antminer S21')).toEqual(['amlogic', 'cvitek']);
    expect(order('Antminer S19 XP')).toEqual(['cvitek', 'amlogic']);
  });

  it('never counts more for a supplier than is offered at all', () => {
    const someOffers = fc.array(
      fc.record({
        model: fc.constantFrom('Antminer S19 XP', 'Antminer S21', 'Antminer S99'),
        quantity: fc.integer({ min: 1, max: 5_000 }),
      }),
      { maxLength: 8 },
    );
    const someComponents = fc.array(
      fc.record({
        models: fc.subarray(['Antminer S19 XP', 'Antminer S2*', 'Antminer*']),
        supplierId: fc.constantFrom('cvitek', 'amlogic', null),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(someOffers, someComponents, (changes, statements) => {
        const offers = changes.map((change, index) => offer({ ...change, id: String(index) }));
        const components = statements.map((change, index) => aComponent({ ...change, id: String(index) }));
        const all = rigs(offers, components);
        const units = offers.reduce((sum, { quantity }) => sum + quantity, 0);

        expect(all.reduce((sum, { offered }) => sum + offered.units, 0)).toBe(units);
        for (const { offered } of supplierExposures(all)) expect(offered.units).toBeLessThanOrEqual(units);
      }),
    );
  });
});
