import { applyGates, gateJudge, judgeRows } from '#domain/ranking/apply-gates';
import { nearMissesFirst, policyEffects } from '#domain/ranking/policy-effects';
import { rankComparison } from '#domain/ranking/rank-comparison';
import { scoreTable } from '#domain/ranking/score-table';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter, someContext, someRows } from '../../fixtures/filters';
import { money } from '../../fixtures/ranking';

const anyGates = fc
  .array(fc.record({ rule: anyFilter, isOff: fc.boolean() }), { maxLength: 5 })
  .map((rules) =>
    rules.map((rule, place) => ({ ...rule, id: `g${String(place)}`, name: `Rule ${String(place)}` })),
  );
const passing = (gates: Parameters<typeof applyGates>[1]) =>
  applyGates(someRows, gates, someContext).failed.flatMap((failed, row) =>
    failed.length === 0 ? [row] : [],
  );

describe('a purchasing policy', () => {
  it('lets no more offers through for a further rule', () => {
    fc.assert(
      fc.property(anyGates, anyFilter, (gates, rule) => {
        const before = new Set(passing(gates));
        for (const row of passing([...gates, { id: 'new', name: 'New', rule }]))
          expect(before).toContain(row);
      }),
    );
  });

  it('lets exactly those in that a rule alone keeps out, once it is turned off', () => {
    fc.assert(
      fc.property(anyGates, (gates) => {
        const before = passing(gates).length;
        const effects = policyEffects(someRows, applyGates(someRows, gates, someContext));
        for (const { gateId, letsIn, passes, fails, notJudged } of effects.rules) {
          const without = gates.map((gate) => (gate.id === gateId ? { ...gate, isOff: true } : gate));
          expect(passing(without).length - before).toBe(letsIn.offers);
          expect(passes.offers + fails.offers + notJudged.offers).toBe(someRows.length);
        }
      }),
    );
  });

  it('changes no figure of any offer', () => {
    const figures = comparisonColumns.filter(({ group }) => group !== 'Score');
    const { asOf } = someContext;
    fc.assert(
      fc.property(anyGates, (gates) => {
        const ranking = { gates, criteria: [money] };
        const { rows } = rankComparison(ranking, {
          rows: someRows,
          table: scoreTable(someRows, ranking.criteria, asOf),
          gates: applyGates(someRows, gates, someContext),
          asOf,
        });
        rows.forEach((row, place) => {
          for (const { value } of figures) expect(value(row)).toEqual(value(someRows[place]!));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('says the same of an offer again, and of all in whatever order', () => {
    fc.assert(
      fc.property(anyGates, (gates) => {
        const judge = gateJudge(gates, someContext);
        const first = judgeRows(someRows, judge);
        expect(judgeRows(someRows, judge)).toEqual(first);
        const turned = applyGates(someRows.toReversed(), gates, someContext);
        expect(turned.failed.toReversed()).toEqual(first.failed);
        expect(nearMissesFirst(someRows, first)).toHaveLength(someRows.length);
      }),
    );
  });
});
