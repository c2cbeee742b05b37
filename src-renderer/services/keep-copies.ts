/**
 * Takes safety copies without being asked, and lets the window close only once
 * everything is written.
 *
 * Depends on: data (types), host (types).
 */
import type { SafetyCopies } from '../data/vault/safety-copies';
import type { Workspace } from '../data/workspace';
import type { VaultHost } from '../host/host';

/** After the first picture, so that a start waits for none. */
const FIRST_MS = 10_000;
const EVERY_MS = 15 * 60_000;
/** A copy at the end is taken only if the one before took no longer. */
const CHEAP_MS = 500;

/** What is kept. */
interface Kept {
  readonly vault: VaultHost;
  readonly workspace: Workspace;
  readonly copies: SafetyCopies;
}

/**
 * Starts it.
 *
 * @returns stops it
 */
export function keepCopies({ vault, workspace, copies }: Kept): () => void {
  const take = () => {
    // A copy that fails is tried again the next time; changes that are not safe stand in the status bar.
    copies.takeIfChanged().catch(() => undefined);
  };
  const first = setTimeout(take, FIRST_MS);
  const every = setInterval(take, EVERY_MS);
  const stopListening = vault.onClosing(() => {
    void finish();
  });

  const finish = async () => {
    try {
      await workspace.settle();
    } catch {
      return; // Not everything is safe: main asks the user whether to wait.
    }
    if (copies.lastTookMs() <= CHEAP_MS) await copies.takeIfChanged().catch(() => null);
    await vault.close();
  };
  return () => {
    clearTimeout(first);
    clearInterval(every);
    stopListening();
  };
}
