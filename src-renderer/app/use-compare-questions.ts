/**
 * What is asked about compared offers: break-evens, what-ifs, findings that may come, filters.
 *
 * Depends on: react, domain, services (types).
 */
import { useCallback, useMemo } from 'react';
import { breakEvens } from '#domain/break-even/break-even';
import type { ComparedFigure } from '#domain/break-even/compared-cost';
import { whatIfs } from '#domain/break-even/what-if';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { filterContext } from '#domain/filtering/filter-context';
import type { Offer } from '#domain/model/offer';
import type { Scenario } from '#domain/model/settings';
import { conditionalLayers } from '#domain/tariffs/conditional-layers';
import type { Comparison } from '../services/use-comparison';

/** Keeps the identity of each answer while the comparison stays the same. */
export function useCompareQuestions({ prepared }: Comparison, scenario: Scenario, offers: readonly Offer[]) {
  const { pack } = prepared.reference;
  return {
    filters: useMemo(() => filterContext(prepared), [prepared]),
    breakEvensOf: useCallback(
      (row: OfferEvaluation, against: OfferEvaluation) => breakEvens(row, against, prepared),
      [prepared],
    ),
    whatIfsOf: useCallback(
      (row: OfferEvaluation, figure: ComparedFigure) => whatIfs(row, figure, prepared),
      [prepared],
    ),
    findings: useMemo(() => conditionalLayers(pack, firstDay(scenario, offers)), [pack, scenario, offers]),
  };
}

/** The first day on which an offer may enter: the as-of date, or an earlier one that an offer states. */
function firstDay({ asOf }: Scenario, offers: readonly Offer[]): CalendarDate {
  return offers.reduce(
    (first, { entryDate }) => (entryDate !== null && entryDate < first ? entryDate : first),
    asOf,
  );
}
