/**
 * Every offer that the plan does not take, with why and what it would cost beside the dearest line.
 *
 * Depends on: react, executive (types), ui, ../figures, ./record-section, ./shown-rows.
 */
import type { Rejected } from '#domain/executive/plan-summary';
import { formatCount } from '../../../ui/format';
import { FigureText } from '../figures/figure-text';
import styles from './record.module.css';
import { RecordSection } from './record-section';
import { ShownRows } from './shown-rows';

export function RejectedRecords({ rejected }: { readonly rejected: readonly Rejected[] }) {
  return (
    <RecordSection
      title="Offers not taken"
      count={formatCount(rejected.length, 'offer')}
      none={rejected.length === 0 ? 'None: every offer of the workspace is in the plan.' : null}
    >
      <p className={styles['words']}>
        All-in $/TH beside the dearest line of the plan; least all-in cost first.
      </p>
      <ShownRows rows={rejected} one="offer">
        {(rows) => (
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col" data-cell="offer">
                  Offer
                </th>
                <th scope="col">Why it is not taken</th>
                <th scope="col" data-cell="number">
                  $/TH
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ offerId, name, reasons, perThDelta }) => (
                <tr key={offerId}>
                  <th scope="row">{name}</th>
                  <td>{reasons.join('; ')}</td>
                  <td data-cell="number">
                    <FigureText figure={perThDelta} hasLetters={false} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShownRows>
    </RecordSection>
  );
}
