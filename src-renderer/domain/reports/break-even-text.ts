/**
 * Break-evens as sentences: where an offer ties with another, or that it does not.
 *
 * The other offer is named by its id. A duty or a price that ties is exact to the
 * last digit shown; days are whole, so most ties in days fall between two of them.
 *
 * Depends on: core, model (types), break-even, reports.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { formatPercent, partsPerMillion, usdCents, type UsdCents } from '../core/money';
import { dayText, daysText, usdText } from '../core/plain-text';
import { assertNever } from '../core/result';
import type { BreakEven, BreakEvens, NoCost, NoTie, Tie } from '../break-even/break-even';
import type { NotAffected, Variable } from '../break-even/suppose';
import type { Scenario } from '../model/settings';
import { scenarioText } from './scenario-text';

/** The three break-evens, in the order in which they are shown. */
const BREAK_EVEN_VARIABLES = ['duty-rate', 'unit-price', 'days-later'] as const;

/** One break-even as it is shown and exported. */
export interface BreakEvenLine {
  readonly variable: Variable;
  /** `Duty rate`. */
  readonly label: string;
  readonly sentence: string;
  /** The value now, at the tie and between them, with their units; null where there is no tie. */
  readonly values: { readonly now: string; readonly tie: string; readonly difference: string } | null;
  /** What follows the change and what is held, one sentence. */
  readonly held: string;
}

const LABELS: Readonly<Record<Variable, string>> = {
  'duty-rate': 'Duty rate',
  'unit-price': 'Unit price',
  'days-later': 'Day on the rack',
};

const HELD: Readonly<Record<Variable, string>> = {
  'duty-rate':
    'One rate on the customs value of every entry in place of its duties. Price, freight, fees, dates and the other offer stay; a bond and a reserve follow the duty. Where entries pay different rates, the rate now is duty ÷ customs value.',
  'unit-price':
    'The price of one unit on the same terms. Duty, fees, estimated insurance, bond and use tax follow it; freight, dates, rates of duty and the other offer stay.',
  'days-later':
    'Whole days between entry and rack. The entry date and its duty stay, as do price and the other offer; only what delay costs follows.',
};

/** The three break-evens of a pair. */
export function breakEvenLines(found: BreakEvens): readonly BreakEvenLine[] {
  return BREAK_EVEN_VARIABLES.map((variable) => {
    const breakEven = breakEvenFor(variable, found);
    return {
      variable,
      label: LABELS[variable],
      sentence: breakEvenText(variable, breakEven, found.againstId),
      values: breakEven.kind === 'none' ? null : valueTexts(variable, breakEven, found.onRack),
      held: HELD[variable],
    };
  });
}

function breakEvenFor(variable: Variable, found: BreakEvens): BreakEven {
  switch (variable) {
    case 'duty-rate':
      return found.dutyRate;
    case 'unit-price':
      return found.unitPrice;
    case 'days-later':
      return found.daysLater;
    default:
      return assertNever(variable);
  }
}

/** The whole finding as plain text, for the clipboard and for mail; amounts are per TH unless they say otherwise. */
export function breakEvenReport(found: BreakEvens, subject: string, scenario: Scenario): string {
  const lines = breakEvenLines(found).map(({ label, sentence, held }) => `${label}: ${sentence}\n  ${held}`);
  return [subject, standingText(found), '', ...lines, '', scenarioText(scenario)].join('\n');
}

/** How the two offers stand now: `$18.31/TH landed, $0.40/TH cheaper than BM-02.` */
export function standingText({ figure, cost, gap, order, againstId }: BreakEvens): string {
  const difference = order === 0 ? `the same as ${againstId}` : `${gapText(gap, order)} than ${againstId}`;
  return `${usdText(cost)}/TH ${figure}, ${difference}.`;
}

/** Why a pair cannot be compared. */
export function noCostText({ offerIds }: NoCost): string {
  return offerIds.length === 2
    ? `Neither ${offerIds.join(' nor ')} has a landed cost, so there is nothing to compare.`
    : `Offer ${offerIds.join('')} has no landed cost, so there is nothing to compare.`;
}

/** One break-even as a sentence: `Ties with BM-02 at a duty of 15.1 % (now 12.6 %); below that it is cheaper.` */
export function breakEvenText(variable: Variable, breakEven: BreakEven, against: string): string {
  if (breakEven.kind === 'none') return noTieText(variable, breakEven, against);
  if (breakEven.difference === 0 && breakEven.isExact) return `Costs the same as ${against} now.`;
  if (variable === 'days-later') return daysTieText(breakEven, against);
  const { value, now, costBelow } = breakEven;
  const what = variable === 'duty-rate' ? 'a duty' : 'a unit price';
  const below = costBelow === null ? '' : '; below that it is cheaper';
  return `Ties with ${against} at ${what} of ${valueText(variable, value)} (now ${valueText(variable, now)})${below}.`;
}

function daysTieText({ value, isExact, costBelow }: Tie, against: string): string {
  if (isExact) {
    const below = costBelow === null ? '' : `; ${moved(value - 1)} it is cheaper`;
    return `Ties with ${against} if it is on the rack ${moved(value)}${below}.`;
  }
  return `Cheaper than ${against} if it is on the rack ${moved(value - 1)}; ${moved(value)} it is dearer.`;
}

/** A day on the rack against that of now: `12 days later than planned`. */
function moved(days: number): string {
  if (days === 0) return 'as planned';
  return `${daysText(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'} than planned`;
}

function noTieText(variable: Variable, none: NoTie, against: string): string {
  if (none.reason === 'not-affected') return notAffectedText(none.because);
  const { gapAtEnd, reason } = none;
  const gap = gapText(gapAtEnd, reason === 'cheaper-throughout' ? -1 : 1);
  return `No ${NAMES[variable]} makes it tie with ${against}: ${endText(variable, none)} it is still ${gap}.`;
}

const NAMES: Readonly<Record<Variable, string>> = {
  'duty-rate': 'duty rate',
  'unit-price': 'unit price',
  'days-later': 'other day on the rack',
};

type NoTieInRange = Exclude<NoTie, { readonly reason: 'not-affected' }>;

function endText(variable: Variable, { end, endBecause }: NoTieInRange): string {
  if (variable !== 'days-later') return `at ${valueText(variable, end)}`;
  if (endBecause === 'no-delay-left') {
    return end === 0 ? 'it is not late, and' : `${moved(end)}, with no delay left,`;
  }
  if (endBecause === 'not-before-entry') return `${moved(end)}, with no day between entry and rack,`;
  return moved(end);
}

function notAffectedText(because: NotAffected): string {
  switch (because) {
    case 'no-entry':
      return 'No duty rate makes it tie: it is bought inside the US, makes no customs entry and pays no duty.';
    case 'seller-pays-duty':
      return 'No duty rate makes it tie: under DDP the seller pays the duty, whatever it is.';
    case 'landed-has-no-delay':
      return 'No other day on the rack makes it tie: all-in $/TH is not known for both offers, and landed $/TH holds no delay.';
    case 'delay-not-counted':
      return 'No other day on the rack makes it tie: the scenario leaves delay out of all-in $/TH.';
    case 'delay-costs-nothing':
      return 'No other day on the rack makes it tie: the assumed hashprice is 0, so a delay costs nothing.';
    default:
      return assertNever(because);
  }
}

/** `$0.42/TH dearer`; what rounds to nothing is less than a cent. */
function gapText(gap: UsdCents, order: number): string {
  const size = gap === 0 ? 'less than $0.01' : usdText(usdCents(Math.abs(gap)));
  return `${size}/TH ${order < 0 ? 'cheaper' : 'dearer'}`;
}

function valueTexts(variable: Variable, { value, now, difference }: Tie, onRack: CalendarDate | null) {
  if (variable === 'days-later') {
    return {
      now: onRack === null ? 'as planned' : dayText(onRack),
      tie: onRack === null ? moved(value) : dayText(addDays(onRack, value)),
      difference: signed(difference, daysText(Math.abs(difference))),
    };
  }
  const size = Math.abs(difference);
  return {
    now: valueText(variable, now),
    tie: valueText(variable, value),
    difference: signed(
      difference,
      variable === 'duty-rate' ? `${rateDigits(size)} points` : usdText(usdCents(size)),
    ),
  };
}

function signed(difference: number, size: string): string {
  return difference === 0 ? size : `${difference < 0 ? '−' : '+'}${size}`;
}

function valueText(variable: Exclude<Variable, 'days-later'>, value: number): string {
  return variable === 'duty-rate' ? `${rateDigits(value)} %` : usdText(usdCents(value));
}

/** Two decimals, as tariff schedules write them; smaller rates keep what they have, so that none looks like 0. */
function rateDigits(rate: number): string {
  return formatPercent(partsPerMillion(rate < 100 ? rate : Math.round(rate / 100) * 100));
}
