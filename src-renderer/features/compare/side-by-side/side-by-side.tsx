/**
 * Two to five offers as columns: what makes the difference, what else differs,
 * where they tie, and what the vendors have yet to say.
 *
 * The first offer is the baseline; every difference is against it.
 *
 * Depends on: domain, ui.
 */
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BreakEvens, NoCost } from '#domain/break-even/break-even';
import type { Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { sideBySide } from '#domain/reports/side-by-side';
import { Button, IconButton } from '../../../ui/button';
import { CheckField } from '../../../ui/fields';
import { formatCountry } from '../../../ui/format';
import { Tag } from '../../../ui/notice';
import { AskVendor } from './ask-vendor-list';
import { CostBridge } from './cost-bridge';
import { SideSections } from './side-sections';
import { SideTies } from './side-ties';
import place from '../page-in-place.module.css';
import styles from './side-by-side.module.css';

interface SideBySideProps {
  /** Two to five, the baseline first. */
  readonly rows: readonly OfferEvaluation[];
  readonly onMakeBaseline: (offerId: string) => void;
  readonly onRemove: (offerId: string) => void;
  readonly onClose: () => void;
  readonly breakEvens: (row: OfferEvaluation, against: OfferEvaluation) => Result<BreakEvens, NoCost>;
  /** Puts text on the clipboard; throws if that was refused. */
  readonly onCopy: (text: string) => Promise<void>;
}

export function SideBySide(props: SideBySideProps) {
  const { rows, onMakeBaseline, onRemove, onClose, breakEvens, onCopy } = props;
  const [isDifferencesOnly, setIsDifferencesOnly] = useState(true);
  const sections = useMemo(() => sideBySide(rows), [rows]);
  const heading = useRef<HTMLHeadingElement>(null);
  // Also when the offers change: the button that was pressed has moved or gone.
  const offerIds = rows.map(({ offer }) => offer.id).join(' ');
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [offerIds]);

  return (
    <section
      className={place['page']}
      aria-label="Side by side"
      data-pane="side-by-side"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={place['bar']}>
        <Button variant="quiet" icon={ArrowLeft} onClick={onClose}>
          Back to the table
        </Button>
        <h2 ref={heading} tabIndex={-1} className={place['title']}>
          {rows.length} offers side by side
        </h2>
        <span className={place['gap']} />
        <CheckField label="Differences only" isChecked={isDifferencesOnly} onChange={setIsDifferencesOnly} />
      </div>
      <div className={place['scroll']} tabIndex={0} role="group" aria-label="Comparison">
        <table className={styles['table']}>
          <thead>
            <tr>
              <td />
              {rows.map(({ offer }, index) => (
                <th key={offer.id} scope="col">
                  <span className={styles['model']}>{offer.model}</span>
                  <span className={styles['vendor']}>
                    {offer.vendor} · {formatCountry(offer.origin)} · {offer.id}
                  </span>
                  <span className={styles['headActions']}>
                    {index === 0 ? (
                      <Tag tone="decided">Baseline</Tag>
                    ) : (
                      <Button
                        variant="quiet"
                        onClick={() => {
                          onMakeBaseline(offer.id);
                        }}
                        aria-label={`Make baseline: ${offer.id}`}
                      >
                        Make baseline
                      </Button>
                    )}
                    <IconButton
                      label={`Take ${offer.id} out`}
                      icon={X}
                      disabled={rows.length <= 2}
                      onClick={() => {
                        onRemove(offer.id);
                      }}
                    />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <CostBridge rows={rows} />
          <SideSections sections={sections} isDifferencesOnly={isDifferencesOnly} />
        </table>
        <SideTies rows={rows} breakEvens={breakEvens} />
        <AskVendor rows={rows} onCopy={onCopy} />
      </div>
    </section>
  );
}
