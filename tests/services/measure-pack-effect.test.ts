import { describe, expect, it } from 'vitest';
import { packEffect } from '#domain/evaluation/pack-effect';
import { partsPerMillion } from '#domain/core/money';
import { measurePackEffect } from '../../src-renderer/services/measure-pack-effect';
import { anOffer } from '../fixtures/offer';
import { prepared } from '../fixtures/reference';
import { shippedPack } from '../fixtures/tariffs';

const offers = Array.from({ length: 400 }, (_, index) =>
  anOffer({ id: `O-${String(index).padStart(3, '0')}`, quantity: index + 1 }),
);
const before = prepared();
const after = prepared({
  pack: {
    ...shippedPack,
    layers: shippedPack.layers.map((layer) =>
      layer.id === 'FL301-MY' ? { ...layer, rate: partsPerMillion(120_000) } : layer,
    ),
  },
});

describe('pricing offers under another pack in parts', () => {
  it('finds what one pass finds, and tells how far it is up to the end', async () => {
    const shares: number[] = [];

    const effect = await measurePackEffect(offers, before, after, new AbortController().signal, (share) =>
      shares.push(share),
    );

    expect(effect).toEqual(packEffect(offers, before, after));
    expect(shares.at(-1)).toBe(1);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  });

  it('gives nothing once it was stopped', async () => {
    const controller = new AbortController();

    const effect = await measurePackEffect(offers, before, after, controller.signal, () =>
      controller.abort(),
    );

    expect(effect).toBeNull();
  });

  it('has nothing to do without offers', async () => {
    const effect = await measurePackEffect([], before, after, new AbortController().signal, () => undefined);

    expect(effect).toEqual({ changed: [], same: 0, totalDifference: 0 });
  });
});
