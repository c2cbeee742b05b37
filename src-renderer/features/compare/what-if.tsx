/**
 * Sliders for one offer: another duty, another price, another day. What it would
 * then cost, and where it would stand, is said at once; nothing is changed until
 * a price is applied.
 *
 * A value that was slid belongs to the offer it was slid for: another offer, or
 * another scenario, starts where it is.
 *
 * Depends on: react, break-even, ui.
 */
import { useMemo, useState } from 'react';
import { shownFigure, type ComparedFigure } from '#domain/break-even/compared-cost';
import type { Variable } from '#domain/break-even/suppose';
import { placeAmong, type WhatIf } from '#domain/break-even/what-if';
import { partsPerMillion, usdCents, type UsdCents } from '#domain/core/money';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { Button } from '../../ui/button';
import { formatCell, formatCount, formatInteger, formatUsd } from '../../ui/format';
import styles from './what-if.module.css';

interface WhatIfSectionProps {
  readonly row: OfferEvaluation;
  readonly rows: readonly OfferEvaluation[];
  readonly figure: ComparedFigure;
  readonly whatIfs: readonly WhatIf[];
  /** Makes a supposed price the offer's own; null where nothing can be changed. */
  readonly onApplyPrice: ((row: OfferEvaluation, price: UsdCents) => void) | null;
}

const LABELS: Readonly<Record<Variable, string>> = {
  'duty-rate': 'Duty',
  'unit-price': 'Unit price',
  'days-later': 'Days later on the rack',
};

export function WhatIfSection({ row, rows, figure, whatIfs, onApplyPrice }: WhatIfSectionProps) {
  const [supposed, setSupposed] = useState<{ readonly variable: Variable; readonly value: number } | null>(
    null,
  );
  const active = whatIfs.find(({ variable }) => variable === supposed?.variable);
  const then = useMemo(
    () => (active === undefined || supposed === null ? null : active.evaluate(supposed.value)),
    [active, supposed],
  );
  const before = useMemo(() => placeAmong(row, rows, figure), [row, rows, figure]);
  const after = useMemo(() => (then === null ? null : placeAmong(then, rows, figure)), [then, rows, figure]);
  if (whatIfs.length === 0) return null;
  const unit = figure === 'all-in' ? 'all-in' : 'landed';
  return (
    <section className={styles['section']} aria-label="What if">
      <h3 className={styles['heading']}>What if</h3>
      {whatIfs.map((whatIf) => {
        const { variable, now, least, most, step } = whatIf;
        const value = supposed?.variable === variable ? supposed.value : now;
        return (
          <label key={variable} className={styles['line']}>
            <span className={styles['name']}>{LABELS[variable]}</span>
            <input
              type="range"
              min={least}
              max={most}
              step={step}
              value={value}
              aria-valuetext={valueText(variable, value)}
              onChange={(event) => {
                setSupposed({ variable, value: onRange(event.currentTarget.valueAsNumber, whatIf) });
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || supposed === null) return;
                event.stopPropagation();
                setSupposed(null);
              }}
            />
            <span className={styles['value']}>{valueText(variable, value)}</span>
          </label>
        );
      })}
      <p className={styles['outcome']} role="status">
        {then === null || supposed === null ? (
          `Slide one to see what it does. Now ${money(shownFigure(row, figure))}/TH ${unit},${placeText(before)}.`
        ) : (
          <>
            {money(shownFigure(row, figure))} → <strong>{money(shownFigure(then, figure))}</strong>/TH {unit}
            {before?.place === after?.place
              ? `, still${placeText(after)}`
              : `, from${placeText(before)} to${placeText(after)}`}
            .
          </>
        )}
      </p>
      {supposed === null ? null : (
        <div className={styles['actions']}>
          <Button
            onClick={() => {
              setSupposed(null);
            }}
          >
            Back to what is
          </Button>
          {supposed.variable === 'unit-price' && onApplyPrice !== null ? (
            <Button
              onClick={() => {
                onApplyPrice(row, usdCents(supposed.value));
                setSupposed(null);
              }}
            >
              Apply this price
            </Button>
          ) : null}
        </div>
      )}
    </section>
  );
}

function onRange(value: number, { least, most }: WhatIf): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

function money(cents: UsdCents | null): string {
  return formatUsd(cents);
}

function placeText(place: { readonly place: number; readonly of: number } | null): string {
  return place === null
    ? ' without a place'
    : ` place ${formatInteger(place.place)} of ${formatInteger(place.of)}`;
}

function valueText(variable: Variable, value: number): string {
  if (variable === 'duty-rate') return `${formatCell(partsPerMillion(value), 'percent')} %`;
  if (variable === 'unit-price') return formatUsd(usdCents(value));
  if (value === 0) return 'as planned';
  return `${formatCount(Math.abs(value), 'day')} ${value < 0 ? 'sooner' : 'later'}`;
}
