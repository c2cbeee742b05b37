/**
 * Whether this page still has its database, and why not.
 *
 * Once let go, a database is never opened again by the same page: what opens it
 * next may have another shape, or be another database of that name, and what
 * this page knows of it is old. Only a reload brings it back.
 *
 * Depends on: nothing.
 */

/** Why the page let go: a newer shape is wanted, it is to be deleted, or the browser closed it. */
export type Departure = 'newer' | 'deleted' | 'closed';

const WORDS: Readonly<Record<Departure, string>> = {
  newer:
    'Another window has opened the workspace with a newer RigPlan, which changes the shape of its records.',
  deleted: 'Another window is deleting the database.',
  closed: 'The browser has closed the database.',
};

/** A sentence for the user. */
export function departureWords(departure: Departure): string {
  return WORDS[departure];
}

/** The page has let go of its database, so that nothing can be written any more. */
export class DatabaseLeftError extends Error {
  override readonly name = 'DatabaseLeftError';
  constructor(readonly departure: Departure) {
    super(`${departureWords(departure)} Nothing was changed. Reload the window to go on.`);
  }
}

/** Of one page to one database. */
export class Attachment {
  readonly #listeners = new Set<() => void>();
  #departure: Departure | null = null;

  /** Null as long as the page has its database. */
  readonly departure = (): Departure | null => this.#departure;

  /** Calls the listener when the database is let go, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Notes that it was let go. The first reason stays. */
  end(departure: Departure): void {
    if (this.#departure !== null) return;
    this.#departure = departure;
    for (const listener of this.#listeners) listener();
  }

  /** @throws DatabaseLeftError if it was let go */
  demand(): void {
    if (this.#departure !== null) throw new DatabaseLeftError(this.#departure);
  }
}
