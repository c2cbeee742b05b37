/**
 * What a line of a plan can be, from the offers, sites and months it may take: each with what its
 * quantities amount to by the domain's own evaluation of such a line.
 *
 * What cannot be bought, or whose cost nobody knows, is no candidate; why is kept.
 *
 * Depends on: core, model (types), planning, ./cost-curve, ./exact-points, ./plan-measures,
 * ./purchase-problem (types).
 */
import { monthOf, type CalendarMonth } from '../core/calendar-month';
import type { Offer } from '../model/offer';
import type { LineStanding, Plan, PlanLine } from '../model/plan';
import type { PlanRule } from '../model/plan-rule';
import { quotedDispatch } from '../planning/batch-schedule';
import { stopFor } from '../planning/dispatch-stop';
import { evaluateLine } from '../planning/evaluate-line';
import type { EvaluatedLine, LineProblem, PlanGround } from '../planning/plan-evaluation';
import { leastUnits, lotOf, mostUnits } from '../planning/purchase-price';
import { isOfSide, shareNameIs } from '../planning/rules/rule-names';
import type { Candidate, UnknownFact } from './purchase-problem';

/** What the search may buy. */
export interface PlanChoices {
  readonly offerIds: readonly string[];
  /** Null is the offer's own site, else the default site. */
  readonly siteIds: readonly (string | null)[];
  /** Null is when the vendor says. */
  readonly months: readonly (CalendarMonth | null)[];
}

/** An offer, or a line that is kept, of which something is not bought or not counted, and why. */
export interface LeftOut {
  readonly offerId: string;
  readonly reason: LineProblem | { readonly code: 'stopped'; readonly words: string };
}

/** A candidate before its curve is known: a line, as evaluated at its least quantity. */
export interface LineOption {
  readonly line: PlanLine;
  readonly evaluated: EvaluatedLine;
  /** Units, 1 or more. */
  readonly least: number;
  readonly most: number;
  readonly lotSize: number;
}

/** Problems that a quantity does not have a part in: such a line is not bought. */
const KEEPS_FROM: readonly LineProblem['code'][] = [
  'offer/gone',
  'cost/unknown',
  'site/gone',
  'site/none',
  'batch-month/too-early',
  'option/none',
  'option/expired',
  'offer/expired',
];

/** The lines that can be bought anew, and what is left out. */
export function lineOptions(
  ground: PlanGround,
  plan: Plan,
  lines: readonly PlanLine[],
  choices: PlanChoices,
): { readonly options: readonly LineOption[]; readonly left: readonly LeftOut[] } {
  const options: LineOption[] = [];
  const left: LeftOut[] = [];
  for (const offerId of new Set(choices.offerIds)) {
    const offer = ground.offers.get(offerId);
    if (offer === undefined) continue;
    const called = lines.some(
      (line) => line.offerId === offerId && line.isLocked && line.standing !== 'firm',
    );
    const found = placesOf(offer, ground, lines, choices).flatMap(({ siteId, batchMonth }) =>
      standingsOf(offerId, ground, called).map((standing) => {
        const line = blankLine(plan, { offerId, siteId, batchMonth, standing });
        return optionOf(line, offer, ground);
      }),
    );
    for (const one of found) {
      if ('evaluated' in one) options.push(one);
      else if (!left.some(({ offerId: id, reason }) => id === offerId && reason.code === one.reason.code)) {
        left.push(one);
      }
    }
  }
  return { options, left };
}

type Place = Pick<PlanLine, 'siteId' | 'batchMonth'>;

/** The choices, and where the offer stands in the plan now; each place and time once. */
function placesOf(
  offer: Offer,
  { prepared }: PlanGround,
  lines: readonly PlanLine[],
  { siteIds, months }: PlanChoices,
): readonly Place[] {
  const earliest = monthOf(quotedDispatch(offer, prepared));
  const ownSite = offer.siteId ?? prepared.reference.settings.defaultSiteId;
  const wanted: readonly Place[] = [
    ...lines.filter(({ offerId, isLocked }) => offerId === offer.id && !isLocked),
    ...siteIds.flatMap((siteId) =>
      months
        .filter((month) => month === null || month >= earliest)
        .map((batchMonth) => ({ siteId, batchMonth })),
    ),
  ];
  const seen = new Set<string>();
  return wanted.filter(({ siteId, batchMonth }) => {
    // The month of the quoted dispatch is when the vendor says, unless the offer is quoted in batches.
    const month = batchMonth === earliest && offer.batches === null ? null : batchMonth;
    const key = `${siteId ?? ownSite ?? ''} ${month ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function standingsOf(offerId: string, { terms }: PlanGround, isCalled: boolean): readonly LineStanding[] {
  const hasOption = (terms.get(offerId)?.callOption ?? null) !== null;
  // The fee of an option is paid once, by the lines that are kept where there are any.
  return hasOption && !isCalled ? ['firm', 'exercised'] : ['firm'];
}

function blankLine(
  plan: Plan,
  at: Pick<PlanLine, 'offerId' | 'siteId' | 'batchMonth' | 'standing'>,
): PlanLine {
  const { offerId, siteId, batchMonth, standing } = at;
  return {
    id: `${offerId} ${siteId ?? ''} ${batchMonth ?? ''} ${standing}`,
    planId: plan.id,
    offerId,
    siteId,
    batchMonth,
    quantity: 0,
    standing,
    isLocked: false,
    note: null,
    place: 0,
  };
}

function optionOf(line: PlanLine, offer: Offer, ground: PlanGround): LineOption | LeftOut {
  const terms = ground.terms.get(offer.id) ?? null;
  const isFirm = line.standing === 'firm';
  const lotSize = isFirm ? lotOf(terms) : 1;
  const least = Math.ceil((isFirm ? leastUnits(offer) : 1) / lotSize) * lotSize;
  const most = isFirm ? mostUnits(offer, terms) : (terms?.callOption?.units ?? 0);
  const evaluated = evaluateLine({ ...line, quantity: least }, ground);
  const problem = evaluated.problems.find(({ code }) => KEEPS_FROM.includes(code));
  if (problem !== undefined) return { offerId: offer.id, reason: problem };
  const stop = stopFor(offer, evaluated.evaluation?.delivery?.dispatchP50 ?? null, ground.stops);
  if (stop !== null) return { offerId: offer.id, reason: { code: 'stopped', words: stop.words } };
  if (evaluated.landed === null || evaluated.allIn === null) {
    return { offerId: offer.id, reason: { code: 'cost/unknown', reason: 'Its all-in cost is not known.' } };
  }
  if (least > most) return { offerId: offer.id, reason: { code: 'quantity/above-most', most } };
  return { line, evaluated, least, most, lotSize };
}

/** What is said of a candidate beside its quantities. */
export function candidateFacts(
  { line, evaluated, lotSize }: Pick<LineOption, 'line' | 'evaluated' | 'lotSize'>,
  unknowns: readonly UnknownFact[],
  rules: readonly PlanRule[],
  ground: PlanGround,
): Omit<Candidate, 'pieces'> {
  const { offer, vendor, model, site, cooling, components, hashingP50, hashingP90 } = evaluated;
  return {
    key: line.isLocked
      ? line.id
      : `${line.offerId} ${line.siteId ?? ''} ${line.batchMonth ?? ''} ${line.standing}`,
    lineId: line.isLocked ? line.id : null,
    offerId: line.offerId,
    siteId: site?.id ?? null,
    batchMonth: line.batchMonth,
    standing: line.standing,
    isLocked: line.isLocked,
    vendor,
    model,
    origin: offer?.origin ?? '',
    cooling,
    components: components.map(({ supplierName }) => supplierName),
    namedBy: rules.flatMap((rule) => namesIn(rule, evaluated, ground)),
    isOfConcern: components.some(({ isOfConcern }) => isOfConcern),
    failsPolicy: ground.policyFaults.has(line.offerId),
    hashingP50,
    hashingP90,
    unknowns,
    lotSize,
  };
}

/** The names in a rule that mean a line. */
function namesIn(rule: PlanRule, line: EvaluatedLine, ground: PlanGround): readonly string[] {
  if (rule.kind === 'pair') {
    return [rule.first, rule.second].flatMap((side) =>
      isOfSide(line, side, ground) ? [`${side.of} ${side.name}`] : [],
    );
  }
  const named =
    rule.kind === 'share'
      ? { of: rule.of, name: rule.name }
      : { of: 'vendor' as const, name: rule.kind === 'deposits' ? rule.vendor : null };
  return named.name !== null && shareNameIs(line, named.of, named.name, ground)
    ? [`${named.of} ${named.name}`]
    : [];
}
