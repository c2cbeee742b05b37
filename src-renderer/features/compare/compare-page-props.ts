/**
 * What Compare is given: evaluated offers, the view at work, and what its user may ask for.
 *
 * Depends on: domain (types), services (types), ui (types), the parts of Compare (types).
 */
import type { ComparedFigure } from '#domain/break-even/compared-cost';
import type { BreakEvens, NoCost } from '#domain/break-even/break-even';
import type { WhatIf } from '#domain/break-even/what-if';
import type { Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { ExplanationReport } from '#domain/explain/explanation';
import type { FilterContext } from '#domain/filtering/filter-context';
import type { Evidence } from '#domain/model/evidence';
import type { Scenario } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { View } from '#domain/model/view';
import type { RankingTools } from '../../services/use-ranking';
import type { RevealedRow } from '../../ui/data-table/use-reveal-row';
import type { OfferEditing } from './editing/offer-editing';
import type { OfferActions } from './offer-actions';
import type { KeptFolds } from './rows/use-offer-rows';
import type { CompareViews } from './views/compare-views';

/** What the page needs. Every array and function must keep its identity while it means the same. */
export interface ComparePageProps {
  /** All offers of the workspace, evaluated under `scenario`. */
  readonly rows: readonly OfferEvaluation[];
  readonly evidence: readonly Evidence[];
  readonly sites: readonly Site[];
  readonly defaultSiteId: string | null;
  readonly scenario: Scenario;
  /** Layers that wait for a finding and can apply to the dates in use; the scenario may take them as met. */
  readonly conditionalLayers: readonly TariffLayer[];
  readonly onScenarioChange: (scenario: Scenario) => void;
  /** What conditions of the filter are looked up in, made of what `rows` were evaluated with. */
  readonly filterContext: FilterContext;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  /** The tabs of all views, of which `view` is the one at work; without them there is no row of tabs. */
  readonly views?: CompareViews;
  /** Explains one cell; called for the cell in focus only. Null if it is a given fact. */
  readonly explain: (row: OfferEvaluation, columnId: string) => ExplanationReport | null;
  /** Solves where one offer ties with another; called while that tab is open, for one pair. */
  readonly breakEvens: (row: OfferEvaluation, against: OfferEvaluation) => Result<BreakEvens, NoCost>;
  /** What can be supposed of an offer; called while that tab is open, for one offer. */
  readonly whatIfs: (row: OfferEvaluation, figure: ComparedFigure) => readonly WhatIf[];
  /** Puts text on the clipboard; throws if that was refused. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly onImport: () => void;
  readonly onSaveTemplate: () => void;
  /** Opens the form of an offer; without it, offers can only be imported. */
  readonly offerActions?: OfferActions;
  /** Typing into the cells; without it they only show. */
  readonly editing?: OfferEditing;
  /** An offer that was just added: the table goes to it. */
  readonly addedOffer?: RevealedRow | null;
  /** Goes where a site can be added; asked for where offers have none. */
  readonly onAddSite?: () => void;
  /** Exports the shown offers, given as ids in order, with the shown columns. */
  readonly onExport: (
    format: 'xlsx' | 'csv',
    offerIds: readonly string[],
    columnIds: readonly string[],
  ) => void;
  /** Which groups of offers are folded, kept over a restart. */
  readonly keptFolds?: KeptFolds;
  /** Gates and weights by which `rows` are ranked; without them nothing is. */
  readonly ranking?: RankingTools;
  /** Commands from outside, such as the application's menu; `find` and `toggle-inspector` are answered. */
  readonly onCommand?: (listener: (command: string) => void) => () => void;
}
