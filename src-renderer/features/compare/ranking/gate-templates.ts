/**
 * Gates that most policies have, each made from one choice.
 *
 * Depends on: core (types), model (types), ui/format.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { FilterGroup } from '#domain/model/row-filter';
import { LEVELS } from '#domain/ranking/text-levels';
import { formatCountry, formatDate } from '../../../ui/format';

/** The kinds, in the order in which they are offered. */
export const GATE_KINDS = ['not-made-in', 'arrives-by', 'evidence', 'duty', 'view-filter'] as const;
/** One of {@link GATE_KINDS}. */
export type GateKind = (typeof GATE_KINDS)[number];

/** How each kind is called. */
export const GATE_KIND_WORDS: Readonly<Record<GateKind, string>> = {
  'not-made-in': 'No goods made in …',
  'arrives-by': 'On the rack by … (P90)',
  evidence: 'Origin evidence at least …',
  duty: 'Duty at most …',
  'view-filter': 'The filter of this view',
};

/** A gate before it has an id. */
export interface NamedRule {
  readonly name: string;
  readonly rule: FilterGroup;
}

const all = (...rules: FilterGroup['rules']): FilterGroup => ({ kind: 'group', join: 'all', rules });

/** Kinds of origin evidence, strongest first. */
export const EVIDENCE: readonly string[] = Object.entries(LEVELS['evidence'] ?? {})
  .sort((a, b) => b[1] - a[1])
  .map(([text]) => text);

/** No goods of one country. */
export function notMadeIn(country: string): NamedRule {
  return {
    name: `No goods made in ${formatCountry(country)}`,
    rule: all({ kind: 'one-of', columnId: 'origin', values: [country], isNot: true }),
  };
}

/** Nine in ten such deliveries are racked by a day. */
export function arrivesBy(day: CalendarDate): NamedRule {
  return {
    name: `On the rack by ${formatDate(day)} at P90`,
    rule: all({ kind: 'date', columnId: 'onRackP90', from: null, to: { kind: 'day', day } }),
  };
}

/** Evidence of an origin that is as strong, or stronger. */
export function evidenceAtLeast(least: string): NamedRule {
  const values = EVIDENCE.slice(0, EVIDENCE.indexOf(least) + 1);
  return {
    name: `Origin evidence at least: ${least.toLowerCase()}`,
    rule: all({ kind: 'one-of', columnId: 'evidence', values, isNot: false }),
  };
}

/** A cap on the duty rate. @param most - parts per million */
export function dutyAtMost(most: number): NamedRule {
  return {
    name: `Duty at most ${String(most / 10_000)} %`,
    rule: all({ kind: 'number', columnId: 'dutyRate', least: null, most }),
  };
}
