/**
 * Which entry of the rig catalogue an offer is for.
 *
 * Names must be the same but for letter case, spaces, hyphens and a maker's
 * name in front; nothing is guessed from likeness, since a near match could be
 * a rig of half the hash rate. The seller need not be the maker.
 *
 * Depends on: core, model.
 */
import type { Terahashes } from '../core/quantity';
import type { RigModel } from '../model/rig-model';
import type { Vendor } from '../model/vendor';
import { agreesWithin } from './specification-check';

/** The catalogue by name. */
export interface RigModelIndex {
  /** Makers that have models, by comparable name and alias; the longest first. */
  readonly makers: ReadonlyMap<string, string>;
  /** Models by maker, then by name without the maker's; null where two share a name. */
  readonly byMaker: ReadonlyMap<string, ReadonlyMap<string, RigModel | null>>;
  /** The same names of all makers together. */
  readonly byName: ReadonlyMap<string, RigModel | null>;
}

/** A catalogue entry found by name. */
export interface RigMatch {
  readonly model: RigModel;
  /** False if neither seller nor model name says who made the rig: then the name alone was unique. */
  readonly isMakerNamed: boolean;
}

/** Indexes the catalogue. An entry `S21 XP (air)` is also found as `S21 XP`, unless that is another entry. */
export function indexRigModels(rigModels: readonly RigModel[], vendors: readonly Vendor[]): RigModelIndex {
  const makers = new Map<string, string>();
  for (const { vendor } of rigModels) makers.set(comparableName(vendor), vendor);
  for (const { name, aliases } of vendors) {
    const maker = makers.get(comparableName(name));
    if (maker === undefined) continue;
    for (const alias of aliases)
      if (!makers.has(comparableName(alias))) makers.set(comparableName(alias), maker);
  }
  // Longest first, so that `Block (Proto)` is taken off before `Block`.
  const longestFirst = [...makers].sort(([a], [b]) => b.length - a.length);
  return indexByName(rigModels, new Map(longestFirst));
}

function indexByName(rigModels: readonly RigModel[], makers: ReadonlyMap<string, string>): RigModelIndex {
  const byMaker = new Map<string, Map<string, RigModel | null>>();
  const byName = new Map<string, RigModel | null>();
  const namesInFull = rigModels.map((model) => ({ model, name: splitMaker(model.model, makers).name }));
  for (const { model, name } of namesInFull) {
    const models = byMaker.get(model.vendor) ?? new Map<string, RigModel | null>();
    byMaker.set(model.vendor, models);
    models.set(name, models.has(name) ? null : model);
    byName.set(name, byName.has(name) ? null : model);
  }
  const taken = new Set(byName.keys());
  for (const { model, name } of namesInFull) {
    const short = name.replace(/ \([^)]*\)$/, '');
    if (taken.has(short)) continue;
    const models = byMaker.get(model.vendor);
    models?.set(short, models.has(short) ? null : model);
    byName.set(short, byName.has(short) ? null : model);
  }
  return { makers, byMaker, byName };
}

/**
 * Finds the entry by seller and model name.
 *
 * @returns null if no entry, or more than one, has the name
 */
export function matchRigModel(seller: string, modelName: string, index: RigModelIndex): RigMatch | null {
  const { maker: named, name } = splitMaker(modelName, index.makers);
  const maker = named ?? index.makers.get(comparableName(seller));
  const model = maker === undefined ? index.byName.get(name) : index.byMaker.get(maker)?.get(name);
  return model === undefined || model === null ? null : { model, isMakerNamed: maker !== undefined };
}

/**
 * The entry a match stands for, given the hash rate offered. Where nobody names
 * the maker, another maker's rig may bear the name: then hash rates must agree too.
 */
export function confirmMatch({ model, isMakerNamed }: RigMatch, offered: Terahashes): RigModel | null {
  if (isMakerNamed) return model;
  return model.hashrateThs !== null && agreesWithin(offered, model.hashrateThs) ? model : null;
}

/** Takes names of makers off the front of a model name: `Bitmain Antminer S21` is `s21` of Bitmain. */
function splitMaker(
  modelName: string,
  makers: ReadonlyMap<string, string>,
): { readonly maker: string | undefined; readonly name: string } {
  let name = comparableName(modelName);
  let maker: string | undefined;
  for (;;) {
    const front = [...makers].find(([known]) => name.startsWith(`${known} `));
    if (front === undefined || (maker !== undefined && front[1] !== maker)) return { maker, name };
    maker = front[1];
    name = name.slice(front[0].length + 1);
  }
}

/** A name without letter case, spaces and hyphens that tell nothing apart; a maker’s name in front stays. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-‐‑–]+/g, ' ')
    .trim();
}
