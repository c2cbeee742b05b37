/**
 * What is known of the parts that a rig model is built from.
 *
 * A model without any statement has unknown parts, never none. Two statements that disagree both stay:
 * which of them holds for the units ordered, only their maker can say.
 *
 * Depends on: core, model (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { Component } from '../model/component';
import { comparableRigName, reachOfPattern } from './model-pattern';

/** A rig by its names in the catalogue. */
export interface RigNames {
  /** Its maker, by the name of the vendor table. */
  readonly maker: string;
  /** Its model, by the name of the catalogue. */
  readonly model: string;
}

/**
 * The statements about a rig, those that name it most closely first: its whole name, then the longest
 * beginning, then those about every rig of its maker; among equals as they stand.
 *
 * @param asOf - leaves out what is said only of units made by a day before it or from a day after it;
 *   null leaves nothing out, as for units whose day of making nobody knows
 * @returns empty if nothing is known, which is not "none"
 */
export function componentsOf(
  { maker, model }: RigNames,
  components: readonly Component[],
  asOf: CalendarDate | null = null,
): readonly Component[] {
  const ofMaker = comparableRigName(maker);
  const name = comparableRigName(model);
  return components
    .filter((component) => comparableRigName(component.maker) === ofMaker && isMadeOn(component, asOf))
    .flatMap((component) => {
      const closeness = closenessTo(name, component);
      return closeness === null ? [] : [{ component, closeness }];
    })
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ component }) => component);
}

/** The statements by the party that supplies the part; those without a supplier are left out. */
export function componentsByParty(
  components: readonly Component[],
): ReadonlyMap<string, readonly Component[]> {
  const byParty = new Map<string, Component[]>();
  for (const component of components) {
    if (component.supplierId === null) continue;
    byParty.set(component.supplierId, [...(byParty.get(component.supplierId) ?? []), component]);
  }
  return byParty;
}

/** How closely a statement names a model: the more the closer; null if it does not. */
function closenessTo(name: string, { models }: Component): number | null {
  if (models.length === 0) return 0;
  const reaches = models.flatMap((pattern) => reachOfPattern(pattern, name) ?? []);
  return reaches.length === 0 ? null : Math.max(...reaches);
}

function isMadeOn({ from, until }: Component, asOf: CalendarDate | null): boolean {
  return asOf === null || ((from === null || from <= asOf) && (until === null || until >= asOf));
}
