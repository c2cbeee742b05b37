/**
 * The figures that a reader looks for first, each with its exact amount below.
 *
 * Depends on: react, executive, ../figures.
 */
import { exactText } from '#domain/executive/figure-text';
import type { ReportFigure } from '#domain/executive/report-figure';
import { FigureText } from '../figures/figure-text';
import styles from './summary.module.css';

export function KpiRow({ kpis }: { readonly kpis: readonly ReportFigure[] }) {
  return (
    <dl className={styles['kpis']} aria-label="Key figures">
      {kpis.map((kpi) => (
        <div key={kpi.key} className={styles['kpi']}>
          <dt>{kpi.label}</dt>
          <dd>
            <FigureText figure={kpi} className={styles['kpiValue']} />
            <span className={styles['kpiBelow']}>
              {[exactText(kpi.unit, kpi.value), kpi.note].filter((words) => words !== null).join(' · ')}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
