/** Cash by month as a table. Depends on: react, executive, ./summary-words. */
import { exactUsd } from '#domain/executive/figure-text';
import type { CashBar } from '#domain/executive/plan-summary';
import { monthText } from './summary-words';
import styles from './summary.module.css';

export function CashTable({ cash }: { readonly cash: readonly CashBar[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" data-cell="number">
            Paid
          </th>
          <th scope="col" data-cell="number">
            Paid so far
          </th>
        </tr>
      </thead>
      <tbody>
        {cash.map(({ month, paid, cumulative }) => (
          <tr key={month}>
            <th scope="row">{monthText(month)}</th>
            <td data-cell="number">{exactUsd(paid)}</td>
            <td data-cell="number">{exactUsd(cumulative)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
