/**
 * What a contract's tolerance leaves open: the terahashes of a number of units, or the units of a number of
 * terahashes.
 *
 * A contract in units delivers the units, whatever they hash within the tolerance. One in terahashes
 * delivers those, with so many units more or fewer, the last of them whole.
 *
 * Depends on: model (types), ./exact-amount.
 */
import type { PurchaseTerms } from '../model/purchase-terms';
import { fromMillionths, millionths } from './exact-amount';

/** What comes of a contract. */
export interface Delivered {
  /** At the rated hash rate. */
  readonly ths: number;
  readonly leastThs: number;
  readonly mostThs: number;
  readonly leastUnits: number;
  readonly mostUnits: number;
}

const WHOLE = 1_000_000n;

/**
 * What so many units at a rated hash rate can come to.
 *
 * @param units - whole, 0 or more; under a contract in terahashes those expected at the rated hash rate
 * @param ratedThs - of one unit, more than 0
 */
export function delivered(units: number, ratedThs: number, terms: PurchaseTerms | null): Delivered {
  const rated = millionths(ratedThs);
  const contracted = BigInt(units) * rated;
  const ths = fromMillionths(contracted);
  const tolerance = BigInt(terms?.hashrateTolerance ?? 0);
  if (terms?.contractUnit === 'terahash') {
    return {
      ths,
      leastThs: ths,
      mostThs: ths,
      leastUnits: unitsFor(contracted, rated * (WHOLE + tolerance)),
      mostUnits: unitsFor(contracted, rated * (WHOLE - tolerance)),
    };
  }
  return {
    ths,
    leastThs: fromMillionths((contracted * (WHOLE - tolerance)) / WHOLE),
    mostThs: fromMillionths((contracted * (WHOLE + tolerance)) / WHOLE),
    leastUnits: units,
    mostUnits: units,
  };
}

/** Whole units of a hash rate (in millionths of millionths) that make the contracted one at least. */
function unitsFor(contracted: bigint, perUnit: bigint): number {
  return Number((contracted * WHOLE + perUnit - 1n) / perUnit);
}
