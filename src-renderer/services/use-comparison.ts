/**
 * All offers of the workspace, evaluated under its scenario.
 *
 * Evaluated again only when an offer or something it depends on changed: the
 * workspace hands out the same array as long as a table is the same.
 *
 * Depends on: react, ./services, data, domain.
 */
import { useMemo } from 'react';
import { lanesInUse } from '#domain/delivery/lanes-in-use';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference, type PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Settings } from '#domain/model/settings';
import { mergeOverlays } from '#domain/tariffs/merge-overlays';
import type { WorkspaceState } from '../data/workspace-state';
import { useServices } from './services';

/** The offers with everything computed, and what they were computed from. */
export interface Comparison {
  readonly rows: readonly OfferEvaluation[];
  readonly prepared: PreparedReference;
}

export function useComparison(state: WorkspaceState, settings: Settings): Comparison {
  const { reference } = useServices();
  const { offers, sites, vendors, parties, rigModels, marketQuotes, overlays, tariffPack, lanes } = state;
  const prepared = useMemo(
    () =>
      prepareReference({
        pack: mergeOverlays(tariffPack?.pack ?? reference.pack, overlays),
        overlays,
        lanes: lanesInUse(lanes, reference.lanes),
        sites,
        vendors,
        parties,
        rigModels,
        marketQuotes,
        settings,
      }),
    [reference, settings, sites, vendors, parties, rigModels, marketQuotes, overlays, tariffPack, lanes],
  );
  return useMemo(() => ({ rows: evaluateOffers(offers, prepared), prepared }), [offers, prepared]);
}
