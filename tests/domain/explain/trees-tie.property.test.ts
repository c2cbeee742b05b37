import { explainFigure } from '#domain/explain/explain-figure';
import type { Explanation } from '#domain/explain/explanation';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvaluation, type AnyEvaluation } from '../../fixtures/any-evaluation';
import { someEvidence } from '../../fixtures/reference';
import { nodesOf, numberOf, operandsOf, unsaid, untied } from '../../fixtures/tree-arithmetic';

const explained = comparisonColumns.filter(
  // Standings belong to a ranking and are explained by it.
  (column) => column.isExplained && column.group !== 'Score',
);

function reportOf(columnId: string, { row, reference }: AnyEvaluation) {
  const report = explainFigure(row, columnId, reference, someEvidence);
  if (report === null) throw new Error(`${columnId} is not explained`);
  return report;
}

/** Holds of the trees of every column of every evaluation. */
function holds(law: (root: Explanation, columnId: string, evaluation: AnyEvaluation) => void): void {
  fc.assert(
    fc.property(anyEvaluation, (evaluation) => {
      for (const { id } of explained) law(reportOf(id, evaluation).root, id, evaluation);
    }),
    { numRuns: 50 },
  );
}

describe('trees of any offer under any scenario', () => {
  it('tie: whoever works a node out from the values below it gets its value', () => {
    holds((root, columnId) => {
      for (const node of nodesOf(root)) expect(untied(node), columnId).toBeNull();
    });
  });

  it('show everything that they are worked out from', () => {
    holds((root, columnId) => {
      const shown = nodesOf(root);
      for (const node of shown) {
        if (node.operation === undefined) continue;
        for (const operand of operandsOf(node.operation)) {
          expect(shown.has(operand), `${columnId}: ${node.label} takes in ${operand.label}`).toBe(true);
        }
        expect(unsaid(node), `${columnId}: ${node.label}`).toEqual([]);
      }
    });
  });

  it('give the value of the table', () => {
    holds((root, columnId, { row }) => {
      const column = explained.find(({ id }) => id === columnId);
      const value = column?.value(row) ?? null;
      if (typeof value !== 'number') return;
      const { top, bottom } = numberOf(root.value);
      const scale = { usd: 100, percent: 1_000_000 }[column?.kind as string] ?? 1;

      expect(Number(top) / Number(bottom), columnId).toBeCloseTo(value / scale, 8);
    });
  });

  it('have an operation wherever a figure is a sum or a quotient', () => {
    holds((root, columnId, { row }) => {
      const isKnown = row.cost !== null && row.allIn?.perTh !== null && row.allIn !== null;
      if (['landedTotal', 'landedPerUnit', 'landedPerTh'].includes(columnId) && row.cost !== null) {
        expect(root.operation, columnId).toBeDefined();
      }
      if (columnId === 'allInPerTh' && isKnown) expect(root.operation?.kind).toBe('sum');
      if (['duty', 'fees'].includes(columnId) && (row.cost?.entryCount ?? 0) > 0) {
        expect(root.operation, columnId).toBeDefined();
      }
      if (columnId === 'exposure' && (row.exposure?.extraDuty ?? 0) > 0) {
        expect(root.operation?.kind).toBe('sum');
      }
    });
  });

  it('lead every given fact to a source', () => {
    holds((root, columnId) => {
      for (const node of nodesOf(root)) {
        if (node.inputs.length > 0 || node.value === '—') continue;
        expect(node, `${columnId}: ${node.label}`).toHaveProperty('source.citation');
      }
    });
  });
});

describe('used in', () => {
  it('names the columns whose tree holds the figure, and never the figure itself', () => {
    fc.assert(
      fc.property(anyEvaluation, fc.constantFrom(...explained), (evaluation, { id }) => {
        const uses = explained.filter(
          (column) =>
            column.id !== id &&
            [...nodesOf(reportOf(column.id, evaluation).root)].some(({ figure }) => figure === id),
        );

        expect(reportOf(id, evaluation).usedIn).toEqual(
          uses.map((column) => ({ columnId: column.id, header: column.header })),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('has no circle: no figure is used in one that it is made from', () => {
    fc.assert(
      fc.property(anyEvaluation, (evaluation) => {
        const uses = new Map(
          explained.map(({ id }) => [id, reportOf(id, evaluation).usedIn.map(({ columnId }) => columnId)]),
        );
        for (const [id, columns] of uses) {
          for (const columnId of columns) expect(uses.get(columnId), columnId).not.toContain(id);
        }
      }),
      { numRuns: 20 },
    );
  });
});
