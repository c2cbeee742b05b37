/**
 * What can honestly be said of a passphrase by its length.
 *
 * No estimate of bits: what a word is worth depends on how it was chosen, which nobody can see from it.
 */

/** How it stands. `weak` is taken only if the user says so. */
export interface PassphraseStrength {
  readonly isWeak: boolean;
  readonly words: string;
}

/** Below this a passphrase is called weak. */
export const ENOUGH_CHARACTERS = 12;
const PLENTY = 20;
/** Fewer different ones are a pattern, however long. */
const DIFFERENT_CHARACTERS = 5;

/** Counts characters as people do, not UTF-16 units. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const characters = Array.from(passphrase);
  if (characters.length < ENOUGH_CHARACTERS) {
    return {
      isWeak: true,
      words: `Weak: shorter than ${ENOUGH_CHARACTERS} characters. Whoever has the files can try them all.`,
    };
  }
  if (new Set(characters).size < DIFFERENT_CHARACTERS) {
    return { isWeak: true, words: 'Weak: the same few characters over and over are among the first tried.' };
  }
  return characters.length < PLENTY
    ? {
        isWeak: false,
        words:
          'Long enough if it is no saying, name or date. Four or five words picked by chance are better.',
      }
    : { isWeak: false, words: 'Long. Good if its words were picked by chance and not taken from a text.' };
}
