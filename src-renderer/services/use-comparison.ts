/**
 * All offers of the workspace, evaluated under its scenario.
 *
 * Evaluated again only when something they depend on changed, else the changed offers
 * alone: the workspace hands out the same array as long as a table is the same, and the
 * same record as long as that is.
 *
 * Depends on: react, ./services, data, domain.
 */
import { useMemo, useState } from 'react';
import { EvaluatedOffers } from '#domain/evaluation/evaluate-changed';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { prepareReference, type PreparedReference } from '#domain/evaluation/prepare-reference';
import { referenceInUse } from '#domain/evaluation/reference-in-use';
import { NO_RANKING } from '#domain/model/ranking';
import type { Settings } from '#domain/model/settings';
import type { WorkspaceState } from '../data/workspace-state';
import { useServices } from './services';
import { useKeptWhileEqual } from './use-kept-while-equal';
import { useScreeningOnRecord } from './use-screening-on-record';

/** The offers with everything computed, and what they were computed from. */
export interface Comparison {
  readonly rows: readonly OfferEvaluation[];
  readonly prepared: PreparedReference;
}

export function useComparison(state: WorkspaceState, settings: Settings): Comparison {
  const { reference } = useServices();
  const { offers, sites, vendors, parties, rigModels, marketQuotes, overlays, tariffPack, lanes } = state;
  const screening = useScreeningOnRecord(state);
  // Gates and weights change no figure: a weight that moves evaluates nothing again.
  const evaluatedBy = useKeptWhileEqual({ ...settings, ranking: NO_RANKING });
  const prepared = useMemo(
    () =>
      prepareReference(
        referenceInUse(
          {
            tariffPack,
            overlays,
            lanes,
            sites,
            vendors,
            parties,
            rigModels,
            marketQuotes,
            screening,
            settings: evaluatedBy,
          },
          reference,
        ),
      ),
    [
      reference,
      evaluatedBy,
      screening,
      sites,
      vendors,
      parties,
      rigModels,
      marketQuotes,
      overlays,
      tariffPack,
      lanes,
    ],
  );
  const [evaluated] = useState(() => new EvaluatedOffers());
  return useMemo(
    () => ({ rows: evaluated.evaluate(offers, prepared), prepared }),
    [offers, prepared, evaluated],
  );
}
