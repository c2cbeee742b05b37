/**
 * Small texts beside the database, such as how the table looked: sealed where a passphrase is set.
 *
 * A filter holds names of vendors, so a look is not harmless. What does not open is as if it was
 * never kept.
 *
 * Depends on: ./record-cipher.
 */
import { RecordCipher } from './record-cipher';

/** Where texts are kept, such as the browser's own `localStorage`. */
export interface TextStore {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, text: string) => void;
}

const TABLE = 'kept texts';

/** @param key - of the database; null where no passphrase is set, and then texts are kept as they are */
export function sealedTexts(store: TextStore, key: Uint8Array | null): TextStore {
  if (key === null) return store;
  const cipher = new RecordCipher(key);
  return {
    getItem: (name) => {
      const kept = store.getItem(name);
      try {
        return kept === null ? null : String(cipher.open(TABLE, name, bytesOf(kept)));
      } catch {
        return null;
      }
    },
    setItem: (name, text) => {
      store.setItem(name, textOf(cipher.seal(TABLE, name, text)));
    },
  };
}

function textOf(bytes: Uint8Array): string {
  // Not by one call with a byte each: a text of some 100 kB would be too many arguments.
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** @throws DOMException if it is no text that was sealed */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
