/** Laws of the parts of a rig model. */
import { componentsByParty, componentsOf } from '#domain/components/components-of';
import type { Component } from '#domain/model/component';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../fixtures/component';

const models = ['Antminer S19 XP', 'Antminer S21', 'Antminer S21+', 'WhatsMiner M66'];
const aModel = fc.constantFrom(...models);
const aPattern = fc.oneof(
  aModel,
  fc.tuple(aModel, fc.nat(15)).map(([model, length]) => `${model.slice(0, length)}*`),
);
const someComponents: fc.Arbitrary<Component[]> = fc
  .array(
    fc.record({
      maker: fc.constantFrom('Bitmain', 'MicroBT'),
      models: fc.array(aPattern, { maxLength: 3 }),
      supplierId: fc.constantFrom('cvitek', 'amlogic', null),
    }),
    { maxLength: 12 },
  )
  .map((changes) => changes.map((change, index) => aComponent({ ...change, id: String(index) })));

describe('componentsOf', () => {
  it('finds a statement whatever stands beside it, once and unchanged', () => {
    fc.assert(
      fc.property(someComponents, aModel, (components, model) => {
        const rig = { maker: 'Bitmain', model };
        const alone = components.filter((component) => componentsOf(rig, [component]).length === 1);

        expect(new Set(componentsOf(rig, components))).toEqual(new Set(alone));
        expect(componentsOf(rig, components)).toHaveLength(alone.length);
      }),
    );
  });

  it('does not depend on case and spaces of a name', () => {
    fc.assert(
      fc.property(someComponents, aModel, (components, model) => {
        const written = model.toUpperCase().replace(/ /g, '  ');

        expect(componentsOf({ maker: 'bitmain', model: written }, components)).toEqual(
          componentsOf({ maker: 'Bitmain', model }, components),
        );
      }),
    );
  });

  it('gives every statement with a supplier to that supplier alone', () => {
    fc.assert(
      fc.property(someComponents, (components) => {
        const gathered = [...componentsByParty(components)].flatMap(([id, ofParty]) =>
          ofParty.map((component) => [id, component] as const),
        );

        expect(gathered.every(([id, { supplierId }]) => id === supplierId)).toBe(true);
        expect(gathered).toHaveLength(components.filter(({ supplierId }) => supplierId !== null).length);
      }),
    );
  });
});
