/**
 * The rule on terahashes that hash by the end of a month.
 *
 * Depends on: core, ../exact-amount, ../hashing-batches, ../plan-evaluation (types),
 * ../rule-sentence (words of a month), ./verdict.
 */
import { lastDayOf } from '../../core/calendar-month';
import { numberText } from '../../core/plain-text';
import { fromMillionths, millionths } from '../exact-amount';
import { hashingBatches } from '../hashing-batches';
import type { EvaluatedLine } from '../plan-evaluation';
import { monthWords } from '../rule-sentence';
import { leastStep, standingOf, withoutText, type JudgedLines, type RuleOf, type Verdict } from './verdict';

/** TH/s at the rated hash rate of shipments whose day, by the median or the late arrival, has come by then. */
export function judgeTarget(rule: RuleOf<'target'>, { lines, totals }: JudgedLines): Verdict {
  const { leastThs, by, at } = rule;
  const end = lastDayOf(by);
  const bought = lines.filter(({ units }) => units > 0);
  const dayOf = (line: EvaluatedLine) => (at === 'p50' ? line.hashingP50 : line.hashingP90);
  const there = bought.flatMap((line) => {
    const batches = hashingBatches(line, at).filter(({ from }) => from <= end);
    const units = batches.reduce((sum, batch) => sum + batch.units, 0);
    return units === 0 ? [] : [{ units, perUnit: millionths(line.offer?.hashrateThs ?? 0) }];
  });
  const undated = bought.filter((line) => dayOf(line) === null).length;
  const ths = there.reduce((sum, { units, perUnit }) => sum + BigInt(units) * perUnit, 0n);
  const slack = ths - millionths(leastThs);
  const missing = undated + totals.gone;
  const standing = standingOf({
    slack,
    step: leastStep(there.map(({ perUnit }) => perUnit)),
    isMissingMore: false,
    isMissingLess: missing > 0,
  });
  const late = bought.filter((line) => {
    const day = dayOf(line);
    return day !== null && day > end;
  });
  return {
    standing,
    words: `${hashText(fromMillionths(ths))} hashing by the end of ${monthWords(by)} at ${
      at === 'p50' ? 'P50' : 'P90'
    }; at least ${hashText(leastThs)}${withoutText(missing, 'a day')}`,
    slack: fromMillionths(slack),
    lineIds: standing === 'broken' ? late.map(({ line }) => line.id) : [],
  };
}

function hashText(ths: number): string {
  return `${numberText(Number((ths / 1_000).toPrecision(12)))} PH/s`;
}
