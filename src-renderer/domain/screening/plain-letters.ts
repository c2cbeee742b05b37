/**
 * Any script as words of plain small letters.
 *
 * Chinese is read word by word, since a character has the reading of its word
 * (厦门 is xiamen, 重庆 is chongqing); every other script letter by letter. What
 * a Chinese name says in common words (有限公司) becomes the English of those.
 *
 * Depends on: any-ascii, pinyin-pro, ./word-table (types).
 */
import anyAscii from 'any-ascii';
import { pinyin } from 'pinyin-pro';
import type { WordTable } from './word-table';

/** A word in plain letters and digits. */
export interface PlainWord {
  readonly text: string;
  /** Of a Chinese name in which words are not set apart: its syllables, else null. */
  readonly syllables: readonly string[] | null;
}

const HAN = /\p{Script=Han}+/gu;
const APOSTROPHES = /['’‘`´ʻʼ\u0092]/g;
const ASCII = /^[\x20-\x7e]*$/;

/** Cuts a name into plain words. Apostrophes join, everything else that is no letter or digit separates. */
export function plainWords(name: string, table: Pick<WordTable, 'chineseWords'>): readonly PlainWord[] {
  if (ASCII.test(name)) return latinWords(name);
  const words: PlainWord[] = [];
  const text = name.normalize('NFKC');
  let from = 0;
  for (const found of text.matchAll(HAN)) {
    words.push(...latinWords(text.slice(from, found.index)));
    words.push(...chineseWords(found[0], table.chineseWords));
    from = found.index + found[0].length;
  }
  words.push(...latinWords(text.slice(from)));
  return words;
}

function latinWords(text: string): readonly PlainWord[] {
  const joined = text.replace(APOSTROPHES, '');
  const plain = ASCII.test(joined) ? joined : anyAscii(joined).replace(APOSTROPHES, '');
  const parts = plain.toLowerCase().split(/[^a-z0-9]+/);
  const words: PlainWord[] = [];
  let letters = '';
  for (const part of parts) {
    // S.A. and S A are SA.
    if (part.length === 1) {
      letters += part;
      continue;
    }
    if (letters !== '') words.push({ text: letters, syllables: null });
    letters = '';
    if (part !== '') words.push({ text: part, syllables: null });
  }
  if (letters !== '') words.push({ text: letters, syllables: null });
  return words;
}

function chineseWords(text: string, known: WordTable['chineseWords']): readonly PlainWord[] {
  const words: PlainWord[] = [];
  let unknown = '';
  const flush = () => {
    if (unknown === '') return;
    const syllables = pinyin(unknown, { toneType: 'none', type: 'array', v: true });
    words.push({ text: syllables.join(''), syllables });
    unknown = '';
  };
  for (let at = 0; at < text.length;) {
    const found = known.find(({ chinese }) => text.startsWith(chinese, at));
    if (found === undefined) {
      unknown += text.charAt(at);
      at += 1;
      continue;
    }
    flush();
    for (const english of found.english.split(' ')) words.push({ text: english, syllables: null });
    at += found.chinese.length;
  }
  flush();
  return words;
}
