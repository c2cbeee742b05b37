/** The user's layers laid over a pack. */
import { partsPerMillion } from '#domain/core/money';
import { mergeOverlays } from '#domain/tariffs/merge-overlays';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, anOverlay, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const pack = aTariffPack([aBaseLayer(), aTariffLayer({ id: 'A' })]);

describe('mergeOverlays', () => {
  it('is the pack itself where the user has no layers', () => {
    expect(mergeOverlays(pack, [])).toBe(pack);
  });

  it('puts an edit in the place of the layer, an own layer at the end, and leaves the pack alone', () => {
    const merged = mergeOverlays(pack, [
      anOverlay(aBaseLayer({ rate: partsPerMillion(30_000) }), { basis: aBaseLayer() }),
      anOverlay(aTariffLayer({ id: 'MINE' })),
    ]);

    expect(merged.layers.map(({ id, rate }) => [id, rate])).toEqual([
      ['BASE', 30_000],
      ['A', 100_000],
      ['MINE', 100_000],
    ]);
    expect(pack.layers[0]?.rate).toBe(26_000);
  });

  it('takes out a layer whose overlay has none', () => {
    const taken = { ...anOverlay(aTariffLayer({ id: 'A' })), layer: null, basis: aTariffLayer({ id: 'A' }) };

    expect(mergeOverlays(pack, [taken]).layers.map(({ id }) => id)).toEqual(['BASE']);
  });
});
