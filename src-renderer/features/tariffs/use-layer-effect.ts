/**
 * What a layer that is being decided on would do to the offers, before it is saved.
 *
 * Nothing waits for it: the form is saved whether or not it is there yet. What
 * is worked out for words that were typed over in the meantime is stopped.
 *
 * Depends on: react, evaluation (types), model (types).
 */
import { useEffect, useState } from 'react';
import type { PackEffect } from '#domain/evaluation/pack-effect';
import type { TariffOverlay } from '#domain/model/tariff-overlay';

/** A layer as it would be: one of the user's own, or in place of the pack's of that id; null takes that one out. */
export type ProposedLayer = Pick<TariffOverlay, 'id' | 'layer'>;

/** Prices every offer with and without a proposed layer; null if it was stopped. Must keep its identity while it means the same. */
export type MeasureLayer = (proposed: ProposedLayer, signal: AbortSignal) => Promise<PackEffect | null>;

/** What is known of the effect. */
export type LayerEffectStage =
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'measuring' }
  | { readonly kind: 'measured'; readonly effect: PackEffect }
  | { readonly kind: 'failed'; readonly reason: string };

/** Typing is waited out this long before anything is priced. */
const PAUSE_MS = 300;

const UNFINISHED: LayerEffectStage = { kind: 'unfinished' };
const MEASURING: LayerEffectStage = { kind: 'measuring' };

/** @param proposed - null while the form holds no layer that could decide a duty; must keep its identity while it is the same */
export function useLayerEffect(proposed: ProposedLayer | null, measure: MeasureLayer): LayerEffectStage {
  const [known, setKnown] = useState<{
    readonly of: ProposedLayer;
    readonly stage: LayerEffectStage;
  } | null>(null);

  useEffect(() => {
    if (proposed === null) return;
    const controller = new AbortController();
    const settle = (stage: LayerEffectStage) => {
      if (!controller.signal.aborted) setKnown({ of: proposed, stage });
    };
    const timer = setTimeout(() => {
      measure(proposed, controller.signal).then(
        (effect) => {
          if (effect !== null) settle({ kind: 'measured', effect });
        },
        (cause: unknown) => {
          settle({ kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [proposed, measure]);

  if (proposed === null) return UNFINISHED;
  return known?.of === proposed ? known.stage : MEASURING;
}
