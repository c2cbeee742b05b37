/**
 * How the money lost by late rigs comes about: days late, at the hashprice of
 * those days.
 *
 * Depends on: core, delivery, mining, evaluation, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { addDays } from '../core/calendar-date';
import { formatPercent } from '../core/money';
import { amountText, dayText, daysText, numberText, usdText } from '../core/plain-text';
import type { Delivery } from '../delivery/arrival';
import { delayOfBatch } from '../evaluation/delay-cost';
import { hashpriceMonths, type HashpriceMonth } from '../mining/hashprice-path';
import type { Site } from '../model/site';
import { datedNode, energisationFact, legsToRack } from './dated-nodes';
import { spanText } from './entry-spans';
import { once, type ExplainContext } from './explain-context';
import { onRackP50Node, onRackP90Node } from './explain-delivery';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, fact, line, ratioOf, sumOf, unknown } from './nodes';
import { notAllIn } from './not-all-in';

/** Days late × hashprice. */
export function explainDelayPerTh(context: ExplainContext): FigureAnswer {
  const { allIn, delivery } = context.row;
  const { site } = context;
  if (allIn === null || delivery === null || delivery.daysLate === null || site === null) {
    return notAllIn('Delay per TH', context);
  }
  return { sentence: delaySentence(context, delivery, site), root: delayNode(context) };
}

/** The delay per TH as a node of larger trees. */
export function delayNode(context: ExplainContext): Explanation {
  return once(context, 'delay', () => drawDelayNode(context));
}

function drawDelayNode(context: ExplainContext): Explanation {
  const { allIn, delivery, offer } = context.row;
  const { site } = context;
  if (allIn === null || delivery === null || site === null) {
    return unknown('Delay per TH', 'Rack date or site is not known.');
  }
  const value = `${amountText(allIn.delayPerTh)} $/TH`;
  const { batches } = offer;
  if (batches === null) {
    return asFigure('delayPerTh', batchNode(context, 'Delay per TH', value, 0, delivery, site));
  }
  const parts = batches.map(({ quantity, afterDays }, index) => {
    const label = `Delay of batch ${index + 1} of ${batches.length}, ${numberText(quantity)} units`;
    const amount = delayOfBatch(afterDays, delivery, site, context.settings);
    const node = batchNode(context, label, `${amountText(amount)} $/TH`, afterDays, delivery, site);
    return { weight: quantity, node };
  });
  return asFigure(
    'delayPerTh',
    computed(
      'Delay per TH',
      value,
      'mean over the batches, weighted by units',
      parts.map(({ node }) => node),
      { operation: { kind: 'mean', parts, roundings: 1 } },
    ),
  );
}

/** The hashprice on the as-of date and, where it falls, by how much. */
export function hashpriceFacts({ settings }: ExplainContext): Explanation[] {
  const { hashpricePerPhDay, hashpriceMonthlyDecline } = settings.assumptions;
  const price = fact('Hashprice', `${usdText(hashpricePerPhDay.value)} per PH/s and day`, hashpricePerPhDay);
  if (hashpriceMonthlyDecline.value === 0) return [price];
  const decline = `${formatPercent(hashpriceMonthlyDecline.value)} % a month`;
  return [
    { ...price, label: `Hashprice on ${dayText(settings.scenario.asOf)}` },
    fact('Fall of hashprice', decline, hashpriceMonthlyDecline),
  ];
}

function batchNode(
  context: ExplainContext,
  label: string,
  value: string,
  afterDays: number,
  delivery: Delivery,
  site: Site,
): Explanation {
  const { asOf, entryBasis } = context.settings.scenario;
  const { assumptions } = context.settings;
  const power = energisationFact(site);
  if (entryBasis === 'expected') {
    return computed(
      label,
      value,
      'Σ chance of each day on the rack × hashprice lost from energisation to that day, in whole cents',
      [spreadRackNode(context, delivery, afterDays), power, ...hashpriceFacts(context)],
    );
  }
  const isLate = entryBasis === 'p90';
  const start = addDays(delivery.start, afterDays);
  const date = addDays(start, isLate ? delivery.window.rack.p90 : delivery.window.rack.p50);
  const months = hashpriceMonths(site.energisationDate, date, asOf, assumptions);
  const days = months.reduce((sum, month) => sum + month.days, 0);
  const quantile = isLate ? 'P90' : 'P50';
  const rack =
    afterDays === delivery.lastAfterDays
      ? (isLate ? onRackP90Node : onRackP50Node)(context, delivery)
      : datedNode(context, {
          label: `Batch on the rack, ${quantile}`,
          date,
          share: isLate ? 'nine in ten' : 'half',
          legs: legsToRack(context),
          afterDays,
        });
  const daysLate = computed('Days late', daysText(days), `rack at ${quantile} − energisation, at least 0`, [
    rack,
    power,
  ]);
  const facts = hashpriceFacts(context);
  const [hashprice] = facts;
  if (hashprice !== undefined && (facts.length === 1 || days === 0)) {
    return computed(label, value, 'days late × hashprice ÷ 1000', [daysLate, hashprice], {
      operation: ratioOf([daysLate, hashprice], [1000]),
    });
  }
  const revenue = revenueNode(context, months);
  return computed(
    label,
    value,
    'revenue of one PH/s in the days late ÷ 1000',
    [daysLate, revenue, ...facts],
    {
      operation: ratioOf([revenue], [1000]),
    },
  );
}

/** One node for each span of one price, from the very months that the delay was added up of. */
function revenueNode({ settings }: ExplainContext, months: readonly HashpriceMonth[]): Explanation {
  const { hashpriceMonthlyDecline } = settings.assumptions;
  const nodes = months.map(({ from, days, perPhDay }) =>
    line(
      `${daysText(days)} from ${dayText(from)}`,
      `$${amountText((days * perPhDay) as typeof perPhDay)}`,
      `${numberText(days)} × ${usdText(perPhDay)} per PH/s and day`,
      hashpriceMonthlyDecline,
    ),
  );
  const total = months.reduce((sum, { days, perPhDay }) => sum + days * perPhDay, 0);
  return computed(
    'Revenue of one PH/s in the days late',
    usdText(total as HashpriceMonth['perPhDay']),
    'Σ days × hashprice of the month, which falls from month to month by whole cents',
    nodes,
    { operation: sumOf(nodes) },
  );
}

function spreadRackNode(context: ExplainContext, delivery: Delivery, afterDays: number): Explanation {
  const { first, chances } = delivery.window.toRack;
  const from = addDays(delivery.start, first + afterDays);
  const to = addDays(from, chances.length - 1);
  const node = datedNode(context, {
    label: 'On the rack',
    date: from,
    share: 'half',
    legs: legsToRack(context),
    afterDays,
  });
  return {
    ...node,
    value: spanText({ from, to }),
    formula: 'the legs, added as distributions over days: each day with its chance',
  };
}

function delaySentence(context: ExplainContext, delivery: Delivery, site: Site): string {
  const { allIn, offer } = context.row;
  const { scenario, assumptions } = context.settings;
  const { hashpricePerPhDay, hashpriceMonthlyDecline } = assumptions;
  const amount = usdText(allIn?.delayPerTh ?? hashpricePerPhDay.value);
  const power = `the energisation of ${isolatedName(site.name)} on ${dayText(site.energisationDate)}`;
  if (allIn?.delayPerTh === 0) return `Delay $0.00/TH: the rigs are racked by ${power}.`;
  const fall =
    hashpriceMonthlyDecline.value === 0
      ? ''
      : ` falling ${formatPercent(hashpriceMonthlyDecline.value)} % a month`;
  const price = `${usdText(hashpricePerPhDay.value)} per PH/s and day${fall} ÷ 1000`;
  const days = daysText(delivery.daysLate ?? 0);
  if (offer.batches !== null) {
    return `Delay ${amount}/TH: the mean over ${offer.batches.length} batches by units, each from ${power} to its rack; the last is ${days} late.`;
  }
  if (scenario.entryBasis === 'expected') {
    return `Delay ${amount}/TH: each day on the rack after ${power} counts with its chance, ${days} late on average, at ${price}.`;
  }
  return `Delay ${amount}/TH = ${days} after energisation × ${price}.`;
}
