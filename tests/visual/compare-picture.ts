/**
 * Compares a picture of a screen with the one that is kept as its reference.
 *
 * A pixel differs if its colour does so visibly (pixelmatch, threshold 0.1, which
 * passes over the smoothing of edges); a picture may differ in {@link TOLERANCE}
 * of its pixels. Chinese words are not compared, only kept: their glyphs are the
 * machine's own. With RIGPLAN_UPDATE_PICTURES set, the picture becomes the reference.
 *
 * Depends on: node, pixelmatch, pngjs, ./palette-png.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { palettePng } from './palette-png';

/** Share of pixels that may differ: 648 of 1440 × 900, about two words of a table. */
export const TOLERANCE = 0.0005;
/** Most that a reference may weigh, and all of them together, bytes. */
export const MOST_BYTES = { each: 400_000, together: 4_000_000 } as const;

export const REFERENCES = join(projectFolder, 'tests/visual/references');
const RESULTS = join(projectFolder, 'test-results/visual');

/** A part of a picture, pixels. */
export interface PictureArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a comparison found; null where the picture is as it was. */
export type PictureChange = null | {
  /** In words, with where to look. */
  readonly what: string;
};

export const isUpdating = (process.env['RIGPLAN_UPDATE_PICTURES'] ?? '') !== '';

const DRAWN_BY = join(REFERENCES, 'drawn-by.txt');

/**
 * Why nothing can be compared here; null where it can. Another Chromium draws other edges and
 * other form controls: its pictures are neither right nor wrong by these.
 *
 * @param chromium - the version that draws now
 */
export function whyNotComparable(chromium: string): string | null {
  if (isUpdating) {
    mkdirSync(REFERENCES, { recursive: true });
    writeFileSync(DRAWN_BY, `${chromium}\n`);
    return null;
  }
  const known = existsSync(DRAWN_BY) ? readFileSync(DRAWN_BY, 'utf8').trim() : chromium;
  return known === chromium
    ? null
    : `the references were drawn by Chromium ${known}, and this is ${chromium}`;
}

/** @param notCompared - areas that may be drawn by other means on another machine */
export function comparePicture(
  name: string,
  bytes: Buffer,
  notCompared: readonly PictureArea[] = [],
): PictureChange {
  const path = join(REFERENCES, `${name}.png`);
  const actual = PNG.sync.read(bytes);
  if (isUpdating) {
    mkdirSync(REFERENCES, { recursive: true });
    if (!existsSync(path) || differing(PNG.sync.read(readFileSync(path)), actual, notCompared).count > 0) {
      writeFileSync(path, palettePng(actual));
    }
    return null;
  }
  const files = ['actual', 'diff'].map((kind) => join(RESULTS, `${name}.${kind}.png`));
  for (const file of files) rmSync(file, { force: true });
  if (!existsSync(path)) {
    return {
      what: `There is no reference ${name}.png: look at the screen, then "npm run test:visual -- --update"`,
    };
  }
  const reference = PNG.sync.read(readFileSync(path));
  const { count, diff } = differing(reference, actual, notCompared);
  const share = count / (actual.width * actual.height);
  if (share <= TOLERANCE) return null;
  mkdirSync(RESULTS, { recursive: true });
  const [actualFile = '', diffFile = ''] = files;
  writeFileSync(actualFile, bytes);
  if (diff !== null) writeFileSync(diffFile, PNG.sync.write(diff));
  const amount =
    diff === null
      ? `is ${actual.width} × ${actual.height} and was ${reference.width} × ${reference.height}`
      : `differs in ${count} pixels (${(share * 100).toFixed(2)} %, ${TOLERANCE * 100} % may)`;
  return { what: `${name} ${amount}: see ${actualFile} and ${diffFile}` };
}

function differing(
  reference: PNG,
  actual: PNG,
  notCompared: readonly PictureArea[],
): { readonly count: number; readonly diff: PNG | null } {
  const { width, height } = actual;
  if (reference.width !== width || reference.height !== height) return { count: width * height, diff: null };
  const diff = new PNG({ width, height });
  const count = pixelmatch(
    blanked(reference, notCompared),
    blanked(actual, notCompared),
    diff.data,
    width,
    height,
    { threshold: 0.1 },
  );
  return { count, diff };
}

/** A copy of the pixels in which some areas are black. */
function blanked({ data, width, height }: PNG, areas: readonly PictureArea[]): Buffer {
  const copy = Buffer.from(data);
  for (const area of areas) {
    const left = Math.max(0, Math.floor(area.x));
    const right = Math.min(width, Math.ceil(area.x + area.width));
    const top = Math.max(0, Math.floor(area.y));
    const bottom = Math.min(height, Math.ceil(area.y + area.height));
    if (right <= left) continue;
    for (let y = top; y < bottom; y += 1) copy.fill(0, (y * width + left) * 4, (y * width + right) * 4);
  }
  return copy;
}
