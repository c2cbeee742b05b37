/** What the fills and lines of a chart stand for. Depends on: ./category-fills, ./category-styles (types). */
import { useId } from 'react';
import { CategoryFills, fillOf } from './category-fills';
import type { CategoryStyle } from './category-styles';
import styles from './charts.module.css';

/** One entry: a fill, or a line by its class. */
export interface LegendEntry {
  readonly label: string;
  readonly style?: CategoryStyle;
  /** Class of a line, where no fill is named. */
  readonly line?: string | undefined;
}

export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const id = useId();
  return (
    <ul className={styles['legend']}>
      {entries.map(({ label, style, line }) => (
        <li key={label}>
          <svg width={16} height={10} aria-hidden="true">
            {style === undefined ? (
              <line x1={0} x2={16} y1={5} y2={5} className={line} />
            ) : (
              <>
                <CategoryFills id={id + label} of={[style]} />
                <rect width={16} height={10} rx={2} fill={fillOf(id + label, style)} />
              </>
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
