/**
 * Random numbers by counter: the numbers of a trial follow from its number and the seed alone.
 *
 * There is no state to carry from one draw to the next, so it does not matter which worker draws a trial,
 * nor in what order. Whole numbers of 32 bits throughout: every machine gets the same bits.
 *
 * Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
 *
 * Depends on: nothing.
 */

const ROUNDS = 10;
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;

/**
 * Four random numbers of 32 bits.
 *
 * @param c0 - counter, four words
 * @param k0 - key, two words
 * @param out - takes the four numbers
 */
export function philox(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array,
): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = highProduct(MULTIPLIER_0 & 0xffff, MULTIPLIER_0 >>> 16, c0);
    const low0 = Math.imul(MULTIPLIER_0, c0);
    const high1 = highProduct(MULTIPLIER_1 & 0xffff, MULTIPLIER_1 >>> 16, c2);
    const low1 = Math.imul(MULTIPLIER_1, c2);
    c0 = high1 ^ c1 ^ k0;
    c1 = low1;
    c2 = high0 ^ c3 ^ k1;
    c3 = low0;
    k0 = (k0 + WEYL_0) | 0;
    k1 = (k1 + WEYL_1) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/** The upper 32 bits of a product of 32-bit numbers, by halves of 16 bits; as a signed word. */
function highProduct(low: number, high: number, by: number): number {
  const byLow = by & 0xffff;
  const byHigh = by >>> 16;
  const lowLow = Math.imul(low, byLow);
  const lowHigh = Math.imul(low, byHigh);
  // At most 2^32 − 1, so nothing is lost in the word.
  const middle = ((lowLow >>> 16) + (lowHigh & 0xffff) + Math.imul(high, byLow)) | 0;
  return (Math.imul(high, byHigh) + (lowHigh >>> 16) + (middle >>> 16)) | 0;
}

/** The two words of a seed. @param seed - a whole number of 0 or more below 2^53 */
export function keyOf(seed: number): readonly [number, number] {
  return [(seed % 0x1_0000_0000) | 0, Math.floor(seed / 0x1_0000_0000) | 0];
}

/**
 * Two words that stand for a name in a counter, so that what is drawn for a line does not hang on which
 * other lines there are. (Two multiplicative hashes with other constants, mixed at the end.)
 */
export function wordsOf(name: string): readonly [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < name.length; index += 1) {
    const unit = name.charCodeAt(index);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return [a, b];
}
