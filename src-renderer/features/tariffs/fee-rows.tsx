/**
 * The user fees of one entry, as rows of the table of its duties.
 *
 * Depends on: core, landed-cost (types), model (types), ui/format, ./cited, ./tariff-words.
 */
import type { EntryCharges } from '#domain/landed-cost/entry-charges';
import type { ProcessingFee } from '#domain/model/tariff-pack';
import { formatCents, formatUsd, UNKNOWN } from '../../ui/format';
import styles from './calculator.module.css';
import { Cited } from './cited';
import { percentInColumn } from './tariff-words';

interface FeeRowsProps {
  readonly fees: Pick<EntryCharges, 'mpf' | 'hmf'>;
  readonly hasValue: boolean;
}

export function FeeRows({ fees: { mpf, hmf }, hasValue }: FeeRowsProps) {
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
