/**
 * What an offer states beside its price and origin, as it was given: to be read, sorted by and
 * typed over. The costs and dates worked out from it stand in other columns.
 *
 * A cell is empty where the offer does not say; what is assumed in its place shows in the
 * column that was worked out with it.
 *
 * Depends on: core, model (types), reports/comparison-column, reports/offer-field-labels.
 */
import { htsText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { OfferField } from '../model/hand-edit';
import type { ComparisonColumn } from './comparison-column';
import { modeWords } from './offer-field-labels';

const given = (
  column: Pick<ComparisonColumn, 'id' | 'header' | 'group' | 'kind' | 'definition' | 'width'> & {
    readonly field: OfferField;
    readonly better?: ComparisonColumn['better'];
  },
  value: (row: OfferEvaluation) => string | number | null,
): ComparisonColumn => ({ better: null, ...column, value, isExplained: false });

/** These columns, in the standard order; none is shown before somebody asks for it. */
export const givenColumns: readonly ComparisonColumn[] = [
  given(
    {
      id: 'power',
      header: 'Power W',
      group: 'Rig',
      kind: 'decimal',
      definition: 'Power of one unit at the wall as the offer states it, W.',
      width: 84,
      field: 'powerW',
    },
    ({ offer }) => offer.powerW,
  ),
  given(
    {
      id: 'htsCode',
      header: 'HTS code',
      group: 'Offer',
      kind: 'text',
      definition: 'US tariff number that the goods are planned to enter under.',
      width: 116,
      field: 'htsCode',
    },
    ({ offer }) => htsText(offer.htsCode),
  ),
  given(
    {
      id: 'mode',
      header: 'Mode',
      group: 'Offer',
      kind: 'text',
      definition: 'How the goods travel. Inside the US no customs entry is made.',
      width: 92,
      field: 'mode',
    },
    ({ offer }) => modeWords[offer.mode],
  ),
  given(
    {
      id: 'minimumQuantity',
      header: 'Least order',
      group: 'Offer',
      kind: 'integer',
      definition: 'Least units the vendor sells.',
      width: 88,
      field: 'minimumQuantity',
    },
    ({ offer }) => offer.minimumQuantity,
  ),
  given(
    {
      id: 'freightStated',
      header: 'Freight stated $',
      group: 'Landed',
      kind: 'usd',
      definition:
        'International freight for the whole quantity as the offer states it; empty lets the lane estimate it.',
      width: 120,
      field: 'freightTotal',
    },
    ({ offer }) => offer.freightTotal,
  ),
  given(
    {
      id: 'insuranceStated',
      header: 'Insurance stated $',
      group: 'Landed',
      kind: 'usd',
      definition:
        'Cargo insurance for the whole quantity as the offer states it; empty lets the assumed rate estimate it.',
      width: 132,
      field: 'insuranceTotal',
    },
    ({ offer }) => offer.insuranceTotal,
  ),
  given(
    {
      id: 'plannedEntry',
      header: 'Entry planned',
      group: 'Delivery',
      kind: 'date',
      definition: 'Day on which customs entry is planned, if it is fixed; empty lets the lead time decide.',
      width: 106,
      field: 'entryDate',
    },
    ({ offer }) => offer.entryDate,
  ),
  given(
    {
      id: 'leadTime',
      header: 'Lead days',
      group: 'Delivery',
      kind: 'integer',
      definition: 'Days from order to dispatch as the vendor says.',
      better: 'low',
      width: 84,
      field: 'leadTimeDays',
    },
    ({ offer }) => offer.leadTimeDays,
  ),
  given(
    {
      id: 'warrantyStated',
      header: 'Warranty days',
      group: 'Service',
      kind: 'integer',
      definition:
        'Warranty in days from dispatch as the offer states it; empty lets the vendor’s terms count.',
      better: 'high',
      width: 106,
      field: 'warrantyDays',
    },
    ({ offer }) => offer.warrantyDays,
  ),
  given(
    {
      id: 'refusalChance',
      header: 'Refusal %',
      group: 'Risk',
      kind: 'percent',
      definition:
        'How likely you hold it that customs refuses the declared origin; empty lets the assumption for the evidence count.',
      better: 'low',
      width: 84,
      field: 'reassessmentProbability',
    },
    ({ offer }) => offer.reassessmentProbability,
  ),
  given(
    {
      id: 'quotedOn',
      header: 'Quoted on',
      group: 'Offer',
      kind: 'date',
      definition: 'Day of the quote.',
      width: 106,
      field: 'quotedOn',
    },
    ({ offer }) => offer.quotedOn,
  ),
  given(
    {
      id: 'validUntil',
      header: 'Valid until',
      group: 'Offer',
      kind: 'date',
      definition: 'Last day the price holds.',
      width: 106,
      field: 'validUntil',
    },
    ({ offer }) => offer.validUntil,
  ),
  given(
    {
      id: 'note',
      header: 'Note',
      group: 'Offer',
      kind: 'text',
      definition: 'What somebody noted on the offer.',
      width: 180,
      field: 'note',
    },
    ({ offer }) => offer.note,
  ),
];
