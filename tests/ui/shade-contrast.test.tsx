/** Text on the colours of formats, worked out from the tokens themselves: WCAG 2.2, 4.5:1. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8');

function colours(token: string): { readonly light: string; readonly dark: string } {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`No colour ${token}`);
  return { light: match[1], dark: match[2] };
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = [
  ['broken', 'broken-soft'],
  ...[1, 2, 3, 4, 5].map((step) => ['ink', `relative-${String(step)}`] as const),
  ['ink', 'selected'],
] as const;

describe.each(['light', 'dark'] as const)('on a %s screen', (scheme) => {
  it.each(pairs)('--%s on --%s is at least 4.5:1', (ink, ground) => {
    expect(contrast(colours(ink)[scheme], colours(ground)[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it('each step of the scale is darker, or lighter, than the one before', () => {
    const steps = [1, 2, 3, 4, 5].map((step) => luminance(colours(`relative-${String(step)}`)[scheme]));
    const sorted = [...steps].sort((a, b) => (scheme === 'light' ? b - a : a - b));

    expect(steps).toEqual(sorted);
    expect(new Set(steps).size).toBe(5);
  });

  it('the scale is nowhere near the red of a broken policy', () => {
    for (const step of [1, 2, 3, 4, 5]) {
      const hex = colours(`relative-${String(step)}`)[scheme];
      const [red = 0, , blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      expect(blue, hex).toBeGreaterThan(red);
    }
  });
});

describe('the measure itself', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#b3261e', '#b3261e')).toBe(1);
  });
});
