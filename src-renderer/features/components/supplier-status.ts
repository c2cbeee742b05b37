/**
 * What is shown of a supplier's standing with restricted-party lists: words that somebody else computed.
 *
 * Depends on: components, model (types), ui (types).
 */
import { doubtOfPart } from '#domain/components/component-sentence';
import { componentsByParty } from '#domain/components/components-of';
import type { Component } from '#domain/model/component';
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

/** The supplier of a rig that stands gravest. */
export interface GravestSupplier {
  readonly supplierId: string;
  readonly status: SupplierStatus;
  /** True if a statement gives every unit a part of it. */
  readonly isInEveryUnit: boolean;
  /** Why no statement is a ground for saying that the rig has its part; null if one is. */
  readonly doubt: string | null;
}

/** The first of the gravest; null where no supplier is known. */
export function gravestSupplier(
  components: readonly Component[],
  statusOf: (supplierId: string) => SupplierStatus | null,
): GravestSupplier | null {
  let gravest: GravestSupplier | null = null;
  for (const [supplierId, ofSupplier] of componentsByParty(components)) {
    const own = statusOf(supplierId);
    if (own === null) continue;
    const doubts = ofSupplier.map(doubtOfPart);
    const doubt = doubts.includes(null) ? null : (doubts[0] ?? null);
    const status = doubt === null ? own : inDoubt(own);
    if (gravest !== null && gravest.status.rank <= status.rank) continue;
    const isInEveryUnit = ofSupplier.some(({ reach }) => reach === 'every-unit');
    gravest = { supplierId, status, isInEveryUnit, doubt };
  }
  return gravest;
}

/** Of a supplier of a part that the rig may not have: never as grave as of one that it has. */
function inDoubt(status: SupplierStatus): SupplierStatus {
  return status.tone === 'broken'
    ? { ...status, words: 'May be listed', tone: 'unsure', rank: status.rank + 0.5 }
    : status;
}
