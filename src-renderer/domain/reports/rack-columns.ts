/**
 * What happens from the border to the hash: days, service, risk, all-in cost.
 *
 * List status repeats what is on record; it never says "clear".
 *
 * Depends on: core, evaluation (types), screening, reports/comparison-column.
 */
import { daysBetween } from '../core/calendar-date';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { offerStatusWords } from '../screening/offer-status';
import type { ComparisonColumn } from './comparison-column';

/** These columns, in the standard order. */
export const rackColumns: readonly ComparisonColumn[] = [
  {
    id: 'onRackP50',
    header: 'On rack P50',
    group: 'Delivery',
    kind: 'date',
    definition:
      'Half of such deliveries are racked by this day. Without a site, the assumed inland days are used.',
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
    definition:
      'Nine in ten of such deliveries are racked by this day. Without a site, the assumed inland days are used.',
    better: 'low',
    width: 100,
    value: (row) => row.delivery?.onRackP90 ?? null,
    isExplained: true,
  },
  {
    id: 'rackSpread',
    header: 'P50 to P90, days',
    group: 'Delivery',
    kind: 'integer',
    definition: 'Days from On rack P50 to On rack P90: how far a late delivery lies beyond the middle one.',
    better: 'low',
    width: 116,
    value: ({ delivery }) => (delivery === null ? null : daysBetween(delivery.onRackP50, delivery.onRackP90)),
    isExplained: true,
  },
  {
    id: 'daysToEnergisation',
    header: 'Days to hash',
    group: 'Delivery',
    kind: 'integer',
    definition:
      'Days from the as-of date until the rigs are on the rack and the site has power, at P50. Without a site: until they are on the rack.',
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
    unknownWords: ['Not known'],
    isExplained: true,
  },
  {
    id: 'listStatus',
    header: 'List status',
    group: 'Risk',
    kind: 'text',
    definition:
      'The gravest of what restricted-party lists, records and decisions say of the seller, the maker, its factories, owners and suppliers of parts. A related party is not a listed party, and nothing found is no statement about a party.',
    better: null,
    width: 190,
    value: (row) => row.listStatus.words,
    // The gravest first.
    orderBy: (row) => -row.listStatus.severity,
    unknownWords: [offerStatusWords('not-screened', false), offerStatusWords('not-screened', true)],
    isExplained: true,
  },
  {
    id: 'listStatusDated',
    header: 'List status, dated',
    group: 'Risk',
    kind: 'text',
    definition:
      'The list status with the list and its date, or who decided and when, and the party that it is about where that is not the seller.',
    better: null,
    width: 260,
    value: (row) => row.listStatus.datedWords,
    orderBy: (row) => -row.listStatus.severity,
    isExplained: false,
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
    field: 'originEvidence',
  },
  {
    id: 'exposure',
    header: 'Exposure $',
    group: 'Risk',
    kind: 'usd',
    definition:
      'Back-duty exposure: the duty that customs could claim on the whole quantity if it finds the scenario’s origin, else that of the hashboards, else China, − the duty as declared. Before interest and penalties; beside the landed cost, not in it.',
    better: 'low',
    width: 112,
    value: (row) => row.exposure?.extraDuty ?? null,
    isExplained: true,
  },
  {
    id: 'exposurePerTh',
    header: 'Exposure $/TH',
    group: 'Risk',
    kind: 'usd',
    definition: 'Back-duty exposure ÷ (units × TH/s). Beside the landed cost, not in it.',
    better: 'low',
    width: 104,
    value: (row) => row.exposure?.perTh ?? null,
    isExplained: true,
  },
  {
    id: 'receivingPerTh',
    header: 'Receiving $/TH',
    group: 'All-in',
    kind: 'usd',
    definition: 'Drayage, unloading, racking and installation at the site, per TH.',
    better: 'low',
    width: 104,
    value: (row) => row.allIn?.receivingPerTh ?? null,
    isExplained: true,
  },
  {
    id: 'useTaxPerTh',
    header: 'Use tax $/TH',
    group: 'All-in',
    kind: 'usd',
    definition: 'Sales or use tax of the site on the unit price, per TH. Empty where the site has no rate.',
    better: 'low',
    width: 98,
    value: (row) => row.allIn?.useTaxPerTh ?? null,
    isExplained: true,
  },
  {
    id: 'delayPerTh',
    header: 'Delay $/TH',
    group: 'All-in',
    kind: 'usd',
    definition:
      'Hashprice lost from the site’s energisation to the rack, per TH: at P50, at P90 or over all days of arrival, as the scenario says. Unknown without a site.',
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
    value: (row) => row.service.perTh,
    isExplained: true,
  },
  {
    id: 'reservePerTh',
    header: 'Reserve $/TH',
    group: 'All-in',
    kind: 'usd',
    definition: 'Chance of refusal × back-duty exposure, per TH. Not set aside where no chance is set.',
    better: 'low',
    width: 98,
    value: (row) => row.exposure?.reservePerTh ?? null,
    isExplained: true,
  },
  {
    id: 'allInPerTh',
    header: 'All-in $/TH',
    group: 'All-in',
    kind: 'usd',
    definition:
      'Landed + receiving + use tax + delay + service + reserve, per TH on the rack: the number that unites all. The scenario can leave out delay, service and reserve. Unknown without a site.',
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
