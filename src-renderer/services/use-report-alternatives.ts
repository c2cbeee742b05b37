/**
 * The other plans of a report, as the optimiser finds them when it is asked.
 *
 * They are of one plan and one ground: as soon as either changes they are gone, and have to be found again.
 *
 * Depends on: react, executive (types), ./other-plans-desk, ./services.
 */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { OtherPlan } from '#domain/executive/report-ground';
import type { OtherPlansAsked } from './other-plans-desk';
import { useServices } from './services';

/** The search and what it found. */
export interface ReportAlternatives {
  /** The same array until others are found or the plan changes. */
  readonly others: readonly OtherPlan[];
  /** What was looked for and not found, and why, a sentence each. */
  readonly notes: readonly string[];
  readonly isWorking: boolean;
  /** 0 to 1. */
  readonly share: number;
  /** A sentence; null if nothing went wrong. */
  readonly problem: string | null;
  /** Does nothing without a plan. */
  readonly start: () => void;
  /** Plans found until then stay. */
  readonly stop: () => void;
}

const NONE: readonly never[] = [];

/** @param asked - null without a plan */
export function useReportAlternatives(asked: OtherPlansAsked | null): ReportAlternatives {
  const { otherPlans: desk } = useServices();
  const state = useSyncExternalStore(desk.watch, desk.state);
  const isOurs = useMemo(() => isSameQuestion(state.asked, asked), [state.asked, asked]);
  const start = useCallback(() => {
    if (asked !== null) void desk.find(asked);
  }, [asked, desk]);
  return {
    others: isOurs ? state.found.others : NONE,
    notes: isOurs ? state.found.notes : NONE,
    isWorking: isOurs && state.isWorking,
    share: isOurs ? state.share : 0,
    problem: isOurs ? state.problem : null,
    start,
    stop: desk.stop,
  };
}

function isSameQuestion(one: OtherPlansAsked | null, other: OtherPlansAsked | null): boolean {
  if (one === null || other === null || one.ground !== other.ground) return false;
  return (one.plan === other.plan && one.lines === other.lines) || textOf(one) === textOf(other);
}

function textOf({ plan, lines }: OtherPlansAsked): string {
  return JSON.stringify([plan.id, plan.name, plan.rules, plan.paymentTerms, lines]);
}
