import { addDays, calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { dutySteps } from '#domain/tariffs/duty-steps';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../fixtures/tariffs';

const goods = { htsCode: '8543709860', origin: countryCode('MY'), isUsmcaQualifying: false };
const pack = preparePack(shippedPack);

describe('the days on which a duty changes', () => {
  it('are those with another rate than the day before, and no others', () => {
    const rateOn = (entryDate: ReturnType<typeof calendarDate>) => {
      const stack = resolveLayers({ ...goods, entryDate }, pack);
      return stack.ok ? stack.value.totalRate : null;
    };
    const from = calendarDate('2025-01-01');
    const days = Array.from({ length: 3 * 365 }, (_, index) => addDays(from, index));
    const changes = days.filter((day) => rateOn(day) !== rateOn(addDays(day, -1)));

    expect(changes.length).toBeGreaterThan(0);
    expect(dutySteps(goods, pack).filter((day) => day >= from && day <= (days.at(-1) ?? from))).toEqual(
      changes,
    );
  });

  it('are found once for the same goods', () => {
    expect(dutySteps(goods, pack)).toBe(dutySteps({ ...goods }, pack));
  });
});
