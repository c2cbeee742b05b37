/**
 * Shares of a plan's TH and dollars by seller, origin, cooling or supplier of parts, and how concentrated
 * they are.
 *
 * Suppliers of parts overlap: one rig counts whole for each of its suppliers, so their shares add up to
 * more than the plan.
 *
 * Depends on: core, model (types), ./exact-amount, ./plan-evaluation (types).
 */
import { partsPerMillion, usdCents, type PartsPerMillion } from '../core/money';
import type { ShareOf } from '../model/plan-rule';
import { fromMillionths, millionths, ratio } from './exact-amount';
import type { EvaluatedLine, PlanShare, PlanShares } from './plan-evaluation';

const WHOLE = 1_000_000n;

/** Exact sums of one name; the TH in millionths, the dollars in cents. */
export interface ShareSum {
  readonly name: string | null;
  readonly ths: bigint;
  readonly landed: bigint;
}

/** The names a line counts for; null stands for what nobody knows. None for a line of which nothing comes. */
export function namesOf(line: EvaluatedLine, of: ShareOf): readonly (string | null)[] {
  if (line.offer === null || line.units === 0) return [];
  switch (of) {
    case 'vendor':
      return [line.vendor];
    case 'origin':
      return [line.offer.origin];
    case 'cooling':
      return [line.cooling];
    case 'component':
      return line.components.length === 0 ? [null] : line.components.map(({ supplierName }) => supplierName);
  }
}

/** Exact sums by name: greatest TH first, then by name. */
export function shareSums(lines: readonly EvaluatedLine[], of: ShareOf): readonly ShareSum[] {
  const sums = new Map<string | null, { ths: bigint; landed: bigint }>();
  for (const line of lines) {
    for (const name of namesOf(line, of)) {
      const sum = sums.get(name) ?? { ths: 0n, landed: 0n };
      sum.ths += millionths(line.ths);
      sum.landed += BigInt(line.landed ?? 0);
      sums.set(name, sum);
    }
  }
  return [...sums]
    .map(([name, sum]) => ({ name, ...sum }))
    .sort((a, b) => (a.ths === b.ths ? ((a.name ?? '') < (b.name ?? '') ? -1 : 1) : a.ths > b.ths ? -1 : 1));
}

/** The shares by one view. */
export function planShares(lines: readonly EvaluatedLine[], of: ShareOf): PlanShares {
  const sums = shareSums(lines, of);
  const ths = lines.reduce((sum, line) => sum + millionths(line.ths), 0n);
  const landed = lines.reduce((sum, line) => sum + (line.units === 0 ? 0n : BigInt(line.landed ?? 0)), 0n);
  return {
    shares: sums.map((sum): PlanShare => ({
      name: sum.name,
      ths: fromMillionths(sum.ths),
      landed: usdCents(Number(sum.landed)),
      ofThs: part(sum.ths, ths),
      ofLanded: part(sum.landed, landed),
    })),
    hhi: of === 'component' || ths === 0n ? null : hhiOf(sums, ths),
  };
}

/** `Σ (TH ÷ all TH × 100)²`, rounded once to a whole number. */
function hhiOf(sums: readonly ShareSum[], ths: bigint): number {
  const squares = sums.reduce((sum, share) => sum + share.ths * share.ths, 0n);
  return Number(ratio(squares, 10_000n, ths * ths));
}

function part(of: bigint, whole: bigint): PartsPerMillion {
  return partsPerMillion(whole === 0n ? 0 : Number(ratio(of, WHOLE, whole)));
}
