/**
 * A titled part of the page. A chart in it can be read as a table: at the press of a button on screen; on
 * paper the tables follow the page.
 *
 * Depends on: react, ui, ../figures.
 */
import { useId, useState, type ReactNode } from 'react';
import { useReportSurface } from '../figures/report-surface';
import styles from './summary.module.css';

interface SummaryBlockProps {
  readonly title: string;
  /** What the figures are in, beside the title. */
  readonly unit?: string;
  /** The figures of a chart as a table. */
  readonly table?: ReactNode;
  /** Beside the title, on screen alone. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function SummaryBlock({ title, unit, table, actions, children }: SummaryBlockProps) {
  const headingId = useId();
  const { isPaper } = useReportSurface();
  const [isTable, setIsTable] = useState(false);
  return (
    <section className={styles['block']} aria-labelledby={headingId}>
      <header className={styles['blockHead']}>
        <h2 id={headingId}>{title}</h2>
        {unit === undefined ? null : <span className={styles['unit']}>{unit}</span>}
        {isPaper ? null : actions}
        {isPaper || table === undefined ? null : (
          <button
            type="button"
            className={styles['twin']}
            aria-label={`Show as ${isTable ? 'chart' : 'table'}: ${title}`}
            onClick={() => {
              setIsTable(!isTable);
            }}
          >
            {isTable ? 'chart' : 'table'}
          </button>
        )}
      </header>
      {isTable && !isPaper ? table : children}
    </section>
  );
}
