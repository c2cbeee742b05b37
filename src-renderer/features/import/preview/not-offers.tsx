/**
 * Rows between the offers that hold none: titles, notes, totals. Listed, so that nothing is dropped unseen.
 *
 * Depends on: react, imports (types), ui, ./file-excerpt.
 */
import { useState } from 'react';
import type { NotAnOffer } from '../../../imports/price-list';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { FileExcerpt, type VendorFile } from './file-excerpt';
import styles from './preview.module.css';

const columns: readonly LongColumn[] = [
  { id: 'line', header: 'Line', width: '82px', isNumber: true },
  { id: 'words', header: 'Says', width: 'minmax(240px, 1fr)' },
  { id: 'why', header: 'Taken for', width: 'minmax(240px, 1fr)' },
];

export function NotOffers({
  rows,
  file,
}: {
  readonly rows: readonly NotAnOffer[];
  readonly file: VendorFile;
}) {
  const [place, setPlace] = useState(0);
  const at = Math.min(place, rows.length - 1);
  const chosen = rows[at];
  return (
    <div className={styles['listAndRow']}>
      <LongTable
        label="Rows that hold no offer"
        columns={columns}
        rowCount={rows.length}
        chosen={at}
        onChoose={setPlace}
        cells={(index) => {
          const row = rows[index];
          if (row === undefined) return [];
          return [
            row.line,
            <span key="words" title={row.words} data-amounts="raw">
              {row.words}
            </span>,
            <span key="why" title={row.why}>
              {row.why}
            </span>,
          ];
        }}
      />
      {chosen === undefined ? null : (
        <div className={styles['detail']}>
          <p className={styles['sentence']}>{chosen.why}</p>
          <FileExcerpt file={file} sheet={chosen.sheet} line={chosen.line} position={null} />
        </div>
      )}
    </div>
  );
}
