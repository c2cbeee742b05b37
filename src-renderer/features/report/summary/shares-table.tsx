/** Every share of the plan as a table. Depends on: react, executive (types), ../figures. */
import type { SharePart } from '#domain/executive/plan-summary';
import { FigureText } from '../figures/figure-text';
import styles from './summary.module.css';

interface SharesTableProps {
  /** `Vendor`, `Declared origin`. */
  readonly head: string;
  readonly parts: readonly SharePart[];
}

export function SharesTable({ head, parts }: SharesTableProps) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" data-cell="number">
            Share of TH
          </th>
          <th scope="col" data-cell="number">
            Landed
          </th>
          <th scope="col">Limit of the rules</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, ofThs, landed, limit, isBroken }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-cell="number">
              <FigureText figure={ofThs} />
            </td>
            <td data-cell="number">
              <FigureText figure={landed} />
            </td>
            <td>{limit === null ? 'none' : `${limit}${isBroken ? ': broken' : ''}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
