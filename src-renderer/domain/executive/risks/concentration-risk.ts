/**
 * Concentration: what it costs if the vendor with most of the hash rate does not deliver.
 *
 * That is the most it holds in deposits, and the hashing lost until others replace it: ordered on the day on
 * which its goods should have left, from the offers of other vendors that are on the rack soonest, as many as
 * it takes. Offers that fail the purchasing policy, and units that the plan buys already, replace nothing.
 *
 * Depends on: core, explain, planning, ../figure-text, ./deposit-risks, ./lost-hashing, ./make-risk, ./other-way.
 */
import { addDays, daysBetween } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { usdCents } from '../../core/money';
import { dayText, daysText, usdText } from '../../core/plain-text';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { explainFigure } from '../../explain/explain-figure';
import { depositsAtRisk } from '../../planning/cash/deposits';
import { vendorNameOf } from '../../planning/vendor-names';
import { figureText, percentText, shortUsd } from '../figure-text';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import { depositsNode } from './deposit-risks';
import { lostBatches, lostNode } from './lost-hashing';
import { boughtLines, contextOf, makeRisk, sumNode, total } from './make-risk';
import { otherWay } from './other-way';

/** How soon other vendors replace some hash rate. */
interface Replacement {
  /** From the order to the rack, by the median of the last offer that it takes. */
  readonly days: number;
  readonly row: OfferEvaluation;
  readonly offers: number;
}

/** One risk, of the vendor with most TH; none for an empty plan. */
export function concentrationRisks(ground: ReportGround): readonly PlanRisk[] {
  const [largest] = ground.under.evaluation.totals.byVendor.shares;
  if (largest?.name == null || largest.ths === 0) return [];
  const { name: vendor, ths, ofThs } = largest;
  const deposit = depositsAtRisk(ground.cash).find((one) => one.vendor === vendor)?.largest ?? null;
  const found = replacementOf(vendor, ths, ground);
  const label = 'Deposits lost and hashing delayed';
  const words = `${percentText(ofThs)} of TH is from ${isolatedName(vendor)}`;
  const other = otherWay(ground, 'vendor', vendor);
  const risk = {
    cause: 'concentration',
    of: [vendor],
    headline: `${isolatedName(vendor)} (${percentText(ofThs)} of TH) does not deliver`,
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
  const lines = boughtLines(ground).filter((line) => line.vendor === vendor);
  const lost = lostBatches(lines, ground, ({ dispatchP50 }) => addDays(dispatchP50, found.days));
  const delayed = total(lost.map((one) => one.lost));
  const cents = usdCents((deposit?.amount ?? 0) + delayed);
  return [
    makeRisk({
      ...risk,
      dollars: {
        cents,
        note: `${shortUsd(deposit?.amount ?? 0)} of deposits and ${shortUsd(delayed)} of hashing; what a replacement costs more is not in it.`,
        explain: () => ({
          sentence: `If ${isolatedName(vendor)} does not deliver, ${usdText(cents)} is lost: what it holds at most, and the hashing until ${daysText(found.days)} after a new order.`,
          root: sumNode(label, cents, 'deposits at their most + hashing lost until it is replaced', [
            ...(deposit === null ? [] : [depositsNode(vendor, deposit.on, ground)]),
            sumNode(
              'Hashing lost until it is replaced',
              delayed,
              'batches added: TH/s × hashprice of the days from the median to the replacement',
              lost.map((one) => lostNode(one, contextOf(one.line, ground), replacedNodes(found, ground))),
            ),
          ]),
        }),
      },
      why: `${words}; if it fails, ${found.offers === 1 ? 'the offer' : `the ${String(found.offers)} offers`} of other vendors that are soonest on the rack take ${daysText(found.days)} from a new order${deposit === null ? '' : `, and up to ${shortUsd(deposit.amount)} is with it from ${dayText(deposit.on)}`}.`,
    }),
  ];
}

function replacementOf(vendor: string, ths: number, ground: ReportGround): Replacement | null {
  const { offers: known, policyFaults, prepared } = ground.under.ground;
  const { asOf } = prepared.reference.settings.scenario;
  const planned = new Map<string, number>();
  for (const { line, units } of ground.under.evaluation.lines) {
    planned.set(line.offerId, (planned.get(line.offerId) ?? 0) + units);
  }
  const others = ground.rows
    .flatMap((row) => {
      const { offer, delivery, cost } = row;
      // Goods with an entry on a stated day are there on that day and not some days after a later order.
      const isDated = offer.entryDate !== null && offer.mode !== 'domestic';
      if (delivery === null || cost === null || isDated || policyFaults.has(offer.id)) return [];
      if (vendorNameOf(offer, { offers: known, prepared }) === vendor) return [];
      const units = offer.quantity - (planned.get(offer.id) ?? 0);
      const days = daysBetween(asOf, delivery.onRackP50);
      return units <= 0 ? [] : [{ row, days, ths: units * offer.hashrateThs }];
    })
    .sort((a, b) => a.days - b.days || (a.row.offer.id < b.row.offer.id ? -1 : 1));
  let sum = 0;
  for (const [index, { row, days, ths: more }] of others.entries()) {
    sum += more;
    if (sum >= ths) return { days, row, offers: index + 1 };
  }
  return null;
}

function replacedNodes({ row }: Replacement, ground: ReportGround) {
  const answer = explainFigure(row, 'onRackP50', ground.under.ground.prepared, ground.evidence);
  return answer === null
    ? []
    : [{ ...answer.root, label: `Offer ${row.offer.id}, ordered on the as-of date, on the rack` }];
}
