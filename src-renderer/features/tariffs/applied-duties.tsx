/**
 * What one entry pays: the total first, then line by line with the authority of
 * each, then what could apply and does not count.
 *
 * Depends on: landed-cost, tariffs, ui, ./what-applies, ./next-change.
 */
import type { PartsPerMillion, UsdCents } from '#domain/core/money';
import type { Source } from '#domain/core/source';
import type { DutyLine } from '#domain/landed-cost/duty';
import type { EntryCharges } from '#domain/landed-cost/entry-charges';
import type { ProcessingFee } from '#domain/model/tariff-pack';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { PreparedPack } from '#domain/tariffs/prepare-pack';
import { FactsTable } from '../../ui/facts-table';
import { formatCents, formatDate, formatUsd, UNKNOWN } from '../../ui/format';
import { Notice } from '../../ui/notice';
import styles from './calculator.module.css';
import { LayerLink, StatusWords } from './layer-marks';
import { NextChange } from './next-change';
import {
  dutyProblemWords,
  layerLine,
  percentInColumn,
  percentWords,
  scopeNameWords,
  spanWords,
} from './tariff-words';
import type { DutyAnswer, DutyQuestion } from './what-applies';

interface AppliedDutiesProps {
  readonly question: DutyQuestion;
  readonly answer: DutyAnswer;
  readonly prepared: PreparedPack;
  readonly onOpenLayer: (id: string) => void;
}

export function AppliedDuties({ question, answer, prepared, onOpenLayer }: AppliedDutiesProps) {
  const { entry, customsValue } = question;
  const hasValue = customsValue !== null;
  return (
    <>
      <p className={styles['headline']} aria-live="polite">
        <strong>{percentWords(answer.stack.totalRate)}</strong>
        <span>
          {hasValue ? `${formatUsd(answer.duty)} duty on ${formatUsd(customsValue)}, ` : 'duty, '}
          {scopeNameWords(entry.origin)}, entry {formatDate(entry.entryDate)}
        </span>
      </p>
      <NextChange entry={entry} prepared={prepared} onOpenLayer={onOpenLayer} />
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Duty or fee</th>
            <th scope="col" data-cell="number">
              Rate %
            </th>
            {hasValue ? (
              <th scope="col" data-cell="number">
                Amount $
              </th>
            ) : null}
            <th scope="col">Heading</th>
            <th scope="col">Authority</th>
            <th scope="col">Status</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {answer.lines.map((line) => (
            <DutyRow key={line.layer.id} line={line} hasValue={hasValue} onOpenLayer={onOpenLayer} />
          ))}
          <SumRow
            label="Duty"
            rate={answer.stack.totalRate}
            amount={hasValue ? answer.duty : null}
            hasValue={hasValue}
          />
          {answer.fees.ok ? <FeeRows fees={answer.fees.value} hasValue={hasValue} /> : null}
          {hasValue && answer.total !== null ? (
            <SumRow label="Duty and fees" rate={null} amount={answer.total} hasValue />
          ) : null}
        </tbody>
      </FactsTable>
      <div className={styles['remarks']}>
        {answer.fees.ok ? null : <Notice tone="unsure">{dutyProblemWords(answer.fees.problem)}</Notice>}
        {entry.origin === 'US' ? (
          <Notice>
            Goods made in the US that never left it make no entry and pay nothing. These are the duties of US
            goods that come back.
          </Notice>
        ) : null}
        <Refunds lines={answer.lines} hasValue={hasValue} />
        <Unconfirmed
          now={answer.stack.unconfirmed}
          later={answer.laterUnconfirmed}
          onOpenLayer={onOpenLayer}
        />
        <Conditional layers={answer.conditional} onOpenLayer={onOpenLayer} />
      </div>
    </>
  );
}

interface DutyRowProps {
  readonly line: DutyLine;
  readonly hasValue: boolean;
  readonly onOpenLayer: (id: string) => void;
}

function DutyRow({ line, hasValue, onOpenLayer }: DutyRowProps) {
  const { layer, rate, amount } = line;
  return (
    <tr>
      <th scope="row">
        <LayerLink layer={layer} onOpen={onOpenLayer} />
        {layer.kind === 'top-up' && layer.rate !== null ? (
          <span className={styles['beside']}>up to {percentWords(layer.rate)} with the base rate</span>
        ) : null}
      </th>
      <td data-cell="number">{percentInColumn(rate)}</td>
      {hasValue ? <td data-cell="number">{formatCents(amount)}</td> : null}
      <td>{layer.heading ?? UNKNOWN}</td>
      <td data-cell="words">{layer.authority ?? UNKNOWN}</td>
      <td>
        <StatusWords layer={layer} />
      </td>
      <td data-cell="words">
        <Cited source={layer.source} />
      </td>
    </tr>
  );
}

interface SumRowProps {
  readonly label: string;
  readonly rate: PartsPerMillion | null;
  readonly amount: UsdCents | null;
  readonly hasValue: boolean;
}

function SumRow({ label, rate, amount, hasValue }: SumRowProps) {
  return (
    <tr className={styles['sum']}>
      <th scope="row">{label}</th>
      <td data-cell="number">{rate === null ? '' : percentInColumn(rate)}</td>
      {hasValue ? <td data-cell="number">{formatCents(amount)}</td> : null}
      <td colSpan={4} />
    </tr>
  );
}

interface FeeRowsProps {
  readonly fees: Pick<EntryCharges, 'mpf' | 'hmf'>;
  readonly hasValue: boolean;
}

function FeeRows({ fees: { mpf, hmf }, hasValue }: FeeRowsProps) {
  const year = mpf.schedule;
  return (
    <>
      <tr>
        <th scope="row">
          Merchandise processing fee
          <span className={styles['beside']}>{hasValue ? boundWords(mpf.bound) : limitWords(year)}</span>
        </th>
        <td data-cell="number">{percentInColumn(year.rate)}</td>
        {hasValue ? <td data-cell="number">{formatCents(mpf.amount)}</td> : null}
        <td>{UNKNOWN}</td>
        <td data-cell="words">
          19 CFR 24.23(b)(1), {year.fiscalYear}
          {mpf.isCarriedForward ? ' carried forward: no later year is on file' : ''}
        </td>
        <td>Per entry</td>
        <td data-cell="words">
          <Cited source={year.source} />
        </td>
      </tr>
      <tr>
        <th scope="row">Harbour maintenance fee</th>
        {hmf.schedule === null ? (
          <>
            <td data-cell="number">n/a</td>
            {hasValue ? <td data-cell="number">{formatCents(hmf.amount)}</td> : null}
            <td>{UNKNOWN}</td>
            <td data-cell="words" colSpan={3}>
              Ocean cargo only
            </td>
          </>
        ) : (
          <>
            <td data-cell="number">{percentInColumn(hmf.schedule.rate)}</td>
            {hasValue ? <td data-cell="number">{formatCents(hmf.amount)}</td> : null}
            <td>{UNKNOWN}</td>
            <td data-cell="words">19 CFR 24.24</td>
            <td>Ocean only</td>
            <td data-cell="words">
              <Cited source={hmf.schedule.source} />
            </td>
          </>
        )}
      </tr>
    </>
  );
}

function boundWords(bound: 'minimum' | 'maximum' | null): string {
  if (bound === null) return 'between its minimum and maximum';
  return bound === 'minimum' ? 'held at its minimum' : 'held at its maximum';
}

function limitWords({ minimum, maximum }: ProcessingFee): string {
  return `at least ${formatUsd(minimum)}, at most ${formatUsd(maximum)}`;
}

/** A citation with its date, which stays whole. */
function Cited({ source: { citation, asOf } }: { readonly source: Source }) {
  return (
    <>
      {citation}
      {asOf === null ? null : (
        <>
          {' '}
          · <span className={styles['whole']}>{formatDate(asOf)}</span>
        </>
      )}
    </>
  );
}

/** What was paid under a law that was struck down may come back; it is never taken off. */
function Refunds({ lines, hasValue }: { readonly lines: readonly DutyLine[]; readonly hasValue: boolean }) {
  const struckDown = lines.filter(({ layer }) => layer.status === 'struck-down');
  if (struckDown.length === 0) return null;
  return (
    <Notice title="A refund may be possible. It is not taken off.">
      {struckDown
        .map(
          ({ layer, rate, amount }) =>
            `${layer.program}: ${hasValue ? formatUsd(amount) : percentWords(rate)}`,
        )
        .join('; ')}
      . These layers were struck down after they were collected.
    </Notice>
  );
}

interface UnconfirmedProps {
  readonly now: readonly TariffLayer[];
  readonly later: readonly TariffLayer[];
  readonly onOpenLayer: (id: string) => void;
}

function Unconfirmed({ now, later, onOpenLayer }: UnconfirmedProps) {
  if (now.length + later.length === 0) return null;
  return (
    <Notice tone="unsure" title="Could apply; not confirmed; not counted">
      <ul className={styles['unconfirmed']}>
        {[...now, ...later].map((layer) => (
          <li key={layer.id}>
            <LayerLink layer={layer} onOpen={onOpenLayer} words={layerLine(layer)} />{' '}
            <span>({spanWords(layer.from, layer.to)})</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface ConditionalProps {
  readonly layers: readonly TariffLayer[];
  readonly onOpenLayer: (id: string) => void;
}

/** Layers in force that wait for a finding which the scenario does not take as met. */
function Conditional({ layers, onOpenLayer }: ConditionalProps) {
  if (layers.length === 0) return null;
  return (
    <Notice title="Only after a finding; not counted">
      <ul className={styles['unconfirmed']}>
        {layers.map((layer) => (
          <li key={layer.id}>
            <LayerLink layer={layer} onOpen={onOpenLayer} words={layerLine(layer)} />: {layer.condition}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
