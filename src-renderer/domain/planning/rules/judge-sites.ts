/**
 * Rules on what sites draw and hold by month.
 *
 * A site of which nobody stated what it has sets no limit; the rule is then not known to be kept.
 *
 * Depends on: core, model (types), ../exact-amount, ../hashing-batches, ../plan-evaluation (types), ../rule-sentence, ./verdict.
 */
import { monthOf } from '../../core/calendar-month';
import { numberText } from '../../core/plain-text';
import type { Cooling } from '../../model/rig-model';
import type { Site } from '../../model/site';
import { fromMillionths, millionths } from '../exact-amount';
import { hashingBatches } from '../hashing-batches';
import type { EvaluatedLine, SiteMonth } from '../plan-evaluation';
import { monthWords } from '../rule-sentence';
import {
  leastStep,
  linesText,
  perUnit,
  standingOf,
  type JudgedLines,
  type RuleOf,
  type Verdict,
} from './verdict';

const COOLINGS: readonly Cooling[] = ['air', 'hydro', 'immersion'];
const COOLED: Readonly<Record<Cooling, string>> = {
  air: 'air-cooled',
  hydro: 'hydro-cooled',
  immersion: 'immersion-cooled',
};

/** One limit in one month; in millionths of a kW, or in rigs. */
interface Load {
  readonly month: SiteMonth;
  readonly slack: bigint;
  readonly words: string;
}

/** No site draws more power in any month than it has. */
export function judgePower(rule: RuleOf<'site-power'>, plan: JudgedLines): Verdict {
  const at = linesAt(rule.siteId, plan);
  const loads = at.months.flatMap((month): readonly Load[] => {
    const { kilowatts, mostKilowatts } = month;
    if (mostKilowatts === null) return [];
    const words = `${at.nameOf(month)} draws ${numberText(kilowatts)} kW in ${monthWords(month.month)}; it has ${numberText(mostKilowatts)} kW`;
    return [{ month, slack: millionths(mostKilowatts) - millionths(kilowatts), words }];
  });
  const missing = [
    ...notStated(at, ({ mostKilowatts }) => mostKilowatts === null, 'power'),
    ...lacking(at.lines, ({ kilowatts }) => kilowatts === null, 'a known power'),
  ];
  const stepAt = (siteId: string) =>
    leastStep(
      at.lines.map(({ site, units, kilowatts }) =>
        site?.id === siteId ? perUnit(millionths(kilowatts ?? 0), units) : 0n,
      ),
    );
  return verdictOf(at, loads, missing, stepAt, fromMillionths);
}

/** No site holds more rigs of a kind of cooling in any month than it has positions for. */
export function judgeRacks(rule: RuleOf<'site-racks'>, plan: JudgedLines): Verdict {
  const at = linesAt(rule.siteId, plan);
  const loads = at.months.flatMap((month): readonly Load[] => {
    const { rigs, positions } = month;
    if (positions === null) return [];
    return COOLINGS.filter((cooling) => rigs[cooling] > 0).map((cooling) => ({
      month,
      slack: BigInt(positions[cooling] - rigs[cooling]),
      words: `${at.nameOf(month)} holds ${numberText(rigs[cooling])} ${COOLED[cooling]} rigs in ${monthWords(month.month)}; it has ${numberText(positions[cooling])} positions`,
    }));
  });
  const missing = [
    ...notStated(at, ({ positions }) => positions === null, 'rack positions'),
    ...lacking(at.lines, ({ cooling }) => cooling === null, 'a known kind of cooling'),
  ];
  return verdictOf(at, loads, missing, () => 1n, Number);
}

/** The lines and months that a rule on one site, or on all, looks at. */
interface AtSites {
  readonly siteId: string | null;
  readonly lines: readonly EvaluatedLine[];
  readonly months: readonly SiteMonth[];
  readonly gone: number;
  readonly nameOf: (month: SiteMonth) => string;
}

function linesAt(siteId: string | null, { lines, totals }: JudgedLines): AtSites {
  const sites = new Map<string, Site>();
  for (const { site } of lines) if (site !== null) sites.set(site.id, site);
  return {
    siteId,
    lines: lines.filter(({ units, site }) => units > 0 && (siteId === null || site?.id === siteId)),
    months: totals.siteMonths.filter((month) => siteId === null || month.siteId === siteId),
    gone: totals.gone,
    nameOf: ({ siteId: id }) => sites.get(id)?.name ?? id,
  };
}

function notStated(
  { months, nameOf }: AtSites,
  isNotStated: (month: SiteMonth) => boolean,
  what: string,
): readonly string[] {
  const names = new Set(months.filter(isNotStated).map(nameOf));
  return [...names].map((name) => `${name} has no stated ${what}`);
}

function lacking(
  lines: readonly EvaluatedLine[],
  lacks: (line: EvaluatedLine) => boolean,
  what: string,
): readonly string[] {
  const without = (count: number, of: string) => (count === 0 ? [] : [`${linesText(count)} without ${of}`]);
  const siteless = lines.filter(({ site }) => site === null);
  const undated = lines.filter(({ site, hashingP50 }) => site !== null && hashingP50 === null);
  return [
    ...without(siteless.length, 'a site'),
    ...without(undated.length, 'a day'),
    ...without(lines.filter(lacks).length, what),
  ];
}

function verdictOf(
  at: AtSites,
  loads: readonly Load[],
  missing: readonly string[],
  stepAt: (siteId: string) => bigint | null,
  inUnits: (slack: bigint) => number,
): Verdict {
  const gone = at.gone > 0 ? [`${linesText(at.gone)} whose offer is gone`] : [];
  const lacks = [...missing, ...gone];
  const tightest = loads.reduce<Load | null>(
    (least, load) => (least === null || load.slack < least.slack ? load : least),
    null,
  );
  const words = [tightest?.words ?? (lacks.length === 0 ? 'Nothing hashes' : ''), ...lacks]
    .filter((text) => text !== '')
    .join('; ');
  if (tightest === null) {
    return { standing: lacks.length === 0 ? 'kept' : 'unknown', words, slack: null, lineIds: [] };
  }
  const isBinding = loads.some(({ slack, month }) => {
    const step = stepAt(month.siteId);
    return step !== null && slack < step;
  });
  const standing = standingOf({
    slack: tightest.slack,
    step: isBinding ? tightest.slack + 1n : null,
    isMissingMore: lacks.length > 0,
    isMissingLess: false,
  });
  return {
    standing,
    words,
    slack: inUnits(tightest.slack),
    lineIds: standing === 'broken' ? breakers(at.lines, loads) : [],
  };
}

/** Lines that hash at a site by a month in which it is over. */
function breakers(lines: readonly EvaluatedLine[], loads: readonly Load[]): readonly string[] {
  const over = loads.filter(({ slack }) => slack < 0n).map(({ month }) => month);
  return lines
    .filter((line) =>
      over.some(
        ({ siteId, month }) =>
          line.site?.id === siteId && hashingBatches(line, 'p50').some(({ from }) => monthOf(from) <= month),
      ),
    )
    .map(({ line }) => line.id);
}
