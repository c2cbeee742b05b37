/**
 * The rows of a preview by what would become of them.
 *
 * Long lists are cut in sight, never in what is imported; the rejected rows can
 * be saved whole.
 *
 * Depends on: react, ui, imports (types), ./field-words.
 */
import { useState, type ReactNode } from 'react';
import type { Offer } from '#domain/model/offer';
import type { ChangedOffer } from '../../imports/preview/field-changes';
import type { ImportPreview } from '../../imports/preview-import';
import type { RejectedRow, Remark } from '../../imports/price-list';
import { formatCount, formatCountry, formatInteger, formatUsd } from '../../ui/format';
import { Tabs } from '../../ui/tabs';
import { fieldLabel, fieldText } from './field-words';
import styles from './import.module.css';

type TabId = 'rejected' | 'changed' | 'new' | 'same' | 'remarks';

const SHOWN = 200;

export function ImportPreviewTabs({ preview }: { readonly preview: ImportPreview }) {
  const { added, changed, same, rejected, remarks } = preview;
  const lists = [
    {
      id: 'rejected',
      label: 'Rejected',
      count: rejected.length,
      content: () => <RejectedTable rows={rejected} />,
    },
    {
      id: 'changed',
      label: 'Changed',
      count: changed.length,
      content: () => <ChangedTable rows={changed} />,
    },
    { id: 'new', label: 'New', count: added.length, content: () => <OfferTable offers={added} /> },
    { id: 'same', label: 'Same', count: same.length, content: () => <OfferTable offers={same} /> },
    {
      id: 'remarks',
      label: 'Remarks',
      count: remarks.length,
      content: () => <RemarkTable remarks={remarks} />,
    },
  ] as const satisfies readonly { id: TabId; label: string; count: number; content: () => ReactNode }[];
  const filled = lists.filter(({ count }) => count > 0);
  const [chosen, setChosen] = useState<TabId>(filled[0]?.id ?? 'new');
  if (filled.length === 0) return null;
  return (
    <div className={styles['tabs']}>
      <Tabs<TabId>
        label="Rows of the file"
        value={chosen}
        onChange={setChosen}
        tabs={filled.map(({ id, label, count, content }) => ({
          id,
          label: `${label} ${formatInteger(count)}`,
          content,
        }))}
      />
    </div>
  );
}

function RejectedTable({ rows }: { readonly rows: readonly RejectedRow[] }) {
  const reasons = rows.flatMap((row) => row.reasons.map((reason, index) => ({ row, reason, index })));
  return (
    <Cut total={reasons.length} of="reason">
      <table className={styles['table']}>
        <Head cells={['Line', 'Offer', 'Column', 'Read', 'Why']} />
        <tbody>
          {reasons.slice(0, SHOWN).map(({ row, reason, index }) => (
            <tr key={`${row.line}-${index}`}>
              <td className={styles['number']}>{row.line}</td>
              <td>{row.offerId ?? '—'}</td>
              <td>{reason.column ?? 'whole row'}</td>
              <td className={styles['read']} data-amounts={isAmount(reason.column) ? 'raw' : undefined}>
                {reason.column === null ? '' : reason.read.trim() || 'blank'}
              </td>
              <td className={styles['why']}>{reason.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Cut>
  );
}

/** Whether a column of the file holds money: its cells are hidden with the amounts, as badly written as they are. */
function isAmount(column: string | null): boolean {
  return column !== null && /price|_usd/.test(column);
}

function ChangedTable({ rows }: { readonly rows: readonly ChangedOffer[] }) {
  const changes = rows.flatMap(({ before, after, changes }) =>
    changes.map(({ field }) => ({ before, after, field })),
  );
  return (
    <Cut total={changes.length} of="change">
      <table className={styles['table']}>
        <Head cells={['Offer', 'Model', 'Field', 'Before', 'After']} />
        <tbody>
          {changes.slice(0, SHOWN).map(({ before, after, field }) => (
            <tr key={`${after.id}-${field}`}>
              <td>{after.id}</td>
              <td>{after.model}</td>
              <td>{fieldLabel(field)}</td>
              <td className={styles['before']}>{fieldText(field, before)}</td>
              <td>{fieldText(field, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Cut>
  );
}

function OfferTable({ offers }: { readonly offers: readonly Offer[] }) {
  return (
    <Cut total={offers.length} of="offer">
      <table className={styles['table']}>
        <Head
          cells={['Line', 'Offer', 'Vendor', 'Model', 'Origin', 'Term', 'Units', 'Unit price']}
          numbers={[6, 7]}
        />
        <tbody>
          {offers.slice(0, SHOWN).map((offer) => (
            <tr key={offer.id}>
              <td className={styles['number']}>{offer.evidenceRow ?? '—'}</td>
              <td>{offer.id}</td>
              <td>{offer.vendor}</td>
              <td>{offer.model}</td>
              <td>{formatCountry(offer.origin)}</td>
              <td>{offer.incoterm}</td>
              <td className={styles['number']}>{formatInteger(offer.quantity)}</td>
              <td className={styles['number']}>{formatUsd(offer.unitPrice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Cut>
  );
}

function RemarkTable({ remarks }: { readonly remarks: readonly Remark[] }) {
  return (
    <Cut total={remarks.length} of="remark">
      <table className={styles['table']}>
        <Head cells={['Line', 'Remark']} />
        <tbody>
          {remarks.slice(0, SHOWN).map((remark, index) => (
            <tr key={index}>
              <td className={styles['number']}>{remark.line ?? 'file'}</td>
              <td className={styles['why']}>{remark.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Cut>
  );
}

function Head({
  cells,
  numbers = [],
}: {
  readonly cells: readonly string[];
  readonly numbers?: readonly number[];
}) {
  return (
    <thead>
      <tr>
        {cells.map((cell, index) => (
          <th
            key={cell}
            scope="col"
            className={cell === 'Line' || numbers.includes(index) ? styles['number'] : undefined}
          >
            {cell}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cut(props: { readonly total: number; readonly of: string; readonly children: ReactNode }) {
  return (
    <div className={styles['scroll']}>
      {props.children}
      {props.total <= SHOWN ? null : (
        <p className={styles['cut']}>
          The first {SHOWN} are shown; {formatCount(props.total - SHOWN, `more ${props.of}`)} are not.
        </p>
      )}
    </div>
  );
}
