/**
 * The rule on shares of one name, or of each, in a plan's TH or landed dollars.
 *
 * What nobody knows the name of may be of any: a most share is kept only if it were kept with it, a least
 * share only without it.
 *
 * Depends on: core, evaluation (types), model (types), screening, ../exact-amount, ../plan-evaluation
 * (types), ../plan-shares, ./rule-names, ./verdict.
 */
import { formatPercent, partsPerMillion, type PartsPerMillion } from '../../core/money';
import { isolatedName } from '../../core/isolated-name';
import { millionths } from '../exact-amount';
import type { EvaluatedLine, PlanGround } from '../plan-evaluation';
import { namesOf } from '../plan-shares';
import { shareNameIs } from './rule-names';
import {
  leastStep,
  perUnit,
  standingOf,
  withoutText,
  type JudgedLines,
  type RuleOf,
  type Verdict,
} from './verdict';

const WHOLE = 1_000_000n;
const BASE_WORDS = { th: 'of TH', landed: 'of landed cost' } as const;

/** One name against one of its limits; the slack in amounts times a million. */
interface Share {
  readonly name: string;
  readonly amount: bigint;
  readonly bound: 'least' | 'most';
  readonly limit: PartsPerMillion;
  readonly slack: bigint;
  readonly step: bigint | null;
  readonly lines: readonly EvaluatedLine[];
}

/** A share of one name at least, at most, or both; without a name that of each known name in the plan. */
export function judgeShare(
  rule: RuleOf<'share'>,
  { lines, totals }: JudgedLines,
  ground: PlanGround,
): Verdict {
  const { of, base, least, most } = rule;
  const bought = lines.filter(({ units }) => units > 0);
  const amountOf = ({ ths, landed }: EvaluatedLine) =>
    base === 'th' ? millionths(ths) : BigInt(landed ?? 0);
  const total = bought.reduce((sum, line) => sum + amountOf(line), 0n);
  const named = namedLines(rule, bought, ground);
  const unnamed = bought.filter((line) => namesOf(line, of).includes(null));
  const unnamedAmount = unnamed.reduce((sum, line) => sum + amountOf(line), 0n);
  const shares = [...named].flatMap(([name, of]): readonly Share[] => {
    const amount = of.reduce((sum, line) => sum + amountOf(line), 0n);
    const unit = leastStep(of.map((line) => perUnit(amountOf(line), line.units)));
    const common = { name, amount, lines: of };
    const step = (limit: PartsPerMillion) => (unit === null ? null : unit * (WHOLE - BigInt(limit)));
    return [
      ...(most === null
        ? []
        : [
            {
              ...common,
              bound: 'most',
              limit: most,
              slack: BigInt(most) * total - WHOLE * amount,
              step: step(most),
            } as const,
          ]),
      ...(least === null
        ? []
        : [
            {
              ...common,
              bound: 'least',
              limit: least,
              slack: WHOLE * amount - BigInt(least) * total,
              step: step(least),
            } as const,
          ]),
    ];
  });
  const missing =
    base === 'th' ? totals.gone : bought.filter(({ landed }) => landed === null).length + totals.gone;
  const lacks = withoutText(missing, base === 'th' ? 'an offer' : 'a landed cost');
  if (total === 0n || shares.length === 0) {
    return {
      standing: missing > 0 || unnamed.length > 0 ? 'unknown' : 'kept',
      words: `${total === 0n ? 'Nothing is bought' : 'No name is known'}${lacks}`,
      slack: null,
      lineIds: [],
    };
  }
  const standings = shares.map(({ bound, slack, step }) =>
    standingOf({
      slack,
      step,
      isMissingMore: missing > 0 || (bound === 'most' && slack < WHOLE * unnamedAmount),
      isMissingLess: missing > 0 || (bound === 'least' && slack + WHOLE * unnamedAmount >= 0n),
    }),
  );
  const tightest = shares.reduce((a, b) => (b.slack < a.slack ? b : a));
  const broken = shares.filter((_, index) => standings[index] === 'broken');
  const unknownText =
    unnamed.length === 0
      ? ''
      : `; ${percentText(unnamedAmount, total, null)} ${BASE_WORDS[base]} of unknown ${NOT_KNOWN[of]}`;
  return {
    standing: gravest(standings),
    words: `${percentText(tightest.amount, total, tightest.limit)} ${BASE_WORDS[base]} from ${isolatedName(tightest.name)}; at ${tightest.bound} ${formatPercent(tightest.limit, 0)} %${unknownText}${lacks}`,
    slack: Number(floorDivide(tightest.slack, total)),
    lineIds: [...new Set(broken.filter(({ bound }) => bound === 'most').flatMap((share) => share.lines))].map(
      ({ line }) => line.id,
    ),
  };
}

const NOT_KNOWN = {
  vendor: 'vendor',
  origin: 'origin',
  cooling: 'cooling',
  component: 'suppliers of parts',
} as const;

function namedLines(
  { of, name }: RuleOf<'share'>,
  bought: readonly EvaluatedLine[],
  ground: PlanGround,
): ReadonlyMap<string, readonly EvaluatedLine[]> {
  if (name !== null) {
    return new Map([
      [shownName(of, name, bought), bought.filter((line) => shareNameIs(line, of, name, ground))],
    ]);
  }
  const byName = new Map<string, EvaluatedLine[]>();
  for (const line of bought) {
    for (const one of namesOf(line, of)) {
      if (one === null) continue;
      const others = byName.get(one);
      if (others === undefined) byName.set(one, [line]);
      else others.push(line);
    }
  }
  return byName;
}

/** A supplier of parts may be named by its id; a reader sees its name. */
function shownName(of: RuleOf<'share'>['of'], name: string, bought: readonly EvaluatedLine[]): string {
  if (of !== 'component') return name;
  const found = bought.flatMap(({ components }) => components).find(({ supplierId }) => supplierId === name);
  return found?.supplierName ?? name;
}

function gravest(standings: readonly ReturnType<typeof standingOf>[]): ReturnType<typeof standingOf> {
  for (const standing of ['broken', 'unknown', 'binding'] as const) {
    if (standings.includes(standing)) return standing;
  }
  return 'kept';
}

/** To a tenth of a per cent, but to all digits where that would put it on the limit. */
function percentText(amount: bigint, total: bigint, limit: PartsPerMillion | null): string {
  const exact = Number((2n * amount * WHOLE + total) / (2n * total));
  const short = Math.round(exact / 1_000) * 1_000;
  const isOnLimit = limit !== null && Math.abs(exact - limit) < 1_000;
  return `${formatPercent(partsPerMillion(isOnLimit ? exact : short), 0)} %`;
}

/** Rounded down, so that what breaks a limit by less than a millionth is below 0. */
function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
