/**
 * How the days of dispatch, rack and hash come about.
 *
 * Depends on: core, delivery, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { daysBetween } from '../core/calendar-date';
import { dayText, daysText } from '../core/plain-text';
import type { Delivery } from '../delivery/arrival';
import {
  batchFact,
  datedNode,
  datedSentence,
  energisationFact,
  legNode,
  legsToRack,
  statedEntry,
} from './dated-nodes';
import { asOfFact, costReason, quoted, once, type ExplainContext } from './explain-context';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, unknown } from './nodes';

/** On the rack at P50. */
export function explainOnRackP50(context: ExplainContext): FigureAnswer {
  const { delivery } = context.row;
  if (delivery === null) return notDated('On the rack, P50', context);
  const { start, lastAfterDays: afterDays, onRackP50: date } = delivery;
  const legs = legsToRack(context);
  const parts = { label: 'On the rack at P50', date, share: 'half', legs, afterDays } as const;
  return {
    sentence: datedSentence(context, parts, daysBetween(start, date)),
    root: onRackP50Node(context, delivery),
  };
}

/** On the rack at P90. */
export function explainOnRackP90(context: ExplainContext): FigureAnswer {
  const { delivery } = context.row;
  if (delivery === null) return notDated('On the rack, P90', context);
  return {
    sentence:
      `Nine in ten such deliveries are racked by ${dayText(delivery.onRackP90)}; ` +
      `half by ${dayText(delivery.onRackP50)}.`,
    root: onRackP90Node(context, delivery),
  };
}

/** From the middle day on the rack to the late one. */
export function explainRackSpread(context: ExplainContext): FigureAnswer {
  const { delivery } = context.row;
  if (delivery === null) return notDated('P50 to P90', context);
  const { onRackP50, onRackP90 } = delivery;
  const days = daysText(daysBetween(onRackP50, onRackP90));
  return {
    sentence: `${days} from ${dayText(onRackP50)}, by which half of such deliveries are racked, to ${dayText(onRackP90)}, by which nine in ten are.`,
    root: computed('P50 to P90', days, 'on the rack at P90 − on the rack at P50', [
      onRackP90Node(context, delivery),
      onRackP50Node(context, delivery),
    ]),
  };
}

/** As-of date to rack and power; to the rack alone where no site says when it has power. */
export function explainDaysToEnergisation(context: ExplainContext): FigureAnswer {
  const { delivery } = context.row;
  const { site } = context;
  if (delivery === null) return notDated('Days to hash', context);
  const days = daysText(delivery.daysToEnergisation);
  const rack = onRackP50Node(context, delivery);
  if (site === null) {
    return {
      sentence:
        `${days} from ${dayText(context.settings.scenario.asOf)} to the rack (${dayText(delivery.onRackP50)}); ` +
        'without a site, power is taken as ready.',
      root: computed('Days to hash', days, 'rack at P50 − as-of date', [rack, asOfFact(context)]),
    };
  }
  return {
    sentence:
      `${days} from ${dayText(context.settings.scenario.asOf)} to the later of the rack (${dayText(delivery.onRackP50)}) ` +
      `and power at ${isolatedName(site.name)} (${dayText(site.energisationDate)}).`,
    root: computed('Days to hash', days, 'later of rack at P50 and energisation − as-of date', [
      rack,
      energisationFact(site),
      asOfFact(context),
    ]),
  };
}

/** Dispatch of the last batch: where its warranty's clock starts. */
export function dispatchNode(context: ExplainContext, { dispatchP50, lastAfterDays }: Delivery): Explanation {
  const stated = statedEntry(context);
  const { production, transit, customs } = context.legs;
  const byLeadTime = [asOfFact(context), legNode(context, production)];
  const batch = lastAfterDays === 0 ? [] : [batchFact(context, lastAfterDays)];
  const later = lastAfterDays === 0 ? '' : ', + days until the batch ships';
  const value = dayText(dispatchP50);
  if (stated === null) {
    const formula = `as-of date + production at P50${later}`;
    return computed('Dispatch, P50', value, formula, [...byLeadTime, ...batch]);
  }
  return computed(
    'Dispatch, P50',
    value,
    `the earlier of as-of date + production and stated entry − transit − customs, at P50${later}`,
    [
      ...byLeadTime,
      quoted(context, 'entryDate', 'Customs entry, as stated', dayText(stated)),
      ...[transit, customs].filter((leg) => leg !== null).map((leg) => legNode(context, leg)),
      ...batch,
    ],
  );
}

/** On the rack at P50, as a node of larger trees. */
export function onRackP50Node(context: ExplainContext, delivery: Delivery): Explanation {
  return once(context, 'rack P50', () => drawOnRackP50Node(context, delivery));
}

function drawOnRackP50Node(context: ExplainContext, delivery: Delivery): Explanation {
  const { onRackP50: date, lastAfterDays: afterDays } = delivery;
  const legs = legsToRack(context);
  return asFigure(
    'onRackP50',
    datedNode(context, { label: 'On the rack, P50', date, share: 'half', legs, afterDays }),
  );
}

/** The same at P90. */
export function onRackP90Node(context: ExplainContext, delivery: Delivery): Explanation {
  return once(context, 'rack P90', () => drawOnRackP90Node(context, delivery));
}

function drawOnRackP90Node(context: ExplainContext, delivery: Delivery): Explanation {
  const { onRackP90: date, lastAfterDays: afterDays } = delivery;
  const legs = legsToRack(context);
  return asFigure(
    'onRackP90',
    datedNode(context, { label: 'On the rack, P90', date, share: 'nine in ten', legs, afterDays }),
  );
}

/** Tells why there is no date. */
export function notDated(label: string, context: ExplainContext): FigureAnswer {
  const reason = costReason(context);
  return { sentence: `${label} is not known. ${reason}`, root: unknown(label, reason) };
}
