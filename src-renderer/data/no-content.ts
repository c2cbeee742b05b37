/**
 * A workspace in which nothing is, not even settings.
 *
 * Depends on: ./workspace-state (types).
 */
import type { WorkspaceState } from './workspace-state';

/** Every table empty. */
export const NO_CONTENT: WorkspaceState = {
  settings: null,
  offers: [],
  evidence: [],
  sites: [],
  vendors: [],
  parties: [],
  rigModels: [],
  marketQuotes: [],
  overlays: [],
  tariffPack: null,
  lanes: [],
  views: [],
  sourceProfiles: [],
  lineage: [],
  restrictedLists: [],
  listPieces: [],
  screeningRuns: [],
  partyScreenings: [],
  screeningDecisions: [],
  ownStakes: [],
  ownEvents: [],
  ownComponents: [],
  purchaseTerms: [],
  plans: [],
  planLines: [],
  planVersions: [],
  planScenarios: [],
};
