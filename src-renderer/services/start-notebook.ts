/**
 * What one start leaves to the next about the database: why it was moved aside. Kept outside of it.
 *
 * Depends on: data (types).
 */
import type { GateNotebook } from '../data/vault/start-gate';

const NAME = 'rigplan.start';

/** A notebook in the page's own store; what cannot be kept is not missed but for its words. */
export function startNotebook(store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): GateNotebook {
  return {
    read: () => store.getItem(NAME),
    write: (text) => {
      try {
        if (text === null) store.removeItem(NAME);
        else store.setItem(NAME, text);
      } catch {
        // No room for it, or none allowed.
      }
    },
  };
}
