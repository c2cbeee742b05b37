/**
 * Facts that rules of a purchasing policy ask for and no other column says.
 *
 * Depends on: evaluation (types), reports/comparison-column.
 */
import type { ComparisonColumn } from './comparison-column';

/** These columns, in the standard order; none is shown before somebody asks for it. */
export const policyColumns: readonly ComparisonColumn[] = [
  {
    id: 'vendorRecord',
    header: 'Vendor record',
    group: 'Service',
    kind: 'text',
    definition:
      'Whether the seller is in the vendor table: of one that is not, warranty, service, owners and events are not known.',
    better: null,
    width: 108,
    value: ({ notices }) => (notices.some(({ code }) => code === 'vendor/unknown') ? 'None' : 'On record'),
    isExplained: false,
  },
];
