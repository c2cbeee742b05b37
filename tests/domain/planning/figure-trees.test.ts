import { describe, expect, it } from 'vitest';
import { fact } from '#domain/explain/nodes';
import { figureTree, RememberedTrees } from '#domain/planning/figure-trees';
import { planOn } from '../../fixtures/plan-on-ground';
import { someEvidence } from '../../fixtures/reference';

const { evaluation, ground } = planOn();
const records = { prepared: ground.prepared, evidence: someEvidence };

function bought() {
  const row = evaluation.lines[0]?.evaluation;
  if (row == null) throw new Error('Expected a purchase');
  return row;
}

describe('a remembered tree', () => {
  it('is the very same for the same purchase under the same records', () => {
    const tree = figureTree(bought(), 'landedTotal', records);
    expect(tree?.label).toMatch(/^Landed cost/);
    expect(figureTree(bought(), 'landedTotal', { ...records })).toBe(tree);
  });

  it('is made again where the quotations on record are others', () => {
    const tree = figureTree(bought(), 'landedTotal', records);
    expect(figureTree(bought(), 'landedTotal', { ...records, evidence: [] })).not.toBe(tree);
  });

  it('is null for a column that nothing explains', () => {
    expect(figureTree(bought(), 'no-such-column', records)).toBeNull();
  });

  it('is asked for once by each name', () => {
    const trees = new RememberedTrees<object>();
    const of = {};
    const made: string[] = [];
    const make = (name: string) => () => {
      made.push(name);
      return fact(name, '1', { citation: 'Test', asOf: null, confidence: 'stated' });
    };
    for (const name of ['one', 'other', 'one']) trees.tree(of, name, records, make(name));
    expect(made).toEqual(['one', 'other']);
  });
});
