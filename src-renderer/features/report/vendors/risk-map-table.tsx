/** The risks of the map in their numbers. Depends on: executive (types), ../figures, ./cause-words. */
import { isolatedName } from '#domain/core/isolated-name';
import type { RiskPoint } from '#domain/executive/vendor-risk';
import { FigureText } from '../figures/figure-text';
import { CAUSE_WORDS } from './cause-words';
import styles from './vendors.module.css';

export function RiskMapTable({ points }: { readonly points: readonly RiskPoint[] }) {
  return (
    <table className={styles['table']} aria-label="Risks of the map">
      <thead>
        <tr>
          <th scope="col" data-cell="number">
            No
          </th>
          <th scope="col">Risk</th>
          <th scope="col">Cause</th>
          <th scope="col">Vendor</th>
          <th scope="col" data-cell="number">
            Likelihood
          </th>
          <th scope="col" data-cell="number">
            Dollars
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ key, label, cause, vendors, likelihood, dollars }, at) => (
          <tr key={key}>
            <td data-cell="number">{at + 1}</td>
            <th scope="row" className={styles['lead']}>
              {label}
            </th>
            <td data-cell="whole">{CAUSE_WORDS[cause]}</td>
            <td>{vendors.length === 0 ? 'the whole plan' : vendors.map(isolatedName).join(', ')}</td>
            <td data-cell="number">
              {likelihood === null ? (
                <span className={styles['quiet']}>not stated</span>
              ) : (
                <FigureText figure={likelihood} />
              )}
            </td>
            <td data-cell="number">
              <FigureText figure={dollars} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
