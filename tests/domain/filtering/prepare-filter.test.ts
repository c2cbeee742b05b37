import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { filterContext } from '#domain/filtering/filter-context';
import { missText } from '#domain/filtering/miss-words';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import type { Offer } from '#domain/model/offer';
import type { ColumnCondition, FilterGroup, FilterRule } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';
import { aBaseLayer, aTariffLayer, shippedPack } from '../../fixtures/tariffs';

const reference = prepared();
const context = filterContext(reference);
const rowOf = (change: Partial<Offer> = {}) => evaluateOffer(anOffer(change), reference);

const all = (...rules: readonly FilterRule[]): FilterGroup => ({ kind: 'group', join: 'all', rules });
const any = (...rules: readonly FilterRule[]): FilterGroup => ({ kind: 'group', join: 'any', rules });
const atMost = (columnId: string, most: number): ColumnCondition => ({
  kind: 'number',
  columnId,
  least: null,
  most,
});
const notFrom = (origin: string): ColumnCondition => ({
  kind: 'one-of',
  columnId: 'origin',
  values: [origin],
  isNot: true,
});
const by = (day: string): ColumnCondition => ({
  kind: 'date',
  columnId: 'entryDate',
  from: null,
  to: { kind: 'day', day: calendarDate(day) },
});
const wordsOf = (filter: FilterGroup, change: Partial<Offer> = {}) =>
  prepareFilter(filter, context)
    .misses(rowOf(change))
    .map(({ words }) => words);

describe('a filter', () => {
  it('lets an offer through that lies on the bound', () => {
    const filter = prepareFilter(all(atMost('unitPrice', 374_400)), context);

    expect(filter.passes(rowOf())).toBe(true);
    expect(filter.misses(rowOf())).toEqual([]);
  });

  it('says by how many dollars an offer lies outside', () => {
    const [miss] = prepareFilter(all(atMost('unitPrice', 374_280)), context).misses(rowOf());

    expect(miss).toMatchObject({ by: 120, words: '$1.20 above' });
    expect(miss === undefined ? null : missText(miss, context)).toBe('Unit price $: $1.20 above');
  });

  it('says by how many days an offer is late or early', () => {
    const early: ColumnCondition = {
      kind: 'date',
      columnId: 'entryDate',
      from: { kind: 'as-of', plusDays: 5 },
      to: null,
    };

    expect(wordsOf(all(by('2026-11-17')))).toEqual(['misses by 4 days']);
    expect(wordsOf(all(early))).toEqual(['5 days too early']);
  });

  it('names the value that is not allowed', () => {
    expect(wordsOf(all(notFrom('CN')), { origin: countryCode('CN') })).toEqual(['CN is not allowed']);
    expect(wordsOf(all(notFrom('CN')))).toEqual([]);
  });

  it('takes what is not known for neither inside nor outside', () => {
    const filter = all(atMost('efficiency', 20));

    expect(wordsOf(filter, { powerW: null })).toEqual(['not known']);
    expect(prepareFilter(filter, context).misses(rowOf({ powerW: null }))[0]?.by).toBeNull();
  });

  it('lists everything that an offer misses of "all of"', () => {
    const filter = all(atMost('unitPrice', 374_300), by('2026-11-20'), notFrom('CN'));

    expect(wordsOf(filter)).toEqual(['$1.00 above', 'misses by 1 day']);
  });

  it('lists the way that is nearest of "any of"', () => {
    const filter = any(
      all(atMost('unitPrice', 374_000), by('2026-11-20')),
      by('2026-01-01'),
      atMost('unitPrice', 370_000),
      notFrom('MY'),
    );

    expect(wordsOf(filter)).toEqual(['$44.00 above']);
  });

  it('passes over a condition on a column that nobody knows, in "any of" as well, and says so', () => {
    const strange = atMost('colour', 3);
    const filter = prepareFilter(all(any(strange, atMost('unitPrice', 1)), any(strange)), context);

    expect(filter.passedOver).toEqual([strange, strange]);
    expect(filter.misses(rowOf()).map(({ words }) => words)).toEqual(['$3,743.99 above']);
  });
});

describe('the next tariff step of an offer', () => {
  const steps = prepared({
    pack: {
      ...shippedPack,
      layers: [
        aBaseLayer({ origins: { include: ['CN', 'MY'], exclude: [] } }),
        aTariffLayer({ origins: { include: ['CN'], exclude: [] }, from: calendarDate('2026-12-10') }),
      ],
    },
  });
  const filter = prepareFilter(
    all({ kind: 'date', columnId: 'entryDate', from: null, to: { kind: 'tariff-step', plusDays: -1 } }),
    filterContext(steps),
  );
  const wordsFor = (origin: string, entryDate: string) =>
    filter
      .misses(
        evaluateOffer(anOffer({ origin: countryCode(origin), entryDate: calendarDate(entryDate) }), steps),
      )
      .map(({ words }) => words);

  it('is that of its own goods: one day before it is in time, the day itself is not', () => {
    expect(wordsFor('CN', '2026-12-09')).toEqual([]);
    expect(wordsFor('CN', '2026-12-10')).toEqual(['misses 9 Dec 2026 by 1 day']);
  });

  it('is never reached by goods whose duty changes on no later day', () => {
    expect(wordsFor('MY', '2027-12-10')).toEqual([]);
  });

  it('is not known where the law on file gives no duty', () => {
    expect(wordsFor('TH', '2026-11-30')).toEqual(['the day its duty changes is not known']);
  });
});
