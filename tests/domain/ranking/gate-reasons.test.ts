import { countryCode } from '#domain/core/country';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { filterContext } from '#domain/filtering/filter-context';
import { judgeFilter } from '#domain/filtering/judge-filter';
import type { Offer } from '#domain/model/offer';
import type { FilterRule } from '#domain/model/row-filter';
import { failedGate } from '#domain/ranking/gate-reasons';
import { describe, expect, it } from 'vitest';
import { all, atLeast, atMost, isNoneOf, isOneOf } from '../../fixtures/filters';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const context = filterContext(reference);

function gateOf(offer: Partial<Offer>, ...rules: readonly FilterRule[]) {
  const [row] = evaluateOffers([anOffer(offer)], reference);
  const judge = judgeFilter(all(...rules), context);
  const verdict = judge.verdict(row!);
  return verdict === 'passes'
    ? null
    : failedGate({ id: 'g', name: 'Rule' }, verdict, judge.shortfalls(row!), context);
}

const CN = countryCode('CN');

describe('why a gate is not passed', () => {
  it.each([
    ['made in CN', { origin: CN }, isNoneOf('origin', 'CN')],
    ['hashboards assembled in CN', { hashboardOrigin: CN }, isNoneOf('hashboardOrigin', 'CN')],
    ['Hashboards not known', { hashboardOrigin: null }, isNoneOf('hashboardOrigin', 'CN')],
    ['Origin evidence none held', { originEvidence: 'none' }, isOneOf('evidence', 'Ruling')],
    ['US repair not known', { vendor: 'Nobody' }, isOneOf('usRepair', 'Yes')],
    ['Lead days 75, 15 above', { leadTimeDays: 75 }, atMost('leadTime', 60)],
    ['Unit price $ 3,000.00, $1,000.00 below', { unitPrice: 300_000 }, atLeast('unitPrice', 400_000)],
    ['Note not known', { note: null }, { kind: 'known', columnId: 'note', isKnown: true }],
    [
      'Note “old stock” contains “old”',
      { note: 'old stock' },
      { kind: 'text', columnId: 'note', contains: 'old', isNot: true },
    ],
  ] as const)('%s', (miss, offer, rule) => {
    expect(gateOf(offer as Partial<Offer>, rule)?.miss).toBe(miss);
  });

  it('has a distance where every reason has one', () => {
    const far = { leadTimeDays: 75, origin: CN };

    expect(gateOf(far, atMost('leadTime', 60))?.far).toBeCloseTo(0.25);
    expect(gateOf(far, atMost('leadTime', 60), isNoneOf('origin', 'CN'))).toEqual({
      gateId: 'g',
      name: 'Rule',
      verdict: 'fails',
      miss: 'Lead days 75, 15 above, made in CN',
      far: null,
    });
    expect(failedGate({ id: 'g', name: 'Rule' }, 'fails', [], context)).toMatchObject({
      miss: null,
      far: null,
    });
  });
});
