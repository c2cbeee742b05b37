/**
 * What a tornado turns, one at a time, and how far.
 *
 * How long a leg may take comes from the records; how far prices and rates may go no record says, so each
 * has a standard range that says it is one and that the user may change.
 *
 * Depends on: core, evaluation, model (types), planning (types), ./simulation-options.
 */
import type { CountryCode } from '../core/country';
import { laneOf } from '../evaluation/prepare-reference';
import { dutyPayer } from '../landed-cost/landed-cost';
import type { EvaluatedLine, PlanGround } from '../planning/plan-evaluation';
import { STANDARD_SIMULATION } from './simulation-options';

type RateKind = 'price' | 'freight' | 'hashprice' | 'decline' | 'failures' | 'reassessment';

/** What is turned. */
export type TornadoChange =
  | { readonly kind: RateKind }
  | { readonly kind: 'duty'; readonly origin: CountryCode }
  | { readonly kind: 'production' | 'customs' | 'hold' | 'inland' }
  | { readonly kind: 'transit'; readonly laneId: string };

/**
 * How its ends are said, all in parts per million: a signed rate of what it is; points added; a rate in
 * place of what it is; or the share of such legs that take no longer.
 */
export type TornadoUnit = 'change' | 'points' | 'rate' | 'quantile';

/** One input. */
export interface TornadoInput {
  readonly id: string;
  readonly change: TornadoChange;
  readonly label: string;
  readonly unit: TornadoUnit;
  readonly low: number;
  readonly high: number;
  /** What it is now, in the same unit; null where lines differ or nobody said. */
  readonly base: number | null;
  /** Where the range is from. */
  readonly citation: string;
  /** A range that no record states. */
  readonly isStandard: boolean;
}

/** Ends that the user typed, by input. */
export type EditedRanges = ReadonlyMap<string, { readonly low: number; readonly high: number }>;

const LEG = { unit: 'quantile', low: 100_000, high: 900_000, base: null, isStandard: false } as const;

/** The inputs that a plan has, in a standing order. @param lines - evaluated on the ground */
export function tornadoInputs(
  lines: readonly EvaluatedLine[],
  ground: PlanGround,
  edited: EditedRanges = new Map(),
): readonly TornadoInput[] {
  const { settings } = ground.prepared.reference;
  const { hashpriceMonthlyDecline: decline } = settings.assumptions;
  const { hashprice, failures } = STANDARD_SIMULATION;
  const bought = lines.flatMap((line) => line.bought ?? []);
  const origins = new Set(bought.filter((offer) => dutyPayer(offer) === 'buyer').map(({ origin }) => origin));
  const lanes = new Map(
    bought.flatMap((offer) => {
      const lane = laneOf(offer, ground.prepared);
      return lane === null ? [] : [[lane.id, lane] as const];
    }),
  );
  const isImporting = bought.some(({ mode }) => mode !== 'domestic');
  const around = decline.value;
  const inputs: readonly TornadoInput[] = [
    standard('price', 'Unit prices', 'change', -50_000, 50_000, 0, '5 % lower to 5 % higher'),
    standard('freight', 'Freight', 'change', -250_000, 250_000, 0, '25 % lower to 25 % higher'),
    ...[...origins].sort().map((origin): TornadoInput => ({
      id: `duty ${origin}`,
      change: { kind: 'duty', origin },
      label: `Duty on ${origin}`,
      unit: 'points',
      low: -100_000,
      high: 100_000,
      base: 0,
      citation: 'Standard range: 10 points less, down to the base rate, to 10 points more',
      isStandard: true,
    })),
    {
      ...standard('hashprice', 'Hashprice', 'change', hashprice.p10, hashprice.p90, 0, ''),
      citation: hashprice.citation,
    },
    standard(
      'decline',
      'Fall of hashprice a month',
      'rate',
      Math.max(0, around - 20_000),
      Math.min(990_000, around + 20_000),
      around,
      '2 points less to 2 points more',
    ),
    {
      ...standard('failures', 'Failure rate', 'change', failures.p10, failures.p90, 0, ''),
      citation: failures.citation,
    },
    standard(
      'reassessment',
      'Chance of an origin refused',
      'rate',
      0,
      300_000,
      null,
      '0 to 30 % on every offer',
    ),
    leg('production', 'Production', settings.assumptions.productionDays.citation),
    ...[...lanes.values()].map((lane): TornadoInput => ({
      ...LEG,
      id: `transit ${lane.id}`,
      change: { kind: 'transit', laneId: lane.id },
      label: `Transit, ${lane.label}`,
      citation: lane.transitDays.citation,
    })),
    ...(isImporting
      ? [
          leg('customs', 'Customs', settings.assumptions.customsDays.citation),
          leg('hold', 'Customs hold', settings.assumptions.holdDays.citation),
        ]
      : []),
    leg(
      'inland',
      'Inland',
      lines.find(({ site }) => site !== null)?.site?.inlandDays.citation ??
        settings.assumptions.inlandDays.citation,
    ),
  ];
  return inputs.map((input) => {
    const range = edited.get(input.id);
    return range === undefined
      ? input
      : { ...input, ...range, citation: 'Range set by hand', isStandard: false };
  });
}

function standard(
  kind: RateKind,
  label: string,
  unit: TornadoUnit,
  low: number,
  high: number,
  base: number | null,
  words: string,
): TornadoInput {
  const citation = `Standard range: ${words}`;
  return { id: kind, change: { kind }, label, unit, low, high, base, citation, isStandard: true };
}

function leg(
  kind: 'production' | 'customs' | 'hold' | 'inland',
  label: string,
  citation: string,
): TornadoInput {
  return { ...LEG, id: kind, change: { kind }, label, citation };
}
