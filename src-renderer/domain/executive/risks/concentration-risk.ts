/**
 * Concentration: what it costs if the vendor with most of the hash rate does not deliver.
 *
 * That is the most it holds in deposits, the hashing lost until others replace it, and what they cost more:
 * ordered on the day on which its goods should have left, from the offers of other vendors that are on the
 * rack soonest, as many as it takes. Offers that fail the purchasing policy or that a scenario stops, and
 * units that the plan buys already, replace nothing. Whether a vendor would sell so many so late nobody knows.
 *
 * Depends on: core, explain, landed-cost (types), planning, ../figure-text, ./deposit-risks, ./lost-hashing, ./make-risk, ./other-way.
 */
import { addDays, daysBetween, type CalendarDate } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { usdCents, type UsdCents } from '../../core/money';
import { dayText, daysText, numberText, usdText } from '../../core/plain-text';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { Explanation } from '../../explain/explanation';
import { computed, fact, ratioOf, sumOf } from '../../explain/nodes';
import type { LandedCost } from '../../landed-cost/landed-cost';
import { depositsAtRisk } from '../../planning/cash/deposits';
import { stopFor } from '../../planning/dispatch-stop';
import { vendorNameOf } from '../../planning/vendor-names';
import { figureText, percentText, shortUsd } from '../figure-text';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { depositsNode } from './deposit-risks';
import { lostBatches, lostNode, type LostBatch } from './lost-hashing';
import {
  boughtLines,
  contextOf,
  lineWords,
  makeRisk,
  sumNode,
  total,
  treesOf,
  type BoughtLine,
} from './make-risk';
import { otherWay } from './other-way';

/** An offer that replaces some hash rate. */
interface Replacing {
  readonly row: OfferEvaluation;
  readonly cost: LandedCost;
  /** From the order to the rack, by the median. */
  readonly days: number;
  /** Units taken of it: no more than are needed. */
  readonly units: number;
}

/** One risk, of the vendor with most TH; none for an empty plan. */
export function concentrationRisks(ground: ReportGround): readonly PlanRisk[] {
  const [largest] = ground.under.evaluation.totals.byVendor.shares;
  if (largest?.name == null || largest.ths === 0) return [];
  const { name: vendor, ths } = largest;
  // A line whose offer is gone is in no sum: nobody knows the whole of which this is a part.
  const isWhole = ground.under.evaluation.totals.gone === 0;
  const part = isWhole ? `${percentText(largest.ofThs)} of TH` : `${figureText('ths', ths)} of what is known`;
  const deposit = depositsAtRisk(ground.cash).find((one) => one.vendor === vendor)?.largest ?? null;
  const found = replacementOf(vendor, ths, ground);
  const label = 'Deposits, hashing and replacement';
  const words = `${part} is from ${isolatedName(vendor)}`;
  const other = otherWay(ground, 'vendor', vendor);
  const risk = {
    cause: 'concentration',
    of: [vendor],
    headline: `${isolatedName(vendor)} (${part}) does not deliver`,
    label,
    likelihood: null,
    mitigation: `${other ?? 'Cap the share of any vendor by a rule and have the optimiser say what that costs'}.`,
    vendors: [vendor],
  } as const;
  if (found === null) {
    const held = deposit === null ? '' : ` The deposits alone are ${usdText(deposit.amount)}.`;
    return [
      makeRisk({
        ...risk,
        dollars: {
          unknown: `The offers of other vendors do not hold ${figureText('ths', ths)} more, so nobody can say when it is replaced.${held}`,
        },
        why: `${words}, and no other offers on record replace it.`,
      }),
    ];
  }
  const days = found.at(-1)?.days ?? 0;
  const lines = boughtLines(ground).filter((line) => line.vendor === vendor);
  const lost = lostBatches(lines, ground, ({ dispatchP50 }) => addDays(dispatchP50, days));
  const delayed = total(lost.map((one) => one.lost));
  const dearer = dearerBy(found, lines);
  const cents = total([deposit?.amount ?? 0, delayed, dearer ?? 0]);
  const parts = [
    `${shortUsd(deposit?.amount ?? 0)} of deposits`,
    `${shortUsd(delayed)} of hashing`,
    `${shortUsd(dearer ?? 0)} more for the replacement`,
  ];
  return [
    makeRisk({
      ...risk,
      dollars: {
        cents,
        note: `${parts.join(', ')}.`,
        missing: dearer === null ? 'What a replacement costs more is not known.' : null,
        explain: () => ({
          sentence: `If ${isolatedName(vendor)} does not deliver, ${usdText(cents)} is lost: what it holds at most, the hashing until ${daysText(days)} after a new order, and what the replacement costs more.`,
          root: sumNode(
            label,
            cents,
            'deposits at their most + hashing lost until it is replaced + what the replacement costs more',
            [
              ...(deposit === null ? [] : [depositsNode(vendor, deposit.on, ground)]),
              delayNode(lost, delayed, found, ground),
              ...(dearer === null ? [] : [dearerNode(dearer, found, lines, ground)]),
            ],
          ),
        }),
      },
      why: `${words}; if it fails, ${found.length === 1 ? 'the offer' : `the ${numberText(found.length)} offers`} of other vendors that are soonest on the rack take ${daysText(days)} from a new order${deposit === null ? '' : `, and up to ${shortUsd(deposit.amount)} is with it from ${dayText(deposit.on)}`}.`,
    }),
  ];
}

/** The offers that are soonest on the rack, as many units as it takes; null if there are not enough. */
function replacementOf(vendor: string, ths: number, ground: ReportGround): readonly Replacing[] | null {
  const { offers: known, policyFaults, prepared, stops } = ground.under.ground;
  const orderedOn = lastDispatch(vendor, ground);
  const { asOf } = prepared.reference.settings.scenario;
  const planned = new Map<string, number>();
  for (const { line, units } of ground.under.evaluation.lines) {
    planned.set(line.offerId, (planned.get(line.offerId) ?? 0) + units);
  }
  const others = ground.rows
    .flatMap((row): readonly Replacing[] => {
      const { offer, delivery, cost } = row;
      // Goods with an entry on a stated day are there on that day and not some days after a later order.
      const isDated = offer.entryDate !== null && offer.mode !== 'domestic';
      if (delivery === null || cost === null || isDated || policyFaults.has(offer.id)) return [];
      if (vendorNameOf(offer, { offers: known, prepared }) === vendor) return [];
      const leaves = orderedOn === null ? null : addDays(orderedOn, daysBetween(asOf, delivery.dispatchP50));
      if (stopFor(offer, leaves, stops) !== null) return [];
      const units = offer.quantity - (planned.get(offer.id) ?? 0);
      return units <= 0 ? [] : [{ row, cost, days: daysBetween(asOf, delivery.onRackP50), units }];
    })
    .sort((a, b) => a.days - b.days || (a.row.offer.id < b.row.offer.id ? -1 : 1));
  const taken: Replacing[] = [];
  let open = ths;
  for (const one of others) {
    const { hashrateThs } = one.row.offer;
    const units = Math.min(one.units, Math.ceil(open / hashrateThs));
    taken.push({ ...one, units });
    open -= units * hashrateThs;
    if (open <= 0) return taken;
  }
  return null;
}

/** The last day on which goods of a vendor should leave; null if none has one. */
function lastDispatch(vendor: string, ground: ReportGround): CalendarDate | null {
  const days = boughtLines(ground).flatMap((line) =>
    line.vendor === vendor ? (line.evaluation.delivery?.dispatchP50 ?? []) : [],
  );
  return days.sort().at(-1) ?? null;
}

/** What the replacements cost landed more than the goods they replace, at least 0; null if that is not known. */
function dearerBy(taken: readonly Replacing[], lines: readonly BoughtLine[]): UsdCents | null {
  const costs = lines.map(({ evaluation }) => evaluation.cost?.total ?? null);
  if (costs.includes(null)) return null;
  return usdCents(Math.max(0, total(taken.map(landedOf)) - total(costs.map((cost) => cost ?? 0))));
}

function landedOf({ cost, units }: Replacing): UsdCents {
  return usdCents(units * cost.perUnit);
}

function delayNode(
  lost: readonly LostBatch[],
  delayed: UsdCents,
  taken: readonly Replacing[],
  ground: ReportGround,
): Explanation {
  const label = 'Hashing lost until it is replaced';
  const days = replacedNodes(taken, ground);
  if (lost.length === 0) {
    return computed(label, usdText(delayed), 'none: the replacement is on the rack in time', days);
  }
  return sumNode(
    label,
    delayed,
    'batches added: TH/s × hashprice of the days from the median to the replacement',
    lost.map((one) => lostNode(one, contextOf(one.line, ground), days)),
  );
}

function dearerNode(
  dearer: UsdCents,
  taken: readonly Replacing[],
  lines: readonly BoughtLine[],
  ground: ReportGround,
): Explanation {
  const bought = taken.map((one) => {
    const units = fact('Units that replace', numberText(one.units), {
      citation: 'As many as it takes to replace the hash rate, of what the plan does not buy',
      asOf: one.row.scenario.asOf,
      confidence: 'assumed',
    });
    const each = treesOf(one.row, 'landedPerUnit', ground);
    return computed(
      `Landed cost of ${numberText(one.units)} units of offer ${isolatedName(one.row.offer.id)}`,
      usdText(landedOf(one)),
      'units × landed cost of one',
      [units, ...each],
      { operation: ratioOf([units, ...each], []) },
    );
  });
  const replaced = lines.flatMap((line) =>
    treesOf(line.evaluation, 'landedTotal', ground).map((root) => ({
      ...root,
      label: `Landed cost of ${lineWords(line)}`,
    })),
  );
  return computed(
    'What the replacement costs more',
    usdText(dearer),
    'landed cost of the replacement − landed cost of what it replaces, at least 0',
    [...bought, ...replaced],
    dearer === 0 ? {} : { operation: sumOf(bought, replaced) },
  );
}

function replacedNodes(taken: readonly Replacing[], ground: ReportGround): readonly Explanation[] {
  const last = taken.at(-1);
  if (last === undefined) return [];
  const label = `Offer ${isolatedName(last.row.offer.id)}, ordered on the as-of date, on the rack`;
  return treesOf(last.row, 'onRackP50', ground).map((root) => ({ ...root, label }));
}
