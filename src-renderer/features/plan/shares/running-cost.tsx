/**
 * What the plan's sites earn and use in a day once all of it hashes: hashprice, electricity and what is left.
 *
 * It is one day, by the median arrival and the hashprice expected of that day: no forecast of a year.
 *
 * Depends on: react, evaluation (types), planning, ui, ../plan-words.
 */
import { useMemo } from 'react';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { runningDay } from '#domain/planning/running-day';
import { formatCents, formatCount, formatDate, formatUsd } from '../../../ui/format';
import { dollars } from '../plan-words';
import styles from './shares.module.css';

interface RunningCostProps {
  readonly lines: readonly EvaluatedLine[];
  readonly prepared: PreparedReference;
}

export function RunningCost({ lines, prepared }: RunningCostProps) {
  const plan = useMemo(() => {
    const [last] = lines
      .flatMap(({ hashingP50 }) => (hashingP50 === null ? [] : [hashingP50]))
      .sort((one, other) => (one < other ? 1 : -1));
    return last === undefined ? null : runningDay(lines, last, prepared);
  }, [lines, prepared]);
  if (plan === null || plan.sites.length === 0) return null;
  const { on, sites, total, notDated } = plan;
  const missing = sites.filter((site) => site.missing.length > 0);
  return (
    <section className={styles['running']} aria-label="What a day earns">
      <h4>Net {dollars(total.net)} a day once all of it hashes</h4>
      <p className={styles['words']}>
        By P50, on {formatDate(on)}, at the hashprice the assumptions expect then.
        {total.breakEvenPerPh === null
          ? ''
          : ` Electricity alone uses up a hashprice of $${formatCents(total.breakEvenPerPh)} per PH/s and day.`}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">$ a day</th>
            <th scope="col">Revenue</th>
            <th scope="col">Electricity</th>
            <th scope="col">Net</th>
          </tr>
        </thead>
        {sites.map((site) => (
          // The name has a line of its own: beside three amounts it would break letter by letter.
          <tbody key={site.siteId}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles['name']}>
                {site.siteName}
              </th>
            </tr>
            <tr className={styles['under']}>
              <td />
              <td>{formatUsd(site.revenue)}</td>
              <td>{formatUsd(site.electricity)}</td>
              <td>{formatUsd(site.net)}</td>
            </tr>
          </tbody>
        ))}
        <tbody>
          {sites.length === 1 ? null : (
            <tr>
              <th scope="row">Plan</th>
              <td>{formatUsd(total.revenue)}</td>
              <td>{formatUsd(total.electricity)}</td>
              <td>{formatUsd(total.net)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {missing.map((site) => (
        <p key={site.siteId} className={styles['words']}>
          Not known of {site.siteName}: {site.missing.join(', ')}. Give it under Data, Sites.
        </p>
      ))}
      {notDated === 0 ? null : (
        <p className={styles['words']}>
          {formatCount(notDated, 'line')} without a site or a day {notDated === 1 ? 'is' : 'are'} not in it.
        </p>
      )}
    </section>
  );
}
