/**
 * A charge over the planned entries of an offer and over the days each may be
 * made on: one node where there is one entry on one day, else a sum of entries
 * and, within an entry, a mean over spans of days.
 *
 * Depends on: core, landed-cost, explain.
 */
import { formatPercent, partsPerMillion, type UsdCents } from '../core/money';
import { numberText, usdText } from '../core/plain-text';
import type { EntryCharges } from '../landed-cost/entry-charges';
import type { LandedCost } from '../landed-cost/landed-cost';
import type { OfferCharges } from '../landed-cost/offer-charges';
import type { PlannedEntry } from '../landed-cost/planned-entry';
import { entrySpans, spanText } from './entry-spans';
import type { ExplainContext } from './explain-context';
import { entryValueNode } from './explain-customs-value';
import { entryTimingNode } from './explain-entry';
import type { Explanation, Operation } from './explanation';
import { computed, sumOf } from './nodes';

/** How a charge is made, but for its name and its amount. */
export interface ChargeMake {
  readonly formula: string;
  /** Without the customs value, which stands before them. */
  readonly inputs: readonly Explanation[];
  readonly operation: Operation | undefined;
  readonly note: string | null;
}

/** One kind of charge: a duty, a fee. */
export interface ChargeKind {
  readonly label: string;
  readonly amountOf: (entry: PlannedEntry) => UsdCents;
  /** The amount under the law of one span of days. */
  readonly amountOn: (charges: EntryCharges) => UsdCents;
  /** Whether the charge is made in the same way on both days. */
  readonly isSame: (a: EntryCharges, b: EntryCharges) => boolean;
  /** How it is made of a customs value under one law. */
  readonly make: (charges: EntryCharges, value: Explanation) => ChargeMake;
  /** How many amounts are rounded before the mean over days is added up. */
  readonly roundings: (entry: PlannedEntry) => number;
}

/**
 * The charge of all entries.
 *
 * @param shared - inputs that hold for every entry, such as the origin
 */
export function chargeNode(
  context: ExplainContext,
  cost: LandedCost,
  { entries }: OfferCharges,
  kind: ChargeKind,
  shared: readonly Explanation[] = [],
): Explanation {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    return entryNode(context, cost, only, 0, kind, kind.label, shared);
  }
  const nodes = entries.map((entry, index) => {
    const units = numberText(entry.plan.quantity);
    const label = `${kind.label} of entry ${index + 1} of ${entries.length}, ${units} units`;
    return entryNode(context, cost, entry, index, kind, label, []);
  });
  const total = entries.reduce((sum, entry) => sum + kind.amountOf(entry), 0);
  return computed(
    kind.label,
    usdText(total as UsdCents),
    'one for each planned entry, added',
    [...shared, ...nodes],
    {
      operation: sumOf(nodes),
    },
  );
}

function entryNode(
  context: ExplainContext,
  cost: LandedCost,
  entry: PlannedEntry,
  index: number,
  kind: ChargeKind,
  label: string,
  shared: readonly Explanation[],
): Explanation {
  const value = entryValueNode(context, cost, entry, index);
  const timing = entryTimingNode(context, entry, index);
  const amount = usdText(kind.amountOf(entry));
  const spans = entrySpans(entry, kind.isSame);
  const [only] = spans;
  if (spans.length === 1 && only !== undefined) {
    const { formula, inputs, operation, note } = kind.make(only.charges, value);
    return computed(label, amount, formula, [value, timing, ...shared, ...inputs], {
      note,
      ...(operation === undefined ? {} : { operation }),
    });
  }
  const parts = spans.map((span) => {
    const { formula, inputs, operation, note } = kind.make(span.charges, value);
    const chance = formatPercent(partsPerMillion(span.weight));
    const node = computed(
      `Entry ${spanText(span)}, chance ${chance} %`,
      usdText(kind.amountOn(span.charges)),
      formula,
      inputs,
      { note, ...(operation === undefined ? {} : { operation }) },
    );
    return { weight: span.weight, node };
  });
  return computed(
    label,
    amount,
    `Σ chance × ${kind.label.charAt(0).toLowerCase()}${kind.label.slice(1)} of the days, rounded to the cent by line`,
    [value, timing, ...shared, ...parts.map(({ node }) => node)],
    { operation: { kind: 'mean', parts, roundings: kind.roundings(entry) } },
  );
}
