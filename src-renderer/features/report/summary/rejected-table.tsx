/**
 * Offers that the plan does not take, with why and what they would cost more.
 *
 * Depends on: react, executive (types), ui, ../figures, ./summary-block.
 */
import type { Rejected } from '#domain/executive/plan-summary';
import { classNames } from '../../../ui/class-names';
import { formatCount, formatInteger } from '../../../ui/format';
import { FigureText } from '../figures/figure-text';
import { SummaryBlock } from './summary-block';
import styles from './summary.module.css';

interface RejectedTableProps {
  readonly rejected: readonly Rejected[];
  /** Offers that are not in `rejected` either. */
  readonly more: number;
  /** Rows that there is room for, each with its first reason; all without it. */
  readonly most?: number;
}

export function RejectedTable({ rejected, more, most = rejected.length }: RejectedTableProps) {
  const all = rejected.length + more;
  const shown = rejected.slice(0, most);
  const isFull = most >= rejected.length;
  return (
    <SummaryBlock
      title="Not taken"
      unit={`${shown.length === all ? '' : `${formatInteger(shown.length)} of `}${formatCount(all, 'offer')}; all-in $/TH beside the dearest line of the plan`}
    >
      {rejected.length === 0 ? (
        <p className={styles['words']}>Every offer is in the plan.</p>
      ) : (
        <table className={classNames(styles['table'], styles['rejected'])}>
          <colgroup>
            <col />
            <col />
            <col />
          </colgroup>
          <thead className={isFull ? undefined : styles['unseen']}>
            <tr>
              <th scope="col">Offer</th>
              <th scope="col">Why</th>
              <th scope="col" data-cell="number">
                $/TH
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ offerId, name, reasons, perThDelta }) => (
              <tr key={offerId}>
                <th scope="row">{name}</th>
                <td className={styles['act']}>{isFull ? reasons.join('; ') : reasons[0]}</td>
                <td data-cell="number">
                  <FigureText figure={perThDelta} hasLetters={false} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SummaryBlock>
  );
}
