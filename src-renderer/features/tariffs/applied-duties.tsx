/**
 * What one entry pays: the total first, then line by line with the authority of
 * each, then what could apply and does not count.
 *
 * Depends on: landed-cost, tariffs, ui, ./fee-rows, ./duty-remarks, ./next-change.
 */
import type { PartsPerMillion, UsdCents } from '#domain/core/money';
import type { DutyLine } from '#domain/landed-cost/duty';
import type { PreparedPack } from '#domain/tariffs/prepare-pack';
import { FactsTable } from '../../ui/facts-table';
import { formatCents, formatDate, formatUsd, UNKNOWN } from '../../ui/format';
import { Notice } from '../../ui/notice';
import styles from './calculator.module.css';
import { Cited } from './cited';
import { Conditional, Refunds, Unconfirmed } from './duty-remarks';
import { FeeRows } from './fee-rows';
import { LayerLink, StatusWords } from './layer-marks';
import { NextChange } from './next-change';
import { dutyProblemWords, percentInColumn, percentWords, scopeNameWords } from './tariff-words';
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
