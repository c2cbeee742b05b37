import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CATEGORY_COLOURS,
  categoryStyle,
  categoryStyles,
} from '../../../src-renderer/ui/charts/category-styles';

const tokens = readFileSync('src-renderer/ui/tokens.css', 'utf8');

type Rgb = readonly [number, number, number];

function colours(token: string): { readonly light: Rgb; readonly dark: Rgb } {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`No colour ${token}`);
  return { light: linear(match[1]), dark: linear(match[2]) };
}

function linear(hex: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const SEEN_BY: Readonly<Record<string, readonly Rgb[]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function oklab(rgb: Rgb, matrix: readonly Rgb[]): Rgb {
  const seen = matrix.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  );
  const [r = 0, g = 0, b = 0] = seen;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const slots = Array.from({ length: CATEGORY_COLOURS }, (_, slot) => `category-${String(slot + 1)}`);

describe.each(['light', 'dark'] as const)('the colours of names on a %s screen', (scheme) => {
  it('are 3:1 on every surface that charts stand on', () => {
    for (const slot of slots) {
      for (const surface of ['surface', 'canvas']) {
        expect(
          contrast(colours(slot)[scheme], colours(surface)[scheme]),
          `${slot} on ${surface}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(Object.keys(SEEN_BY))('are told apart by eyes that see %s', (eyes) => {
    const seen = slots.map((slot) => oklab(colours(slot)[scheme], SEEN_BY[eyes] ?? []));
    const nearest = Math.min(
      ...seen.flatMap((one, at) => seen.slice(at + 1).map((other) => distance(one, other))),
    );

    // A step of 0.02 is just seen side by side; this is four times as much.
    expect(nearest).toBeGreaterThan(0.08);
  });
});

describe('the style of a name', () => {
  const names = ['Bitmain', 'MicroBT', 'Canaan', 'Bitdeer', 'Auradine'];

  it('is the same whatever the order of the names', () => {
    expect([...categoryStyles(names.toReversed())].sort()).toEqual([...categoryStyles(names)].sort());
  });

  it('is another for each name', () => {
    const many = Array.from({ length: 20 }, (_, index) => `Vendor ${String(index)}`);

    expect(new Set([...categoryStyles(many).values()].map(({ slot }) => slot)).size).toBe(20);
  });

  it('uses every plain colour before a pattern', () => {
    const eight = names.concat('Bitfufu', 'Ebang', 'Innosilicon');

    expect([...categoryStyles(eight).values()].every(({ slot }) => slot < CATEGORY_COLOURS)).toBe(true);
  });

  it('repeats a colour from the ninth place on, at a place of its own', () => {
    expect(categoryStyle(8)).toEqual({ slot: 8, colour: categoryStyle(0).colour });
  });
});
