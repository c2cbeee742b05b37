import { computed, fact } from '#domain/explain/nodes';
import { unfold, type ShownNode } from '#domain/explain/unfold';
import { describe, expect, it } from 'vitest';
import { aSource } from '../../fixtures/source';

const late = (days: number) =>
  computed('Days late', '12 days', 'rack − energisation', [fact('Rack', `Day ${days}`, aSource)]);

function words({ node, isAbove, inputs }: ShownNode): string {
  return `${node.label}${isAbove ? ' (above)' : ''}[${inputs.map(words).join(', ')}]`;
}

describe('unfold', () => {
  it('opens what stands in several places at the first', () => {
    const root = computed('Sum', '24 days', 'both', [late(1), late(1)]);

    expect(unfold([root]).map(words)).toEqual(['Sum[Days late[Rack[]], Days late (above)[]]']);
  });

  it('opens two figures that read alike and were made of something else', () => {
    const root = computed('Sum', '24 days', 'both', [late(1), late(2)]);

    expect(unfold([root]).map(words)).toEqual(['Sum[Days late[Rack[]], Days late[Rack[]]]']);
  });

  it('writes a given fact out each time: nothing is saved by looking for it', () => {
    const units = fact('Units', '100', aSource);

    expect(unfold([units, units]).map(({ isAbove }) => isAbove)).toEqual([false, false]);
  });

  it('remembers what is open over trees that are read one after the other', () => {
    expect(unfold([late(1), late(1)]).map(words)).toEqual(['Days late[Rack[]]', 'Days late (above)[]']);
  });
});
