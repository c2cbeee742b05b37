/**
 * How far each plan is from the best one in each future, with the sentence that sums it up.
 *
 * Depends on: react, services (types), simulation, ui, ./kpi-words.
 */
import { useMemo, useState } from 'react';
import { kpiById, kpiNumber, planKpis, type KpiId, type PlanKpi } from '#domain/simulation/plan-kpis';
import { regretTable, type RegretCell } from '#domain/simulation/regret';
import { cellKey } from '../../services/scenario-desk';
import type { Scenarios } from '../../services/use-scenarios';
import { classNames } from '../../ui/class-names';
import { FactsTable } from '../../ui/facts-table';
import { SelectField } from '../../ui/fields';
import { formatHashrate, formatInteger, formatPpm } from '../../ui/format';
import { Section } from '../../ui/section';
import { kpiText } from './kpi-words';
import styles from './scenarios.module.css';

export function RegretPanel({ scenarios }: { readonly scenarios: Scenarios }) {
  const [id, setId] = useState<KpiId>('allInPerTh');
  const { plans, futures, cells } = scenarios;
  const kpi = kpiById(id);
  const table = useMemo(() => {
    const figures = ({ value }: Pick<PlanKpi, 'value'>) =>
      plans.map((plan) =>
        futures.map((future) => {
          const cell = cells.get(cellKey(plan.id, future.id));
          return cell === undefined ? null : kpiNumber(value(cell.kpis));
        }),
      );
    const isThs = kpi.kind === 'ths' || kpi.kind === 'th-days';
    return regretTable(kpi, plans, futures, figures(kpi), isThs ? [] : figures(kpiById('ths')));
  }, [kpi, plans, futures, cells]);
  const [own] = table.plans;
  // Where plans bring different TH/s, each figure says for how many it is.
  const hasApart = futures.map((_, at) => new Set(table.plans.map(({ cells: of }) => of[at]?.ths)).size > 1);
  return (
    <Section
      title="Regret"
      words="Each plan in each future, and how far it is from the best plan there. “Best for” a future is the best by the goals and rules of the plan in that future: by one figure alone another plan may be ahead, and in another future it may break a rule."
    >
      <div className={styles['choice']}>
        <SelectField
          label="Figure"
          value={id}
          options={planKpis.map(({ id: value, label }) => ({ value, label }))}
          onChange={setId}
        />
      </div>
      {own === undefined || plans.length < 2 ? (
        <p className={styles['quiet']}>
          There is one plan only, so it is the best in every future. Re-optimise in each future, or copy the
          plan and change the copy.
        </p>
      ) : (
        <p className={styles['sentence']}>
          {own.plan.name}: {own.sentence}
        </p>
      )}
      <div className={styles['wide']}>
        <FactsTable>
          <thead>
            <tr>
              <th scope="col">Plan</th>
              {futures.map(({ id: key, name }) => (
                <th key={key} scope="col" data-cell="number">
                  {name}
                </th>
              ))}
              <th scope="col">Over all futures</th>
            </tr>
          </thead>
          <tbody>
            {table.plans.map((row) => (
              <tr key={row.plan.id}>
                <th scope="row">{row.plan.name}</th>
                {row.cells.map((cell, at) => (
                  <td key={futures[at]?.id ?? at} data-cell="number">
                    <span className={classNames(cell.isBest ? styles['best'] : undefined)}>
                      {kpiText(kpi.kind, cell.value)}
                    </span>
                    <span className={styles['difference']}>{regretWords(cell, kpi.kind === 'date')}</span>
                    {hasApart[at] === true && cell.ths !== null ? (
                      <span className={styles['difference']}>{thsWords(cell.ths)}</span>
                    ) : null}
                  </td>
                ))}
                <td data-cell="words">
                  {row.sentence}
                  {table.leastRegret.length < table.plans.length && table.leastRegret.includes(row.plan.name)
                    ? ' The least regret.'
                    : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      </div>
    </Section>
  );
}

function thsWords(ths: number): string {
  return ths === 0 ? 'nothing comes' : `for ${formatHashrate(ths)}`;
}

function regretWords({ regret, isBest }: RegretCell, isDate: boolean): string {
  if (isBest) return 'the best';
  if (regret === null) return 'not known';
  if (isDate) return `${formatInteger(regret)} ${regret === 1 ? 'day' : 'days'} after the best`;
  // Rounded up as in the sentence, so that both say the same.
  return `${formatPpm(Math.ceil(regret / 1_000) * 1_000)} % from the best`;
}
