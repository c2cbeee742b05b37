/**
 * Trees of the figures of purchases, remembered: totals, shares and payments of a plan rest on the same ones.
 *
 * Depends on: evaluation (types), explain, model (types).
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { PreparedReference } from '../evaluation/prepare-reference';
import { explainFigure } from '../explain/explain-figure';
import type { Explanation } from '../explain/explanation';
import type { Evidence } from '../model/evidence';

/** What trees are drawn from beside what they explain. */
export interface TreeRecords {
  readonly prepared: PreparedReference;
  /** The quotations on record. */
  readonly evidence: readonly Evidence[];
}

/** Answers by what was asked, of one object under the latest records. */
export class RememberedTrees<Of extends object> {
  readonly #known = new WeakMap<Of, { records: TreeRecords; trees: Map<string, Explanation | null> }>();

  /** The tree as it was made before under the same records, else made now. */
  tree(of: Of, name: string, records: TreeRecords, make: () => Explanation | null): Explanation | null {
    let known = this.#known.get(of);
    if (known?.records.prepared !== records.prepared || known.records.evidence !== records.evidence) {
      known = { records, trees: new Map() };
      this.#known.set(of, known);
    }
    const before = known.trees.get(name);
    if (before !== undefined) return before;
    const tree = make();
    known.trees.set(name, tree);
    return tree;
  }
}

const ofRows = new RememberedTrees<OfferEvaluation>();

/** The tree of a column of a purchase; null for a column that is not explained. */
export function figureTree(row: OfferEvaluation, columnId: string, records: TreeRecords): Explanation | null {
  return ofRows.tree(
    row,
    columnId,
    records,
    () => explainFigure(row, columnId, records.prepared, records.evidence)?.root ?? null,
  );
}
