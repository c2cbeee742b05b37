/**
 * What is in a PDF, by poppler: its words and where they stand, its fonts, its outline, and what it looks like.
 *
 * Points are PDF points, 72 to an inch, from the upper left corner of a page.
 *
 * Depends on: node:child_process; pdfinfo, pdffonts, pdftotext, pdftohtml, pdftoppm.
 */
import { execFileSync } from 'node:child_process';

/** One word as it stands on a page, points. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One page. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

/** One font of the file. */
export interface PdfFont {
  readonly name: string;
  readonly isEmbedded: boolean;
}

const run = (command: string, ...words: readonly string[]): string =>
  execFileSync(command, words, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

/** The words in the order of the file with one space between them, wherever lines and pages end. */
export function textOfPdf(path: string, page: number | null = null): string {
  const only = page === null ? [] : ['-f', String(page), '-l', String(page)];
  return run('pdftotext', '-raw', ...only, path, '-').replace(/\s+/g, ' ');
}

/** `Title`, `Pages`, `Tagged`, `Page size` … as pdfinfo names them. */
export function factsOfPdf(path: string): ReadonlyMap<string, string> {
  const lines = run('pdfinfo', path).split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/** Kinds of the elements that the file names for those who do not see it: `Table`, `H1`. */
export function tagsOfPdf(path: string): ReadonlySet<string> {
  return new Set(
    [...run('pdfinfo', '-struct', path).matchAll(/^ *([A-Z][A-Za-z0-9]*)\b/gm)].map(([, tag]) => tag ?? ''),
  );
}

/** Every font that it uses. */
export function fontsOfPdf(path: string): readonly PdfFont[] {
  return run('pdffonts', path)
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: line.split(' ')[0] ?? '',
      // Columns from the right: emb, sub, uni, object, generation.
      isEmbedded: line.trim().split(/\s+/).at(-5) === 'yes',
    }));
}

/** Titles of the outline, each before those below it. */
export function outlineOfPdf(path: string): readonly string[] {
  const xml = run('pdftohtml', '-xml', '-i', '-stdout', path);
  return [...xml.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map(([, title]) => plain(title ?? ''));
}

/** Every page with its words. */
export function pagesOfPdf(path: string): readonly PdfPage[] {
  const pages = run('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
  return pages.map((page) => {
    const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
    const words = page.matchAll(
      /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)<\/word>/g,
    );
    return {
      width: Number(size?.[1]),
      height: Number(size?.[2]),
      words: [...words].map(([, left, top, right, bottom, text]) => ({
        text: plain(text ?? ''),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    };
  });
}

/** Points: letters as high as this stand across a page, behind what is written on it. */
const WATERMARK = 60;

/**
 * Pairs of words that are written over each other, as text: they stand side by side nowhere, and their middles
 * are nearer than half a line. Boxes alone do not say it: one is as high as its font, and a font for Chinese is
 * higher than the line.
 */
export function overlapsOn({ words }: PdfPage): readonly string[] {
  const found: string[] = [];
  const seen = words
    .filter(({ text }) => !/^\p{Cf}*$/u.test(text))
    .filter(({ top, bottom }) => bottom - top < WATERMARK)
    .map((word) => ({ ...word, middle: (word.top + word.bottom) / 2, height: heightOf(word) }))
    .sort((a, b) => a.middle - b.middle);
  seen.forEach((word, at) => {
    for (const other of seen.slice(at + 1)) {
      const down = other.middle - word.middle;
      if (down > word.height / 2) break;
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      if (across > 1 && down < Math.min(word.height, other.height) / 2) {
        found.push(`${word.text} / ${other.text}`);
      }
    }
  });
  return found;
}

/** As high as it is drawn, nearly. */
function heightOf({ text, top, bottom }: PlacedWord): number {
  return (bottom - top) * (/\p{Script=Han}/u.test(text) ? 0.5 : 1);
}

/** Points of a page, of 72 to an inch, that are not white within so many points of its left and right edges. */
export function inkNearEdges(path: string, points: number): readonly string[] {
  const images = execFileSync('pdftoppm', ['-r', '72', '-gray', path], { maxBuffer: 1024 * 1024 * 1024 });
  const found: string[] = [];
  let at = 0;
  for (let page = 1; at < images.length; page += 1) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(images.toString('latin1', at, at + 64));
    if (head === null) throw new Error(`Page ${String(page)} was not drawn`);
    const width = Number(head[1]);
    const height = Number(head[2]);
    const start = at + head[0].length;
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        if (column >= points && column < width - points) continue;
        if ((images[start + row * width + column] ?? 0) < 250) {
          found.push(`page ${String(page)} at ${String(column)}, ${String(row)}`);
        }
      }
    }
    at = start + width * height;
  }
  return found;
}

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
