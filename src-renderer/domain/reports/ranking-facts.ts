/**
 * What a rank in a file rests on: the gates, and each weight with its scale.
 *
 * Depends on: core, model (types), reports/comparison-column (types).
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent, partsPerMillion, usdCents } from '../core/money';
import { daysText, numberText, usdText } from '../core/plain-text';
import type { Criterion, Ranking } from '../model/ranking';
import type { ColumnKind, ComparisonColumn } from './comparison-column';

/**
 * Gates and weights as labelled lines; none if there are none.
 *
 * @param columns - every column there is; a criterion on another one is told as not known
 */
export function rankingFacts(
  { gates, criteria }: Ranking,
  columns: readonly ComparisonColumn[],
): readonly { readonly label: string; readonly value: string }[] {
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const byId = new Map(columns.map((column) => [column.id, column]));
  return [
    ...gateFacts(
      'Gates',
      gates.filter(({ isOff }) => isOff !== true),
    ),
    ...gateFacts(
      'Gates that are off',
      gates.filter(({ isOff }) => isOff === true),
    ),
    ...criteria
      .filter(({ weight }) => weight > 0)
      .map((criterion) => {
        const share = formatPercent(partsPerMillion(Math.round((criterion.weight / whole) * 1000) * 1000));
        return {
          label: 'Weight',
          value: `${share} % ${criterionText(criterion, byId.get(criterion.columnId))}`,
        };
      }),
  ];
}

function gateFacts(label: string, gates: Ranking['gates']): readonly { label: string; value: string }[] {
  return gates.length === 0 ? [] : [{ label, value: gates.map(({ name }) => isolatedName(name)).join('; ') }];
}

function criterionText({ columnId, scale, levels }: Criterion, column: ComparisonColumn | undefined): string {
  if (column === undefined) return `${columnId}: not known here, passed over`;
  if (scale === null) {
    const points = Object.entries(levels ?? {}).map(([text, score]) => `${text} ${numberText(score)}`);
    return `${column.header}: points ${points.join(', ')}`;
  }
  return `${column.header}: 0 points at ${placeText(scale.worst, column.kind)}, 100 at ${placeText(scale.best, column.kind)}`;
}

/** A place on a scale; a scale of dates counts days after the as-of date. */
function placeText(place: number, kind: ColumnKind): string {
  switch (kind) {
    case 'usd':
      return usdText(usdCents(Math.round(place)));
    case 'percent':
      return `${numberText(Number((place / 10_000).toPrecision(6)))} %`;
    case 'date':
      return `${daysText(Math.round(place))} after the as-of date`;
    case 'text':
    case 'integer':
    case 'decimal':
      return numberText(Number(place.toPrecision(6)));
  }
}
