/**
 * A number of units as vendors write it: `50`, `50+`, `1,000 units`, `10k`,
 * `1-50`, `≥ 100`, `100台`, `MOQ 50`.
 *
 * A tier is not a stock: `50+` says what is the least to order at this price,
 * not how many there are. The kind tells them apart.
 *
 * Depends on: core, ./dialect, ./read-number-text, ./value-problem.
 */
import { ok, type Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { NUMBER, readWholeText } from './read-number-text';
import { refuse, type ValueProblem } from './value-problem';

/** Units, or the bounds between which the row holds. */
export interface ReadQuantity {
  readonly kind: 'exact' | 'at-least' | 'range';
  /** 1 or more. */
  readonly least: number;
  /** At least `least`; null where there is no upper bound. */
  readonly most: number | null;
  /** Whether the text calls it the least order: `MOQ 50`, `50台起`. */
  readonly isMinimumOrder: boolean;
}

const MOST_UNITS = 10_000_000;
const UNITS = String.raw`(?: ?(?:units?|pcs?\.?|pieces?|sets?|miners?|machines?|rigs?|nos?\.?|台|件|个|套|部))?`;
const MINIMUM =
  /^(?:m\.?o\.?q\.?|min(?:imum|\.)?(?: (?:order|quantity|qty))*\.?|起订量?|最小起订量?|最低起订量?)\s?[:=]?\s?/i;

const RANGE = new RegExp(`^(${NUMBER})${UNITS} ?(?:-|–|—|~|to|至|到) ?(${NUMBER})${UNITS}$`, 'i');
const EXACT = new RegExp(`^(?:x ?|× ?|\\* ?|qty:? ?)?(${NUMBER})(?:${UNITS}| ?[x×])$`, 'i');
const AT_LEAST = [
  new RegExp(`^(?:≥|>=|=>|from|at least|min\\.?) ?(${NUMBER})${UNITS}$`, 'i'),
  new RegExp(`^(${NUMBER})${UNITS} ?(?:\\+|and (?:more|up|above)|or more|& up|up|以上|起|起订|及以上)$`, 'i'),
];
const MORE_THAN = new RegExp(`^(?:>|more than|over|above|超过) ?(${NUMBER})${UNITS}$`, 'i');
const AT_MOST = new RegExp(`^(?:≤|<=|=<|up to|max\\.?|不超过) ?(${NUMBER})${UNITS}$`, 'i');
const LESS_THAN = new RegExp(`^(?:<|less than|under|below) ?(${NUMBER})${UNITS}$`, 'i');
const ABOUT = /^(?:~|≈|about|approx\.?|circa|ca\.?|约|大约)/i;

/** Reads a cell of units; whole numbers from 1 to 10,000,000. */
export function readQuantityText(text: string, dialect: Dialect): Result<ReadQuantity, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text);
  const body = cell.replace(MINIMUM, '');
  const isMinimumOrder = body !== cell || /起(?:订)?$/.test(body);
  if (ABOUT.test(body)) return refuse('not-exact', 'is only about a number of units; ask for the number');
  const read = readBody(body, dialect);
  if (!read.ok) return read;
  if (!isMinimumOrder) return read;
  return ok({ ...read.value, kind: 'at-least', most: null, isMinimumOrder });
}

function readBody(body: string, dialect: Dialect): Result<ReadQuantity, ValueProblem> {
  const units = (digits: string | undefined, least = 1) =>
    readWholeText(digits ?? '', dialect, least, MOST_UNITS);
  const range = RANGE.exec(body);
  if (range !== null) return readRange(units(range[1]), units(range[2]));
  const exact = EXACT.exec(body);
  if (exact !== null) return map(units(exact[1]), (count) => ({ kind: 'exact', least: count, most: count }));
  for (const pattern of AT_LEAST) {
    const atLeast = pattern.exec(body);
    if (atLeast !== null)
      return map(units(atLeast[1]), (count) => ({ kind: 'at-least', least: count, most: null }));
  }
  const moreThan = MORE_THAN.exec(body);
  if (moreThan !== null) {
    return map(units(moreThan[1]), (count) => ({ kind: 'at-least', least: count + 1, most: null }));
  }
  const atMost = AT_MOST.exec(body);
  if (atMost !== null) return map(units(atMost[1]), (count) => ({ kind: 'range', least: 1, most: count }));
  const lessThan = LESS_THAN.exec(body);
  if (lessThan !== null) {
    return map(units(lessThan[1], 2), (count) => ({ kind: 'range', least: 1, most: count - 1 }));
  }
  return refuse('not-a-number', 'is not a number of units such as 50, 50+ or 1-49');
}

function readRange(
  least: Result<number, ValueProblem>,
  most: Result<number, ValueProblem>,
): Result<ReadQuantity, ValueProblem> {
  if (!least.ok) return least;
  if (!most.ok) return most;
  if (most.value < least.value) return refuse('contradiction', 'begins with the larger number');
  return ok({ kind: 'range', least: least.value, most: most.value, isMinimumOrder: false });
}

function map(
  read: Result<number, ValueProblem>,
  make: (count: number) => Omit<ReadQuantity, 'isMinimumOrder'>,
): Result<ReadQuantity, ValueProblem> {
  return read.ok ? ok({ ...make(read.value), isMinimumOrder: false }) : read;
}
