/**
 * Rules of the search's own, which no one set: a sum that may not rise, nothing that comes later than a
 * day, no vendor above a share. They go beside those of the plan.
 *
 * Depends on: core (types), ./plan-point, ./purchase-problem (types), ./purchase-rule (types),
 * ./rule-rows.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { PartsPerMillion } from '../core/money';
import { candidatesBy } from './plan-point';
import type { PurchaseGoal, PurchaseProblem, UnknownFact } from './purchase-problem';
import type { PurchaseRow, PurchaseRule, RowPart } from './purchase-rule';
import { without } from './rule-rows';

/** A sum of measures of all candidates between two numbers; null is an open side. */
export function sumBetween(
  problem: PurchaseProblem,
  key: string,
  parts: PurchaseGoal['parts'],
  { least = null, most = null }: { readonly least?: number | null; readonly most?: number | null },
): PurchaseRule {
  const all = problem.candidates.map((_, at) => at);
  return own(key, [
    {
      label: '',
      parts: parts.map(({ measure, factor }): RowPart => ({
        kind: 'measure',
        measure,
        candidates: all,
        factor,
      })),
      least,
      most,
    },
  ]);
}

/** Nothing of what hashes after a day by its median, or on a day that is not known; a held option does not hash. */
export function hashingBy(problem: PurchaseProblem, latest: CalendarDate): PurchaseRule {
  const late = problem.candidates.flatMap(({ hashingP50, standing }, at) =>
    standing !== 'option' && (hashingP50 === null || hashingP50 > latest) ? [at] : [],
  );
  if (late.length === 0) return own('own arrival', []);
  const parts: RowPart[] = [{ kind: 'measure', measure: 'units', candidates: late, factor: 1 }];
  return own('own arrival', [{ label: '', parts, least: null, most: 0 }]);
}

/** Nothing of which a fact is not known, except of lines that are kept. */
export function onlyKnown(problem: PurchaseProblem, fact: UnknownFact): PurchaseRule {
  return own(`own ${fact}`, without(fact, problem));
}

/** No vendor above a share of the plan's TH/s. */
export function vendorsWithin(problem: PurchaseProblem, most: PartsPerMillion): PurchaseRule {
  const share = most / 1e6;
  const all = problem.candidates.map((_, at) => at);
  const rows = [...candidatesBy(problem, ({ vendor }) => [vendor])].map(([vendor, mine]): PurchaseRow => {
    const others = all.filter((at) => !mine.includes(at));
    return {
      label: vendor,
      parts: [
        { kind: 'measure', measure: 'ths', candidates: mine, factor: 1 - share },
        { kind: 'measure', measure: 'ths', candidates: others, factor: -share },
      ],
      least: null,
      most: 0,
    };
  });
  return own('own vendors', rows);
}

function own(key: string, rows: readonly PurchaseRow[]): PurchaseRule {
  return { key, kind: 'own', rows };
}
