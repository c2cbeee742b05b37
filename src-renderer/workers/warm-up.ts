/**
 * A small search that nobody waits for: the first one of a worker takes many times as long as the next,
 * since the solver's code is compiled as it is first used.
 *
 * Depends on: domain, ./highs-solver.
 */
import type { Highs } from 'highs';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { bestPlan } from '#domain/optimise/best-plan';
import type { PointValues } from '#domain/optimise/exact-points';
import { planSearch } from '#domain/optimise/plan-search';
import type { Candidate, CurvePiece, PurchaseProblem } from '#domain/optimise/purchase-problem';
import { purchaseRules } from '#domain/optimise/purchase-rules';
import { pieceOf } from '#domain/optimise/purchase-totals';
import { highsSolver } from './highs-solver';

const CANDIDATES = 60;
const VENDORS = 5;
/** A slow machine gives up sooner than its owner presses the key. */
const SECONDS = 2;

/** Compiles what a search uses. */
export function warmUp(highs: Highs, now: () => number): void {
  const solve = highsSolver(highs, { seconds: SECONDS, seed: 1 }, now);
  const search = planSearch(PROBLEM, { solve, price: byCurve, start: null });
  bestPlan(search, purchaseRules(PROBLEM, PROBLEM.rules), {
    mode: 'one-after-another',
    goals: [{ goal: 'all-in-per-th', weight: partsPerMillion(0), slack: partsPerMillion(0) }],
  });
}

function byCurve(index: number, units: number): PointValues | null {
  const found = pieceOf(PROBLEM.candidates[index]?.pieces ?? [], units);
  if (found === null) return null;
  const values = Object.entries(found.values).map(([measure, value]) => [
    measure,
    (value?.fixed ?? 0) + (value?.perUnit ?? 0) * units,
  ]);
  return Object.fromEntries(values) as PointValues;
}

const PROBLEM: PurchaseProblem = {
  candidates: Array.from({ length: CANDIDATES }, (_, at) => candidate(at)),
  supply: [],
  sites: [],
  horizon: calendarDate('2027-12-31'),
  rules: [
    {
      id: 'share',
      isOn: true,
      kind: 'share',
      of: 'vendor',
      name: null,
      base: 'th',
      least: null,
      most: partsPerMillion(330_000),
    },
    { id: 'count', isOn: true, kind: 'vendor-count', least: 4, most: null },
  ],
};

function candidate(at: number): Candidate {
  const name = String(at);
  return {
    key: name,
    lineId: null,
    offerId: name,
    siteId: null,
    batchMonth: null,
    standing: 'firm',
    isLocked: false,
    vendor: `vendor ${String(at % VENDORS)}`,
    model: name,
    origin: 'MY',
    cooling: 'air',
    components: [],
    namedBy: [],
    isOfConcern: false,
    failsPolicy: false,
    hashingP50: calendarDate('2027-03-01'),
    hashingP90: calendarDate('2027-04-01'),
    unknowns: [],
    lotSize: 1,
    pieces: [piece(at, 1, 99, 0), piece(at, 100, 300 + ((at * 37) % 200), 4)],
  };
}

/** At 100 units another price holds. */
function piece(at: number, least: number, most: number, off: number): CurvePiece {
  const perUnit = 200_000 + ((at * 7_919) % 60_000) - off * 1_000;
  return {
    least,
    most,
    values: {
      units: { fixed: 0, perUnit: 1 },
      ths: { fixed: 0, perUnit: 180 + ((at * 31) % 90) },
      allIn: { fixed: 250_000 + ((at * 104_729) % 400_000), perUnit },
      landed: { fixed: 0, perUnit },
    },
  };
}
