/**
 * What an offer would cost with one thing changed and everything else as it is.
 *
 * Each supposition is the evaluation itself, asked about a changed offer, law or
 * delivery, so that nothing is computed here in another way than in the table.
 * Cost never falls as the supposed value rises.
 *
 * Depends on: core, model, tariffs, delivery, evaluation.
 */
import { addDays, daysBetween } from '../core/calendar-date';
import { MAX_OFFER_CENTS, partsPerMillion, usdCents } from '../core/money';
import { costOf, evaluateLater, evaluateOffer } from '../evaluation/evaluate-offers';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { siteOf, type PreparedReference } from '../evaluation/prepare-reference';
import type { EntryGoods } from '../tariffs/layer-stack';
import { withOneRate } from '../tariffs/one-rate';
import type { ComparedFigure } from './compared-cost';
import { leastInteger } from './least-integer';

/** What is supposed to change: duty rate in parts per million, whole days, price of one unit in cents. */
export type Variable = 'duty-rate' | 'days-later' | 'unit-price';

/** Why the least supposed value is the least. */
export type LeastBecause =
  /** No rate is below 0, and no price below a cent or below the carriage it includes. */
  | 'nothing-below'
  /** No delay cost is left to save. */
  | 'no-delay-left'
  /** The rigs cannot be racked before they enter, or, bought inside the US, before they are ordered. */
  | 'not-before-entry';

/** One thing that can be supposed of an offer. */
export interface Supposition {
  readonly now: number;
  /** The range of what can be supposed, both ends included; the cost is known all over it. */
  readonly least: number;
  readonly leastBecause: LeastBecause;
  readonly most: number;
  readonly evaluate: (value: number) => OfferEvaluation;
}

/** Why a change would change no cost. */
export type NotAffected =
  'no-entry' | 'seller-pays-duty' | 'landed-has-no-delay' | 'delay-not-counted' | 'delay-costs-nothing';

/** 1,000 % in parts per million: far above any duty of record. */
export const MOST_DUTY_RATE = 10_000_000;
/** Ten years. */
export const MOST_DAYS_LATER = 3650;

/** Makes the supposition about an evaluated offer that has a cost. `row` was evaluated with `prepared`. */
export function suppose(
  variable: Variable,
  row: OfferEvaluation,
  figure: ComparedFigure,
  prepared: PreparedReference,
): Supposition | NotAffected {
  switch (variable) {
    case 'duty-rate':
      return supposeRate(row, prepared);
    case 'days-later':
      return supposeDays(row, figure, prepared);
    case 'unit-price':
      return supposePrice(row, prepared);
  }
}

/** One rate on every entry in place of the offer's duties, whatever its day. */
function supposeRate({ offer, delivery, cost }: OfferEvaluation, prepared: PreparedReference) {
  if (cost?.dutyPaidBy === 'seller') return 'seller-pays-duty';
  const costed = costOf(offer, delivery, prepared);
  const charged = 'steps' in costed ? costed.steps.charges?.entries[0]?.cases[0]?.charges.entry : undefined;
  if (charged === undefined || cost === null) return 'no-entry';
  const goods: EntryGoods = charged;
  return {
    now: cost.dutyRate,
    least: 0,
    leastBecause: 'nothing-below',
    most: MOST_DUTY_RATE,
    evaluate: (rate: number) =>
      evaluateOffer(offer, {
        ...prepared,
        pack: withOneRate(goods, partsPerMillion(rate), prepared.pack),
        // Notices are remembered by stack, and these stacks are of no use to anybody else.
        stackNotices: new Map(),
      }),
  } satisfies Supposition;
}

/** Whole days between entry and rack; the entry and its law stay. */
function supposeDays(row: OfferEvaluation, figure: ComparedFigure, prepared: PreparedReference) {
  const { assumptions, scenario } = prepared.reference.settings;
  if (figure === 'landed') return 'landed-has-no-delay';
  if (!scenario.allInParts.delay) return 'delay-not-counted';
  if (assumptions.hashpricePerPhDay.value === 0) return 'delay-costs-nothing';
  const late = mostDaysLate(row, prepared);
  const room = daysBeforeRack(row, prepared);
  return {
    now: 0,
    least: 0 - Math.min(late, room),
    leastBecause: late <= room ? 'no-delay-left' : 'not-before-entry',
    most: MOST_DAYS_LATER,
    evaluate: (days: number) => evaluateLater(row.offer, days, prepared),
  } satisfies Supposition;
}

/** Another price of one unit on the same terms; what the offer states stays, what follows from the price follows. */
function supposePrice({ offer }: OfferEvaluation, prepared: PreparedReference) {
  const evaluate = (price: number) =>
    evaluateOffer({ ...offer, unitPrice: usdCents(price), foreignPrice: null }, prepared);
  return {
    now: offer.unitPrice,
    // A price that is all carriage leaves no goods to value.
    least: leastInteger(1, offer.unitPrice, (price) => evaluate(price).cost !== null) ?? offer.unitPrice,
    leastBecause: 'nothing-below',
    most: Math.floor(MAX_OFFER_CENTS / offer.quantity),
    evaluate,
  } satisfies Supposition;
}

/** Days by which the last day of arrival that counts misses the site's power; 0 if it does not. */
function mostDaysLate({ offer, delivery }: OfferEvaluation, prepared: PreparedReference): number {
  const site = siteOf(offer, prepared);
  if (delivery === null || site === null) return 0;
  const { rack, toRack } = delivery.window;
  const { entryBasis } = prepared.reference.settings.scenario;
  const last =
    entryBasis === 'expected'
      ? toRack.first + toRack.chances.length - 1
      : entryBasis === 'p90'
        ? rack.p90
        : rack.p50;
  const start = addDays(delivery.start, delivery.lastAfterDays);
  return Math.max(0, last - daysBetween(start, site.energisationDate));
}

/** Days from entry, or from the order where none is made, to the rack. */
function daysBeforeRack({ delivery }: OfferEvaluation, prepared: PreparedReference): number {
  if (delivery === null) return 0;
  const { entry, rack } = delivery.window;
  const of = prepared.reference.settings.scenario.entryBasis === 'p90' ? 'p90' : 'p50';
  return Math.max(0, rack[of] - (entry?.[of] ?? 0));
}
