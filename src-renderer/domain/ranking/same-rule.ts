/**
 * Whether two rules ask the same in the same form: kinds, columns, bounds and order.
 *
 * Depends on: model (types).
 */
import type { DayTerm, FilterRule } from '../model/row-filter';

/** Whether they are the same; the order of keys in a stored record does not count. */
export function sameRule(one: FilterRule, other: FilterRule): boolean {
  switch (one.kind) {
    case 'group':
      return other.kind === 'group' && one.join === other.join && sameList(one.rules, other.rules, sameRule);
    case 'number':
      return (
        other.kind === 'number' &&
        one.columnId === other.columnId &&
        one.least === other.least &&
        one.most === other.most
      );
    case 'date':
      return (
        other.kind === 'date' &&
        one.columnId === other.columnId &&
        sameTerm(one.from, other.from) &&
        sameTerm(one.to, other.to)
      );
    case 'one-of':
      return (
        other.kind === 'one-of' &&
        one.columnId === other.columnId &&
        one.isNot === other.isNot &&
        sameList(one.values, other.values, Object.is)
      );
    case 'text':
      return (
        other.kind === 'text' &&
        one.columnId === other.columnId &&
        one.isNot === other.isNot &&
        one.contains === other.contains
      );
    case 'known':
      return other.kind === 'known' && one.columnId === other.columnId && one.isKnown === other.isKnown;
  }
}

function sameTerm(one: DayTerm | null, other: DayTerm | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'day') return other.kind === 'day' && one.day === other.day;
  return other.kind === one.kind && one.plusDays === other.plusDays;
}

function sameList<One>(
  one: readonly One[],
  other: readonly One[],
  same: (one: One, other: One) => boolean,
): boolean {
  return (
    one.length === other.length &&
    one.every((value, place) => {
      const counterpart = other[place];
      return counterpart !== undefined && same(value, counterpart);
    })
  );
}
