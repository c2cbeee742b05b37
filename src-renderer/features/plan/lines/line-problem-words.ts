/**
 * What is wrong with a line, and what its reader can do about it.
 *
 * A line with a problem stays in the plan as it is: the words say what the figures then stand for.
 *
 * Depends on: planning (types), ui/format, ../plan-words.
 */
import type { EvaluatedLine, LineProblem } from '#domain/planning/plan-evaluation';
import { formatCount, formatDate, formatInteger } from '../../../ui/format';
import { formatMonth } from '../plan-words';

/** One problem in words. */
export interface ProblemWords {
  /** A few words for the table: `below the least of 500`. */
  readonly short: string;
  /** What is so, to what. */
  readonly what: string;
  /** What to do about it. */
  readonly next: string;
  /** A quantity that would mend it, if one would. */
  readonly quantity: number | null;
}

/** The problem of a line in words. */
export function problemWords(problem: LineProblem, { line }: EvaluatedLine): ProblemWords {
  const { quantity } = line;
  switch (problem.code) {
    case 'offer/gone':
      return words(
        'offer removed',
        `The offer ${line.offerId} is not in the workspace any more, so the line has no price and no date.`,
        'Undo its removal or import it again, or remove this line.',
      );
    case 'cost/unknown':
      return words(
        'cost not known',
        problem.reason,
        'Open the offer in Compare and give what is missing. Totals leave this line out until then.',
      );
    case 'site/gone':
      return words(
        'site removed',
        'The site of this line is not in the workspace any more.',
        'Choose another site in the column Site.',
      );
    case 'site/none':
      return words(
        'no site',
        'Neither the line nor its offer names a site, and there is no default one: all-in cost and power are not known.',
        'Choose a site in the column Site, or a default site under Data.',
      );
    case 'quantity/below-minimum':
      return words(
        `below the least of ${formatInteger(problem.least)}`,
        `The vendor sells ${formatCount(problem.least, 'unit')} or more; the line has ${formatInteger(quantity)}.`,
        `Raise it to ${formatInteger(problem.least)}, or set it to 0.`,
        problem.least,
      );
    case 'quantity/above-most':
      return words(
        `over the most of ${formatInteger(problem.most)}`,
        `The firm lines of this offer come to more than the ${formatCount(problem.most, 'unit')} it is for.`,
        'Lower this line or another of the same offer, or note in the purchase terms that more are sold.',
      );
    case 'quantity/not-whole-lots': {
      const { lotSize } = problem;
      const nearest = Math.max(Math.round(quantity / lotSize), 1) * lotSize;
      return words(
        `not whole lots of ${formatInteger(lotSize)}`,
        `The vendor sells lots of ${formatInteger(lotSize)}; ${formatInteger(quantity)} is no multiple.`,
        `${formatInteger(nearest)} is the nearest.`,
        nearest,
      );
    }
    case 'batch-month/too-early':
      return words(
        `not before ${formatMonth(problem.earliest)}`,
        `The vendor’s lead time ends in ${formatMonth(problem.earliest)}: the line is reckoned for then and not for ${formatMonth(line.batchMonth)}.`,
        `Choose ${formatMonth(problem.earliest)} or a later month.`,
      );
    case 'option/none':
      return words(
        'no option on record',
        'No call option is on record for this offer, so the line has no fee and no fixed price.',
        'Give the option under Purchase terms, or make the line firm.',
      );
    case 'option/above-units':
      return words(
        `option is for ${formatInteger(problem.most)}`,
        `The option is for ${formatCount(problem.most, 'unit')}; the lines on it come to more.`,
        `Lower the line to at most ${formatInteger(problem.most)}.`,
        Math.min(quantity, problem.most),
      );
    case 'option/expired':
      return words(
        'option expired',
        `The option could be exercised until ${formatDate(problem.expiredOn)}.`,
        'Ask for a new one and give it under Purchase terms, or make the line firm.',
      );
    case 'offer/expired':
      return words(
        'quote expired',
        `The price held until ${formatDate(problem.validUntil)}; the vendor may ask another now.`,
        'Ask for a fresh quote and import it; until then the old price counts.',
      );
  }
}

function words(short: string, what: string, next: string, quantity: number | null = null): ProblemWords {
  return { short, what, next, quantity };
}

/** All problems of a line for one cell: nothing if there is none. */
export function problemsInShort(evaluated: EvaluatedLine): string {
  return evaluated.problems.map((problem) => problemWords(problem, evaluated).short).join(' · ');
}

/** Whether the line cannot be bought as it stands; else a reader must only know of it. */
export function isBroken({ code }: LineProblem): boolean {
  return code !== 'offer/expired' && code !== 'site/none';
}
