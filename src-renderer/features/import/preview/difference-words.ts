/**
 * How far a field moved, in words: `+$12.00 (+0.4 %)`; empty where there is no distance.
 *
 * Depends on: core, imports (types), ui/format.
 */
import { usdCents } from '#domain/core/money';
import type { FieldChange } from '../../../imports/preview/field-changes';
import { formatInteger, formatUsd } from '../../../ui/format';

/** Fields that hold cents. */
const MONEY: ReadonlySet<string> = new Set(['unitPrice', 'freightTotal', 'insuranceTotal', 'otherTotal']);
/** Numbers between which the distance says something. */
const NUMBERS: ReadonlySet<string> = new Set([
  'hashrateThs',
  'powerW',
  'quantity',
  'minimumQuantity',
  'unitWeightKg',
  'leadTimeDays',
  'warrantyDays',
]);
const DAYS: ReadonlySet<string> = new Set(['entryDate', 'validUntil', 'quotedOn']);

/** The difference of one changed field. */
export function differenceWords({ field, before, after }: FieldChange): string {
  if (typeof before === 'number' && typeof after === 'number') {
    const share = before === 0 ? '' : ` (${signed(((after - before) / before) * 100, 1)} %)`;
    if (MONEY.has(field)) {
      const difference = usdCents(after - before);
      return `${difference > 0 ? '+' : ''}${formatUsd(difference)}${share}`;
    }
    return NUMBERS.has(field) ? `${signed(after - before, 2)}${share}` : '';
  }
  if (DAYS.has(field) && typeof before === 'string' && typeof after === 'string') {
    const days = Math.round((Date.parse(after) - Date.parse(before)) / 86_400_000);
    return `${days > 0 ? '+' : '−'}${formatInteger(Math.abs(days))} days`;
  }
  return '';
}

function signed(value: number, digits: number): string {
  const text = String(Number(Math.abs(value).toFixed(digits)));
  return value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
}
