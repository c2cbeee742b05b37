/**
 * A stretch of time from the order: `30 days`, `2–3 weeks`, `7-10 working days`,
 * `30 days after deposit`, `15-20个工作日`.
 *
 * Working days become the most days of the calendar that they can take, with
 * two days for each weekend they can meet; holidays are not known.
 *
 * Depends on: core, ./dialect, ./read-number-text, ./value-problem.
 */
import { ok, type Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import { NUMBER, readNumberText } from './read-number-text';
import { refuse, type ValueProblem } from './value-problem';

/** Units of a bare number. */
export type DurationUnit = 'days' | 'weeks' | 'months';

/** Days of the calendar, both ends included. */
export interface ReadDuration {
  readonly earliestDays: number;
  readonly latestDays: number;
  /** How the days were come by, as a sentence. */
  readonly words: string;
}

type Unit = DurationUnit | 'working days';

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:个)?工作[日天]|^(?:working|business|work) ?-?days?|^wds?|^arbeitstag(?:en?)?/i, 'working days'],
  [/^(?:calendar |natural )?days?|^d|^个?自然日|^天|^日|^tag(?:en?)?/i, 'days'],
  [/^weeks?|^wochen?|^wks?\.?|^w|^个?(?:星期|周|礼拜)/i, 'weeks'],
  [/^months?|^mos?\.?|^mths?\.?|^个月|^monat(?:en?)?/i, 'months'],
];

const FORM = new RegExp(
  `^(within|in|up to|max\\.?|≤|不超过)?\\s?(${NUMBER})(?:\\s?(?:-|–|—|~|to|bis|至|到)\\s?(${NUMBER}))?\\s?-?(.*)$`,
  'i',
);
const FROM_ORDER =
  /^(?:内|以内|之内)?\s*(?:(?:after|from|upon|following|post|aro|a\.r\.o\.?)\s*)?(?:the |your |our )?(?:receipt of |receiving )?(?:the |your |our )?(?:advance |down ?|full |signed )?(?:deposit|payment|order|po|contract|signing|signature|confirmation|invoice)?(?: (?:received|receipt|confirmation|confirmed))?$/i;
const CHINESE_START = /^(?:付款|下单|签约|签合同|收到定金|收定金|定金|收款|款到)后?\s*/;
const ABOUT = /^(?:~|≈|about|around|approx\.?|circa|ca\.?|约|大约|etwa)\s?|左右$|approx\.?$/i;

/** Days of a month and a week, as payment terms count them. */
const DAYS: Readonly<Record<DurationUnit, number>> = { days: 1, weeks: 7, months: 30 };

/**
 * Reads a number of days, weeks or months; null if the text is no such thing.
 *
 * @param unitOfHeader - unit of a bare number; null leaves a bare number unread
 */
export function readDuration(
  text: string,
  unitOfHeader: DurationUnit | null,
  dialect: Dialect,
): Result<ReadDuration, ValueProblem> | null {
  const started = text.replace(CHINESE_START, '');
  const match = FORM.exec(started.replace(ABOUT, ''));
  if (match === null) return null;
  const [, bound, first = '', second, words = ''] = match;
  const unit = unitOf(words.trim(), unitOfHeader);
  if (unit === 'none') {
    return refuse('unknown-unit', 'has no unit, and its header names none; expected days, weeks or months');
  }
  if (unit === null) return null;
  if (ABOUT.test(started)) return refuse('not-exact', 'is only about a lead time; ask for the latest day');
  const least = readNumberText(first, dialect);
  if (!least.ok) return least;
  const most = readNumberText(second ?? first, dialect);
  if (!most.ok) return most;
  const isBound = bound !== undefined || /[日天周月]内|之内|以内/.test(words);
  const from = isBound && second === undefined ? 0 : Number(least.value);
  if (Number(most.value) < from) return refuse('contradiction', 'begins with the larger number');
  return ok(daysOf(from, Number(most.value), unit, text));
}

/** The unit that words name, or `none` where nothing names one; null if they are something else. */
function unitOf(words: string, unitOfHeader: DurationUnit | null): Unit | 'none' | null {
  if (words === '') return unitOfHeader ?? 'none';
  for (const [pattern, unit] of UNITS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const rest = words.slice(match[0].length);
    if (/^[a-z]/i.test(rest)) continue;
    if (FROM_ORDER.test(rest.trim())) return unit;
  }
  return null;
}

function daysOf(least: number, most: number, unit: Unit, text: string): ReadDuration {
  if (unit === 'working days') {
    const latestDays = Math.ceil(most) + 2 * Math.ceil(most / 5);
    const earliestDays = Math.floor(least) + 2 * Math.floor(Math.max(0, least - 1) / 5);
    const words = `Lead time ${latestDays} days: ${most} working days are at most that many, holidays aside.`;
    return { earliestDays, latestDays, words };
  }
  const days = DAYS[unit];
  const latestDays = Math.ceil(most * days);
  const named = least === most ? `“${text}”` : `the late end of “${text}”`;
  const month = unit === 'months' ? ', a month as 30 days' : '';
  return {
    earliestDays: Math.floor(least * days),
    latestDays,
    words: `Lead time ${latestDays} days: ${named}${month}.`,
  };
}
