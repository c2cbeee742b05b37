/**
 * What is shown of a supplier's standing with restricted-party lists: words that somebody else computed.
 *
 * Depends on: ui (types).
 */
import type { Tone } from '../../ui/notice';

/** One supplier's standing. */
export interface SupplierStatus {
  /** Short: `Not screened`, `Listed`. */
  readonly words: string;
  /** With dates and names. */
  readonly sentence: string;
  readonly tone: Tone;
  /** The graver the lower; orders suppliers. */
  readonly rank: number;
}

/** The gravest of some; null of none. */
export function gravest(statuses: readonly SupplierStatus[]): SupplierStatus | null {
  return statuses.reduce<SupplierStatus | null>(
    (worst, status) => (worst === null || status.rank < worst.rank ? status : worst),
    null,
  );
}
