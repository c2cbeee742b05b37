/**
 * Whether an offer describes its rig as the catalogue does.
 *
 * A hash rate set too high makes every $/TH too low, and nothing in the price
 * would show it. The catalogue may be the one that is wrong: it is a doubt.
 *
 * Depends on: core, model.
 */
import { joulesPerTerahash } from '../core/quantity';
import type { Offer } from '../model/offer';
import type { RigModel } from '../model/rig-model';

/**
 * How far a rig may be from its rating, as a share of it: sales contracts let
 * hash rate and efficiency vary by about ±10 %, so less is no disagreement.
 */
export const CONTRACT_TOLERANCE = 0.1;

/** One figure of an offer that is not the catalogue's. */
export interface SpecificationDifference {
  /** `hashrate` in TH/s, `efficiency` in J/TH. */
  readonly figure: 'hashrate' | 'efficiency';
  readonly offered: number;
  readonly catalogued: number;
}

/** True if two figures are within {@link CONTRACT_TOLERANCE} of the second. */
export function agreesWithin(offered: number, catalogued: number): boolean {
  // Figures are decimals held in binary: 234 − 23.4 must count as inside.
  return Math.abs(offered - catalogued) <= catalogued * (CONTRACT_TOLERANCE + 1e-9);
}

/** The figures that disagree. One that the offer or the catalogue does not give is not compared. */
export function specificationDifferences(
  { hashrateThs, powerW }: Pick<Offer, 'hashrateThs' | 'powerW'>,
  model: RigModel,
): readonly SpecificationDifference[] {
  const hashrate = difference('hashrate', hashrateThs, model.hashrateThs);
  const efficiency = difference(
    'efficiency',
    joulesPerTerahash(powerW, hashrateThs),
    cataloguedEfficiency(model),
  );
  if (hashrate === null && efficiency === null) return NONE;
  return [hashrate, efficiency].filter((one) => one !== null);
}

// One for all offers that agree, which are nearly all.
const NONE: readonly SpecificationDifference[] = [];

function difference(
  figure: SpecificationDifference['figure'],
  offered: number | null,
  catalogued: number | null,
): SpecificationDifference | null {
  if (offered === null || catalogued === null || agreesWithin(offered, catalogued)) return null;
  return { figure, offered, catalogued };
}

/** J/TH of a catalogue entry: W ÷ TH/s, or as quoted where one of them is not known. */
export function cataloguedEfficiency({ powerW, hashrateThs, quotedJoulesPerTh }: RigModel): number | null {
  return joulesPerTerahash(powerW, hashrateThs) ?? quotedJoulesPerTh;
}
