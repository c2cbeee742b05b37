/** Overlaps and gaps found by comparing layers are those found by asking for every product, origin and day. */
import { addDays, calendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { resolveLayers } from '#domain/tariffs/resolve-layers';
import { findCoverageGaps, findSharingPairs } from '#domain/tariffs/shared-entries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffPack } from '../../fixtures/tariffs';

const FIRST = calendarDate('2026-01-01');
const days = Array.from({ length: 12 }, (_, index) => addDays(FIRST, index));
/** One of each kind that the scopes below tell apart. */
const origins = ['AD', 'AT', 'DE', 'FR', 'MY', 'TH'].map(countryCode);
/** One of each kind that the prefixes below tell apart. */
const products = ['85437098', '85437099', '85439000', '84715001'];

const aDay = fc.constantFrom(...days.slice(1, -1));
const aScope = fc.record({
  include: fc.uniqueArray(fc.constantFrom('*', 'EU', 'DE', 'MY', 'TH'), { minLength: 1, maxLength: 2 }),
  exclude: fc.uniqueArray(fc.constantFrom('EU', 'FR', 'TH'), { maxLength: 1 }),
});
const someBases: fc.Arbitrary<readonly TariffLayer[]> = fc
  .array(
    fc.record({
      htsPrefixes: fc.uniqueArray(fc.constantFrom('8543', '854370', '85437098', '8471'), {
        minLength: 1,
        maxLength: 2,
      }),
      origins: aScope,
      from: fc.option(aDay),
      to: fc.option(aDay),
    }),
    { maxLength: 5 },
  )
  .map((parts) => parts.map((part, index) => aBaseLayer({ ...part, id: `B${index}` })));

/** What an entry of each product, origin and day gets: its rate, none, or two. */
function answers(layers: readonly TariffLayer[]) {
  const prepared = preparePack(aTariffPack(layers));
  return products.flatMap((htsCode) =>
    origins.flatMap((origin) =>
      days.map((entryDate) => {
        const entry = { htsCode, origin, entryDate, isUsmcaQualifying: false };
        const stack = resolveLayers(entry, prepared);
        return { ...entry, code: stack.ok ? null : stack.problem.code };
      }),
    ),
  );
}

const groups = aTariffPack([]).countryGroups;
const holds = (
  { from, to }: { readonly from: CalendarDate | null; readonly to: CalendarDate | null },
  day: CalendarDate,
) => (from === null || from <= day) && (to === null || day <= to);

describe('base rates', () => {
  it('overlap by the check exactly if some entry has two of them', () => {
    fc.assert(
      fc.property(someBases, (layers) => {
        const isDouble = answers(layers).some(({ code }) => code === 'tariff/overlapping-base-rates');

        expect(findSharingPairs(layers, groups).length > 0).toBe(isDouble);
      }),
      { numRuns: 300 },
    );
  });

  it('overlap on the very code, origin and days that the check names', () => {
    fc.assert(
      fc.property(someBases, (layers) => {
        const prepared = preparePack(aTariffPack(layers));
        for (const { first, second, shared } of findSharingPairs(layers, groups)) {
          const { htsPrefix, origin, days: span } = shared;
          for (const entryDate of days.filter((day) => holds(span, day))) {
            const entry = { htsCode: htsPrefix.padEnd(8, '0'), origin, entryDate, isUsmcaQualifying: false };
            const stack = resolveLayers(entry, prepared);

            expect(stack.ok).toBe(false);
            if (stack.ok || stack.problem.code !== 'tariff/overlapping-base-rates')
              throw new Error('Not two');
            expect(stack.problem.layerIds).toEqual(expect.arrayContaining([first.id, second.id]));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave open the very days that the check names', () => {
    fc.assert(
      fc.property(someBases, (layers) => {
        const prepared = preparePack(aTariffPack(layers));
        for (const { htsPrefix, origin, days: span } of findCoverageGaps(layers, groups)) {
          for (const entryDate of days.filter((day) => holds(span, day))) {
            const entry = { htsCode: htsPrefix.padEnd(8, '0'), origin, entryDate, isUsmcaQualifying: false };
            const stack = resolveLayers(entry, prepared);

            expect(!stack.ok && stack.problem.code).toBe('tariff/no-base-rate');
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have a gap by the check exactly if some entry has no rate on a day after one that has', () => {
    fc.assert(
      fc.property(someBases, (layers) => {
        const begun = new Set<string>();
        const isOpen = answers(layers).some(({ htsCode, origin, code }) => {
          if (code === 'tariff/no-base-rate') return begun.has(htsCode + origin);
          begun.add(htsCode + origin);
          return false;
        });

        expect(findCoverageGaps(layers, groups).length > 0).toBe(isOpen);
      }),
      { numRuns: 300 },
    );
  });
});
