/**
 * The columns of the comparison, as data: what each is called, what it means,
 * which way is better, and where its value comes from. Table, XLSX and CSV all
 * read this list, so what is sorted, shown and exported is one number.
 *
 * Depends on: core, evaluation.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';

/** Groups that stand together in the header. */
export type ColumnGroup =
  'Offer' | 'Rig' | 'Price' | 'Duty' | 'Landed' | 'Delivery' | 'Service' | 'Risk' | 'All-in';

/** How a value is written and compared. `usd` holds cents; `percent` holds parts per million. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'usd' | 'percent' | 'date';

/** One column. A value of null is "not known" and always sorts last. */
export interface ComparisonColumn {
  readonly id: string;
  /** Short header; the unit stands here and not in the cells. */
  readonly header: string;
  readonly group: ColumnGroup;
  readonly kind: ColumnKind;
  /** One sentence for a tooltip: definition, unit, formula. */
  readonly definition: string;
  /** Which end is better; null where neither is (text sorts A to Z). */
  readonly better: 'low' | 'high' | null;
  /** Standard width in CSS pixels. */
  readonly width: number;
  /** The stored value: cents, ppm, ISO date, number or text. */
  readonly value: (row: OfferEvaluation) => string | number | null;
  /** Whether Enter on the cell opens an explanation of how it came about. */
  readonly isExplained: boolean;
}

const dutyPercent = (row: OfferEvaluation) => row.cost?.dutyRate ?? null;

/** Every column, in the standard order. The id is what saved views and exports refer to. */
export const comparisonColumns: readonly ComparisonColumn[] = [
  {
    id: 'model',
    header: 'Model',
    group: 'Rig',
    kind: 'text',
    definition: 'Rig model as the offer names it.',
    better: null,
    width: 190,
    value: (row) => row.offer.model,
    isExplained: false,
  },
  {
    id: 'vendor',
    header: 'Vendor',
    group: 'Offer',
    kind: 'text',
    definition: 'Who sells it. Not where it is made.',
    better: null,
    width: 104,
    value: (row) => row.offer.vendor,
    isExplained: false,
  },
  {
    id: 'origin',
    header: 'Origin',
    group: 'Offer',
    kind: 'text',
    definition: 'Declared country of origin: where the rig was made. It decides the duty.',
    better: null,
    width: 60,
    value: (row) => row.offer.origin,
    isExplained: false,
  },
  {
    id: 'shipFrom',
    header: 'From',
    group: 'Offer',
    kind: 'text',
    definition: 'Country the goods are dispatched from. It decides freight and days, not duty.',
    better: null,
    width: 56,
    value: (row) => row.offer.shipFrom,
    isExplained: false,
  },
  {
    id: 'incoterm',
    header: 'Term',
    group: 'Offer',
    kind: 'text',
    definition: 'Incoterms 2020: who pays freight, insurance and duty.',
    better: null,
    width: 56,
    value: (row) => row.offer.incoterm,
    isExplained: false,
  },
  {
    id: 'quantity',
    header: 'Units',
    group: 'Offer',
    kind: 'integer',
    definition: 'Units offered.',
    better: null,
    width: 68,
    value: (row) => row.offer.quantity,
    isExplained: false,
  },
  {
    id: 'hashrate',
    header: 'TH/s',
    group: 'Rig',
    kind: 'decimal',
    definition: 'Rated hash rate of one unit, TH/s.',
    better: 'high',
    width: 68,
    value: (row) => row.offer.hashrateThs,
    isExplained: false,
  },
  {
    id: 'efficiency',
    header: 'J/TH',
    group: 'Rig',
    kind: 'decimal',
    definition: 'Power at the wall ÷ hash rate, W ÷ TH/s.',
    better: 'low',
    width: 64,
    value: (row) => row.joulesPerTh,
    isExplained: true,
  },
  {
    id: 'unitPrice',
    header: 'Unit price $',
    group: 'Price',
    kind: 'usd',
    definition: 'Price of one unit on its Incoterm, US dollars.',
    better: 'low',
    width: 96,
    value: (row) => row.offer.unitPrice,
    isExplained: true,
  },
  {
    id: 'pricePerTh',
    header: 'Price $/TH',
    group: 'Price',
    kind: 'usd',
    definition: 'Unit price ÷ hash rate, on the offer’s own Incoterm: not yet comparable.',
    better: 'low',
    width: 84,
    value: (row) => row.pricePerTh,
    isExplained: true,
  },
  {
    id: 'customsValue',
    header: 'Customs value $',
    group: 'Duty',
    kind: 'usd',
    definition:
      'Price of the goods without international freight and insurance (19 USC 1401a), whole quantity.',
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
    definition: 'Day of customs entry at the median. The scenario says which day’s law is applied.',
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
    definition: 'Sum of the duty layers that the buyer pays on the entry date, per cent of customs value.',
    better: 'low',
    width: 70,
    value: dutyPercent,
    isExplained: true,
  },
  {
    id: 'duty',
    header: 'Duty $',
    group: 'Duty',
    kind: 'usd',
    definition: 'Duty of the whole quantity, each layer rounded to the cent.',
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
    definition: 'International freight and insurance of the whole quantity.',
    better: 'low',
    width: 104,
    value: (row) => (row.cost === null ? null : row.cost.freight + row.cost.insurance),
    isExplained: true,
  },
  {
    id: 'landedTotal',
    header: 'Landed $',
    group: 'Landed',
    kind: 'usd',
    definition: 'Landed cost of the whole quantity: goods, freight, insurance, duty, fees, other.',
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
  {
    id: 'onRackP50',
    header: 'On rack P50',
    group: 'Delivery',
    kind: 'date',
    definition: 'Half of such deliveries are racked by this day.',
    better: 'low',
    width: 100,
    value: (row) => row.delivery?.onRackP50 ?? null,
    isExplained: true,
  },
  {
    id: 'onRackP90',
    header: 'On rack P90',
    group: 'Delivery',
    kind: 'date',
    definition: 'Nine in ten of such deliveries are racked by this day.',
    better: 'low',
    width: 100,
    value: (row) => row.delivery?.onRackP90 ?? null,
    isExplained: true,
  },
  {
    id: 'daysToEnergisation',
    header: 'Days to hash',
    group: 'Delivery',
    kind: 'integer',
    definition: 'Days from the as-of date until the rigs are on the rack and the site has power, at P50.',
    better: 'low',
    width: 92,
    value: (row) => row.delivery?.daysToEnergisation ?? null,
    isExplained: true,
  },
  {
    id: 'warrantyLeft',
    header: 'Warranty left, days',
    group: 'Service',
    kind: 'integer',
    definition: 'Days of warranty left when the rigs are racked at P50. The clock starts at dispatch.',
    better: 'high',
    width: 128,
    value: (row) => row.service.warrantyLeftDays,
    isExplained: true,
  },
  {
    id: 'usRepair',
    header: 'US repair',
    group: 'Service',
    kind: 'text',
    definition: 'Whether failed units can be repaired in the US, as far as sources say.',
    better: null,
    width: 96,
    value: (row) => usRepairWords[row.service.usRepair],
    isExplained: true,
  },
  {
    id: 'listStatus',
    header: 'List status',
    group: 'Risk',
    kind: 'text',
    definition:
      'What is known of the seller on restricted-party lists. A related party is not a listed party.',
    better: null,
    width: 190,
    value: (row) => listStatusWords(row),
    isExplained: true,
  },
  {
    id: 'evidence',
    header: 'Origin evidence',
    group: 'Risk',
    kind: 'text',
    definition: 'What supports the declared origin. Customs may ask for it years later.',
    better: null,
    width: 120,
    value: (row) => originEvidenceWords[row.offer.originEvidence],
    isExplained: false,
  },
  {
    id: 'delayPerTh',
    header: 'Delay $/TH',
    group: 'All-in',
    kind: 'usd',
    definition: 'Hashprice lost between the site’s energisation and the rack at P50, per TH.',
    better: 'low',
    width: 86,
    value: (row) => row.allIn?.delayPerTh ?? null,
    isExplained: true,
  },
  {
    id: 'servicePerTh',
    header: 'Service $/TH',
    group: 'All-in',
    kind: 'usd',
    definition: 'Hashprice lost to failures and the freight of repairs over the service years, per TH.',
    better: 'low',
    width: 92,
    value: (row) => row.allIn?.servicePerTh ?? null,
    isExplained: true,
  },
  {
    id: 'allInPerTh',
    header: 'All-in $/TH',
    group: 'All-in',
    kind: 'usd',
    definition: 'Landed + receiving + delay + service, per TH on the rack: the number that unites all.',
    better: 'low',
    width: 96,
    value: (row) => row.allIn?.perTh ?? null,
    isExplained: true,
  },
];

const usRepairWords: Readonly<Record<OfferEvaluation['service']['usRepair'], string>> = {
  yes: 'Yes',
  reported: 'Reported',
  no: 'No',
  unknown: 'Not known',
};

const originEvidenceWords: Readonly<Record<OfferEvaluation['offer']['originEvidence'], string>> = {
  none: 'None held',
  certificate: 'Certificate',
  'bill-of-materials': 'Bill of materials',
  ruling: 'Ruling',
};

function listStatusWords(row: OfferEvaluation): string {
  const { status, relatedListing } = row.listStatus;
  if (status === 'listed') return 'Listed';
  return relatedListing === null ? 'Not screened' : 'Not screened · related party listed';
}
