import { describe, expect, it } from 'vitest';
import { fitToPage } from '../../src-renderer/app/fit-to-page';

/** A part of a report that is so high at its own size, CSS pixels, and smaller as it is drawn smaller. */
function aPart(height: number): HTMLElement {
  const part = document.createElement('div');
  part.getBoundingClientRect = () => {
    const zoom = Number(part.style.getPropertyValue('zoom') || '1');
    return { height: height * zoom } as DOMRect;
  };
  return part;
}

describe('a part that is to be one page', () => {
  it('keeps its size where it fits, and no page may break it', () => {
    const part = aPart(900);

    expect(fitToPage(part, 'A4')).toBe(1);
    expect(part.style.getPropertyValue('contain')).toBe('size');
    expect(part.style.getPropertyValue('height')).toBe('900px');
  });

  it('is drawn as large as it fits: the next step up would not', () => {
    for (const paper of ['A4', 'Letter'] as const) {
      const zoom = fitToPage(aPart(1_200), paper) ?? 0;
      const room = (paper === 'A4' ? 269 : 251.4) * (96 / 25.4);

      expect(1_200 * zoom).toBeLessThan(room);
      expect(1_200 * (zoom + 0.01)).toBeGreaterThan(room - 4);
    }
  });

  it('has less room on US Letter', () => {
    expect(fitToPage(aPart(1_100), 'Letter')).toBeLessThan(fitToPage(aPart(1_100), 'A4') ?? 0);
  });

  it('runs on where it could not be read any more, and nothing is cut', () => {
    const part = aPart(2_500);

    expect(fitToPage(part, 'A4')).toBeNull();
    expect(part.style.getPropertyValue('contain')).toBe('');
    expect(part.style.getPropertyValue('height')).toBe('');
  });
});
