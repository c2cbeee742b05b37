import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { Source } from '#domain/core/source';
import { computedAnswer, figure, unknownFigure } from '#domain/executive/make-figure';
import { sourceKey, sourcesOfFigure } from '#domain/executive/sources/sources-of-figure';
import { fact } from '#domain/explain/nodes';

const list: Source = { citation: 'A list', asOf: calendarDate('2026-11-01'), confidence: 'stated' };
const rule: Source = { citation: 'A rule', asOf: null, confidence: 'documented' };

function aFigure(sources: readonly Source[]) {
  const nodes = sources.map((source, index) => fact(`Part ${String(index)}`, '$1.00', source));
  const inner = computedAnswer('Inner', '$1.00', 'the parts', nodes).root;
  return figure({
    key: 'a',
    label: 'A',
    unit: 'usd',
    value: 100,
    explain: () => computedAnswer('A', '$1.00', 'inner, twice', [inner, inner]),
  });
}

describe('the sources of a figure', () => {
  it('are those of all its leaves, each once, in order', () => {
    expect(sourcesOfFigure(aFigure([rule, list, { ...list }]))).toEqual([rule, list]);
  });

  it('are none for a figure that nobody knows', () => {
    expect(sourcesOfFigure(unknownFigure('a', 'A', 'usd', 'why'))).toEqual([]);
  });

  it('are two where the same words were read on two days', () => {
    const later = { ...list, asOf: calendarDate('2026-11-02') };
    expect(sourcesOfFigure(aFigure([list, later]))).toHaveLength(2);
    expect(sourceKey(list)).not.toBe(sourceKey(later));
    expect(sourceKey(list)).not.toBe(sourceKey({ ...list, confidence: 'assumed' }));
  });

  it('open the explanation once', () => {
    let opened = 0;
    const one = aFigure([list]);
    const watched = {
      ...one,
      explain: () => {
        opened += 1;
        return one.explain();
      },
    };
    sourcesOfFigure(watched);
    sourcesOfFigure(watched);
    expect(opened).toBe(1);
  });
});
