/**
 * Which rigs are shown, and in which groups.
 *
 * Depends on: core, components, model (types), reports (types), ui/search-text.
 */
import { COMPONENT_KINDS, type Component, type ComponentKind } from '#domain/model/component';
import type { RigExposure } from '#domain/reports/component-exposure';
import { searchable } from '../../ui/search-text';

/** What the user asked to see; blank shows all. */
export interface RigFilter {
  readonly text: string;
  readonly maker: string;
  readonly supplierId: string;
  readonly show: 'all' | 'offered' | 'not-known' | 'no-control-board';
}

/** Everything is shown. */
export const NO_RIG_FILTER: RigFilter = { text: '', maker: '', supplierId: '', show: 'all' };

/** The rigs of one maker. */
export interface RigGroup {
  readonly maker: string;
  readonly rigs: readonly RigExposure[];
}

/** Rigs that meet every part of the filter. */
export function shownRigs(
  rigs: readonly RigExposure[],
  { text, maker, supplierId, show }: RigFilter,
): readonly RigExposure[] {
  const words = searchable(text).trim().split(/\s+/);
  return rigs.filter(
    (rig) =>
      (maker === '' || rig.maker === maker) &&
      (supplierId === '' || rig.components.some((component) => component.supplierId === supplierId)) &&
      (show !== 'offered' || rig.offered.offers > 0) &&
      (show !== 'not-known' || rig.components.length === 0) &&
      (show !== 'no-control-board' || ofKind(rig.components, 'control-board').length === 0) &&
      words.every((word) => textOf(rig).includes(word)),
  );
}

/** By maker, in the order in which makers first come. */
export function rigGroups(rigs: readonly RigExposure[]): readonly RigGroup[] {
  const byMaker = new Map<string, RigExposure[]>();
  for (const rig of rigs) byMaker.set(rig.maker, [...(byMaker.get(rig.maker) ?? []), rig]);
  return [...byMaker].map(([maker, ofMaker]) => ({ maker, rigs: ofMaker }));
}

/** Kinds that have a column: those that something is said about, and the three a buyer always asks for. */
export function shownKinds(rigs: readonly RigExposure[]): readonly ComponentKind[] {
  const said = new Set(rigs.flatMap(({ components }) => components.map(({ kind }) => kind)));
  return COMPONENT_KINDS.filter((kind) => ALWAYS.has(kind) || said.has(kind));
}

/** The statements about one kind of part. */
export function ofKind(components: readonly Component[], kind: ComponentKind): readonly Component[] {
  return components.filter((component) => component.kind === kind);
}

/** True if two statements each give every unit another part: only one of them can hold. */
export function doSourcesDisagree(components: readonly Component[]): boolean {
  return new Set(components.filter(({ reach }) => reach === 'every-unit').map(({ part }) => part)).size > 1;
}

const ALWAYS: ReadonlySet<ComponentKind> = new Set(['chip', 'control-board', 'power-supply']);

function textOf({ maker, model, components }: RigExposure): string {
  return searchable([maker, model, ...components.map(({ part }) => part)].join(' '));
}
