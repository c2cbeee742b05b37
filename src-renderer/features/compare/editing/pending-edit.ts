/**
 * What waits for an answer before or beside an edit.
 *
 * Depends on: domain (types), ./edit-preview (types).
 */
import type { LandedEffect } from '#domain/editing/landed-effect';
import type { TypingConventions } from '#domain/editing/typing-conventions';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { HandEdit } from '#domain/model/hand-edit';
import type { PreviewedEdit } from './edit-preview';

/** An edit that is shown before it is made. */
export type PendingPreview = PreviewedEdit & {
  readonly kind: 'preview';
  readonly label: (effect: LandedEffect) => string;
  /** Plans again under other conventions. */
  readonly again: (conventions: TypingConventions) => PendingPreview | null;
};

/** What waits for an answer. */
export type PendingEdit =
  | PendingPreview
  | {
      readonly kind: 'mark';
      readonly row: OfferEvaluation;
      readonly edit: HandEdit;
      readonly anchor: HTMLElement;
    };
