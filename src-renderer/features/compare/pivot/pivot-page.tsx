/**
 * The shown offers as a pivot, in place of the table.
 *
 * Depends on: react, domain, ui, ./pivot-table, ./pivot-words.
 */
import { ArrowLeft, Copy } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { narrowFilter } from '#domain/filtering/edit-filter';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { View } from '#domain/model/view';
import { pivot, pivotConditions, PIVOT_IDS, type PivotId } from '#domain/reports/pivot';
import { Button } from '../../../ui/button';
import { useMessages } from '../../../ui/messages';
import place from '../page-in-place.module.css';
import styles from './pivot.module.css';
import { PivotTable } from './pivot-table';
import { PIVOT_WORDS, pivotText } from './pivot-words';

interface PivotPageProps {
  readonly layout: PivotId;
  readonly onLayoutChange: (layout: PivotId) => void;
  readonly rows: readonly OfferEvaluation[];
  /** Numbers of the rows that the filter leaves over. */
  readonly order: Uint32Array;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly onClose: () => void;
  /** Puts text on the clipboard; throws if that was refused. */
  readonly onCopy: (text: string) => Promise<void>;
}

export function PivotPage(props: PivotPageProps) {
  const { layout, onLayoutChange, rows, order, view, onViewChange, onClose, onCopy } = props;
  const { show } = useMessages();
  const made = useMemo(
    () =>
      pivot(
        layout,
        Array.from(order, (number) => rows[number]).filter((row) => row !== undefined),
      ),
    [layout, rows, order],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  const open = (row: number | null, column: number | null) => {
    const filter = pivotConditions(made, row, column).reduce(narrowFilter, view.filter);
    onViewChange({ ...view, filter });
    onClose();
  };
  const copy = () => {
    onCopy(pivotText(made)).then(
      () => show({ kind: 'done', text: `Copied ${PIVOT_WORDS[layout].name}.` }),
      () => show({ kind: 'failed', text: 'The pivot could not be copied. The clipboard is as it was.' }),
    );
  };

  return (
    <section
      className={place['page']}
      aria-label="Pivot"
      data-pane="pivot"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
      onCopy={(event) => {
        // Text that was marked with the mouse is copied as it is.
        if (document.getSelection()?.isCollapsed === false) return;
        event.clipboardData.setData('text/plain', pivotText(made));
        event.preventDefault();
      }}
    >
      <div className={place['bar']}>
        <Button variant="quiet" icon={ArrowLeft} onClick={onClose}>
          Back to the table
        </Button>
        <h2 ref={heading} tabIndex={-1} className={place['title']}>
          {PIVOT_WORDS[layout].name}
        </h2>
        <span className={place['gap']} />
        <div role="group" aria-label="Layout of the pivot" className={styles['layouts']}>
          {PIVOT_IDS.map((id) => (
            <Button
              key={id}
              variant="quiet"
              aria-pressed={id === layout}
              onClick={() => {
                onLayoutChange(id);
              }}
            >
              {PIVOT_WORDS[id].name}
            </Button>
          ))}
        </div>
        <Button icon={Copy} onClick={copy}>
          Copy
        </Button>
      </div>
      <p className={styles['note']}>
        {PIVOT_WORDS[layout].amount} Choose a number to see its offers in the table.
      </p>
      <div className={place['scroll']}>
        {made.rows.length === 0 ? (
          <p className={styles['note']}>No offer is shown: widen the filter first.</p>
        ) : (
          // A new layout starts at its first number.
          <PivotTable key={layout} pivot={made} onOpen={open} />
        )}
      </div>
    </section>
  );
}
