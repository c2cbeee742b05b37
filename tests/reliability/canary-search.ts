/** Looks for words in files, in whatever form a program may have written them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Logs and caches are small; a disk image of somebody else's is not ours to read. */
const LARGEST = 256 * 1024 * 1024;

/** Every file below a folder, however deep; what vanishes meanwhile is left out. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
  } catch {
    return [];
  }
}

/** Of these files, those written since a time, in milliseconds since 1970. */
export function writtenSince(files: readonly string[], time: number): string[] {
  return files.filter((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs >= time && found.size <= LARGEST;
  });
}

/** Which words stand in these bytes: as UTF-8, as UTF-16, and in Base64 wherever they begin. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) => formsOf(word).some((form) => bytes.includes(form)));
}

/** The same for files: `file: word`. One that cannot be read any more holds nothing. */
export function wordsInFiles(files: readonly string[], words: readonly string[]): string[] {
  return files.flatMap((file) => {
    try {
      return [
        ...wordsIn(Buffer.from(file), words).map((word) => `name of ${file}: ${word}`),
        ...wordsIn(readFileSync(file), words).map((word) => `${file}: ${word}`),
      ];
    } catch {
      return [];
    }
  });
}

function formsOf(word: string): Buffer[] {
  const plain = [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(word, 'utf16le').swap16()];
  return [...plain, ...plain.flatMap(base64Forms)];
}

/** What does not depend on the neighbours, for each of the three places a word can begin at. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return Buffer.from(text.slice(from, to));
  });
}
