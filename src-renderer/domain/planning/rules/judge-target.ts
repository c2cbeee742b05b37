/**
 * The rule on terahashes that hash by the end of a month.
 *
 * Depends on: core, ../exact-amount, ../rule-sentence (words of a month), ./verdict.
 */
import { lastDayOf } from '../../core/calendar-month';
import { numberText } from '../../core/plain-text';
import { fromMillionths, millionths } from '../exact-amount';
import { monthWords } from '../rule-sentence';
import {
  leastStep,
  perUnit,
  standingOf,
  withoutText,
  type JudgedLines,
  type RuleOf,
  type Verdict,
} from './verdict';

/** TH/s at the rated hash rate of lines whose day, by the median or the late arrival, has come by then. */
export function judgeTarget(rule: RuleOf<'target'>, { lines, totals }: JudgedLines): Verdict {
  const { leastThs, by, at } = rule;
  const end = lastDayOf(by);
  const bought = lines.filter(({ units }) => units > 0);
  const dayOf = (line: (typeof bought)[number]) => (at === 'p50' ? line.hashingP50 : line.hashingP90);
  const there = bought.filter((line) => {
    const day = dayOf(line);
    return day !== null && day <= end;
  });
  const undated = bought.filter((line) => dayOf(line) === null).length;
  const ths = there.reduce((sum, line) => sum + millionths(line.ths), 0n);
  const slack = ths - millionths(leastThs);
  const missing = undated + totals.gone;
  const standing = standingOf({
    slack,
    step: leastStep(there.map((line) => perUnit(millionths(line.ths), line.units))),
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
