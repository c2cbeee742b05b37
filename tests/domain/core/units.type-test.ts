/** Units that must not be mixed: this file is checked by the compiler, not run. */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import { applyRate, partsPerMillion, sumCents, usdCents, type UsdCents } from '#domain/core/money';
import { terahashes, type Watts } from '#domain/core/quantity';
import { assertNever } from '#domain/core/result';
import { anOffer } from '../../fixtures/offer';

// @ts-expect-error - terahashes are not watts
export const power: Watts = terahashes(234);

// @ts-expect-error - a bare number is not money until it is marked
export const money: UsdCents = 100;

// @ts-expect-error - the sum of two amounts must go through usdCents or sumCents
export const sum: UsdCents = usdCents(1) + usdCents(2);

// @ts-expect-error - a rate is not an amount
export const total = sumCents([partsPerMillion(10)]);

// @ts-expect-error - amount first, rate second
export const swapped = applyRate(partsPerMillion(10), usdCents(100));

// @ts-expect-error - a string is not a date until it is checked
export const day: CalendarDate = '2026-11-21';

// @ts-expect-error - a string is not a country until it is checked
export const country: CountryCode = 'MY';

// @ts-expect-error - records are read-only
anOffer().quantity = 5;

// @ts-expect-error - a case that was forgotten is no never
export const forgotten = () => assertNever('new case');
