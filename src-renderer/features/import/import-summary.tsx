/**
 * What an import would do, in numbers and in dollars.
 *
 * Depends on: ui, imports (types).
 */
import type { UsdCents } from '#domain/core/money';
import type { ImportPreview } from '../../imports/preview-import';
import type { PriceList } from '../../imports/price-list';
import { formatInteger, formatUsd } from '../../ui/format';
import styles from './import.module.css';

interface ImportSummaryProps {
  readonly list: PriceList;
  readonly preview: ImportPreview;
}

const delimiterWords: Readonly<Record<NonNullable<PriceList['delimiter']>, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

const encodingWords: Readonly<Record<NonNullable<PriceList['encoding']>, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  big5: 'Big5',
  shift_jis: 'Shift-JIS',
  gb18030: 'GB18030',
};

export function ImportSummary({ list, preview }: ImportSummaryProps) {
  const { added, changed, same, rejected, addedValue, changedValue } = preview;
  const read = list.columns.filter((column) => column !== null).length;
  return (
    <>
      <dl className={styles['counts']}>
        <Count
          label="New"
          count={added.length}
          words={added.length === 0 ? '' : `${formatUsd(addedValue)} of goods`}
        />
        <Count
          label="Changed"
          count={changed.length}
          words={changed.length === 0 ? '' : signed(changedValue)}
        />
        <Count label="Same" count={same.length} words={same.length === 0 ? '' : 'left as they are'} />
        <Count
          label="Rejected"
          count={rejected.length}
          words={rejected.length === 0 ? '' : 'not imported'}
          isBad={rejected.length > 0}
        />
      </dl>
      <p className={styles['file']}>
        {howRead(list)}, {read} of {list.header.length} columns. Dollars are unit price × units, before
        freight and duty.
      </p>
    </>
  );
}

function howRead({ encoding, delimiter, sheet }: PriceList): string {
  if (encoding === null || delimiter === null) return `Read from sheet ${sheet ?? ''} of an Excel workbook`;
  return `Read as ${encodingWords[encoding]}, cells separated by ${delimiterWords[delimiter]}`;
}

function Count(props: {
  readonly label: string;
  readonly count: number;
  readonly words: string;
  readonly isBad?: boolean;
}) {
  return (
    <div className={props.isBad === true ? styles['bad'] : undefined}>
      <dt>{props.label}</dt>
      <dd>
        <strong>{formatInteger(props.count)}</strong>
        <span>{props.words}</span>
      </dd>
    </div>
  );
}

function signed(amount: UsdCents): string {
  return amount > 0 ? `+${formatUsd(amount)} of goods` : `${formatUsd(amount)} of goods`;
}
