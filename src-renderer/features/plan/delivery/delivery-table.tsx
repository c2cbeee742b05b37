/** The deliveries as a table: every batch with its legs, its spread and the steps of its duty. Depends on: core, planning (types), ui, ./delivery-words. */
import type { LegName } from '#domain/delivery/legs';
import type { BatchRow, DeliveryRow } from '#domain/planning/delivery/delivery-row';
import { formatDateInColumn, formatInteger, UNKNOWN } from '../../../ui/format';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import styles from './delivery.module.css';
import { LEG_WORDS, lateWords, stepRates } from './delivery-words';

const LEGS = Object.keys(LEG_WORDS) as readonly LegName[];

/** Short enough for a head. */
const LEG_HEADS: Readonly<Record<LegName, string>> = {
  production: 'Made',
  transit: 'Transit',
  customs: 'Customs',
  hold: 'Hold',
  inland: 'Inland',
};

const DAY = '104px';
const COLUMNS: readonly LongColumn[] = [
  { id: 'model', header: 'Rig', width: 'minmax(170px, 1fr)' },
  { id: 'vendor', header: 'Vendor', width: 'minmax(110px, 0.6fr)' },
  { id: 'site', header: 'Site', width: 'minmax(130px, 0.8fr)' },
  { id: 'quantity', header: 'Units', width: '70px', isNumber: true },
  ...LEGS.map((leg) => ({ id: leg, header: `${LEG_HEADS[leg]} until`, width: '112px' })),
  { id: 'p10', header: 'Rack P10', width: DAY },
  { id: 'p50', header: 'Rack P50', width: DAY },
  { id: 'p90', header: 'Rack P90', width: DAY },
  { id: 'power', header: 'Site power', width: DAY },
  { id: 'late', header: 'Late or early', width: '110px' },
  { id: 'steps', header: 'Duty steps', width: '300px' },
];

interface DeliveryTableProps {
  readonly batches: readonly { readonly row: DeliveryRow; readonly batch: BatchRow }[];
}

export function DeliveryTable({ batches }: DeliveryTableProps) {
  return (
    <div className={styles['list']}>
      <LongTable
        label="Deliveries"
        columns={COLUMNS}
        isFirstPinned
        rowCount={batches.length}
        cells={(index) => {
          const found = batches[index];
          return found === undefined ? [] : cellsOf(found.row, found.batch);
        }}
      />
    </div>
  );
}

function cellsOf(row: DeliveryRow, batch: BatchRow): readonly string[] {
  return [
    `${row.model}${batch.batch === null ? '' : `, batch ${String(batch.batch)}`}`,
    row.vendor,
    row.siteName ?? UNKNOWN,
    formatInteger(batch.quantity),
    ...LEGS.map((leg) => {
      const bar = batch.bars.find((one) => one.leg === leg);
      return bar === undefined ? 'n/a' : formatDateInColumn(bar.to);
    }),
    formatDateInColumn(batch.onRackP10),
    formatDateInColumn(batch.onRackP50),
    formatDateInColumn(batch.onRackP90),
    formatDateInColumn(row.energisation),
    lateWords(batch.daysLate),
    [
      ...row.tariffSteps.map((step) => `${formatDateInColumn(step.on)}: ${stepRates(step)}`),
      ...row.unconfirmedSteps.map(
        ({ on, program }) => `${formatDateInColumn(on)}: ${program}, not confirmed`,
      ),
    ].join('; '),
  ];
}
