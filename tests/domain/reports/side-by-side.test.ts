import { usdCents } from '#domain/core/money';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { sideBySide } from '#domain/reports/side-by-side';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation } from '../../fixtures/any-evaluation';
import { anOffer } from '../../fixtures/offer';
import { money, rankedOffers } from '../../fixtures/ranking';
import { prepared } from '../../fixtures/reference';

const set = (...changes: readonly Partial<Offer>[]) =>
  sideBySide(
    evaluateOffers(
      changes.map((change, index) => anOffer({ id: `O-${String(index)}`, ...change })),
      prepared(),
    ),
  );
const rowOf = (sections: ReturnType<typeof sideBySide>, id: string) =>
  sections.flatMap(({ rows }) => rows).find(({ column }) => column.id === id)!;

describe('Offers side by side', () => {
  it('say in dollars per rig of the baseline what differs', () => {
    const sections = set({ unitPrice: usdCents(374_400) }, { unitPrice: usdCents(421_200) });

    // $18.00 against $16.00 a TH over 234 TH/s.
    expect(rowOf(sections, 'pricePerTh').cells[1]!.delta).toEqual({
      kind: 'usd-per-rig',
      cents: 46_800,
      own: null,
    });
    expect(rowOf(sections, 'unitPrice').cells[1]!.delta).toMatchObject({ cents: 46_800, own: 46_800 });
    expect(rowOf(sections, 'pricePerTh').cells[0]!.delta).toBeNull();
  });

  it('say of a smaller rig that it costs less and is dearer for its hash rate', () => {
    const small = anOffer({ id: 'small', hashrateThs: terahashes(100), unitPrice: usdCents(300_000) });
    const sections = sideBySide(evaluateOffers([anOffer(), small], prepared()));

    // $3,000 against $3,744 for one; $30 against $16 for a TH, of which the baseline has 234.
    expect(rowOf(sections, 'unitPrice').cells[1]!.delta).toEqual({
      kind: 'usd-per-rig',
      cents: 327_600,
      own: -74_400,
    });
  });

  it('give one difference in price one figure, whether the price is per TH or per rig', () => {
    const sections = set(
      { unitPrice: usdCents(104_200), hashrateThs: terahashes(473) },
      { unitPrice: usdCents(212_300), hashrateThs: terahashes(141) },
    );
    const deltas = ['pricePerTh', 'unitPrice'].map((id) => rowOf(sections, id).cells[1]!.delta);

    // $2,123 ÷ 141 TH/s × 473 TH/s − $1,042; from $/TH in whole cents it would be some dollars off.
    expect(deltas).toEqual([
      { kind: 'usd-per-rig', cents: 607_984, own: null },
      { kind: 'usd-per-rig', cents: 607_984, own: 108_100 },
    ]);
  });

  it('mark the best where one is worse, and none where all are alike', () => {
    const sections = set({ unitPrice: usdCents(500_000) }, { unitPrice: usdCents(400_000) });

    expect(rowOf(sections, 'unitPrice').cells.map(({ isBest }) => isBest)).toEqual([false, true]);
    expect(rowOf(sections, 'hashrate').cells.map(({ isBest }) => isBest)).toEqual([false, false]);
    expect(rowOf(sections, 'quantity').cells.map(({ isBest }) => isBest)).toEqual([false, false]);
  });

  it('take what is not known neither for best nor for a difference', () => {
    const sections = set({ siteId: 'nowhere' }, {});
    const allIn = rowOf(sections, 'allInPerTh');

    expect(allIn.cells.map(({ value }) => value === null)).toEqual([true, false]);
    expect(allIn.cells.map(({ isBest }) => isBest)).toEqual([false, false]);
    expect(allIn.cells[1]!.delta).toBeNull();
    expect([allIn.isSame, allIn.impact]).toEqual([false, null]);
  });

  it('do not compare words that stand for a value with a value', () => {
    const sections = set({}, { incoterm: 'DDP' });
    const duty = rowOf(sections, 'duty');

    expect(duty.cells[1]).toMatchObject({ words: 'in price', delta: null, isBest: false });
    expect(duty.isSame).toBe(false);
  });

  it('stand in each group in the order of the dollars they move', () => {
    fc.assert(
      fc.property(fc.array(anyEvaluation, { minLength: 2, maxLength: 5 }), (some) => {
        for (const { rows } of sideBySide(some.map(({ row }) => row))) {
          const impacts = rows.map(({ impact }) => impact ?? -1);
          expect(impacts).toEqual([...impacts].sort((a, b) => b - a));
        }
      }),
    );
  });

  it('hold every column once', () => {
    const ids = set({}, {}).flatMap(({ rows }) => rows.map(({ column }) => column.id));

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('listStatus');
    expect(ids).toContain('allInPerTh');
  });

  it('have their ranks first once they are ranked, and no empty ones before', () => {
    const offers = [anOffer({ id: 'A' }), anOffer({ id: 'B', unitPrice: usdCents(400_000) })];
    const sections = sideBySide(rankedOffers(offers, { criteria: [money] }).rows);

    expect(sections[0]?.group).toBe('Score');
    expect(rowOf(sections, 'rank').cells.map(({ value, isBest }) => [value, isBest])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(set({}, {}).map(({ group }) => group)).not.toContain('Score');
  });

  it('differ nowhere from themselves', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ row }) => {
        for (const { cells, isSame } of sideBySide([row, row]).flatMap(({ rows }) => rows)) {
          expect([isSame, cells.some(({ delta, isBest }) => delta !== null || isBest)]).toEqual([
            true,
            false,
          ]);
        }
      }),
    );
  });
});
