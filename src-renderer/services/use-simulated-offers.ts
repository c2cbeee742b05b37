/**
 * The comparison with what a simulation found of its offers.
 *
 * It is run when somebody asks for it, and what it found holds for an offer as long as that offer and all
 * that it is evaluated by are the same records.
 *
 * Depends on: react, domain, ./services, ./use-comparison (types), ./use-work.
 */
import { useCallback, useMemo, useState } from 'react';
import type { DrawnOffer } from '#domain/evaluation/drawn-offer';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { STANDARD_SIMULATION } from '#domain/simulation/simulation-options';
import type { SimulatedLine } from '#domain/simulation/simulation-result';
import { useServices } from './services';
import type { OffersAsked, OffersFound } from './simulation-desk';
import type { Comparison } from './use-comparison';
import { useWorkTurn } from './use-work';
import { latestOutcome, type WorkState } from './work-slot';

/** The comparison and the simulation of its offers. */
export interface SimulatedOffers {
  readonly comparison: Comparison;
  /** Without progress: whoever shows that watches the desk. */
  readonly state: WorkState<OffersAsked, OffersFound>;
  readonly start: () => void;
  readonly stop: () => void;
}

export function useSimulatedOffers(comparison: Comparison): SimulatedOffers {
  const { simulation } = useServices();
  const { rows, prepared } = comparison;
  const state = useWorkTurn(simulation.offers);
  // A row that changed nothing stays the same object, so that a table draws only what differs.
  const [known] = useState(() => new WeakMap<OfferEvaluation, OfferEvaluation>());
  const latest = latestOutcome(state);
  const done = latest?.asked.prepared === prepared ? latest : null;
  const drawnRows = useMemo(() => {
    if (done === null) return rows;
    const asked = new Set(done.asked.rows);
    return rows.map((row) => {
      const line = done.found.byOffer.get(row.offer.id);
      if (line === undefined || !asked.has(row)) return row;
      const before = known.get(row);
      if (before?.drawn?.landed === line.landed) return before;
      const drawn = { ...row, drawn: drawnOffer(line, done.found.trials) };
      known.set(row, drawn);
      return drawn;
    });
  }, [rows, done, known]);
  const start = useCallback(() => {
    simulation.startOffers({ rows, prepared, options: STANDARD_SIMULATION });
  }, [simulation, rows, prepared]);
  return {
    comparison: useMemo(() => ({ rows: drawnRows, prepared }), [drawnRows, prepared]),
    state,
    start,
    stop: simulation.offers.stop,
  };
}

function drawnOffer({ landed, allIn, onRack }: SimulatedLine, trials: number): DrawnOffer {
  return { trials, landed, allIn, onRack };
}
