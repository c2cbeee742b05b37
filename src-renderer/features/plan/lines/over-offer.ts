/**
 * Offers of which the firm lines come to more than is offered, and which lines could be lowered to mend it.
 *
 * The problem is one of the offer, not of each of its lines: it is said once.
 *
 * Depends on: model (types), planning.
 */
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { leastUnits, lotOf } from '#domain/planning/purchase-price';

/** One offer that is ordered beyond what it is for. */
export interface OverOffer {
  readonly offerId: string;
  /** Units there are. */
  readonly most: number;
  /** Units of its firm lines together. */
  readonly ordered: number;
  /** Its firm lines, in the order of the plan. */
  readonly rows: readonly EvaluatedLine[];
  /** Lines that mend it alone, each with the units it may keep: whole lots, no fewer than the vendor sells. */
  readonly ways: readonly { readonly row: EvaluatedLine; readonly quantity: number }[];
}

/** In the order of the plan's lines; none where every offer has enough. */
export function overOffers(lines: readonly EvaluatedLine[]): readonly OverOffer[] {
  const byOffer = new Map<string, { readonly most: number; readonly rows: EvaluatedLine[] }>();
  for (const row of lines) {
    const found = row.problems.find(({ code }) => code === 'quantity/above-most');
    if (found?.code !== 'quantity/above-most') continue;
    const { offerId } = row.line;
    const known = byOffer.get(offerId);
    if (known === undefined) byOffer.set(offerId, { most: found.most, rows: [row] });
    else known.rows.push(row);
  }
  return [...byOffer].map(([offerId, { most, rows }]) => {
    const ordered = rows.reduce((sum, { line }) => sum + line.quantity, 0);
    const ways = rows.flatMap((row) => {
      const quantity = keepable(row, row.line.quantity - (ordered - most));
      return quantity === null ? [] : [{ row, quantity }];
    });
    return { offerId, most, ordered, rows, ways };
  });
}

/** The largest quantity up to a bound that the vendor sells of a line; null if there is none. */
function keepable({ offer, terms }: EvaluatedLine, bound: number): number | null {
  if (offer === null) return null;
  const lot = lotOf(terms);
  const quantity = Math.floor(bound / lot) * lot;
  return quantity > 0 && quantity >= leastUnits(offer) ? quantity : null;
}
