/**
 * What the views depend on, and how they stand at a moment.
 *
 * Depends on: model, data (types), ./view-drafts (types).
 */
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import type { View } from '#domain/model/view';
import type { HistoryStep } from '../data/workspace-state';
import type { ViewDrafts } from './view-drafts';

/** What the views depend on. The functions keep their identity. */
export interface WorkingViewOptions {
  /** The views of the workspace. */
  readonly saved: readonly View[];
  readonly offers: readonly Offer[];
  /** The scenario of the workspace. */
  readonly scenario: Scenario;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  /** Runs work and tells the user if it fails. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Takes back this step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
}

/** How things stand at this moment, for what runs later than it was drawn. */
export interface ViewDesk {
  /** All views, as saved, in the order of their tabs. */
  readonly tabs: readonly View[];
  readonly drafts: ViewDrafts;
  readonly offers: readonly Offer[];
  readonly scenario: Scenario;
}
