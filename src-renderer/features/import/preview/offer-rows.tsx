/**
 * Offers of a file: those that are new, or those that stay as they are.
 *
 * Depends on: react, model (types), ui, ./file-excerpt.
 */
import { useState } from 'react';
import type { Offer } from '#domain/model/offer';
import { formatCents, formatCountry, formatDate, formatInteger } from '../../../ui/format';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { FileExcerpt, type VendorFile } from './file-excerpt';
import styles from './preview.module.css';

interface OfferRowsProps {
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly file: VendorFile;
}

const columns: readonly LongColumn[] = [
  { id: 'line', header: 'Line', width: '82px', isNumber: true },
  { id: 'vendor', header: 'Vendor', width: 'minmax(90px, 1fr)' },
  { id: 'model', header: 'Model', width: 'minmax(120px, 1.4fr)' },
  { id: 'hashrate', header: 'TH/s', width: '70px', isNumber: true },
  { id: 'power', header: 'W', width: '70px', isNumber: true },
  { id: 'origin', header: 'Origin', width: 'minmax(80px, 110px)' },
  { id: 'term', header: 'Term', width: '56px' },
  { id: 'quantity', header: 'Units', width: '76px', isNumber: true },
  { id: 'price', header: 'Unit price, $', width: '104px', isNumber: true },
  { id: 'perTh', header: '$/TH', width: '76px', isNumber: true },
  { id: 'quoted', header: 'As quoted', width: 'minmax(90px, 130px)', isNumber: true },
  { id: 'lead', header: 'Lead, days', width: '84px', isNumber: true },
  { id: 'until', header: 'Valid until', width: '114px' },
  { id: 'id', header: 'Offer', width: 'minmax(120px, 1fr)' },
];

export function OfferRows({ label, offers, file }: OfferRowsProps) {
  const [place, setPlace] = useState(0);
  const at = Math.min(place, offers.length - 1);
  const chosen = offers[at];
  return (
    <div className={styles['listAndRow']}>
      <LongTable
        label={label}
        columns={columns}
        rowCount={offers.length}
        chosen={at}
        onChoose={setPlace}
        cells={(index) => {
          const offer = offers[index];
          if (offer === undefined) return [];
          const { foreignPrice, evidenceRow, vendor, model } = offer;
          return [
            evidenceRow ?? '—',
            <span key="vendor" title={vendor}>
              {vendor}
            </span>,
            <span key="model" title={model}>
              {model}
            </span>,
            offer.hashrateThs,
            formatInteger(offer.powerW),
            formatCountry(offer.origin),
            offer.incoterm,
            formatInteger(offer.quantity),
            formatCents(offer.unitPrice),
            formatCents(offer.unitPrice / offer.hashrateThs),
            <span key="quoted" data-amounts="raw">
              {foreignPrice === null ? '' : `${foreignPrice.amount} ${foreignPrice.currency}`}
            </span>,
            formatInteger(offer.leadTimeDays),
            formatDate(offer.validUntil),
            <span key="id" title={offer.id}>
              {offer.id}
            </span>,
          ];
        }}
      />
      {chosen === undefined ? null : (
        <div className={styles['detail']}>
          <p className={styles['sentence']}>
            {chosen.evidenceRow === null ? chosen.id : `Line ${String(chosen.evidenceRow)} of the file`}
          </p>
          <FileExcerpt file={file} sheet={chosen.evidenceSheet} line={chosen.evidenceRow} position={null} />
        </div>
      )}
    </div>
  );
}
