import { describe, expect, it } from 'vitest';
import { named } from '../../src-renderer/headless/named-record';

const records = [
  { id: 'b', name: 'a' },
  { id: 'a', name: 'Späte Schiffe' },
  { id: 'c', name: '禁运' },
  { id: 'd', name: '涨价' },
];
const idOf = (wanted: string) => {
  const found = named(records, wanted, 'scenario');
  return found.ok ? found.value.id : found.problem;
};

describe('named', () => {
  it('finds a record by its very name before one whose id it is', () => {
    expect([idOf('a'), idOf('c')]).toEqual(['b', 'c']);
  });

  it('takes no heed of letter case, nor of how a letter with a mark is put together', () => {
    expect(idOf('SPÄTE SCHIFFE'.normalize('NFD'))).toBe('a');
  });

  it('tells names of another script apart', () => {
    expect([idOf('禁运'), idOf('涨价')]).toEqual(['c', 'd']);
  });

  it('says which there are, or that there is none', () => {
    expect(idOf('x')).toBe(
      'No scenario is called “x”. The workspace has “a”, “Späte Schiffe”, “禁运”, “涨价”.',
    );
    expect(named([], 'x', 'plan')).toEqual({
      ok: false,
      problem: 'The workspace has no plan, so none is called “x”.',
    });
  });
});
