/**
 * What somebody finds who has a folder of the program and searches it for words.
 *
 * Depends on: nothing.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which of these words lie readable in which file, as UTF-8 or UTF-16: `WORD in PATH`, the path within the folder. */
export function readableIn(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    // A program that runs makes and removes files meanwhile.
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
    const content = readFileSync(path);
    return words
      .filter((word) => content.includes(word) || content.includes(Buffer.from(word, 'utf16le')))
      .map((word) => `${word} in ${name}`);
  });
}
