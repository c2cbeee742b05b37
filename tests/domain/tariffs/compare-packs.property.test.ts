/** The laws of a comparison: nothing is lost, nothing is told twice. */
import { partsPerMillion } from '#domain/core/money';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { comparePacks } from '#domain/tariffs/compare-packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTariffLayer, aTariffPack, shippedPack } from '../../fixtures/tariffs';

const someLayers: fc.Arbitrary<readonly TariffLayer[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      rate: fc.constantFrom(100_000, 125_000).map(partsPerMillion),
      note: fc.constantFrom(null, 'A note'),
    }),
    { selector: ({ id }) => id },
  )
  .map((parts) => parts.map(aTariffLayer));

const idsOf = (layers: readonly TariffLayer[]) => layers.map(({ id }) => id);

describe('a comparison of packs', () => {
  it('of a pack with itself is empty', () => {
    const { isEmpty, layers } = comparePacks(shippedPack, shippedPack);

    expect([isEmpty, layers.same.length]).toEqual([true, shippedPack.layers.length]);
  });

  it('holds every layer of either pack in exactly one list', () => {
    fc.assert(
      fc.property(someLayers, someLayers, (before, after) => {
        const { added, removed, changed, same } = comparePacks(
          aTariffPack(before),
          aTariffPack(after),
        ).layers;
        const lists = [
          ...idsOf(added),
          ...idsOf(removed),
          ...changed.map((one) => one.after.id),
          ...idsOf(same),
        ];

        expect(lists.sort()).toEqual([...new Set([...idsOf(before), ...idsOf(after)])].sort());
      }),
    );
  });

  it('applied to the earlier pack gives the later one', () => {
    fc.assert(
      fc.property(someLayers, someLayers, (before, after) => {
        const { added, removed, changed, same } = comparePacks(
          aTariffPack(before),
          aTariffPack(after),
        ).layers;
        const gone = new Set(idsOf(removed));
        const anew = new Map(changed.map((one) => [one.after.id, one.after]));
        const applied = [
          ...before.filter(({ id }) => !gone.has(id)).map((layer) => anew.get(layer.id) ?? layer),
          ...added,
        ];
        const byId = (layers: readonly TariffLayer[]) =>
          Object.fromEntries(layers.map((layer) => [layer.id, layer]));

        expect(byId(applied)).toEqual(byId(after));
        expect(changed.every(({ changes }) => changes.length > 0)).toBe(true);
        expect(same.every((layer) => before.some((old) => old.id === layer.id))).toBe(true);
      }),
    );
  });

  it('read the other way adds what was removed, and swaps each before and after', () => {
    fc.assert(
      fc.property(someLayers, someLayers, (before, after) => {
        const there = comparePacks(aTariffPack(before), aTariffPack(after)).layers;
        const back = comparePacks(aTariffPack(after), aTariffPack(before)).layers;

        expect(idsOf(back.added)).toEqual(idsOf(there.removed));
        expect(new Set(back.changed.flatMap(({ changes }) => changes.map((one) => one.before)))).toEqual(
          new Set(there.changed.flatMap(({ changes }) => changes.map((one) => one.after))),
        );
      }),
    );
  });
});
