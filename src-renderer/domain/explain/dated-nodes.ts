/**
 * Nodes for dates: the legs of an order and the day by which a share of such
 * orders is there.
 *
 * Legs are added as distributions, so their P50s do not add up to the P50 of
 * the arrival: a formula in words must not say that they do.
 *
 * Depends on: core, delivery, explain.
 */
import { isolatedName } from '../core/isolated-name';
import type { CalendarDate } from '../core/calendar-date';
import { dayText, daysText, numberText } from '../core/plain-text';
import type { Leg, LegName } from '../delivery/legs';
import type { Site } from '../model/site';
import { asOfFact, quoted, type ExplainContext } from './explain-context';
import type { Explanation } from './explanation';
import { computed, fact } from './nodes';

const legLabels: Readonly<Record<LegName, string>> = {
  production: 'Production and queue',
  transit: 'Transit',
  customs: 'Port to customs entry',
  hold: 'Customs hold buffer',
  inland: 'Inland to the rack',
};

/** Which share of such orders is there by a day. */
export type Share = 'half' | 'nine in ten';

/** What a date is made of. */
export interface DatedParts {
  readonly label: string;
  readonly date: CalendarDate;
  readonly share: Share;
  readonly legs: readonly Leg[];
  /** Days after the first batch on which the dated one ships; 0 for the first or the only one. */
  readonly afterDays: number;
}

/** `start + legs`, as a day with its share. A stated date without legs is a given fact. */
export function datedNode(
  context: ExplainContext,
  { label, date, share, legs, afterDays }: DatedParts,
): Explanation {
  const start = startNode(context);
  if (legs.length === 0 && afterDays === 0) return { ...start, label, value: dayText(date) };
  const batch = afterDays === 0 ? [] : [batchFact(context, afterDays)];
  const formula = [
    start.label.toLowerCase(),
    ...(legs.length === 0 ? [] : ['the legs, added as distributions over days']),
    ...(afterDays === 0 ? [] : ['days until the batch ships']),
  ].join(' + ');
  const reached = legs.length === 0 ? '' : `: ${share} of such orders are there by then`;
  return computed(label, dayText(date), `${formula}${reached}`, [
    start,
    ...legs.map((leg) => legNode(context, leg)),
    ...batch,
  ]);
}

/** The day the legs count from: the as-of date or the entry date that the offer states. */
export function startNode(context: ExplainContext): Explanation {
  const stated = statedEntry(context);
  return stated === null
    ? asOfFact(context)
    : quoted(context, 'entryDate', 'Customs entry, as stated', dayText(stated));
}

/** The entry date that the offer states; null if it states none or makes no entry. */
export function statedEntry({ row }: ExplainContext): CalendarDate | null {
  return row.offer.mode === 'domestic' ? null : row.offer.entryDate;
}

/** The legs up to the entry, or to the end of transit where none is made; none if the offer states its day. */
export function legsToEntry(context: ExplainContext): Leg[] {
  const { production, transit, customs } = context.legs;
  return statedEntry(context) === null ? [production, transit, customs].filter((leg) => leg !== null) : [];
}

/** The legs up to the rack. */
export function legsToRack(context: ExplainContext): Leg[] {
  const { hold, inland } = context.legs;
  return [...legsToEntry(context), ...[hold, inland].filter((leg) => leg !== null)];
}

/** The days of one leg, with where they come from. */
export function legNode(context: ExplainContext, { name, days, source }: Leg): Explanation {
  const value = `${daysText(days.p50)} at P50, ${numberText(days.p90)} at P90`;
  if (source !== null) {
    const isAssumed = name === 'inland' && context.site === null;
    return fact(`${legLabels[name]}${isAssumed ? ', assumed: no site' : ''}`, value, source);
  }
  const { productionDays } = context.settings.assumptions;
  return computed(legLabels[name], value, 'days as stated; the slip in proportion to the assumption', [
    quoted(context, 'leadTimeDays', 'Lead time, as stated', daysText(days.p50)),
    fact(
      'Production and queue, assumed',
      `${daysText(productionDays.value.p50)} at P50, ${numberText(productionDays.value.p90)} at P90`,
      productionDays,
    ),
  ]);
}

/** How long after the first batch another ships, as the offer says. */
export function batchFact(context: ExplainContext, afterDays: number): Explanation {
  // A quoted first batch never ships later than the order: that is the doing of a plan's month.
  if (afterDays !== 0 && context.row.delivery?.firstAfterDays === afterDays) {
    const label = afterDays < 0 ? 'Shipped earlier than quoted' : 'Shipped later than quoted';
    return fact(label, daysText(Math.abs(afterDays)), {
      citation: 'The month in which the plan has the goods shipped',
      asOf: context.settings.scenario.asOf,
      confidence: 'stated',
    });
  }
  return quoted(context, 'batches', 'The batch ships after the first', daysText(afterDays));
}

/** The day the site has power, as a node. */
export function energisationFact(site: Site): Explanation {
  return fact(`Energisation of ${isolatedName(site.name)}`, dayText(site.energisationDate), site.source);
}

/**
 * `On the rack at P50: 19 Feb 2027, 90 days after 21 Nov 2026. Legs at P50: production and queue 40, …`.
 *
 * @param days - from the start to the date
 */
export function datedSentence(
  context: ExplainContext,
  { label, date, share, legs, afterDays }: DatedParts,
  days: number,
): string {
  const start = startNode(context);
  const batch = afterDays === 0 ? '' : ` The last batch ships ${daysText(afterDays)} after the first.`;
  if (days === 0 && legs.length === 0 && statedEntry(context) !== null) {
    return `${label}: ${dayText(date)}, as the offer states.${batch}`;
  }
  const quantile = share === 'half' ? 'p50' : 'p90';
  const steps = legs.map((leg) => `${legLabels[leg.name].toLowerCase()} ${numberText(leg.days[quantile])}`);
  return (
    `${label}: ${dayText(date)}, ${daysText(days)} after ${start.value}. ` +
    `Legs at ${quantile.toUpperCase()}: ${steps.join(', ')} days; each may be late, so they are added as distributions.${batch}`
  );
}
