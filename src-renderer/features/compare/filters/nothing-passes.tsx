/**
 * What the table says when the filter lets no offer through: which condition
 * refuses most, and what dropping it would bring back.
 *
 * Depends on: domain/filtering, model, ui.
 */
import { FilterX } from 'lucide-react';
import { putRule, topRules } from '#domain/filtering/edit-filter';
import type { FilterContext } from '#domain/filtering/filter-context';
import { ruleText } from '#domain/filtering/filter-words';
import { tightestGate, type GateCount } from '#domain/filtering/gate-counts';
import { NO_FILTER, type FilterGroup } from '#domain/model/row-filter';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { formatCount, formatInteger } from '../../../ui/format';

interface NothingPassesProps {
  readonly filter: FilterGroup;
  readonly onChange: (filter: FilterGroup) => void;
  readonly onMissesShown: () => void;
  readonly counts: readonly GateCount[];
  readonly context: FilterContext;
  /** Offers that hold the words looked for. */
  readonly found: number;
}

export function NothingPasses(props: NothingPassesProps) {
  const { filter, onChange, onMissesShown, counts, context, found } = props;
  const tightest = tightestGate(counts);
  const words = tightest === null ? '' : ruleText(tightest.rule, context);
  const place = tightest === null ? -1 : topRules(filter).indexOf(tightest.rule);
  return (
    <EmptyState
      icon={FilterX}
      title="No offer passes the filter"
      actions={
        <>
          {place === -1 || topRules(filter).length === 1 ? null : (
            <Button
              onClick={() => {
                onChange(putRule(filter, place, null));
              }}
            >
              Drop: {words}
            </Button>
          )}
          <Button
            onClick={() => {
              onChange(NO_FILTER);
            }}
          >
            Clear the filter
          </Button>
          <Button onClick={onMissesShown}>Show {formatCount(found, 'offer')} that miss</Button>
        </>
      }
    >
      {tightest === null
        ? 'Every offer misses some condition.'
        : `${words} refuses most: ${formatInteger(tightest.refused)} of ${formatCount(found, 'offer')}. ${aloneWords(tightest)}`}
    </EmptyState>
  );
}

function aloneWords({ refusedAlone }: GateCount): string {
  return refusedAlone === 0
    ? 'Dropping it alone brings none back: each misses something else as well.'
    : `Dropping it brings ${formatCount(refusedAlone, 'offer')} back.`;
}
