import { describe, expect, it } from 'vitest';
import {
  FOLDED,
  openTest,
  readFolds,
  toggled,
  UNFOLDED,
} from '../../../../src-renderer/features/compare/rows/folds';

describe('Folded groups', () => {
  it('fold and unfold one by one, whether the others are open or folded', () => {
    for (const all of [UNFOLDED, FOLDED]) {
      const once = toggled(all, 'a');
      expect(openTest(once)('a')).toBe(all.areAllFolded);
      expect(openTest(once)('b')).toBe(!all.areAllFolded);
      expect(toggled(once, 'a')).toEqual(all);
    }
  });

  it('stay few enough to be kept, forgetting the oldest', () => {
    const many = Array.from({ length: 600 }, (_, at) => `g${String(at)}`).reduce(toggled, UNFOLDED);

    expect(many.except).toHaveLength(500);
    expect(openTest(many)('g599')).toBe(false);
    expect(openTest(many)('g0')).toBe(true);
  });

  it('are read back as they were kept, and nothing else is', () => {
    const folds = { 'landed-cost': toggled(FOLDED, 'a') };
    expect(readFolds(JSON.parse(JSON.stringify(folds)))).toEqual(folds);
    for (const other of [
      null,
      'x',
      { a: 1 },
      { a: { areAllFolded: 1, except: [] } },
      { a: { except: [2] } },
    ]) {
      expect(readFolds(other)).toBeNull();
    }
  });
});
