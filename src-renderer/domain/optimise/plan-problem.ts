/**
 * The purchase problem of a plan: what it may buy, what is kept, what the sites take, and the way back to
 * lines.
 *
 * Depends on: core, model (types), planning, ./cost-curve, ./exact-points, ./plan-candidates, ./plan-measures,
 * ./purchase-problem (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import { lastDayOf, monthOf } from '../core/calendar-month';
import type { Plan, PlanLine } from '../model/plan';
import { evaluateLine } from '../planning/evaluate-line';
import { linesTogether } from '../planning/option-fees';
import type { EvaluatedLine, PlanGround } from '../planning/plan-evaluation';
import { mostUnits } from '../planning/purchase-price';
import { costCurve } from './cost-curve';
import { pointAt, type PricePoint } from './exact-points';
import {
  candidateFacts,
  lineOptions,
  type LeftOut,
  type LineOption,
  type PlanChoices,
} from './plan-candidates';
import { asksCash, depositDaysOf, pointValues, unknownFacts, type MeasureGround } from './plan-measures';
import type { Candidate, PurchaseProblem, PurchaseUnits, SupplyLimit } from './purchase-problem';

export type { PlanChoices };

/** The problem, and what ties it to the plan. */
export interface PlanProblem {
  readonly problem: PurchaseProblem;
  readonly price: PricePoint;
  readonly left: readonly LeftOut[];
  /** The present plan in the problem, as far as it is in it. */
  readonly start: PurchaseUnits;
  /** The plan's lines for units of the problem: kept lines as they are, present lines with their new quantity, new ones. */
  readonly linesOf: (units: PurchaseUnits, newId: () => string) => readonly PlanLine[];
}

/** Makes it. @param lines - those of the plan */
export function planProblem(
  ground: PlanGround,
  plan: Plan,
  lines: readonly PlanLine[],
  choices: PlanChoices,
): PlanProblem {
  const { options, left } = lineOptions(ground, plan, lines, choices);
  const kept = keptLines(lines, ground);
  // At its most a line has every batch of its offer, each with a payment of its own.
  const largest = options.map(({ line, most }) => evaluateLine({ ...line, quantity: most }, ground));
  const of = measureGround(ground, plan, [...largest, ...kept]);
  const candidates = [
    ...options.map((option) => candidateOf(option, plan, of)),
    ...kept.map((line) => keptCandidate(line, plan, of)),
  ];
  const templates = [...options.map(({ line }) => line), ...kept.map(({ line }) => line)];
  return {
    problem: {
      candidates,
      supply: supplyOf(candidates, ground),
      sites: ground.prepared.reference.sites.map(({ id, capacity }) => ({
        siteId: id,
        power: capacity?.power?.value ?? null,
        racks: capacity?.racks?.value ?? null,
      })),
      horizon: of.horizon,
      rules: plan.rules.filter(({ isOn }) => isOn),
    },
    price: (candidate, units) => {
      const line = templates[candidate];
      return line === undefined ? null : pointValues(evaluateLine({ ...line, quantity: units }, ground), of);
    },
    left,
    start: candidates.map((candidate) => standingIn(candidate, lines)),
    linesOf: (units, newId) => linesOf(candidates, templates, lines, units, newId),
  };
}

/** Lines that stay as they are, as they are together: the fee of an option is shared. */
function keptLines(lines: readonly PlanLine[], ground: PlanGround): readonly EvaluatedLine[] {
  const locked = lines.filter(({ isLocked, quantity }) => isLocked && quantity > 0);
  return linesTogether(locked.map((line) => evaluateLine(line, ground)));
}

function measureGround(ground: PlanGround, plan: Plan, lines: readonly EvaluatedLine[]): MeasureGround {
  const { asOf } = ground.prepared.reference.settings.scenario;
  const last = lines.reduce<CalendarDate>(
    (day, { hashingP50 }) => (hashingP50 !== null && hashingP50 > day ? hashingP50 : day),
    asOf,
  );
  const days = new Map<string, CalendarDate[]>();
  if (asksCash(plan.rules, 'deposits')) {
    for (const line of lines) {
      days.set(line.vendor, [...(days.get(line.vendor) ?? []), ...depositDaysOf(line, plan, ground)]);
    }
  }
  return {
    ground,
    plan,
    horizon: lastDayOf(monthOf(last)),
    hasCash: asksCash(plan.rules, 'cash'),
    depositDays: new Map([...days].map(([vendor, all]) => [vendor, [...new Set(all)].sort()])),
  };
}

function candidateOf(option: LineOption, plan: Plan, of: MeasureGround): Candidate {
  const { line, evaluated, least, most, lotSize } = option;
  const terms = line.standing === 'firm' ? evaluated.terms : null;
  const breaks = terms?.priceBreaks.map(({ fromUnits }) => fromUnits) ?? [];
  const pieces = costCurve({ least, most, lotSize, breaks }, (quantity) =>
    pointValues(evaluateLine({ ...line, quantity }, of.ground), of),
  );
  return { ...candidateFacts(option, unknownFacts(evaluated, of), plan.rules, of.ground), pieces };
}

/** A kept line is one point. What is not known of it is left out of the sums, as it is of the plan's totals. */
function keptCandidate(evaluated: EvaluatedLine, plan: Plan, of: MeasureGround): Candidate {
  const { line, landed, allIn } = evaluated;
  const known = { ...evaluated, landed: landed ?? evaluated.optionFee, allIn: allIn ?? evaluated.optionFee };
  const values = pointValues(known, of) ?? {};
  const lost = {
    ...values,
    ...(landed === null ? { landed: 0 } : {}),
    ...(allIn === null ? { allIn: 0 } : {}),
  };
  return {
    ...candidateFacts({ line, evaluated, lotSize: 1 }, unknownFacts(evaluated, of), plan.rules, of.ground),
    pieces: [pointAt(line.quantity, lost)],
  };
}

function supplyOf(candidates: readonly Candidate[], ground: PlanGround): readonly SupplyLimit[] {
  return [...new Set(candidates.map(({ offerId }) => offerId))].flatMap((offerId) => {
    const offer = ground.offers.get(offerId);
    if (offer === undefined) return [];
    const terms = ground.terms.get(offerId) ?? null;
    const of = (isFirm: boolean) =>
      candidates.flatMap((one, index) =>
        one.offerId === offerId && (one.standing === 'firm') === isFirm ? [index] : [],
      );
    const keptUnits = (indices: readonly number[]) =>
      indices.reduce((sum, index) => {
        const one = candidates[index];
        return sum + (one?.isLocked === true ? (one.pieces[0]?.least ?? 0) : 0);
      }, 0);
    const limit = (key: string, indices: readonly number[], most: number, isOneOnly: boolean) =>
      indices.length === 0
        ? []
        : // Lines that are kept may take more than is sold: that is said of them, and is no reason to buy none.
          [{ key, candidates: indices, mostUnits: Math.max(most, keptUnits(indices)), isOneOnly }];
    const called = of(false).filter((index) => candidates[index]?.standing === 'exercised');
    const fee = terms?.callOption?.fee ?? 0;
    return [
      ...limit(`${offerId} firm`, of(true), mostUnits(offer, terms), false),
      ...limit(
        `${offerId} option`,
        called,
        terms?.callOption?.units ?? 0,
        // The fee is paid once: each of several lines would bear the whole of it.
        fee > 0 && called.every((index) => candidates[index]?.isLocked === false),
      ),
    ];
  });
}

/** Units of the present plan's lines that a candidate stands for. */
function standingIn(candidate: Candidate, lines: readonly PlanLine[]): number {
  if (candidate.isLocked) return candidate.pieces[0]?.least ?? 0;
  return lines
    .filter((line) => !line.isLocked && keyOf(line) === candidate.key)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

function keyOf({ offerId, siteId, batchMonth, standing }: PlanLine): string {
  return `${offerId} ${siteId ?? ''} ${batchMonth ?? ''} ${standing}`;
}

function linesOf(
  candidates: readonly Candidate[],
  templates: readonly PlanLine[],
  present: readonly PlanLine[],
  units: PurchaseUnits,
  newId: () => string,
): readonly PlanLine[] {
  const last = present.reduce((most, { place }) => Math.max(most, place), 0);
  const kept = present.filter(({ isLocked }) => isLocked);
  let added = 0;
  const bought = candidates.flatMap((candidate, index): readonly PlanLine[] => {
    const quantity = units[index] ?? 0;
    const template = templates[index];
    if (candidate.isLocked || quantity === 0 || template === undefined) return [];
    const before = present.find((line) => !line.isLocked && keyOf(line) === candidate.key);
    if (before !== undefined) return [before.quantity === quantity ? before : { ...before, quantity }];
    added += 1;
    return [{ ...template, id: newId(), quantity, place: last + added }];
  });
  return [...kept, ...bought].sort((a, b) => a.place - b.place);
}
