import { countryCode } from '#domain/core/country';
import { filterContext } from '#domain/filtering/filter-context';
import { prepareFilter } from '#domain/filtering/prepare-filter';
import { filterSchema, type FilterGroup } from '#domain/model/row-filter';
import { offersOfRule, offersThatPass, type RuleSide } from '#domain/ranking/policy-filters';
import { describe, expect, it } from 'vitest';
import { atMost, isNoneOf } from '../../fixtures/filters';
import { anOffer } from '../../fixtures/offer';
import { aGate, rankedOffers } from '../../fixtures/ranking';
import { prepared } from '../../fixtures/reference';

const CN = countryCode('CN');
const reference = prepared();
const longName = 'A rule whose name is as long as a name may be, '.repeat(5).slice(0, 200);
const soon = aGate('Soon', atMost('leadTime', 60));
const { rows } = rankedOffers(
  [
    anOffer({ id: 'GOOD', leadTimeDays: 30 }),
    anOffer({ id: 'CN', origin: CN, leadTimeDays: 30 }),
    anOffer({ id: 'LATE', leadTimeDays: 90 }),
    anOffer({ id: 'SILENT', leadTimeDays: null }),
    anOffer({ id: 'BOTH', origin: CN, leadTimeDays: 90 }),
  ],
  { gates: [soon, { ...soon, id: 'later', name: 'Sooner' }, aGate(longName, isNoneOf('origin', 'CN'))] },
  reference,
);
const ids = (filter: FilterGroup) => {
  const { passes } = prepareFilter(filter, filterContext(reference));
  return rows.filter(passes).map(({ offer }) => offer.id);
};

describe('the way from a rule to its offers', () => {
  it.each([
    ['passes', 'Soon', ['GOOD', 'CN']],
    ['fails', 'Soon', ['LATE', 'BOTH']],
    ['not-judged', 'Soon', ['SILENT']],
    // Two rules keep them out.
    ['lets-in', 'Soon', []],
    ['fails', longName, ['CN', 'BOTH']],
    ['lets-in', longName, ['CN']],
    ['fails', 'Soone', []],
  ] satisfies readonly (readonly [RuleSide, string, readonly string[]])[])(
    '%s %s: %j',
    (side, name, found) => {
      const filter = offersOfRule(name, side);

      expect(ids(filter)).toEqual(found);
      expect(filterSchema.safeParse(filter).success).toBe(true);
    },
  );

  it('leads to those that pass every rule', () => {
    expect(ids(offersThatPass())).toEqual(['GOOD']);
  });
});
