/**
 * Loads the page anew once it had to let go of its database, if nothing typed would be lost by it.
 *
 * Depends on: data (types).
 */
import type { Workspace } from '../data/workspace';

/** What it needs of the page. */
export interface LeavingPage {
  readonly workspace: Pick<Workspace, 'attachment' | 'settle'>;
  /** Whether a form is open: what stands in it is nowhere else. */
  readonly isTypingHeld: () => boolean;
  readonly reload: () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Outlives the reload. */
  readonly notes: Pick<Storage, 'getItem' | 'setItem'>;
}

const NOTE = 'rigplan.reloaded';
/** A page that has just been loaded for this and must let go again is left to the user. */
const ONCE_MS = 60_000;

/** @returns stops it */
export function reloadWhenLeft({ workspace, isTypingHeld, reload, now, notes }: LeavingPage): () => void {
  return workspace.attachment.subscribe(() => {
    const leave = () => {
      const last = Number(notes.getItem(NOTE));
      if (isTypingHeld() || now() - last < ONCE_MS) return;
      notes.setItem(NOTE, String(now()));
      reload();
    };
    // What is not safe yet stays on the screen, with why.
    workspace.settle().then(leave, () => undefined);
  });
}
