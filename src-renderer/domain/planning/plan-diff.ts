/**
 * Two plans held against each other line by line: what was added, removed and changed, in units, TH and
 * dollars. Both are by the same day's figures: a diff says what the lines do, not what prices did.
 *
 * A line is the same line by its id, else by what it buys: a plan that the optimiser made has lines of its
 * own, and `600 in March instead of 400` is still one change and no removal with an addition.
 *
 * Depends on: core (types), model (types), ./plan-evaluation (types).
 */
import { usdCents, type UsdCents } from '../core/money';
import type { PlanLine } from '../model/plan';
import type { EvaluatedLine, PlanEvaluation } from './plan-evaluation';

/** What of a line can differ. */
export const LINE_FIELDS = [
  'offerId',
  'quantity',
  'siteId',
  'batchMonth',
  'standing',
  'isLocked',
  'note',
] as const satisfies readonly (keyof PlanLine)[];
/** One of {@link LINE_FIELDS}. */
export type LineField = (typeof LINE_FIELDS)[number];

/** One line before and after. */
export interface LineDiff {
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  /** Null if it was added. */
  readonly before: EvaluatedLine | null;
  /** Null if it was removed. */
  readonly after: EvaluatedLine | null;
  /** What differs; none of a line that was added or removed. */
  readonly changed: readonly LineField[];
  /** After less before, of units that come: as the totals count them, a held option brings none. */
  readonly units: number;
  readonly ths: number;
  /** US cents; null while one of the two is not known. */
  readonly landed: UsdCents | null;
  readonly allIn: UsdCents | null;
}

/** The lines of the later plan in its order, then those it has no more. */
export type PlanDiff = readonly LineDiff[];

/** Compares two plans that were evaluated on the same ground. */
export function diffPlans(before: PlanEvaluation, after: PlanEvaluation): PlanDiff {
  const pairs = matched(before.lines, after.lines);
  const kept = new Set(pairs.values());
  return [
    ...after.lines.map((line) => diffOf(pairs.get(line) ?? null, line)),
    ...before.lines.filter((line) => !kept.has(line)).map((line) => diffOf(line, null)),
  ];
}

/** By line of the later plan, the line of the earlier one that it was. */
function matched(
  before: readonly EvaluatedLine[],
  after: readonly EvaluatedLine[],
): ReadonlyMap<EvaluatedLine, EvaluatedLine> {
  const pairs = new Map<EvaluatedLine, EvaluatedLine>();
  const free = new Set(before);
  for (const key of LIKENESS) {
    const waiting = new Map<string, EvaluatedLine[]>();
    for (const line of free) waiting.set(key(line.line), [...(waiting.get(key(line.line)) ?? []), line]);
    for (const line of after) {
      const found = pairs.has(line) ? undefined : waiting.get(key(line.line))?.shift();
      if (found === undefined) continue;
      pairs.set(line, found);
      free.delete(found);
    }
  }
  return pairs;
}

/** What makes two lines one, the surest first. */
const LIKENESS: readonly ((line: PlanLine) => string)[] = [
  ({ id }) => id,
  ({ offerId, siteId, batchMonth }) => JSON.stringify([offerId, siteId, batchMonth]),
  ({ offerId, siteId }) => JSON.stringify([offerId, siteId]),
  ({ offerId }) => offerId,
];

function diffOf(before: EvaluatedLine | null, after: EvaluatedLine | null): LineDiff {
  const changed =
    before === null || after === null
      ? []
      : LINE_FIELDS.filter((field) => before.line[field] !== after.line[field]);
  return {
    kind: before === null ? 'added' : after === null ? 'removed' : changed.length > 0 ? 'changed' : 'same',
    before,
    after,
    changed,
    units: (after?.units ?? 0) - (before?.units ?? 0),
    ths: (after?.ths ?? 0) - (before?.ths ?? 0),
    landed: difference(before, after, 'landed'),
    allIn: difference(before, after, 'allIn'),
  };
}

function difference(
  before: EvaluatedLine | null,
  after: EvaluatedLine | null,
  figure: 'landed' | 'allIn',
): UsdCents | null {
  const was = before === null ? 0 : before[figure];
  const is = after === null ? 0 : after[figure];
  return was === null || is === null ? null : usdCents(is - was);
}
