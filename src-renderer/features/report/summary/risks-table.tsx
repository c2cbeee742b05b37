/**
 * What may go wrong, in dollars, with its cause and what can be done about it.
 *
 * Depends on: react, executive (types), ui, ../figures, ./page-risks, ./summary-block.
 */
import { Fragment } from 'react';
import type { PlanRisk } from '#domain/executive/plan-summary';
import { classNames } from '../../../ui/class-names';
import { formatInteger } from '../../../ui/format';
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
  const { shown, named } = pageRisks(risks, most);
  const rest = risks.length - shown.length - named.length;
  return (
    <SummaryBlock
      title="Largest risks"
      unit={
        shown.length === risks.length
          ? 'in dollars, greatest first'
          : `in dollars, the greatest of each kind${rest === 0 ? '' : `; ${formatInteger(rest)} more in the tables`}`
      }
    >
      {risks.length === 0 ? (
        <p className={styles['words']}>The workspace states nothing that would cost the plan more.</p>
      ) : (
        <table className={classNames(styles['table'], styles['risks'])}>
          <colgroup>
            <col />
            <col />
            <col />
          </colgroup>
          <thead className={styles['unseen']}>
            <tr>
              <th scope="col">Risk and why</th>
              <th scope="col">Dollars and likelihood</th>
              <th scope="col">What can be done</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((risk) => (
              <tr key={risk.dollars.key}>
                <th scope="row">
                  {risk.headline}.<span className={styles['why']}> {risk.why}</span>
                </th>
                <td data-cell="number">
                  <FigureText figure={risk.dollars} className={styles['strong']} />
                  <Likelihood of={risk} />
                </td>
                <td className={styles['act']}>{risk.mitigation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {named.length === 0 ? null : (
        <p className={styles['below']}>
          Also{' '}
          {named.map((risk, at) => (
            <Fragment key={risk.dollars.key}>
              {at === 0 ? '' : ' · '}
              {risk.headline}:{' '}
              <FigureText figure={risk.dollars} hasLetters={false} className={styles['strong']} />
            </Fragment>
          ))}
        </p>
      )}
    </SummaryBlock>
  );
}

/** As the workspace states it: no likelihood is made up. */
function Likelihood({ of: { likelihood } }: { readonly of: PlanRisk }) {
  return (
    <span className={likelihood === null ? styles['notStated'] : styles['likelihood']}>
      {likelihood === null ? (
        'likelihood not stated'
      ) : (
        <>
          <FigureText figure={likelihood} hasLetters={false} /> likely
        </>
      )}
    </span>
  );
}
