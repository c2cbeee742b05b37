/**
 * What the goods cost once they are in the US: value, duty, fees, carriage.
 *
 * All figures are for the whole quantity unless the header says per unit or per TH.
 *
 * Depends on: evaluation (types), reports/comparison-column.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from './comparison-column';

/** These columns, in the standard order. */
export const landedColumns: readonly ComparisonColumn[] = [
  {
    id: 'customsValue',
    header: 'Customs value $',
    group: 'Duty',
    kind: 'usd',
    definition:
      'Price of the goods without international freight and insurance, whole quantity: the customs value (19 USC 1401a) where an entry is made. A DDP price holds the seller’s duty.',
    better: null,
    width: 124,
    value: (row) => row.cost?.customsValue ?? null,
    isExplained: true,
  },
  {
    id: 'entryDate',
    header: 'Entry P50',
    group: 'Duty',
    kind: 'date',
    definition:
      'Day of customs entry at the median; none for goods bought in the US. The scenario says which day’s law is applied.',
    better: 'low',
    width: 96,
    value: (row) => row.delivery?.entryP50 ?? null,
    isExplained: true,
  },
  {
    id: 'dutyRate',
    header: 'Duty %',
    group: 'Duty',
    kind: 'percent',
    definition:
      'Sum of the duty layers that the buyer pays under the law of the entry date, per cent of customs value.',
    better: 'low',
    width: 70,
    value: (row) => row.cost?.dutyRate ?? null,
    isExplained: true,
  },
  {
    id: 'duty',
    header: 'Duty $',
    group: 'Duty',
    kind: 'usd',
    definition:
      'Duty the buyer pays on the whole quantity: each layer × customs value, rounded half up to the cent, then added.',
    better: 'low',
    width: 112,
    value: (row) => row.cost?.duty ?? null,
    isExplained: true,
  },
  {
    id: 'fees',
    header: 'Fees $',
    group: 'Duty',
    kind: 'usd',
    definition: 'Merchandise processing fee and harbour maintenance fee of the entry.',
    better: 'low',
    width: 84,
    value: (row) => (row.cost === null ? null : row.cost.mpf + row.cost.hmf),
    isExplained: true,
  },
  {
    id: 'freight',
    header: 'Freight $',
    group: 'Landed',
    kind: 'usd',
    definition:
      'International freight and insurance of the whole quantity. Not known where the price holds freight and does not state it.',
    better: 'low',
    width: 104,
    value: (row) => carriageOf(row),
    isExplained: true,
  },
  {
    id: 'other',
    header: 'Other $',
    group: 'Landed',
    kind: 'usd',
    definition: 'Customs broker, bond and other costs that the offer names, whole quantity.',
    better: 'low',
    width: 84,
    value: (row) => row.offer.otherTotal,
    isExplained: true,
  },
  {
    id: 'landedTotal',
    header: 'Landed $',
    group: 'Landed',
    kind: 'usd',
    definition: 'Landed cost of the whole quantity: goods + freight + insurance + duty + fees + other.',
    better: 'low',
    width: 128,
    value: (row) => row.cost?.total ?? null,
    isExplained: true,
  },
  {
    id: 'landedPerUnit',
    header: 'Landed $/unit',
    group: 'Landed',
    kind: 'usd',
    definition: 'Landed cost ÷ units.',
    better: 'low',
    width: 104,
    value: (row) => row.cost?.perUnit ?? null,
    isExplained: true,
  },
  {
    id: 'landedPerTh',
    header: 'Landed $/TH',
    group: 'Landed',
    kind: 'usd',
    definition: 'Landed cost ÷ (units × TH/s): the price of hash rate once it is in the US.',
    better: 'low',
    width: 96,
    value: (row) => row.cost?.perTh ?? null,
    isExplained: true,
  },
];

/** Freight and insurance; null where freight is inside the price and nobody told how much it is. */
function carriageOf({ cost }: OfferEvaluation): number | null {
  return cost === null || cost.freightBasis === 'in-price' ? null : cost.freight + cost.insurance;
}
