/**
 * What the plan comes to, over every tab: hash rate, dollars, days, cash and concentration, each with what
 * it changed since the last saved version. Every figure opens into what it is made of.
 *
 * Depends on: react, core (types), planning (types), services (types), ui, ./figure-dialog, ./plan-figures.
 */
import { useState } from 'react';
import type { CalendarMonth } from '#domain/core/calendar-month';
import type { UsdCents } from '#domain/core/money';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import type { Evidence } from '#domain/model/evidence';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import type { EvaluatedVersion } from '../../../services/use-plan';
import { dollars, formatMonth } from '../plan-words';
import { FigureDialog } from './figure-dialog';
import { planFigures, type PlanFigureId } from './plan-figures';
import styles from './totals.module.css';

/** The most dollars that are out at once. */
export interface PeakCash {
  readonly amount: UsdCents;
  /** The month in which that is; null if none. */
  readonly month: CalendarMonth | null;
  /** What it leaves out, in words; nothing if it holds all. */
  readonly missing?: string;
  /** Shows the cash calendar. */
  readonly onOpen?: () => void;
}

interface PlanTotalsStripProps {
  readonly evaluation: PlanEvaluation;
  /** With both, totals are explained down to their sources. */
  readonly prepared?: PreparedReference;
  readonly evidence?: readonly Evidence[];
  readonly lastSaved: EvaluatedVersion | null;
  /** Null until it is known. */
  readonly peakCash: PeakCash | null;
}

/** What stands in one card: the figure the eye lands on, and the one it is read with. */
const CARDS: readonly { readonly label: string; readonly ids: readonly PlanFigureId[] }[] = [
  { label: 'Hash rate and power', ids: ['ths', 'power'] },
  { label: 'Landed', ids: ['landed', 'landedPerTh'] },
  { label: 'All-in', ids: ['allIn', 'allInPerTh'] },
  { label: 'Hashing P50, P90', ids: ['hashingP50', 'hashingP90'] },
];

export function PlanTotalsStrip(props: PlanTotalsStripProps) {
  const { evaluation, prepared, evidence, lastSaved, peakCash } = props;
  const [explained, setExplained] = useState<PlanFigureId | null>(null);
  const figure = (id: PlanFigureId, isMain: boolean) => (
    <Figure
      key={id}
      id={id}
      isMain={isMain}
      evaluation={evaluation}
      lastSaved={lastSaved}
      onExplain={setExplained}
    />
  );
  const hasChanged =
    lastSaved !== null &&
    Object.values(planFigures).some(
      ({ change }) => change(lastSaved.evaluation.totals, evaluation.totals) !== null,
    );
  return (
    <section
      className={styles['strip']}
      aria-label="Totals of the plan"
      onKeyDown={(event) => {
        const id = event.target instanceof Element ? event.target.getAttribute('data-figure') : null;
        const found = CARDS.flatMap(({ ids }) => ids)
          .concat('backDuty', 'hhiVendor', 'hhiOrigin')
          .find((one) => one === id);
        if (!event.altKey || event.code !== 'KeyE' || found === undefined) return;
        event.preventDefault();
        setExplained(found);
      }}
    >
      {CARDS.map(({ label, ids }) => (
        <div key={label} className={styles['card']}>
          <h3>{label}</h3>
          {ids.map((id, at) => figure(id, at === 0))}
        </div>
      ))}
      <div className={styles['card']}>
        <h3>Peak cash</h3>
        <Peak peakCash={peakCash} />
      </div>
      <div className={styles['card']}>
        <h3>Back-duty exposed</h3>
        {figure('backDuty', true)}
      </div>
      <div className={styles['card']}>
        <h3>HHI vendors, origins</h3>
        {figure('hhiVendor', true)}
        {figure('hhiOrigin', false)}
      </div>
      {lastSaved === null ? null : (
        <p className={styles['against']}>
          {hasChanged ? 'Changes are' : 'Nothing here has changed'} against version {lastSaved.version.number}
          , {lastSaved.version.label}, by today’s figures.
        </p>
      )}
      {explained === null ? null : (
        <FigureDialog
          evaluation={evaluation}
          prepared={prepared}
          evidence={evidence}
          figureId={explained}
          onClose={() => {
            setExplained(null);
          }}
        />
      )}
    </section>
  );
}

interface FigureProps {
  readonly id: PlanFigureId;
  readonly isMain: boolean;
  readonly evaluation: PlanEvaluation;
  readonly lastSaved: EvaluatedVersion | null;
  readonly onExplain: (id: PlanFigureId) => void;
}

function Figure({ id, isMain, evaluation: { totals }, lastSaved, onExplain }: FigureProps) {
  const { label, definition, text, missing, change } = planFigures[id];
  const left = missing(totals);
  const changed = lastSaved === null ? null : change(lastSaved.evaluation.totals, totals);
  return (
    <div className={styles['figure']}>
      <button
        type="button"
        data-figure={id}
        className={isMain ? styles['main'] : styles['second']}
        aria-label={`${label}: ${text(totals)}. Explain`}
        title={`${definition} Alt E or a click explains it.`}
        onClick={() => {
          onExplain(id);
        }}
      >
        {text(totals)}
      </button>
      {changed === null || lastSaved === null ? null : (
        <span
          className={styles['change']}
          title={`Against version ${String(lastSaved.version.number)}, ${lastSaved.version.label}, by today’s figures`}
        >
          {changed}
        </span>
      )}
      {left === '' ? null : <span className={styles['missing']}>{left}</span>}
    </div>
  );
}

function Peak({ peakCash }: { readonly peakCash: PeakCash | null }) {
  if (peakCash === null) return <span className={styles['none']}>—</span>;
  const { amount, month, missing = '', onOpen } = peakCash;
  const words = dollars(amount);
  return (
    <div className={styles['figure']}>
      {onOpen === undefined ? (
        <span className={styles['main']}>{words}</span>
      ) : (
        <button
          type="button"
          className={styles['main']}
          aria-label={`Peak cash: ${words}. Show the cash calendar`}
          onClick={onOpen}
        >
          {words}
        </button>
      )}
      {month === null ? null : <span className={styles['change']}>in {formatMonth(month)}</span>}
      {missing === '' ? null : <span className={styles['missing']}>{missing}</span>}
    </div>
  );
}
