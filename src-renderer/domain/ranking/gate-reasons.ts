/**
 * Why an offer does not pass a gate, as a few words: `made in CN`, `Landed $/TH $20.00, $1.20 above`.
 *
 * Depends on: evaluation (types), filtering.
 */
import { isolatedName } from '../core/isolated-name';
import type { FailedGate } from '../evaluation/standing';
import type { FilterContext } from '../filtering/filter-context';
import type { Shortfall } from '../filtering/judge-filter';
import { shareOut } from '../filtering/prepare-filter';
import type { Gate } from '../model/ranking';

/** What a value of a column reads as where the header would read badly; `value` is never empty. */
const VALUE_WORDS: Readonly<Record<string, (value: string) => string>> = {
  origin: (value) => `made in ${value}`,
  hashboardOrigin: (value) => `hashboards assembled in ${value}`,
};

/** One shortfall with its column. */
export function shortfallText(
  { condition, verdict, by, words, value }: Shortfall,
  { columns }: Pick<FilterContext, 'columns'>,
): string {
  const { columnId, kind } = condition;
  const column = columns.get(columnId);
  const header = column?.header ?? columnId;
  if (verdict === 'not-judged' || value === '') return `${header} ${words}`;
  const name = isolatedName(value);
  if (kind === 'one-of') return VALUE_WORDS[columnId]?.(name) ?? `${header} ${name.toLowerCase()}`;
  return by === null ? `${header} ${words}` : `${header} ${name}, ${words}`;
}

/** A gate that shortfalls keep an offer from passing. @param shortfalls - one or more */
export function failedGate(
  { id, name }: Pick<Gate, 'id' | 'name'>,
  verdict: FailedGate['verdict'],
  shortfalls: readonly Shortfall[],
  context: Pick<FilterContext, 'columns'>,
): FailedGate {
  const far = shortfalls.reduce((sum, shortfall) => sum + shareOut(shortfall), 0);
  return {
    gateId: id,
    name,
    verdict,
    miss:
      shortfalls.length === 0
        ? null
        : shortfalls.map((shortfall) => shortfallText(shortfall, context)).join(', '),
    far: Number.isFinite(far) && shortfalls.length > 0 ? far : null,
  };
}
