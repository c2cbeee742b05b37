import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../visual/palette-png';

/** A picture of a red and green slope, of as many colours as pixels. */
function slope(width: number, height: number) {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    data[pixel * 4] = Math.floor((255 * (pixel % width)) / width);
    data[pixel * 4 + 1] = Math.floor((255 * Math.floor(pixel / width)) / height);
    data[pixel * 4 + 2] = 40;
  }
  return { data, width, height };
}

describe('A picture that is kept with few colours', () => {
  it('is read back as it was where it has no more than 256', () => {
    const picture = slope(16, 16);
    const read = PNG.sync.read(palettePng(picture));

    expect([read.width, read.height]).toEqual([16, 16]);
    expect(read.data.equals(picture.data)).toBe(true);
  });

  it('moves no colour further than it must where there are more', () => {
    const picture = slope(60, 40);
    const read = PNG.sync.read(palettePng(picture));
    const moved = read.data.map((value, index) => Math.abs(value - (picture.data[index] ?? 0)));
    const colours = new Set(
      Array.from({ length: read.data.length / 4 }, (_, pixel) => read.data.readUIntBE(pixel * 4, 3)),
    );

    expect(colours.size).toBeLessThanOrEqual(256);
    expect(Math.max(...moved)).toBeGreaterThan(0);
    expect(Math.max(...moved)).toBeLessThanOrEqual(14);
  });
});
