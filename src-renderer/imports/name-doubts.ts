/**
 * Names that may not be what they look like: letters of two alphabets, signs
 * that cannot be seen, and a vendor spelled like another one.
 *
 * A name is never changed and its row never refused: the remark is all. Which
 * letters look alike is the part of Unicode's list (UTS #39, confusables.txt)
 * that turns Cyrillic, Greek and digits into Latin; other alphabets among each
 * other are not told.
 *
 * Depends on: core.
 */
import { isolatedName } from '#domain/core/isolated-name';

/** Format characters, controls and letters that draw nothing. */
const UNSEEN = /[\p{Cf}\p{Cc}\u115F\u1160\u3164\uFFA0\u2800\u180B-\u180E\uFE00-\uFE0F]/u;
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Pairs of look-alikes, the letter and what it is taken for. */
const LOOK_ALIKE = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХԌԚԜҮ', 'ABESIJKMHOPCTYXGQWY'],
    ['аеѕіјорсухһԁԛԝүгкмнтв', 'aesijopcyxhdqwyrkmhtb'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αγικνορτυχ', 'ayiKvoptux'.toLowerCase()],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from).map((letter, index) => [letter, to[index] ?? letter] as const),
  ),
);

/** One name of a file, and the sentence about it. */
export interface NameDoubt {
  readonly name: string;
  readonly text: string;
}

/**
 * What is odd about names, each name told once and in their order.
 *
 * @param vendors - as the offers name them
 * @param models - likewise
 * @param known - vendors of the vendor table
 */
export function nameDoubts(
  vendors: Iterable<string>,
  models: Iterable<string>,
  known: readonly string[],
): readonly NameDoubt[] {
  const doubts: NameDoubt[] = [];
  const bySkeleton = new Map(known.map((name) => [skeleton(name), { name, isKnown: true }]));
  for (const name of new Set(vendors)) {
    const shape = skeleton(name);
    const twin = bySkeleton.get(shape);
    if (twin === undefined) bySkeleton.set(shape, { name, isKnown: false });
    else if (folded(twin.name) !== folded(name)) {
      doubts.push({ name, text: twinText(name, twin.name, twin.isKnown) });
    }
    doubts.push(...letterDoubts('Vendor', name));
  }
  for (const name of new Set(models)) doubts.push(...letterDoubts('Model', name));
  return doubts;
}

function twinText(name: string, twin: string, isKnown: boolean): string {
  const where = isKnown ? 'of the vendor table' : 'of this file';
  return `Vendor ${isolatedName(name)} looks like the vendor ${isolatedName(twin)} ${where} and is written with other signs: it is taken for another vendor.`;
}

function letterDoubts(what: 'Vendor' | 'Model', name: string): readonly NameDoubt[] {
  const shown = isolatedName(name);
  const doubts: NameDoubt[] = [];
  const other = /\p{Script=Cyrillic}/u.test(name)
    ? 'Cyrillic'
    : /\p{Script=Greek}/u.test(name)
      ? 'Greek'
      : null;
  if (other !== null && /\p{Script=Latin}/u.test(name)) {
    doubts.push({
      name,
      text: `${what} ${shown} mixes Latin and ${other} letters: check it with the vendor.`,
    });
  }
  if (TURNS.test(name)) {
    doubts.push({
      name,
      text: `${what} ${shown} holds marks that turn the direction of text over: it may read otherwise than it is written.`,
    });
  } else if (UNSEEN.test(name)) {
    doubts.push({
      name,
      text: `${what} ${shown} holds signs that cannot be seen: a name without them is another name.`,
    });
  }
  return doubts;
}

/** What a name looks like: equal for names that a reader would take for each other. */
function skeleton(name: string): string {
  const seen = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(new RegExp(UNSEEN, 'gu'), '');
  const latin = Array.from(seen)
    .map((letter) => LOOK_ALIKE.get(letter) ?? letter)
    .join('');
  return folded(latin)
    .replace(/[1il|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** As vendors are found: letter case and spacing aside. */
function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
