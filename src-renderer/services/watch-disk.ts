/**
 * Looks how much room the disk has, so that a warning comes, and goes, without an edit.
 *
 * Depends on: data (types).
 */
import type { VaultJournal } from '../data/vault/vault-journal';

/** Pause between two looks while there is room, ms. */
const AT_EASE_MS = 60_000;
/** And while there is little: somebody may just be making some. */
const IN_NEED_MS = 10_000;

/**
 * Starts it; looks also when the user comes back to the window.
 *
 * @returns stops it
 */
export function watchDisk(
  journal: Pick<VaultJournal, 'status' | 'checkDisk'>,
  window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, journal.status().disk === 'ok' ? AT_EASE_MS : IN_NEED_MS);
  };
  const look = () => {
    // A vault that does not answer says so at the next write.
    journal
      .checkDisk()
      .catch(() => undefined)
      .finally(wait);
  };
  window.addEventListener('focus', look);
  wait();
  return () => {
    clearTimeout(timer);
    window.removeEventListener('focus', look);
  };
}
