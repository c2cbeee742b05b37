import { addDays, calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { fromChances } from '#domain/delivery/day-distribution';
import { entryDays, entrySpans, spanText } from '#domain/explain/entry-spans';
import type { EntryTiming } from '#domain/landed-cost/entry-days';
import { plannedEntry } from '#domain/landed-cost/planned-entry';
import { preparePack } from '#domain/tariffs/prepare-pack';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const start = calendarDate('2026-12-01');
const change = calendarDate('2026-12-03');
const pack = preparePack(aTariffPack([aBaseLayer(), aTariffLayer({ from: change })]));

function entryOf(timing: EntryTiming) {
  const plan = { quantity: 10, customsValue: usdCents(1_000_000), timing };
  const goods = { htsCode: '8543709860', origin: countryCode('MY'), isUsmcaQualifying: false };
  const entry = plannedEntry(plan, goods, 'air', null, pack);
  if (!entry.ok) throw new Error(entry.problem.code);
  return entry.value;
}
const spread = entryOf({ kind: 'spread', start, days: fromChances(0, [0.25, 0.25, 0.25, 0.25]) });

describe('entrySpans', () => {
  it('splits the days of an entry where its charge changes, with the chance of each span', () => {
    const spans = entrySpans(spread, (a, b) => a.duty === b.duty);

    expect(spans.map(({ from, to, weight }) => [from, to, weight])).toEqual([
      ['2026-12-01', '2026-12-02', 500_000],
      ['2026-12-03', '2026-12-04', 500_000],
    ]);
  });

  it('is one span where the charge is the same on every day', () => {
    expect(entrySpans(spread, (a, b) => a.mpf.schedule === b.mpf.schedule)).toMatchObject([
      { from: start, to: addDays(start, 3), weight: 1_000_000 },
    ]);
  });

  it('is the one day of an entry that is made on it', () => {
    expect(entrySpans(entryOf({ kind: 'on', day: change }), () => false)).toMatchObject([
      { from: change, to: change, weight: 1_000_000 },
    ]);
  });
});

describe('the days of an entry in words', () => {
  it('names a day alone and a span by both ends', () => {
    expect(spanText(entryDays(entryOf({ kind: 'on', day: change })))).toBe('3 Dec 2026');
    expect(spanText(entryDays(spread))).toBe('1 Dec 2026 to 4 Dec 2026');
  });
});
