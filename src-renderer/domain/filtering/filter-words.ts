/**
 * A filter as a sentence, for its chip, for documents and for whoever cannot see it.
 *
 * Bounds are said with the words of the column's kind: money is at most, days
 * are on or before.
 *
 * Depends on: core, model (types), reports (types), filtering.
 */
import { isolatedName } from '../core/isolated-name';
import { dayText, daysText } from '../core/plain-text';
import { assertNever } from '../core/result';
import type { ColumnCondition, DayTerm, FilterGroup, FilterRule } from '../model/row-filter';
import type { ColumnKind } from '../reports/comparison-column';
import { topRules } from './edit-filter';
import type { FilterContext } from './filter-context';
import { valueText } from './shown-words';

type Columns = Pick<FilterContext, 'columns'>;

/** A whole filter: `Landed $/TH at most $18.50; Origin is not CN`; empty where there is none. */
export function filterText(filter: FilterGroup, context: Columns): string {
  return topRules(filter)
    .map((rule) => ruleText(rule, context))
    .join('; ');
}

/** One rule: `Origin is not CN`, `any of (Origin is MY; Duty % at most 10 %)`. */
export function ruleText(rule: FilterRule, context: Columns): string {
  if (rule.kind !== 'group') {
    return `${headerOf(rule.columnId, context)} ${conditionWords(rule, context)}`;
  }
  if (rule.rules.length === 0) return `${rule.join} of nothing`;
  return `${rule.join} of (${rule.rules.map((one) => ruleText(one, context)).join('; ')})`;
}

/** The column a condition is on, as its header has it; its id where nobody knows the column. */
export function headerOf(columnId: string, { columns }: Columns): string {
  return columns.get(columnId)?.header ?? columnId;
}

/** What a condition asks, in words that stand after the column: `at most $18.50`, `is not CN`. */
export function conditionWords(condition: ColumnCondition, { columns }: Columns): string {
  const column = columns.get(condition.columnId);
  if (column === undefined) return 'is a column that is not known here: passed over';
  switch (condition.kind) {
    case 'number':
      return boundWords(condition.least, condition.most, column.kind);
    case 'date':
      return dayWords(condition.from, condition.to);
    case 'one-of':
      return oneOfWords(condition, column.kind);
    case 'text':
      return `${condition.isNot ? 'does not contain' : 'contains'} “${isolatedName(condition.contains.trim())}”`;
    case 'known':
      return condition.isKnown ? 'is known' : 'is not known';
    default:
      return assertNever(condition);
  }
}

/** A day term as part of a sentence: `12 Mar 2027`, `30 days after the as-of date`. */
export function termWords(term: DayTerm): string {
  switch (term.kind) {
    case 'day':
      return dayText(term.day);
    case 'as-of':
      return offsetWords(term.plusDays, 'the as-of date');
    case 'tariff-step':
      return offsetWords(term.plusDays, 'the next tariff step');
    default:
      return assertNever(term);
  }
}

function boundWords(least: number | null, most: number | null, kind: ColumnKind): string {
  if (least === null) return most === null ? 'is any' : `at most ${valueText(most, kind)}`;
  if (most === null) return `at least ${valueText(least, kind)}`;
  return least === most
    ? `is ${valueText(least, kind)}`
    : `from ${valueText(least, kind)} to ${valueText(most, kind)}`;
}

function dayWords(from: DayTerm | null, to: DayTerm | null): string {
  const until = to === null ? null : untilWords(to);
  if (from === null) return until ?? 'is any';
  if (until === null) return `on or after ${termWords(from)}`;
  return `on or after ${termWords(from)} and ${until}`;
}

function untilWords(to: DayTerm): string {
  // The day before the step is the last one at the old duty: that is what "before the step" means.
  return to.kind === 'tariff-step' && to.plusDays === -1
    ? 'before the next tariff step'
    : `on or before ${termWords(to)}`;
}

function offsetWords(plusDays: number, from: string): string {
  if (plusDays === 0) return from;
  return `${daysText(Math.abs(plusDays))} ${plusDays < 0 ? 'before' : 'after'} ${from}`;
}

/** Past this many, values are counted and not named. */
const MOST_NAMED = 4;

function oneOfWords(
  { values, isNot }: Extract<ColumnCondition, { readonly kind: 'one-of' }>,
  kind: ColumnKind,
): string {
  if (values.length === 0) return 'is any';
  const verb = isNot ? 'is not' : 'is';
  if (values.length > MOST_NAMED) return `${verb} one of ${values.length} values`;
  const names = values.map((value) => isolatedName(valueText(value, kind)));
  return `${verb} ${listed(names)}`;
}

/** `a`, `a or b`, `a, b or c`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
