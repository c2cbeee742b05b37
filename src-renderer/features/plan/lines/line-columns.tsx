/**
 * The columns of the table of lines: what each line buys, where and when it goes, what it costs.
 *
 * A site or month that the line leaves open is shown as what it comes to, quietly: an order is given for a
 * place and a month, whoever chose them.
 *
 * Depends on: planning (types), ui, the files beside this one, ../plan-words.
 */
import type { ReactNode } from 'react';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import type { GridColumn } from '../../../ui/data-table/grid-column';
import { formatDateInColumn, formatInteger, UNKNOWN } from '../../../ui/format';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { formatMonth, megawatts, STANDING_WORDS } from '../plan-words';
import { isBroken, problemsInShort } from './line-problem-words';
import styles from './lines.module.css';
import { gridColumnOf } from './line-grid-column';
import { money, type LineColumn } from './line-column';
import { concernOf, monthShown, paidBeforeDispatch, perTh, rigName } from './line-facts';
import { QuantityCell } from './quantity-cell';
import { RigCell } from './rig-cell';

const specs: readonly LineColumn[] = [
  {
    id: 'model',
    header: 'Rig',
    group: 'Line',
    definition:
      'The rig, with a lock where the optimiser keeps the line and a mark where something is wrong.',
    width: 184,
    kind: 'text',
    extraWidth: 40,
    value: rigName,
    text: rigName,
    render: (row) => <RigCell row={row} />,
  },
  {
    id: 'vendor',
    header: 'Vendor',
    group: 'Offer',
    definition: 'The seller of the offer.',
    width: 100,
    kind: 'text',
    value: (row) => row.vendor || null,
    text: (row) => row.vendor || UNKNOWN,
  },
  {
    id: 'origin',
    header: 'Origin',
    group: 'Offer',
    definition: 'Declared country of origin.',
    width: 58,
    kind: 'text',
    value: (row) => row.offer?.origin ?? null,
    text: (row) => row.offer?.origin ?? UNKNOWN,
  },
  {
    id: 'offerId',
    header: 'Offer',
    group: 'Offer',
    definition: 'The reference of the offer.',
    width: 96,
    kind: 'text',
    value: (row) => row.line.offerId,
    text: (row) => row.line.offerId,
  },
  {
    id: 'site',
    header: 'Site',
    group: 'Order',
    definition:
      'Where the rigs are racked. Type or choose; empty takes that of the offer, else the default site.',
    width: 176,
    kind: 'text',
    value: (row) => row.site?.name ?? null,
    text: (row) => row.site?.name ?? UNKNOWN,
    render: (row) => quiet(row.line.siteId === null, row.site?.name ?? UNKNOWN),
  },
  {
    id: 'batchMonth',
    header: 'Ships in',
    group: 'Order',
    definition: 'The batch month: when the goods leave. Type or choose; empty is as the vendor quotes.',
    width: 86,
    kind: 'text',
    value: (row) => monthShown(row),
    text: (row) => formatMonth(monthShown(row)),
    render: (row) => quiet(row.line.batchMonth === null, formatMonth(monthShown(row))),
  },
  {
    id: 'quantity',
    header: 'Units',
    group: 'Order',
    definition:
      'Units of the line. Type over it, or drag the grip sideways; Alt with the up and down arrows steps, with Shift by whole lots.',
    width: 104,
    kind: 'number',
    isHighBest: true,
    isStrong: true,
    extraWidth: 24,
    value: (row) => row.line.quantity,
    text: (row) => formatInteger(row.line.quantity),
    render: (row) => <QuantityCell row={row} />,
  },
  {
    id: 'standing',
    header: 'Standing',
    group: 'Standing',
    definition: 'Firm is bought. Of an option only the fee is paid; exercised, its units come at its price.',
    width: 82,
    kind: 'text',
    value: (row) => STANDING_WORDS[row.line.standing],
    text: (row) => STANDING_WORDS[row.line.standing],
  },
  {
    id: 'lock',
    header: 'Lock',
    group: 'Standing',
    definition: 'Whether the optimiser keeps the line as it is. L locks and frees it.',
    width: 66,
    kind: 'text',
    value: (row) => (row.line.isLocked ? 'Locked' : null),
    text: (row) => (row.line.isLocked ? 'Locked' : ''),
  },
  {
    id: 'ths',
    header: 'TH/s',
    group: 'Rigs',
    definition: 'Units × rated hash rate; of a contract in TH, the terahashes bought.',
    width: 104,
    kind: 'number',
    isHighBest: true,
    value: (row) => row.ths,
    text: (row) => formatInteger(row.ths),
  },
  {
    id: 'megawatts',
    header: 'MW',
    group: 'Rigs',
    definition: 'Power at the wall of all units.',
    width: 62,
    kind: 'number',
    value: (row) => row.kilowatts,
    text: (row) => megawatts(row.kilowatts),
    plain: (row) => (row.kilowatts === null ? null : String(row.kilowatts / 1_000)),
  },
  {
    id: 'landed',
    header: 'Landed $',
    group: 'Cost',
    definition:
      'On the rack’s side of the border: price, duty, fees, freight, insurance and the fee of an option.',
    width: 124,
    ...money((row) => row.landed),
  },
  {
    id: 'landedPerTh',
    header: 'Landed $/TH',
    group: 'Cost',
    definition: 'Landed dollars ÷ TH/s.',
    width: 90,
    isStrong: true,
    ...money((row) => perTh(row.landed, row.ths)),
  },
  {
    id: 'allIn',
    header: 'All-in $',
    group: 'Cost',
    definition:
      'Landed, receiving, installation and tax, and the parts of all-in that the scenario turns on.',
    width: 124,
    ...money((row) => row.allIn),
  },
  {
    id: 'allInPerTh',
    header: 'All-in $/TH',
    group: 'Cost',
    definition: 'All-in dollars ÷ TH/s.',
    width: 88,
    isStrong: true,
    ...money((row) => perTh(row.allIn, row.ths)),
  },
  {
    id: 'hashingP50',
    header: 'Hashing P50',
    group: 'Time',
    definition: 'First day on which half of the time the goods are racked and the site has power.',
    width: 98,
    kind: 'date',
    value: (row) => row.hashingP50,
    text: (row) => formatDateInColumn(row.hashingP50),
  },
  {
    id: 'hashingP90',
    header: 'Hashing P90',
    group: 'Time',
    definition: 'The same nine times in ten.',
    width: 98,
    kind: 'date',
    value: (row) => row.hashingP90,
    text: (row) => formatDateInColumn(row.hashingP90),
  },
  {
    id: 'price',
    header: 'Price $',
    group: 'Cash and risk',
    definition: 'Price of all units on the offer’s Incoterm.',
    width: 122,
    ...money((row) => row.price),
  },
  {
    id: 'beforeDispatch',
    header: 'Before dispatch $',
    group: 'Cash and risk',
    definition: 'How much of the price is paid before the goods leave, by the payment terms of the offer.',
    width: 124,
    ...money(paidBeforeDispatch),
  },
  {
    id: 'backDuty',
    header: 'Back-duty $',
    group: 'Cash and risk',
    definition: 'Back-duty that a finding against the declared origin would cost.',
    width: 116,
    ...money((row) => row.backDuty),
  },
  {
    id: 'partOfConcern',
    header: 'Part of concern',
    group: 'Cash and risk',
    definition: 'Suppliers of parts that are listed, possibly listed, or have a potential match open.',
    width: 168,
    kind: 'text',
    value: (row) => concernOf(row) || null,
    text: (row) => (row.offer === null ? UNKNOWN : concernOf(row) || 'None on record'),
    render: (row) =>
      concernOf(row) === '' ? (
        <span className={styles['quiet']}>{row.offer === null ? UNKNOWN : 'None on record'}</span>
      ) : (
        <span className={styles['unsure']}>{concernOf(row)}</span>
      ),
  },
  {
    id: 'note',
    header: 'Note',
    group: 'Notes',
    definition: 'A remark on the line. Type over it.',
    width: 140,
    kind: 'text',
    value: (row) => row.line.note,
    text: (row) => row.line.note ?? '',
  },
  {
    id: 'problems',
    header: 'Problems',
    group: 'Notes',
    definition: 'What keeps the line from being bought as it stands; the panel says what to do.',
    width: 240,
    kind: 'text',
    value: (row) => problemsInShort(row) || null,
    text: problemsInShort,
    render: (row) => (
      <span className={row.problems.some(isBroken) ? styles['broken'] : styles['unsure']}>
        {problemsInShort(row)}
      </span>
    ),
  },
];

/** Every column of the table of lines. */
export const lineColumns: readonly GridColumn<EvaluatedLine>[] = specs.map(gridColumnOf);

function quiet(isOpen: boolean, words: string): ReactNode {
  return isOpen ? (
    <span className={styles['quiet']}>
      {words}
      <VisuallyHidden> (not chosen)</VisuallyHidden>
    </span>
  ) : (
    words
  );
}
