/**
 * Offers that the plan does not take, with why and what they would cost more.
 *
 * Depends on: react, executive (types), ../figures, ./summary-block.
 */
import type { Rejected } from '#domain/executive/plan-summary';
import { FigureText } from '../figures/figure-text';
import { SummaryBlock } from './summary-block';
import styles from './summary.module.css';

interface RejectedTableProps {
  readonly rejected: readonly Rejected[];
  /** Offers that are not in `rejected` either. */
  readonly more: number;
  /** Rows that there is room for; all without it. */
  readonly most?: number;
}

export function RejectedTable({ rejected, more, most = rejected.length }: RejectedTableProps) {
  const rest = more + Math.max(0, rejected.length - most);
  return (
    <SummaryBlock title="Not taken" unit="all-in $/TH beside the dearest line of the plan">
      {rejected.length === 0 ? (
        <p className={styles['words']}>Every offer is in the plan.</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Offer</th>
              <th scope="col">Why</th>
              <th scope="col" data-cell="number">
                $/TH
              </th>
            </tr>
          </thead>
          <tbody>
            {rejected.slice(0, most).map(({ offerId, name, reasons, perThDelta }) => (
              <tr key={offerId}>
                <th scope="row">{name}</th>
                <td className={styles['act']}>{reasons.join('; ')}</td>
                <td data-cell="number">
                  <FigureText figure={perThDelta} hasLetters={false} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest === 0 ? null : <p className={styles['below']}>{rest} more offers were not taken.</p>}
    </SummaryBlock>
  );
}
