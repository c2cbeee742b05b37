/**
 * Everything an offer says, field by field, with what it was read from and which
 * fields a person typed over that.
 *
 * Depends on: react (types), core, evaluation (types), model, reports/offer-field-labels, ui, ./offer-actions.
 */
import type { ReactNode } from 'react';
import { formatPercent } from '#domain/core/money';
import { htsText } from '#domain/core/plain-text';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Evidence } from '#domain/model/evidence';
import type { OfferField } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import { modeWords, offerFieldLabels, originEvidenceWords } from '#domain/reports/offer-field-labels';
import { formatCount, formatCountry, formatDate, formatInteger, formatUsd, UNKNOWN } from '../../ui/format';
import styles from './inspector.module.css';
import { OfferButtons, type OfferActions } from './offer-actions';

interface OfferPanelProps {
  readonly row: OfferEvaluation;
  readonly evidence: Evidence | null;
  /** Name of the site the rigs are for; null if none is set. */
  readonly siteName: string | null;
  /** What can be done with the offer; undefined where nothing can. */
  readonly actions: OfferActions | undefined;
  /** What is news about the offer, before all that it says. */
  readonly children?: ReactNode;
}

/** What the offer says; the fields are those of it that the value shows. */
type Fact = readonly [label: string, value: string, ...fields: readonly OfferField[]];

export function OfferPanel({ row, evidence, siteName, actions, children }: OfferPanelProps) {
  const { offer } = row;
  const sections: readonly (readonly [string, readonly Fact[]])[] = [
    ['Rig', rigFacts(row)],
    ['Price', priceFacts(offer)],
    ['Shipment', shipmentFacts(offer, siteName)],
    ['Costs given', costFacts(offer)],
    ['Service', [['Warranty from dispatch', days(offer.warrantyDays), 'warrantyDays']]],
    ['Read from', evidenceFacts(offer, evidence)],
  ];
  return (
    <div className={styles['explain']}>
      <header>
        <h2 className={styles['title']}>{offer.model}</h2>
        <p className={styles['subject']}>
          {offer.vendor} · offer {offer.id}
        </p>
        {actions === undefined ? null : <OfferButtons offerId={offer.id} actions={actions} />}
      </header>
      {children}
      {sections.map(([heading, facts]) => (
        <section key={heading}>
          <h3 className={styles['heading']}>{heading}</h3>
          <dl className={styles['facts']}>
            {facts.map(([label, value, ...fields]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {value}
                  <EditedMark offer={offer} fields={fields} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {offer.note === null ? null : (
        <section>
          <h3 className={styles['heading']}>Note</h3>
          <p className={styles['note']}>{offer.note}</p>
          <EditedMark offer={offer} fields={['note']} />
        </section>
      )}
    </div>
  );
}

interface EditedMarkProps {
  readonly offer: Offer;
  readonly fields: readonly OfferField[];
}

/** Says of a figure that a person typed it over the quotation, and when. */
function EditedMark({ offer, fields }: EditedMarkProps) {
  const edit = offer.handEdits.find(({ field }) => fields.includes(field));
  return edit === undefined ? null : <span className={styles['edited']}>edited {formatDate(edit.on)}</span>;
}

function rigFacts({ offer, joulesPerTh }: OfferEvaluation): readonly Fact[] {
  return [
    ['Hash rate of one unit', `${offer.hashrateThs} TH/s`, 'hashrateThs'],
    ['Power of one unit', offer.powerW === null ? UNKNOWN : `${formatInteger(offer.powerW)} W`, 'powerW'],
    ['Efficiency', joulesPerTh === null ? UNKNOWN : `${joulesPerTh} J/TH`],
  ];
}

function priceFacts(offer: Offer): readonly Fact[] {
  const { foreignPrice } = offer;
  const foreign: readonly Fact[] =
    foreignPrice === null
      ? []
      : [
          ['As quoted', `${foreignPrice.amount} ${foreignPrice.currency}`, 'foreignPrice'],
          [
            'Exchange rate',
            `$${foreignPrice.usdPerUnit} of ${formatDate(foreignPrice.rateDate)}`,
            'foreignPrice',
          ],
        ];
  return [
    ['Unit price', formatUsd(offer.unitPrice), 'unitPrice'],
    ...foreign,
    ['Units', formatInteger(offer.quantity), 'quantity'],
    [
      'Least order',
      offer.minimumQuantity === null ? UNKNOWN : formatCount(offer.minimumQuantity, 'unit'),
      'minimumQuantity',
    ],
    ['Customs entries', batchesText(offer), 'batches'],
    ['Quoted on', formatDate(offer.quotedOn), 'quotedOn'],
    ['Valid until', formatDate(offer.validUntil), 'validUntil'],
  ];
}

function shipmentFacts(offer: Offer, siteName: string | null): readonly Fact[] {
  return [
    ['Origin', countryText(offer.origin), 'origin'],
    ['Evidence of origin', originEvidenceWords[offer.originEvidence], 'originEvidence'],
    [offerFieldLabels.hashboardOrigin.label, countryText(offer.hashboardOrigin), 'hashboardOrigin'],
    [offerFieldLabels.reassessmentProbability.label, probabilityText(offer), 'reassessmentProbability'],
    ['Ships from', countryText(offer.shipFrom), 'shipFrom'],
    ['Incoterm', offer.incoterm, 'incoterm'],
    ['Mode', modeWords[offer.mode], 'mode'],
    ['HTS code', htsText(offer.htsCode), 'htsCode'],
    ['USMCA', offer.isUsmcaQualifying ? 'Qualifies' : 'Does not qualify', 'isUsmcaQualifying'],
    ['Lead time', days(offer.leadTimeDays), 'leadTimeDays'],
    ['Entry date fixed', formatDate(offer.entryDate), 'entryDate'],
    ['Site', siteName ?? UNKNOWN, 'siteId'],
  ];
}

function costFacts(offer: Offer): readonly Fact[] {
  return [
    [
      'Weight of one unit',
      offer.unitWeightKg === null ? UNKNOWN : `${offer.unitWeightKg} kg`,
      'unitWeightKg',
    ],
    ['Freight, all units', formatUsd(offer.freightTotal), 'freightTotal'],
    ['Insurance, all units', formatUsd(offer.insuranceTotal), 'insuranceTotal'],
    ['Broker, bond and other', formatUsd(offer.otherTotal), 'otherTotal'],
  ];
}

function evidenceFacts(offer: Offer, evidence: Evidence | null): readonly Fact[] {
  if (evidence === null) return [['Quotation', 'Not on record']];
  return [
    ['Quotation', evidence.title],
    ['File', evidence.fileName ?? UNKNOWN],
    ['Sheet', offer.evidenceSheet ?? UNKNOWN],
    ['Row', offer.evidenceRow === null ? UNKNOWN : String(offer.evidenceRow)],
    ['Brought in', formatDate(evidence.importedOn)],
    ['By', evidence.importedBy ?? UNKNOWN],
    ['Confidence', evidence.confidence],
    ['SHA-256', evidence.sha256 === null ? UNKNOWN : `${evidence.sha256.slice(0, 16)}…`],
  ];
}

function countryText(code: string | null): string {
  return code === null ? UNKNOWN : `${formatCountry(code)} (${code})`;
}

function probabilityText({ reassessmentProbability }: Offer): string {
  return reassessmentProbability === null ? UNKNOWN : `${formatPercent(reassessmentProbability, 0)} %`;
}

/** `50 units, 50 after 30 days`. */
function batchesText({ batches }: Offer): string {
  if (batches === null) return 'One';
  return batches
    .map(({ quantity, afterDays }, index) =>
      index === 0
        ? formatCount(quantity, 'unit')
        : `${formatInteger(quantity)} after ${formatCount(afterDays, 'day')}`,
    )
    .join(', ');
}

function days(count: number | null): string {
  return count === null ? UNKNOWN : formatCount(count, 'day');
}
