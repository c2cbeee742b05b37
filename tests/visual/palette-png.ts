/**
 * A PNG of at most 256 colours, a quarter of the size of one of all colours.
 *
 * Colours that are almost one become one: none is moved by more than is needed
 * to have 256 left, which for a screen of this app is 2 to 4 of 255 steps.
 *
 * Depends on: node:zlib. Format: PNG, third edition (W3C, 2025), colour type 3.
 */
import { crc32, deflateSync } from 'node:zlib';

const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels as four bytes each; transparency is passed over. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

export function palettePng({ data, width, height }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, numbers } = fewColours([...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour));
  // Each line begins with its filter: 0, none, which suits a palette best.
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const line = Math.floor(pixel / width);
    lines[pixel + line + 1] = numbers.get(data.readUIntBE(pixel * 4, 3)) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param colours - the most frequent first: it is those that stay as they are */
function fewColours(colours: readonly number[]) {
  for (let apart = 0; ; apart += 1) {
    const palette: number[] = [];
    const numbers = new Map<number, number>();
    for (const colour of colours) {
      const known = palette.findIndex((one) => distance(one, colour) <= apart);
      numbers.set(colour, known === -1 ? palette.push(colour) - 1 : known);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return { palette, numbers };
  }
}

/** The greatest difference of red, green or blue. */
function distance(a: number, b: number): number {
  const of = (shift: number) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return Math.max(of(16), of(8), of(0));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
