import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CategoryBar } from '../../../src-renderer/ui/charts/category-bar';
import { categoryStyle } from '../../../src-renderer/ui/charts/category-styles';

afterEach(cleanup);

function aBar(slot: number, width: number, height: number) {
  const { container } = render(
    <svg>
      <CategoryBar x={3} y={2} width={width} height={height} style={categoryStyle(slot)} />
    </svg>,
  );
  return container;
}

describe('a bar of a category', () => {
  it('is of its colour and cut at its edges', () => {
    const bar = aBar(1, 20, 7).querySelector('svg svg');

    expect(bar?.getAttribute('overflow')).toBe('hidden');
    expect(bar?.querySelector('rect')?.getAttribute('fill')).toBe('var(--category-2)');
    expect([bar?.getAttribute('x'), bar?.getAttribute('width'), bar?.getAttribute('height')]).toEqual([
      '3',
      '20',
      '7',
    ]);
  });

  it('has its pattern in every square, each moved by a whole square', () => {
    // The third motif is a line across the middle of a square of 8.
    const path = aBar(2, 20, 7).querySelector('path')?.getAttribute('d') ?? '';

    for (const left of [0, 8, 16]) expect(path).toContain(`M${String(left)} 4H${String(left + 8)}`);
    expect(path).not.toContain('M24 4');
  });

  it('needs no fill that repeats: a PDF would keep a picture of it', () => {
    for (let slot = 0; slot < 20; slot += 1) {
      const bar = aBar(slot, 40, 7);
      expect(bar.querySelector('pattern')).toBeNull();
      expect(bar.innerHTML).not.toMatch(/url\(|NaN/);
      cleanup();
    }
  });

  it('from the ninth category on is turned, so that no two look alike', () => {
    const looks = Array.from({ length: 20 }, (_, slot) => {
      const path = aBar(slot, 40, 7).querySelector('path');
      const fill = `var(--category-${String((slot % 8) + 1)})`;
      cleanup();
      return `${fill} ${path?.getAttribute('d') ?? ''} ${path?.getAttribute('transform') ?? ''}`;
    });

    expect(new Set(looks).size).toBe(looks.length);
  });

  it('of no width is nothing', () => {
    expect(aBar(0, 0, 7).querySelector('rect')).toBeNull();
  });
});
