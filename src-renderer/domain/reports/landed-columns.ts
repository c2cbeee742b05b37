/**
 * What the goods cost once they are in the US: value, duty, fees, carriage.
 *
 * All figures are for the whole quantity unless the header says per unit or per TH.
 * Customs value, duty, fees, freight, insurance and other add up to landed, where
 * an empty cell of the last three is inside the price or not named, and adds nothing;
 * so do the words that stand for the duty and fees of a buyer who pays none.
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
    id: 'entries',
    header: 'Entries',
    group: 'Duty',
    kind: 'integer',
    definition:
      'Customs entries that the buyer is planned to make: one, or one for each batch; 0 where none is made or the seller makes it.',
    better: null,
    width: 76,
    value: (row) => row.cost?.entryCount ?? null,
    isExplained: true,
  },
  {
    id: 'entryDate',
    header: 'Entry P50',
    group: 'Duty',
    kind: 'date',
    definition:
      'Half of such orders have entered by this day; of batches, the first. None for goods bought in the US. The scenario says which day’s law is applied.',
    better: 'low',
    width: 96,
    value: (row) => row.delivery?.entryP50 ?? null,
    insteadOf: noEntryWords,
    isExplained: true,
  },
  {
    id: 'entryP90',
    header: 'Entry P90',
    group: 'Duty',
    kind: 'date',
    definition:
      'Nine in ten such orders have entered by this day; of batches, the first. None for goods bought in the US.',
    better: 'low',
    width: 96,
    value: (row) => row.delivery?.entryP90 ?? null,
    insteadOf: noEntryWords,
    isExplained: true,
  },
  {
    id: 'dutyRate',
    header: 'Duty %',
    group: 'Duty',
    kind: 'percent',
    definition:
      'Sum of the duty layers that the buyer pays under the law of the entry date, per cent of customs value; over entries or days at several rates, duty ÷ customs value.',
    better: 'low',
    width: 70,
    value: (row) => row.cost?.dutyRate ?? null,
    insteadOf: noDutyWords,
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
    insteadOf: noDutyWords,
    isExplained: true,
  },
  {
    id: 'fees',
    header: 'Fees $',
    group: 'Duty',
    kind: 'usd',
    definition: 'Merchandise processing fee and harbour maintenance fee of all planned entries.',
    better: 'low',
    width: 84,
    value: (row) => (row.cost === null ? null : row.cost.mpf + row.cost.hmf),
    insteadOf: noDutyWords,
    isExplained: true,
  },
  {
    id: 'freight',
    header: 'Freight $',
    group: 'Landed',
    kind: 'usd',
    definition:
      'International freight of the whole quantity. Not known where the price holds it and does not state it.',
    better: 'low',
    width: 96,
    value: ({ cost }) => (cost === null || cost.freightBasis === 'in-price' ? null : cost.freight),
    isExplained: true,
  },
  {
    id: 'insurance',
    header: 'Insurance $',
    group: 'Landed',
    kind: 'usd',
    definition:
      'Cargo insurance of the whole quantity. Not known where the price holds it and does not state it.',
    better: 'low',
    width: 96,
    value: ({ cost }) => (cost === null || cost.insuranceBasis === 'in-price' ? null : cost.insurance),
    isExplained: true,
  },
  {
    id: 'other',
    header: 'Broker, bond $',
    group: 'Landed',
    kind: 'usd',
    definition:
      'Customs broker, bond and other costs, whole quantity: as the offer names them, else by the assumptions if they are set.',
    better: 'low',
    width: 112,
    value: otherOf,
    isExplained: true,
  },
  {
    id: 'landedTotal',
    header: 'Landed $',
    group: 'Landed',
    kind: 'usd',
    definition:
      'Landed cost of the whole quantity: goods + freight + insurance + duty + fees + broker, bond and other costs.',
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

/** Goods bought inside the US have no entry. */
function noEntryWords({ cost }: OfferEvaluation): string | null {
  return cost?.dutyPaidBy === 'nobody' ? 'n/a' : null;
}

/** Where the buyer pays no duty, why: a 0 would read as free of duty. */
function noDutyWords(row: OfferEvaluation): string | null {
  return row.cost?.dutyPaidBy === 'seller' ? 'in price' : noEntryWords(row);
}

/** Broker, bond and other costs; null where the offer names none and none are set. What is set to 0 is 0. */
function otherOf({ offer, cost }: OfferEvaluation): number | null {
  if (offer.otherTotal !== null || cost === null) return offer.otherTotal;
  return cost.isOtherKnown ? cost.broker + cost.bond : null;
}
