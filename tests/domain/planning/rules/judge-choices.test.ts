import { countryCode } from '#domain/core/country';
import type { PairSide } from '#domain/model/plan-rule';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf } from '../../../fixtures/plan-on-ground';
import { judged } from '../../../fixtures/judged-rule';

const offers = [
  aFutureOffer(),
  aFutureOffer({ id: 'A2', vendor: 'Antminer' }),
  aFutureOffer({ id: 'C1', vendor: 'Canaan', origin: countryCode('TH') }),
];
const plan = { offers };
const gone = { offers, lines: [aLineOf(), aLineOf({ id: 'line-2', offerId: 'gone', place: 2 })] };

describe('a number of vendors', () => {
  const count = (least: number | null, most: number | null) =>
    ({ kind: 'vendor-count', least, most }) as const;

  it('counts a vendor of two names once', () => {
    expect(judged(count(2, null), plan)).toMatchObject({
      standing: 'binding',
      slack: 0,
      words: '2 vendors; at least 2',
    });
    expect(judged(count(3, null), plan)).toMatchObject({ standing: 'broken', slack: -1 });
    expect(judged(count(null, 3), plan)).toMatchObject({ standing: 'kept', slack: 1 });
    expect(judged(count(null, 1), plan)).toMatchObject({ standing: 'broken', slack: -1 });
    expect(judged(count(1, 4), plan)).toMatchObject({ standing: 'kept', slack: 1 });
  });

  it('counts only what is bought', () => {
    const held = {
      offers,
      lines: [aLineOf(), aLineOf({ id: 'l2', offerId: 'C1', standing: 'option', place: 2 })],
    };

    expect(judged(count(2, null), held).standing).toBe('broken');
    expect(judged(count(2, null), { offers: [] })).toMatchObject({ words: '0 vendors; at least 2' });
  });

  it('is not known where an offer that is gone could be of another vendor', () => {
    expect(judged(count(2, null), gone).standing).toBe('unknown');
    expect(judged(count(null, 1), gone).standing).toBe('unknown');
    expect(judged(count(null, 0), gone).standing).toBe('broken');
    expect(judged(count(1, null), gone).standing).toBe('binding');
  });
});

describe('the purchasing policy', () => {
  const faults = new Map([['C1', ['fails No goods made in Thailand: made in TH']]]);

  it('is broken by what is bought and does not pass it, with the reason', () => {
    expect(judged({ kind: 'policy' }, { ...plan, policyFaults: faults })).toMatchObject({
      standing: 'broken',
      slack: null,
      lineIds: ['line-3'],
      words: 'Canaan Antminer S21 Pro fails No goods made in Thailand: made in TH',
    });
  });

  it('is kept by the others, and not known of an offer that is gone', () => {
    const without = { offers, lines: [aLineOf()], policyFaults: faults };

    expect(judged({ kind: 'policy' }, without).standing).toBe('kept');
    expect(judged({ kind: 'policy' }, gone).standing).toBe('unknown');
  });
});

describe('a pair', () => {
  const pair = (mode: 'forbid' | 'require', first: PairSide, second: PairSide) =>
    ({ kind: 'pair', mode, first, second }) as const;
  const bitmain = { of: 'vendor', name: 'Bitmain' } as const;
  const thailand = { of: 'origin', name: 'TH' } as const;
  const unheardOf = { of: 'offer', name: 'Z9' } as const;

  it('that is forbidden is broken where both are bought', () => {
    expect(judged(pair('forbid', bitmain, thailand), plan)).toMatchObject({
      standing: 'broken',
      lineIds: ['line-1', 'line-2', 'line-3'],
      words: 'Bitmain is bought with TH',
    });
    expect(judged(pair('forbid', bitmain, unheardOf), plan)).toMatchObject({
      standing: 'kept',
      words: 'Bitmain is bought without Offer Z9',
    });
  });

  it('that is required is broken where the first is bought alone', () => {
    expect(judged(pair('require', bitmain, thailand), plan).standing).toBe('kept');
    expect(judged(pair('require', bitmain, unheardOf), plan)).toMatchObject({
      standing: 'broken',
      lineIds: ['line-1', 'line-2'],
    });
    expect(judged(pair('require', unheardOf, bitmain), plan)).toMatchObject({
      standing: 'kept',
      words: 'Offer Z9 is not bought',
    });
  });

  it('is not known where an offer that is gone could be of a side', () => {
    expect(judged(pair('forbid', bitmain, thailand), gone).standing).toBe('unknown');
    expect(judged(pair('require', bitmain, thailand), gone).standing).toBe('unknown');
    expect(judged(pair('require', bitmain, bitmain), gone).standing).toBe('kept');
  });
});
