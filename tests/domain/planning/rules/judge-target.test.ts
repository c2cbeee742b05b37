import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month } from '../../../fixtures/plan-on-ground';
import { judged, planOn } from '../../../fixtures/judged-rule';
import { aSite } from '../../../fixtures/reference';

const offers = [aFutureOffer()];
const sites = [aSite({ energisationDate: day('2026-12-01') })];
const lines = [
  aLineOf({ quantity: 60 }),
  aLineOf({ id: 'line-2', quantity: 40, batchMonth: month('2027-06'), place: 2 }),
];
const plan = { offers, lines, reference: { sites } };
const [early, late] = planOn(plan).evaluation.lines;
const p50 = month(early?.hashingP50?.slice(0, 7) ?? '');
const p90 = month(early?.hashingP90?.slice(0, 7) ?? '');
const target = (leastThs: number, by = p50, at: 'p50' | 'p90' = 'p50') =>
  ({ kind: 'target', leastThs, by, at }) as const;

describe('a target of terahashes by a month', () => {
  it('counts the lines that hash by its last day, and names those that come after', () => {
    expect(judged(target(60 * 234), plan)).toMatchObject({ standing: 'binding', slack: 0, lineIds: [] });
    expect(judged(target(59 * 234 - 1), plan)).toMatchObject({ standing: 'kept', slack: 235 });
    expect(judged(target(60 * 234 + 0.5), plan)).toMatchObject({
      standing: 'broken',
      slack: -0.5,
      lineIds: ['line-2'],
    });
    const all = month(late?.hashingP50?.slice(0, 7) ?? '');
    expect(judged(target(100 * 234, all), plan)).toMatchObject({ standing: 'binding', slack: 0 });
  });

  it('counts a line that hashes on the last day itself', () => {
    const lastDay = { ...plan, reference: { sites: [aSite({ energisationDate: day('2028-02-29') })] } };

    expect(judged(target(100 * 234, month('2028-02')), lastDay)).toMatchObject({
      standing: 'binding',
      slack: 0,
    });
    expect(judged(target(1, month('2028-01')), lastDay)).toMatchObject({ standing: 'broken' });
  });

  it('by the late arrival is met later', () => {
    expect(p90 > p50).toBe(true);
    expect(judged(target(1, p50, 'p90'), plan).standing).toBe('broken');
    expect(judged(target(1, p90, 'p90'), plan).standing).toBe('kept');
  });

  it('says what is there in PH/s', () => {
    expect(judged(target(20_000, month('2027-12')), plan).words).toBe(
      '23.4 PH/s hashing by the end of Dec 2027 at P50; at least 20 PH/s',
    );
  });

  it('is not known to be broken while a line has no day', () => {
    const siteless = { ...plan, lines: [...lines, aLineOf({ id: 'line-3', siteId: 'nowhere', place: 3 })] };

    expect(judged(target(1_000_000), siteless)).toMatchObject({ standing: 'unknown' });
    expect(judged(target(1), siteless)).toMatchObject({ standing: 'kept' });
  });
});

describe('a target with an offer that is gone', () => {
  it('is not known to be broken, and is kept by the others where they reach it', () => {
    const gone = { ...plan, lines: [...lines, aLineOf({ id: 'line-3', offerId: 'gone', place: 3 })] };

    expect(judged(target(60 * 234), gone).standing).toBe('binding');
    expect(judged(target(60 * 234 + 1), gone).standing).toBe('unknown');
  });
});
