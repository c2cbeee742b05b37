/**
 * Everything an offer says, field by field, with what it was read from.
 *
 * Depends on: evaluation (types), model, ui.
 */
import { htsText } from '#domain/core/plain-text';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Evidence } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import { formatCount, formatCountry, formatDate, formatInteger, formatUsd, UNKNOWN } from '../../ui/format';
import styles from './inspector.module.css';

interface OfferPanelProps {
  readonly row: OfferEvaluation;
  readonly evidence: Evidence | null;
  /** Name of the site the rigs are for; null if none is set. */
  readonly siteName: string | null;
}

type Fact = readonly [label: string, value: string];

export function OfferPanel({ row, evidence, siteName }: OfferPanelProps) {
  const { offer } = row;
  const sections: readonly (readonly [string, readonly Fact[]])[] = [
    ['Rig', rigFacts(row)],
    ['Price', priceFacts(offer)],
    ['Shipment', shipmentFacts(offer, siteName)],
    ['Costs given', costFacts(offer)],
    ['Service', [['Warranty from dispatch', days(offer.warrantyDays)]]],
    ['Read from', evidenceFacts(offer, evidence)],
  ];
  return (
    <div className={styles['explain']}>
      <header>
        <h2 className={styles['title']}>{offer.model}</h2>
        <p className={styles['subject']}>
          {offer.vendor} · offer {offer.id}
        </p>
      </header>
      {sections.map(([heading, facts]) => (
        <section key={heading}>
          <h3 className={styles['heading']}>{heading}</h3>
          <dl className={styles['facts']}>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {offer.note === null ? null : (
        <section>
          <h3 className={styles['heading']}>Note</h3>
          <p className={styles['note']}>{offer.note}</p>
        </section>
      )}
    </div>
  );
}

function rigFacts({ offer, joulesPerTh }: OfferEvaluation): readonly Fact[] {
  return [
    ['Hash rate of one unit', `${offer.hashrateThs} TH/s`],
    ['Power of one unit', offer.powerW === null ? UNKNOWN : `${formatInteger(offer.powerW)} W`],
    ['Efficiency', joulesPerTh === null ? UNKNOWN : `${joulesPerTh} J/TH`],
  ];
}

function priceFacts(offer: Offer): readonly Fact[] {
  const { foreignPrice } = offer;
  const foreign: readonly Fact[] =
    foreignPrice === null
      ? []
      : [
          ['As quoted', `${foreignPrice.amount} ${foreignPrice.currency}`],
          ['Exchange rate', `$${foreignPrice.usdPerUnit} of ${formatDate(foreignPrice.rateDate)}`],
        ];
  return [
    ['Unit price', formatUsd(offer.unitPrice)],
    ...foreign,
    ['Units', formatInteger(offer.quantity)],
    ['Least order', offer.minimumQuantity === null ? UNKNOWN : formatCount(offer.minimumQuantity, 'unit')],
    ['Quoted on', formatDate(offer.quotedOn)],
    ['Valid until', formatDate(offer.validUntil)],
  ];
}

const modeWords: Readonly<Record<Offer['mode'], string>> = {
  air: 'Air',
  ocean: 'Ocean',
  domestic: 'Inside the US, no customs entry',
};

const originEvidenceWords: Readonly<Record<Offer['originEvidence'], string>> = {
  none: 'None held',
  certificate: 'Certificate of origin',
  'bill-of-materials': 'Bill of materials',
  ruling: 'Customs ruling',
};

function shipmentFacts(offer: Offer, siteName: string | null): readonly Fact[] {
  return [
    ['Origin', `${formatCountry(offer.origin)} (${offer.origin})`],
    ['Evidence of origin', originEvidenceWords[offer.originEvidence]],
    ['Ships from', `${formatCountry(offer.shipFrom)} (${offer.shipFrom})`],
    ['Incoterm', offer.incoterm],
    ['Mode', modeWords[offer.mode]],
    ['HTS code', htsText(offer.htsCode)],
    ['USMCA', offer.isUsmcaQualifying ? 'Qualifies' : 'Does not qualify'],
    ['Lead time', days(offer.leadTimeDays)],
    ['Entry date fixed', formatDate(offer.entryDate)],
    ['Site', siteName ?? UNKNOWN],
  ];
}

function costFacts(offer: Offer): readonly Fact[] {
  return [
    ['Freight, all units', formatUsd(offer.freightTotal)],
    ['Insurance, all units', formatUsd(offer.insuranceTotal)],
    ['Broker, bond and other', formatUsd(offer.otherTotal)],
  ];
}

function evidenceFacts(offer: Offer, evidence: Evidence | null): readonly Fact[] {
  if (evidence === null) return [['Quotation', 'Not on record']];
  return [
    ['Quotation', evidence.title],
    ['File', evidence.fileName ?? UNKNOWN],
    ['Row', offer.evidenceRow === null ? UNKNOWN : String(offer.evidenceRow)],
    ['Brought in', formatDate(evidence.importedOn)],
    ['Confidence', evidence.confidence],
    ['SHA-256', evidence.sha256 === null ? UNKNOWN : `${evidence.sha256.slice(0, 16)}…`],
  ];
}

function days(count: number | null): string {
  return count === null ? UNKNOWN : formatCount(count, 'day');
}
