/**
 * What is on record of parties and lists, for evaluation: the workspace's own records over what ships.
 *
 * Rests on none of the offers, so that an edit of one reads nothing of it again.
 *
 * Depends on: react, domain, data, imports (country names), ./services.
 */
import { useMemo } from 'react';
import { screeningInUse } from '#domain/evaluation/screening-in-use';
import type { ScreeningOnRecord } from '#domain/model/screening-on-record';
import { loadShippedScreening } from '../data/shipped-screening';
import type { WorkspaceState } from '../data/workspace-state';
import { countryOfWords } from '../imports/country-of-words';
import { useServices } from './services';

export function useScreeningOnRecord(state: WorkspaceState): ScreeningOnRecord {
  const today = useServices().today();
  const { vendors, parties, restrictedLists, screeningRuns, partyScreenings, screeningDecisions } = state;
  const { ownStakes, ownComponents } = state;
  return useMemo(
    () =>
      screeningInUse(
        {
          vendors,
          parties,
          restrictedLists,
          screeningRuns,
          partyScreenings,
          screeningDecisions,
          ownStakes,
          ownComponents,
        },
        loadShippedScreening(),
        countryOfWords,
        today,
      ),
    [
      vendors,
      parties,
      restrictedLists,
      screeningRuns,
      partyScreenings,
      screeningDecisions,
      ownStakes,
      ownComponents,
      today,
    ],
  );
}
