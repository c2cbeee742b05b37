/**
 * How dates come about: the legs between order and rack.
 *
 * Depends on: core, delivery, explain.
 */
import type { CalendarDate } from '../core/calendar-date';
import { dayText, daysText, numberText } from '../core/plain-text';
import type { Delivery } from '../delivery/arrival';
import type { Leg, LegName } from '../delivery/legs';
import type { Site } from '../model/site';
import { asOfFact, costReason, quoted, type ExplainContext } from './explain-context';
import type { Explanation, ExplanationReport } from './explanation';
import { computed, fact, unknown } from './nodes';

const legLabels: Readonly<Record<LegName, string>> = {
  production: 'Production and queue',
  transit: 'Transit',
  customs: 'Port to customs entry',
  hold: 'Customs hold buffer',
  inland: 'Inland to the rack',
};

const P50_FORMULA = 'the days of the legs at P50, added';
const P90_FORMULA = 'Σ P50 + √Σ(P90 − P50)², rounded up: legs seldom all slip together';

/** Entry at P50, and which day's law is applied. */
export function explainEntryDate(context: ExplainContext): ExplanationReport {
  const { delivery } = context.row;
  if (delivery === null) return notDated('Customs entry, P50', context);
  if (delivery.entryP50 === null) {
    const sentence = 'There is no entry date: the goods are in the US and make no customs entry.';
    const root = computed('Customs entry', 'none', 'no customs entry is made', [
      quoted(context, 'Mode', context.row.offer.mode),
    ]);
    return { sentence, root };
  }
  const law = delivery.entryDate === null ? '' : ` The law of ${dayText(delivery.entryDate)} is applied.`;
  return {
    sentence: `${datedSentence(context, 'Customs entry at P50', delivery.entryP50, beforeEntry(context))}${law}`,
    root: entryP50Node(context, delivery.entryP50),
  };
}

/** The day whose law is applied, as a node of duties and fees. */
export function entryDateNode(context: ExplainContext): Explanation {
  const { delivery } = context.row;
  const { entryBasis } = context.settings.scenario;
  if (delivery === null || delivery.entryP50 === null || delivery.entryP90 === null) {
    return unknown('Entry date', costReason(context));
  }
  if (entryBasis === 'as-of') return asOfFact(context);
  if (entryBasis === 'p50') return entryP50Node(context, delivery.entryP50);
  return datedNode(context, 'Customs entry, P90', delivery.entryP90, P90_FORMULA, beforeEntry(context));
}

/** On the rack at P50. */
export function explainOnRackP50(context: ExplainContext): ExplanationReport {
  const { delivery } = context.row;
  if (delivery === null) return notDated('On the rack, P50', context);
  return {
    sentence: datedSentence(context, 'On the rack at P50', delivery.onRackP50, toRack(context)),
    root: onRackNode(context, delivery.onRackP50),
  };
}

/** On the rack at P90. */
export function explainOnRackP90(context: ExplainContext): ExplanationReport {
  const { delivery } = context.row;
  if (delivery === null) return notDated('On the rack, P90', context);
  return {
    sentence:
      `Nine in ten such deliveries are racked by ${dayText(delivery.onRackP90)}; ` +
      `half by ${dayText(delivery.onRackP50)}.`,
    root: datedNode(context, 'On the rack, P90', delivery.onRackP90, P90_FORMULA, toRack(context)),
  };
}

/** As-of date to rack and power; to the rack alone where no site says when it has power. */
export function explainDaysToEnergisation(context: ExplainContext): ExplanationReport {
  const { delivery } = context.row;
  const { site } = context;
  if (delivery === null) return notDated('Days to hash', context);
  const days = daysText(delivery.daysToEnergisation);
  if (site === null) {
    return {
      sentence:
        `${days} from ${dayText(context.settings.scenario.asOf)} to the rack (${dayText(delivery.onRackP50)}); ` +
        'without a site, power is taken as ready.',
      root: computed('Days to hash', days, 'rack at P50 − as-of date', [
        onRackNode(context, delivery.onRackP50),
        asOfFact(context),
      ]),
    };
  }
  return {
    sentence:
      `${days} from ${dayText(context.settings.scenario.asOf)} to the later of the rack (${dayText(delivery.onRackP50)}) ` +
      `and power at ${site.name} (${dayText(site.energisationDate)}).`,
    root: computed('Days to hash', days, 'later of rack at P50 and energisation − as-of date', [
      onRackNode(context, delivery.onRackP50),
      energisationFact(site),
      asOfFact(context),
    ]),
  };
}

/** Dispatch at P50: where a warranty's clock starts. */
export function dispatchNode(context: ExplainContext, { dispatchP50 }: Delivery): Explanation {
  const { entryDate, mode } = context.row.offer;
  const byLeadTime = [asOfFact(context), legNode(context, context.legs.production)];
  if (entryDate === null || mode === 'domestic') {
    return computed('Dispatch, P50', dayText(dispatchP50), 'as-of date + production', byLeadTime);
  }
  const afterDispatch = [context.legs.transit, context.legs.customs].flatMap((leg) =>
    leg === null ? [] : [legNode(context, leg)],
  );
  return computed(
    'Dispatch, P50',
    dayText(dispatchP50),
    'the earlier of as-of date + production and stated entry − transit − customs',
    [...byLeadTime, quoted(context, 'Customs entry, as stated', dayText(entryDate)), ...afterDispatch],
  );
}

/** On the rack at P50, as a node of larger trees. */
export function onRackNode(context: ExplainContext, onRackP50: CalendarDate): Explanation {
  return datedNode(context, 'On the rack, P50', onRackP50, P50_FORMULA, toRack(context));
}

/** The day the site has power, as a node. */
export function energisationFact(site: Site): Explanation {
  return fact(`Energisation of ${site.name}`, dayText(site.energisationDate), site.source);
}

/** Tells why there is no date. */
export function notDated(label: string, context: ExplainContext): ExplanationReport {
  const reason = costReason(context);
  return { sentence: `${label} is not known. ${reason}`, root: unknown(label, reason) };
}

function entryP50Node(context: ExplainContext, entryP50: CalendarDate): Explanation {
  return datedNode(context, 'Customs entry, P50', entryP50, P50_FORMULA, beforeEntry(context));
}

/** The legs up to the entry; none if the offer states its day. */
function beforeEntry({ legs, row }: ExplainContext): (Leg | null)[] {
  return row.offer.entryDate === null || row.offer.mode === 'domestic'
    ? [legs.production, legs.transit, legs.customs]
    : [];
}

function toRack(context: ExplainContext): (Leg | null)[] {
  return [...beforeEntry(context), context.legs.hold, context.legs.inland];
}

function datedNode(
  context: ExplainContext,
  label: string,
  date: CalendarDate,
  formula: string,
  legs: readonly (Leg | null)[],
): Explanation {
  const steps = legs.flatMap((leg) => (leg === null ? [] : [legNode(context, leg)]));
  const start = startNode(context);
  if (steps.length === 0) return { ...start, label, value: dayText(date) };
  return computed(label, dayText(date), `${start.label.toLowerCase()} + ${formula}`, [start, ...steps]);
}

function startNode(context: ExplainContext): Explanation {
  const { entryDate, mode } = context.row.offer;
  if (entryDate === null || mode === 'domestic') return asOfFact(context);
  return quoted(context, 'Customs entry, as stated', dayText(entryDate));
}

function legNode(context: ExplainContext, { name, days, source }: Leg): Explanation {
  const value = `${daysText(days.p50)} at P50, ${numberText(days.p90)} at P90`;
  if (source !== null) {
    const isAssumed = name === 'inland' && context.site === null;
    return fact(`${legLabels[name]}${isAssumed ? ', assumed: no site' : ''}`, value, source);
  }
  const { productionDays } = context.settings.assumptions;
  return computed(legLabels[name], value, 'days as stated; the slip in proportion to the assumption', [
    quoted(context, 'Lead time, as stated', daysText(days.p50)),
    fact(
      'Production and queue, assumed',
      `${daysText(productionDays.value.p50)} at P50, ${numberText(productionDays.value.p90)} at P90`,
      productionDays,
    ),
  ]);
}

function datedSentence(
  context: ExplainContext,
  label: string,
  date: CalendarDate,
  legs: readonly (Leg | null)[],
): string {
  const start = startNode(context);
  const steps = legs.flatMap((leg) =>
    leg === null ? [] : [` + ${legLabels[leg.name].toLowerCase()} ${numberText(leg.days.p50)}`],
  );
  const isStated = start.label !== 'As-of date';
  if (steps.length === 0 && isStated) return `${label}: ${dayText(date)}, as the offer states.`;
  return `${label}: ${dayText(date)} = ${start.value}${steps.join('')} days.`;
}
