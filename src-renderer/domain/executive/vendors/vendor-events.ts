/**
 * What happened around a vendor, in words with their sources, and what is known of its punctuality.
 *
 * No record of RigPlan holds past deliveries: that is said, and nothing is made of it. An event is no
 * listing.
 *
 * Depends on: core, model (types), register, screening, ../report-ground (types), ../vendor-risk (types),
 * ./goods-of-vendors (types).
 */
import { dayText } from '../../core/plain-text';
import type { RiskEvent, RiskKind } from '../../model/risk-event';
import { eventsOn } from '../../register/events-on';
import { distinctSources } from '../../screening/listings-on-record';
import type { ReportGround } from '../report-ground';
import type { EventWords, SourcedWords } from '../vendor-risk';
import type { GoodsOfVendor } from './goods-of-vendors';

const KIND_WORDS: Readonly<Record<RiskKind, string>> = {
  probe: 'probe by an authority',
  'customs-hold': 'customs hold',
  seizure: 'seizure',
  'back-duty': 'back-duty',
  bill: 'bill',
  lawsuit: 'lawsuit',
  firmware: 'firmware finding',
};

/** The events that had begun by the as-of date, newest first, each with what its sources say. */
export function eventWords(goods: GoodsOfVendor, ground: ReportGround): readonly EventWords[] {
  return eventsOf(goods, ground).map((event) => ({
    title: `${event.title}, ${spanText(event)}`,
    words: `${spanText(event)}: ${event.title} (${KIND_WORDS[event.kind]}, severity ${String(event.severity)} of 5). ${event.statements.map(({ says }) => says).join(' ')}`,
    sources: distinctSources(event.statements.map(({ source }) => source)),
  }));
}

/** What is on record of its punctuality; holds at customs are named, since they made its goods late. */
export function onTimeWords(goods: GoodsOfVendor, ground: ReportGround): SourcedWords {
  const holds = eventsOf(goods, ground).filter(({ kind }) => kind === 'customs-hold');
  return {
    words: [
      'No past delivery is on record.',
      ...holds.map((event) => `${event.title}, ${spanText(event)}.`),
    ].join(' '),
    sources: distinctSources(holds.flatMap(({ statements }) => statements.map(({ source }) => source))),
  };
}

function eventsOf({ id }: GoodsOfVendor, { parties, under }: ReportGround): readonly RiskEvent[] {
  const { asOf } = under.ground.prepared.reference.settings.scenario;
  return eventsOn(parties.register, [id], asOf)
    .map(({ event }) => event)
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1));
}

/** `12 Mar 2025 to 3 Apr 2025`, `since 12 Mar 2025`. */
function spanText({ from, until }: RiskEvent): string {
  return until === null ? `since ${dayText(from)}` : `${dayText(from)} to ${dayText(until)}`;
}
