/**
 * What a tornado turns, in words, and the ends of a range as they are shown and typed.
 *
 * Depends on: core, imports, simulation (types), ui/format.
 */
import { formatPercent, partsPerMillion } from '#domain/core/money';
import type { TornadoInput, TornadoUnit } from '#domain/simulation/tornado-inputs';
import { readPercent } from '../../imports/read-percent';
import { formatCountry } from '../../ui/format';

/** Parts per million that an end can be. */
const LIMITS: Readonly<Record<TornadoUnit, readonly [least: number, most: number]>> = {
  change: [-990_000, 10_000_000],
  points: [-1_000_000, 10_000_000],
  rate: [0, 990_000],
  quantile: [10_000, 990_000],
};

/** What stands before and after the number of an end. */
const AROUND: Readonly<Record<TornadoUnit, readonly [before: string, after: string]>> = {
  change: ['', '%'],
  points: ['', 'points'],
  rate: ['', '%'],
  quantile: ['P', ''],
};

/** The input by its name: `Duty on Malaysia`. */
export function inputLabel({ change, label }: Pick<TornadoInput, 'change' | 'label'>): string {
  return change.kind === 'duty' ? `Duty on ${formatCountry(change.origin)}` : label;
}

/** An end with its unit: `+5 %`, `−10 points`, `P90`. */
export function endWords(input: Pick<TornadoInput, 'unit'>, ppm: number): string {
  const [before, after] = AROUND[input.unit];
  return `${before}${endText(input, ppm)}${after === '' ? '' : ` ${after}`}`;
}

/** The number of an end as its field shows it: `+5`, `−10`, `90`. */
export function endText({ unit }: Pick<TornadoInput, 'unit'>, ppm: number): string {
  const size = formatPercent(partsPerMillion(Math.abs(ppm)), 0);
  const isSigned = unit === 'change' || unit === 'points';
  return `${ppm < 0 ? '−' : isSigned && ppm > 0 ? '+' : ''}${size}`;
}

/** What stands before and after the field of an end. */
export function aroundEnd({ unit }: Pick<TornadoInput, 'unit'>): readonly [before: string, after: string] {
  return AROUND[unit];
}

/** The range with one end as typed; null if that is no number, beyond what it can be or past the other end. */
export function rangeTyped(
  input: Pick<TornadoInput, 'unit' | 'low' | 'high'>,
  side: 'low' | 'high',
  text: string,
): { readonly low: number; readonly high: number } | null {
  const typed = text.trim();
  const isNegative = /^[-−–]/.test(typed);
  const read = readPercent(typed.replace(/^[-−–+pP]\s*/, '').replace(/\s*points?$/i, ''));
  if (!read.ok) return null;
  const value = isNegative ? -read.value : read.value;
  const [least, most] = LIMITS[input.unit];
  if (value < least || value > most) return null;
  const range = { low: input.low, high: input.high, [side]: value };
  return range.low <= range.high ? range : null;
}

/** What an end can be, for one that was refused. */
export function rangeExpected(
  input: Pick<TornadoInput, 'unit' | 'low' | 'high'>,
  side: 'low' | 'high',
): string {
  const [least, most] = LIMITS[input.unit];
  return side === 'low'
    ? `Expected ${endWords(input, least)} to ${endWords(input, input.high)}, the high end.`
    : `Expected ${endWords(input, input.low)}, the low end, to ${endWords(input, most)}.`;
}
