/**
 * What a spreadsheet stores, as text: numbers by value, days as ISO dates.
 *
 * Excel keeps binary fractions and shows 15 digits of them at most, so a stored
 * 3.3000000000000003 is 3.3: nobody can enter or see the rest.
 *
 * Depends on: nothing.
 */

const DIGITS = 15;
/** A decimal as it is given: no sign of nought, no noughts at either end, no exponent. */
const PLAIN = /^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/;
const DAY_MS = 86_400_000;
/** 1899-12-30: with it, every day from 1 March 1900 has its right number. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Lotus 1-2-3 took 1900 for a leap year, and Excel kept its number 60 for a day that never was. */
const DAY_THAT_NEVER_WAS = 60;
const LAST_DAY_MS = Date.UTC(9999, 11, 31) + DAY_MS;

/** A stored number as a plain decimal without exponent; other text as it is. */
export function numberText(stored: string): string {
  // Most numbers stand so already, and taking them apart would be half the work of reading a sheet.
  if (stored.length <= DIGITS && PLAIN.test(stored)) return stored;
  const value = storedNumber(stored);
  return value === null ? stored : plainDecimal(value);
}

/**
 * A stored number in a cell that shows a date, as `2026-11-21`, `2026-11-21T09:30:00` or `09:30:00`.
 * Text, and numbers of no day, are given as they are.
 */
export function dateText(stored: string, is1904: boolean): string {
  const value = storedNumber(stored);
  if (value === null) return stored;
  const hasDay = value >= 1;
  const ms = Math.round(dayMs(value, is1904) / 1000) * 1000;
  if (value < 0 || (!is1904 && Math.floor(value) === DAY_THAT_NEVER_WAS) || ms >= LAST_DAY_MS) {
    return plainDecimal(value);
  }
  const [day = '', time = ''] = new Date(ms).toISOString().slice(0, 19).split('T');
  if (!hasDay && !is1904) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

function dayMs(value: number, is1904: boolean): number {
  if (is1904) return EPOCH_1904 + value * DAY_MS;
  return EPOCH_1900 + (value < DAY_THAT_NEVER_WAS ? value + 1 : value) * DAY_MS;
}

/** Null unless it is written as Excel writes numbers: `Number` takes hexadecimal and blank too. */
function storedNumber(stored: string): number | null {
  if (stored.length > 40 || !/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(stored)) return null;
  const value = Number(stored);
  return Number.isFinite(Number(value.toPrecision(DIGITS))) ? value : null;
}

function plainDecimal(value: number): string {
  const shortest = String(Number(value.toPrecision(DIGITS)));
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest);
  if (parts === null) return shortest === '-0' ? '0' : shortest;
  const [, sign = '', first = '', rest = '', power = ''] = parts;
  const digits = first + rest;
  const exponent = Number(power);
  // At least 21 before the point, or six noughts after it: String writes the others out.
  return exponent > 0
    ? `${sign}${digits.padEnd(exponent + 1, '0')}`
    : `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
}
