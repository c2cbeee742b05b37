/**
 * The offers that one can be compared with, cheapest first.
 *
 * Depends on: break-even, evaluation (types), ui.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { shownFigure } from '#domain/break-even/compared-cost';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { formatCountry, formatUsd, UNKNOWN } from '../../ui/format';
import type { PickOption } from '../../ui/pick-field';

/**
 * Offers in order of cost per TH, those without one last.
 *
 * @param isAllIn - whether the offer looked at has an all-in cost; offers that have it too then come
 *   before those that can only be compared in landed cost
 */
export function offersByCost(rows: readonly OfferEvaluation[], isAllIn: boolean): readonly OfferEvaluation[] {
  const keyed = rows.map((row, index) => {
    const allIn = isAllIn ? shownFigure(row, 'all-in') : null;
    const landed = shownFigure(row, 'landed');
    const group = allIn !== null ? 0 : landed !== null ? 1 : 2;
    return { row, index, group, cost: allIn ?? landed ?? 0 };
  });
  keyed.sort((a, b) => a.group - b.group || a.cost - b.cost || a.index - b.index);
  return keyed.map(({ row }) => row);
}

/** Offers as choices: by id, with model, vendor and origin, and the figure they would be compared by. */
export function againstOptions(rows: readonly OfferEvaluation[], isAllIn: boolean): readonly PickOption[] {
  return rows.map((row) => {
    const allIn = isAllIn ? shownFigure(row, 'all-in') : null;
    const cost = allIn ?? shownFigure(row, 'landed');
    const { id, model, vendor, origin } = row.offer;
    return {
      id,
      label: id,
      detail: `${isolatedName(model)}, ${isolatedName(vendor)}, ${formatCountry(origin)}`,
      figure: cost === null ? UNKNOWN : `${formatUsd(cost)}/TH ${allIn === null ? 'landed' : 'all-in'}`,
    };
  });
}
