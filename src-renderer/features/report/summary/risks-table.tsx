/**
 * What may go wrong, in dollars, with its cause and what can be done about it.
 *
 * Depends on: react, executive (types), ../figures, ./page-risks, ./summary-block.
 */
import type { PlanRisk } from '#domain/executive/plan-summary';
import { FigureText } from '../figures/figure-text';
import { pageRisks } from './page-risks';
import { SummaryBlock } from './summary-block';
import styles from './summary.module.css';

interface RisksTableProps {
  readonly risks: readonly PlanRisk[];
  /** Rows that there is room for; all without it. */
  readonly most?: number;
}

export function RisksTable({ risks, most = risks.length }: RisksTableProps) {
  const shown = pageRisks(risks, most);
  const rest = risks.length - shown.length;
  return (
    <SummaryBlock
      title="Largest risks"
      unit={rest <= 0 ? 'in dollars, greatest first' : 'in dollars, the greatest of each kind'}
    >
      {risks.length === 0 ? (
        <p className={styles['words']}>The workspace states nothing that would cost the plan more.</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Risk and why</th>
              <th scope="col" data-cell="number">
                Dollars
              </th>
              <th scope="col" data-cell="number">
                Likelihood
              </th>
              <th scope="col">What can be done</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((risk) => (
              <tr key={risk.dollars.key}>
                <th scope="row" className={styles['risk']}>
                  {risk.headline}
                  <span className={styles['why']}>{risk.why}</span>
                </th>
                <td data-cell="number">
                  <FigureText figure={risk.dollars} className={styles['strong']} />
                </td>
                <td data-cell="number">
                  {risk.likelihood === null ? (
                    <span className={styles['notStated']}>not stated</span>
                  ) : (
                    <FigureText figure={risk.likelihood} />
                  )}
                </td>
                <td className={styles['act']}>{risk.mitigation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest <= 0 ? null : <p className={styles['below']}>{rest} more stand in the tables.</p>}
    </SummaryBlock>
  );
}
