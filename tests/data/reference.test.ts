/** The shipped reference and the user's layers over it. */
import { describe, expect, it } from 'vitest';
import { partsPerMillion } from '#domain/core/money';
import { loadReference, mergeOverlays } from '../../src-renderer/data/reference';

describe('the shipped reference', () => {
  it('is read once', async () => {
    expect(loadReference()).toBe(loadReference());
  });

  it('is the pack itself where the user has no layers of their own', async () => {
    const { pack } = loadReference();

    expect(mergeOverlays(pack, [])).toBe(pack);
  });

  it('takes a layer of the user in place of the one with its id, and others beside', async () => {
    const { pack } = loadReference();
    const [mfn] = pack.layers;
    if (mfn === undefined) throw new Error('Expected a layer');

    const merged = mergeOverlays(pack, [
      { ...mfn, rate: partsPerMillion(30_000) },
      { ...mfn, id: 'MINE' },
    ]);

    expect(merged.layers).toHaveLength(pack.layers.length + 1);
    expect(merged.layers[0]?.rate).toBe(30_000);
    expect(merged.layers.at(-1)?.id).toBe('MINE');
    expect(pack.layers[0]?.rate).toBe(26_000);
  });
});
