/**
 * What a simulation of the offers found: landed and all-in cost and the day on the rack at P10, P50 and P90.
 *
 * Empty until the offers are simulated, and again once an offer or anything it is evaluated by has changed.
 *
 * Depends on: core, evaluation (types), reports/comparison-column.
 */
import { divideCents } from '../core/money';
import type { DrawnFigure } from '../evaluation/drawn-offer';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from './comparison-column';

const TENTHS = ['p10', 'p50', 'p90'] as const;
type Tenth = (typeof TENTHS)[number];

const SHARES: Readonly<Record<Tenth, string>> = {
  p10: 'One in ten trials is',
  p50: 'Half of the trials are',
  p90: 'Nine in ten trials are',
};

const HOW =
  'From a simulation that draws days, findings, failures and hashprice; empty until “Simulate the offers” in the command palette was run, and after a change.';

/** These columns, in the standard order. */
export const drawnColumns: readonly ComparisonColumn[] = [
  ...TENTHS.map((tenth) =>
    costColumn(`drawnLanded${upper(tenth)}`, 'Landed $/TH', tenth, ({ drawn }) => drawn?.landed ?? null),
  ),
  ...TENTHS.map((tenth) =>
    costColumn(`drawnAllIn${upper(tenth)}`, 'All-in $/TH', tenth, ({ drawn }) => drawn?.allIn ?? null),
  ),
  ...TENTHS.map((tenth): ComparisonColumn => ({
    id: `drawnOnRack${upper(tenth)}`,
    header: `On rack, drawn ${upper(tenth)}`,
    group: 'Simulated',
    kind: 'date',
    definition: `${SHARES[tenth]} racked by this day. ${HOW}`,
    better: 'low',
    width: 148,
    value: ({ drawn }) => drawn?.onRack[tenth] ?? null,
    isExplained: false,
  })),
];

function costColumn(
  id: string,
  name: string,
  tenth: Tenth,
  wholeOf: (row: OfferEvaluation) => DrawnFigure<Parameters<typeof divideCents>[0]> | null,
): ComparisonColumn {
  return {
    id,
    header: `${name}, drawn ${upper(tenth)}`,
    group: 'Simulated',
    kind: 'usd',
    definition: `${SHARES[tenth]} at this cost or below, of the whole quantity ÷ (units × TH/s). ${HOW}`,
    better: 'low',
    width: 160,
    value: (row) => {
      const whole = wholeOf(row);
      return whole === null ? null : divideCents(whole[tenth], row.offer.quantity * row.offer.hashrateThs);
    },
    isExplained: false,
  };
}

function upper(tenth: Tenth): string {
  return tenth.toUpperCase();
}
