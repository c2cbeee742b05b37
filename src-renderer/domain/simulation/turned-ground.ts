/**
 * The ground of a plan with one input of a tornado turned to a value, all else as it is.
 *
 * A leg is taken to last its tenth or its ninth for certain: the other legs keep their ranges.
 *
 * Depends on: core, delivery, evaluation, model, planning (types), scenarios, ./lowered-duty,
 * ./tornado-inputs (types).
 */
import { calendarDate } from '../core/calendar-date';
import { partsPerMillion } from '../core/money';
import type { Source, Sourced } from '../core/source';
import { quantile } from '../delivery/day-distribution';
import { legDistribution } from '../delivery/leg-distribution';
import { prepareReference } from '../evaluation/prepare-reference';
import { scheduleOf } from '../evaluation/schedule';
import type { Days, Lane } from '../model/lane';
import type { Offer } from '../model/offer';
import type { ScenarioLayer } from '../model/plan-scenario';
import type { Reference } from '../model/reference';
import type { Assumptions, Scenario } from '../model/settings';
import type { PlanGround } from '../planning/plan-evaluation';
import { changedBy } from '../scenarios/changed-prices';
import { groundUnder } from '../scenarios/ground-under';
import { loweredDuty } from './lowered-duty';
import type { TornadoInput } from './tornado-inputs';

const NAME = 'One at a time';
const LONG_AGO = calendarDate('1990-01-01');

/** The ground with an input at a value, in the unit of the input. */
export function turnedGround(
  { change, label }: Pick<TornadoInput, 'change' | 'label'>,
  value: number,
  ground: PlanGround,
): PlanGround {
  const { reference } = ground.prepared;
  const source: Source = { citation: `${NAME}: ${label}`, asOf: null, confidence: 'assumed' };
  const assume = (assumptions: Partial<Assumptions>) =>
    withReference(ground, withAssumptions(reference, assumptions));
  switch (change.kind) {
    case 'price':
      return layered(ground, { kind: 'price', vendor: null, changePpm: value });
    case 'hashprice':
      return layered(ground, { kind: 'hashprice', changePpm: value, monthlyDecline: null });
    case 'decline':
      return layered(ground, {
        kind: 'hashprice',
        changePpm: 0,
        monthlyDecline: partsPerMillion(value),
      });
    case 'duty':
      return value < 0
        ? withLessDuty(ground, change.origin, -value)
        : layered(ground, {
            kind: 'duty',
            origins: [change.origin],
            addRate: partsPerMillion(value),
            from: LONG_AGO,
          });
    case 'freight':
      return withFreight(ground, value, source);
    case 'failures': {
      const { yearlyFailureRate: rate } = reference.settings.assumptions;
      const changed = Math.round((rate.value * (1_000_000 + value)) / 1_000_000);
      return assume({ yearlyFailureRate: { ...source, value: partsPerMillion(changed) } });
    }
    case 'reassessment':
      return withOffers(ground, (offer) => ({ ...offer, reassessmentProbability: partsPerMillion(value) }));
    case 'production':
      return withProduction(ground, value, source);
    case 'transit':
      return withReference(ground, {
        ...reference,
        lanes: reference.lanes.map((lane) =>
          lane.id === change.laneId
            ? { ...lane, transitDays: taking(lane.transitDays, value, source) }
            : lane,
        ),
      });
    case 'customs':
      return assume({ customsDays: taking(reference.settings.assumptions.customsDays, value, source) });
    case 'hold':
      return assume({ holdDays: taking(reference.settings.assumptions.holdDays, value, source) });
    case 'inland':
      return withReference(ground, {
        ...withAssumptions(reference, {
          inlandDays: taking(reference.settings.assumptions.inlandDays, value, source),
        }),
        sites: reference.sites.map((site) => ({
          ...site,
          inlandDays: taking(site.inlandDays, value, source),
        })),
      });
  }
}

function layered(ground: PlanGround, layer: ScenarioLayer): PlanGround {
  return groundUnder({ name: NAME, layers: [layer] }, ground);
}

function withReference(ground: PlanGround, reference: Reference): PlanGround {
  return { ...ground, prepared: prepareReference(reference) };
}

function withAssumptions(reference: Reference, change: Partial<Assumptions>): Reference {
  const { settings } = reference;
  return { ...reference, settings: { ...settings, assumptions: { ...settings.assumptions, ...change } } };
}

function withOffers(ground: PlanGround, change: (offer: Offer) => Offer): PlanGround {
  return { ...ground, offers: new Map([...ground.offers].map(([id, offer]) => [id, change(offer)])) };
}

function taking({ value }: Sourced<Days>, share: number, source: Source): Sourced<Days> {
  const days = quantile(legDistribution(value), share / 1_000_000);
  return { ...source, value: { p50: days, p90: days } };
}

/**
 * Lead times stay as stated, so that months stay where they are: what a vendor may slip becomes certain,
 * and all leaves earlier or later by it. A stated entry stands in for production, which then turns nothing.
 */
function withProduction(ground: PlanGround, share: number, source: Source): PlanGround {
  const { prepared } = ground;
  const { productionDays } = prepared.reference.settings.assumptions;
  const { p50 } = productionDays.value;
  const delays = new Map(ground.delays ?? []);
  for (const [id, offer] of ground.offers) {
    if (offer.mode !== 'domestic' && offer.entryDate !== null) continue;
    const { days } = scheduleOf(offer, prepared).legs.production;
    const later = quantile(legDistribution(days), share / 1_000_000) - days.p50;
    if (later !== 0) delays.set(id, (delays.get(id) ?? 0) + later);
  }
  const certain = withAssumptions(prepared.reference, {
    productionDays: { ...source, value: { p50, p90: p50 } },
  });
  return { ...withReference(ground, certain), delays };
}

function withFreight(ground: PlanGround, changePpm: number, source: Source): PlanGround {
  const { reference } = ground.prepared;
  const changedLane = (lane: Lane): Lane =>
    lane.freight === null
      ? lane
      : {
          ...lane,
          freight: {
            ...source,
            value: { ...lane.freight.value, amount: changedBy(lane.freight.value.amount, changePpm) },
          },
        };
  return withOffers(
    withReference(ground, { ...reference, lanes: reference.lanes.map(changedLane) }),
    (offer) =>
      offer.freightTotal === null
        ? offer
        : { ...offer, freightTotal: changedBy(offer.freightTotal, changePpm) },
  );
}

function withLessDuty(ground: PlanGround, origin: Offer['origin'], points: number): PlanGround {
  const { reference } = ground.prepared;
  const { settings, pack } = reference;
  const { scenario } = settings;
  const lowered = loweredDuty(pack, scenario.metConditions, origin, points);
  const changed: Scenario = { ...scenario, metConditions: lowered.metConditions };
  return withReference(ground, {
    ...reference,
    pack: lowered.pack,
    settings: { ...settings, scenario: changed },
  });
}
