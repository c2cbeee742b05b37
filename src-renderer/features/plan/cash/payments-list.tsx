/**
 * Every payment of the plan in order of days: who it is to do with, what for, what its day hangs on.
 *
 * Depends on: react, planning (types), ui, ./cash-words.
 */
import { useMemo } from 'react';
import type { CashCalendar, CashFlow } from '#domain/planning/cash/cash-flow';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { formatCents, formatDateInColumn } from '../../../ui/format';
import { LongTable, type LongColumn } from '../../../ui/long-table';
import { Section } from '../../../ui/section';
import { dueWords, KIND_WORDS } from './cash-words';
import styles from './cash.module.css';

interface PaymentsListProps {
  readonly calendar: CashCalendar;
  readonly lines: readonly EvaluatedLine[];
}

const COLUMNS: readonly LongColumn[] = [
  { id: 'on', header: 'Day', width: '112px' },
  { id: 'amount', header: 'Amount, $', width: '140px', isNumber: true },
  { id: 'kind', header: 'For', width: '190px' },
  { id: 'due', header: 'Due', width: 'minmax(260px, 1.4fr)' },
  { id: 'vendor', header: 'Vendor', width: 'minmax(120px, 0.8fr)' },
  { id: 'model', header: 'Rig', width: 'minmax(160px, 1fr)' },
  { id: 'batch', header: 'Batch', width: '64px', isNumber: true },
];

export function PaymentsList({ calendar, lines }: PaymentsListProps) {
  const models = useMemo(() => new Map(lines.map(({ line, model }) => [line.id, model])), [lines]);
  const flows = useMemo(() => calendar.lines.flatMap((line) => line.flows).sort(byDay), [calendar]);
  if (flows.length === 0) return null;
  return (
    <Section title="Payments" words="In order of days; what has no day stands last.">
      <div className={styles['list']}>
        <LongTable
          label="Payments"
          columns={COLUMNS}
          rowCount={flows.length}
          cells={(index) => cellsOf(flows[index], models)}
        />
      </div>
    </Section>
  );
}

function cellsOf(flow: CashFlow | undefined, models: ReadonlyMap<string, string>) {
  if (flow === undefined) return [];
  return [
    formatDateInColumn(flow.on),
    formatCents(flow.amount),
    KIND_WORDS[flow.kind],
    dueWords(flow),
    flow.vendor,
    models.get(flow.lineId) ?? '',
    flow.batch === null ? '' : String(flow.batch),
  ];
}

function byDay(a: CashFlow, b: CashFlow): number {
  if (a.on === b.on) return 0;
  if (a.on === null) return 1;
  if (b.on === null) return -1;
  return a.on < b.on ? -1 : 1;
}
