/**
 * In which shape a database lies on disk, without bringing it to another one.
 *
 * Dexie brings a database to its newest shape while it opens it, before anybody can look at what
 * is in it. So it is asked here first, past Dexie.
 *
 * Depends on: dexie.
 */
import { Dexie } from 'dexie';

/**
 * The version of the last migration that it went through; 0 if there is no such database, and then none is made.
 *
 * @throws Error with the browser's words if it cannot be opened
 */
export function storedShape(name: string): Promise<number> {
  const { indexedDB } = Dexie.dependencies;
  return new Promise((resolve, reject) => {
    let isMade = false;
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      // There was none: taken back, what was begun leaves nothing.
      isMade = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      // Dexie stores ten times the version.
      resolve(Math.floor(version / 10));
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isMade) resolve(0);
      else reject(request.error ?? new Error('The database does not open.'));
    };
  });
}
