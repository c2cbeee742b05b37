/**
 * The first rows of a long table: all of them at the press of a button on screen; on paper a sentence says
 * how many are left out and where they are.
 *
 * Depends on: react, ui, ../figures.
 */
import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { formatCount } from '../../../ui/format';
import { useReportSurface } from '../figures/report-surface';
import styles from './record.module.css';

/** Rows that stand before it is asked for more; each press shows so many more. */
const STEP = { screen: 50, paper: 100 } as const;

interface ShownRowsProps<Row> {
  readonly rows: readonly Row[];
  /** `1 offer`, `142 offers`: one of them. */
  readonly one: string;
  /** Draws the table of some of them. */
  readonly children: (rows: readonly Row[]) => ReactNode;
}

export function ShownRows<Row>({ rows, one, children }: ShownRowsProps<Row>) {
  const { isPaper } = useReportSurface();
  const [pressed, setPressed] = useState(0);
  const most = isPaper ? STEP.paper : STEP.screen * (pressed + 1);
  const more = Math.max(rows.length - most, 0);
  return (
    <>
      {children(rows.slice(0, most))}
      {more === 0 ? null : isPaper ? (
        <p className={styles['words']}>
          {formatCount(more, `more ${one}`)} not printed here: the report as JSON has every one.
        </p>
      ) : (
        <p>
          <Button
            variant="quiet"
            onClick={() => {
              setPressed(pressed + 1);
            }}
          >
            {`Show ${String(Math.min(more, STEP.screen))} of ${formatCount(more, `more ${one}`)}`}
          </Button>
        </p>
      )}
    </>
  );
}
