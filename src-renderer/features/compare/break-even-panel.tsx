/**
 * Where the offer looked at ties with another: in duty, in price, in days.
 *
 * The other offer is the cheapest of the others until one is picked, and stays
 * picked while the focus moves from offer to offer.
 *
 * Depends on: break-even, reports, ui, ./against-options.
 */
import { Copy } from 'lucide-react';
import { useMemo } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { ComparedFigure } from '#domain/break-even/compared-cost';
import type { WhatIf } from '#domain/break-even/what-if';
import type { UsdCents } from '#domain/core/money';
import type { BreakEvens, NoCost } from '#domain/break-even/break-even';
import type { Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Scenario } from '#domain/model/settings';
import {
  breakEvenLines,
  breakEvenReport,
  noCostText,
  standingText,
  type BreakEvenLine,
} from '#domain/reports/break-even-text';
import { Button } from '../../ui/button';
import { formatCountry } from '../../ui/format';
import { useMessages } from '../../ui/messages';
import { PickField } from '../../ui/pick-field';
import { againstOptions, offersByCost } from './against-options';
import styles from './break-even-panel.module.css';
import inspectorStyles from './inspector.module.css';
import { WhatIfSection } from './what-if';

interface BreakEvenPanelProps {
  readonly row: OfferEvaluation;
  readonly rows: readonly OfferEvaluation[];
  /** The offer picked to compare with; null for the cheapest other one. */
  readonly againstId: string | null;
  readonly onAgainstChange: (offerId: string) => void;
  readonly breakEvens: (row: OfferEvaluation, against: OfferEvaluation) => Result<BreakEvens, NoCost>;
  /** What can be supposed of an offer. */
  readonly whatIfs: (row: OfferEvaluation, figure: ComparedFigure) => readonly WhatIf[];
  readonly onApplyPrice: ((row: OfferEvaluation, price: UsdCents) => void) | null;
  readonly scenario: Scenario;
  /** Puts text on the clipboard; throws if that was refused. */
  readonly onCopy: (text: string) => Promise<void>;
}

export function BreakEvenPanel(props: BreakEvenPanelProps) {
  const { row, rows, againstId, onAgainstChange, breakEvens, whatIfs, scenario, onCopy } = props;
  const isAllIn = row.allIn !== null && row.allIn.perTh !== null;
  const byCost = useMemo(() => offersByCost(rows, isAllIn), [rows, isAllIn]);
  const everyOption = useMemo(() => againstOptions(byCost, isAllIn), [byCost, isAllIn]);
  const ownId = row.offer.id;
  const options = useMemo(() => everyOption.filter(({ id }) => id !== ownId), [everyOption, ownId]);
  const figure: ComparedFigure = isAllIn ? 'all-in' : 'landed';
  const supposable = useMemo(() => whatIfs(row, figure), [whatIfs, row, figure]);
  const others = byCost.filter(({ offer }) => offer.id !== ownId);
  const against = others.find(({ offer }) => offer.id === againstId) ?? others[0];
  const found = useMemo(
    () => (against === undefined ? null : breakEvens(row, against)),
    [breakEvens, row, against],
  );
  return (
    <div className={inspectorStyles['explain']}>
      <header>
        <h2 className={inspectorStyles['title']}>Where {ownId} ties with another offer</h2>
        <p className={inspectorStyles['subject']}>{nameOf(row)}</p>
      </header>
      <WhatIfSection
        // A slid value is of this offer under this scenario and no other.
        key={ownId}
        row={row}
        rows={rows}
        figure={figure}
        whatIfs={supposable}
        onApplyPrice={props.onApplyPrice}
      />
      {against === undefined || found === null ? (
        <p className={inspectorStyles['sentence']}>
          There is no other offer to compare with. Bring in a second one to see at which duty, price or day
          the two tie.
        </p>
      ) : (
        <>
          <PickField
            label="Compare with"
            options={options}
            value={against.offer.id}
            onChange={onAgainstChange}
            optionsName="offers"
          />
          {found.ok ? (
            <Found
              found={found.value}
              subject={`${nameOf(row)} (${row.offer.id}) against ${nameOf(against)} (${against.offer.id})`}
              scenario={scenario}
              onCopy={onCopy}
            />
          ) : (
            <p className={inspectorStyles['sentence']}>{noCostText(found.problem)}</p>
          )}
        </>
      )}
    </div>
  );
}

interface FoundProps {
  readonly found: BreakEvens;
  readonly subject: string;
  readonly scenario: Scenario;
  readonly onCopy: (text: string) => Promise<void>;
}

function Found({ found, subject, scenario, onCopy }: FoundProps) {
  const { show } = useMessages();
  const copy = async () => {
    try {
      await onCopy(breakEvenReport(found, subject, scenario));
      show({ kind: 'done', text: 'Break-evens copied.' });
    } catch {
      show({ kind: 'failed', text: 'The clipboard did not take the break-evens. Nothing was copied.' });
    }
  };
  return (
    <>
      <p className={inspectorStyles['sentence']}>{standingText(found)} One thing changes at a time:</p>
      {breakEvenLines(found).map((line) => (
        <Line key={line.variable} line={line} />
      ))}
      <div>
        <Button
          icon={Copy}
          onClick={() => {
            void copy();
          }}
        >
          Copy break-evens
        </Button>
      </div>
    </>
  );
}

function Line({ line: { label, sentence, values, held } }: { readonly line: BreakEvenLine }) {
  return (
    <section aria-label={label} className={styles['line']}>
      <h3 className={styles['label']}>{label}</h3>
      {values === null ? null : (
        <p className={styles['values']}>
          <span>{values.now}</span>
          <span aria-hidden="true">→</span>
          <span className={styles['tie']}>{values.tie}</span>
          <span className={styles['difference']}>{values.difference}</span>
        </p>
      )}
      <p className={styles['sentence']}>{sentence}</p>
      <p className={inspectorStyles['detail']}>{held}</p>
    </section>
  );
}

function nameOf({ offer }: OfferEvaluation): string {
  return `${isolatedName(offer.model)}, ${isolatedName(offer.vendor)}, ${formatCountry(offer.origin)}`;
}
