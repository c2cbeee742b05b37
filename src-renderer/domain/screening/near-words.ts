/**
 * Words of a vocabulary that differ from a given one by one letter, or sound like it.
 *
 * Two words that do so have a word in common once one letter is taken out of
 * one or both of them. Those shortened words are kept for the whole vocabulary,
 * so that nobody compares a word with all others. What is found is measured by
 * Jaro and Winkler before it counts. Words that other hands have spelt (Sophgo,
 * Sofgo) are found by how they sound.
 *
 * Depends on: @skyra/jaro-winkler.
 */
import { jaroWinkler } from '@skyra/jaro-winkler';

/** A word that is near. */
export interface NearWord {
  readonly word: number;
  /** Jaro–Winkler, 0 to 1; 1 is the same. */
  readonly similarity: number;
  /** Whether the two sound alike, however many letters differ. */
  readonly isSound: boolean;
}

/** In a shorter word another letter makes another word. */
const SHORTEST = 4;
const LEAST_SIMILAR = 0.83;
/** A letter makes more of a short word: these lengths count so much less. */
const SHORT_SHARE: Readonly<Record<number, number>> = { 4: 0.9, 5: 0.95 };

/** What sounds alike is at least so similar. */
const SOUND_SIMILAR = 0.92;
const SHORTEST_SOUND = 5;

/** Hash of nothing, and its factor: FNV-1a, 32 bits. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/**
 * The vocabulary, by the hashes of its words with a letter taken out.
 *
 * Numbers in place of a map of strings: a list has a hundred thousand shortened
 * words. Two that share a hash by chance are told apart by their similarity.
 */
export class NearWords {
  /** First place of a bucket, and the next place in the same one; -1 ends it. */
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly hashes: Int32Array;
  private readonly owners: Int32Array;

  /** @param words - each once; a word is known by its place */
  constructor(private readonly words: readonly string[]) {
    const most = words.reduce((sum, word) => sum + (word.length < SHORTEST ? 0 : word.length + 2), 0);
    this.first = new Int32Array(2 ** Math.max(4, Math.ceil(Math.log2(most + 1)))).fill(-1);
    this.next = new Int32Array(most);
    this.hashes = new Int32Array(most);
    this.owners = new Int32Array(most);
    let place = 0;
    for (const [at, word] of words.entries()) {
      for (const hash of hashesOf(word)) {
        const bucket = hash & (this.first.length - 1);
        this.hashes[place] = hash;
        this.owners[place] = at;
        this.next[place] = this.first[bucket] ?? -1;
        this.first[bucket] = place;
        place += 1;
      }
    }
  }

  /** Words near to the given one, the most similar first; the word itself is none of them. */
  find(word: string): readonly NearWord[] {
    const seen = new Set<number>();
    const near: NearWord[] = [];
    for (const hash of hashesOf(word)) {
      let place = this.first[hash & (this.first.length - 1)] ?? -1;
      for (; place !== -1; place = this.next[place] ?? -1) {
        const at = this.owners[place] ?? 0;
        if (this.hashes[place] !== hash || seen.has(at)) continue;
        seen.add(at);
        const other = this.words[at] ?? '';
        if (other === word) continue;
        const isSound =
          Math.min(word.length, other.length) >= SHORTEST_SOUND && soundOf(word) === soundOf(other);
        const letters = jaroWinkler(word, other);
        if (letters < LEAST_SIMILAR) continue;
        const similarity = Math.max(letters * shareOf(word, other), isSound ? SOUND_SIMILAR : 0);
        near.push({ word: at, similarity, isSound });
      }
    }
    return near.sort((a, b) => b.similarity - a.similarity || a.word - b.word);
  }
}

/** Of the word, of its sound, and of the word without each of its letters; none of a short word. */
function hashesOf(word: string): readonly number[] {
  if (word.length < SHORTEST) return [];
  const hashes = [hashWithout(word, -1)];
  const sound = soundOf(word);
  if (sound !== word) hashes.push(hashWithout(sound, -1));
  for (let letter = 0; letter < word.length; letter += 1) {
    // Of a doubled letter, one without the other is the same.
    if (word.charCodeAt(letter) !== word.charCodeAt(letter - 1)) hashes.push(hashWithout(word, letter));
  }
  return hashes;
}

function hashWithout(word: string, letter: number): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) {
    if (at !== letter) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  }
  return hash | 0;
}

/** The word as spellings of one sound have it in common: `sophgo` and `sofgo`, `rezvan` and `rezwan`. */
function soundOf(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck|kh|q/g, 'k')
    .replace(/ks/g, 'x')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i')
    .replace(/(.)\1/g, '$1');
}

function shareOf(a: string, b: string): number {
  return SHORT_SHARE[Math.min(a.length, b.length)] ?? 1;
}
