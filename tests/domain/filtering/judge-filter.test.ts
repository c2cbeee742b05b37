import { countryCode } from '#domain/core/country';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { filterContext } from '#domain/filtering/filter-context';
import { judgeFilter } from '#domain/filtering/judge-filter';
import type { FilterRule } from '#domain/model/row-filter';
import type { Offer } from '#domain/model/offer';
import { describe, expect, it } from 'vitest';
import { all, any, atLeast, atMost, isNoneOf, isOneOf, onOrBefore } from '../../fixtures/filters';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const context = filterContext(reference);

function judge(rule: FilterRule, offer: Partial<Offer> = {}) {
  const [row] = evaluateOffers([anOffer(offer)], reference);
  const { verdict, shortfalls } = judgeFilter(rule.kind === 'group' ? rule : all(rule), context);
  return { verdict: verdict(row!), shortfalls: shortfalls(row!) };
}

const madeInChina = { hashboardOrigin: countryCode('CN') };
const nobodyKnows = { hashboardOrigin: null };
const notChina = isNoneOf('hashboardOrigin', 'CN');

describe('one condition of a rule', () => {
  it.each([
    ['is not, of another', notChina, { hashboardOrigin: countryCode('MY') }, 'passes'],
    ['is not, of the very one', notChina, madeInChina, 'fails'],
    ['is not, of what is not known', notChina, nobodyKnows, 'not-judged'],
    ['is, of what is not known', isOneOf('hashboardOrigin', 'MY'), nobodyKnows, 'not-judged'],
    ['is, with what is not known among it', isOneOf('hashboardOrigin', 'MY', null), nobodyKnows, 'passes'],
    ['is not, with what is not known among it', isNoneOf('hashboardOrigin', null), nobodyKnows, 'fails'],
    ['a bound that is met', atMost('leadTime', 30), { leadTimeDays: 30 }, 'passes'],
    ['a bound that is not met', atMost('leadTime', 30), { leadTimeDays: 31 }, 'fails'],
    ['a bound on what is not known', atMost('leadTime', 30), { leadTimeDays: null }, 'not-judged'],
    ['a day that is not known', onOrBefore('quotedOn', '2026-11-01'), { quotedOn: null }, 'not-judged'],
    [
      'text that is not known',
      { kind: 'text', columnId: 'note', contains: 'x', isNot: true },
      { note: null },
      'not-judged',
    ],
    [
      'known, of what is not known',
      { kind: 'known', columnId: 'leadTime', isKnown: true },
      { leadTimeDays: null },
      'fails',
    ],
    ['no bound yet', { ...atMost('leadTime', 1), most: null }, { leadTimeDays: null }, 'passes'],
    ['no value yet', isOneOf('hashboardOrigin'), nobodyKnows, 'passes'],
    [
      'no letters yet',
      { kind: 'text', columnId: 'note', contains: ' ', isNot: false },
      { note: null },
      'passes',
    ],
    ['a column that nobody knows', atLeast('of-tomorrow', 1), {}, 'not-judged'],
  ] as const)('%s', (_, condition, offer, verdict) => {
    expect(judge(condition, offer).verdict).toBe(verdict);
  });

  it('takes words that say “not known” for what they say, unless they are asked for', () => {
    const unknownSeller = { vendor: 'Nobody knows them' };

    expect(judge(isOneOf('usRepair', 'Yes'), unknownSeller)).toMatchObject({
      verdict: 'not-judged',
      shortfalls: [{ words: 'not known', by: null }],
    });
    expect(judge(isOneOf('usRepair', 'Yes', 'Not known'), unknownSeller).verdict).toBe('passes');
  });
});

describe('conditions joined', () => {
  const fails = atMost('leadTime', 5);
  const offer = { leadTimeDays: 10, hashboardOrigin: null };

  it('of “all of” one that fails decides, whatever is not known', () => {
    expect(judge(all(notChina, fails), offer)).toMatchObject({
      verdict: 'fails',
      shortfalls: [
        { verdict: 'not-judged', words: 'not known' },
        { verdict: 'fails', by: 5 },
      ],
    });
    expect(judge(all(notChina, atMost('leadTime', 10)), offer).verdict).toBe('not-judged');
  });

  it('of “any of” one that passes decides, and what is not known could', () => {
    expect(judge(any(notChina, atMost('leadTime', 10)), offer).verdict).toBe('passes');
    expect(judge(any(fails, notChina), offer)).toMatchObject({
      verdict: 'not-judged',
      shortfalls: [{ verdict: 'not-judged', words: 'not known' }],
    });
    expect(judge(any(atMost('leadTime', 2), fails), offer)).toMatchObject({
      verdict: 'fails',
      shortfalls: [{ by: 5 }],
    });
  });

  it('of nothing hold', () => {
    expect(judge(any()).verdict).toBe('passes');
    expect(judge(all()).verdict).toBe('passes');
  });
});
