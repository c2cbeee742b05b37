/**
 * Steps that the program adds by itself after one of the user's, and what Undo and Redo make of them: the
 * user takes back and does again what the user did, and the note goes with it.
 *
 * Told by its label, as that is all of a step that every copy of the history keeps: the database, the vault
 * and what is built again from it.
 *
 * Depends on: ./workspace-state (types).
 */
import type { HistoryStep } from './workspace-state';

/** What the label of the note of a self-test begins with, one that nobody asked for. */
export const SELF_TEST_NOTE = 'Note the self-test of ';

const NOTE = new RegExp(`^${SELF_TEST_NOTE}`);

/** Whether the program made a step by itself. */
export function isProgramNote({ label }: Pick<HistoryStep, 'label'>): boolean {
  // By an expression: a step of an early release may have no label, whatever its type says.
  return NOTE.test(label);
}

/** The steps on both sides of where the workspace stands. */
export interface StepsAround {
  /** In force, the newest first; at most two. */
  readonly back: readonly HistoryStep[];
  /** The oldest undone one; null if none is. */
  readonly forward: HistoryStep | null;
}

/** Takes steps back and does them again, one at a time; nothing of others comes in between. */
export interface StepTaker {
  readonly around: () => Promise<StepsAround>;
  /** @throws LaterStepError if `only` is not the newest step in force */
  readonly undo: (only?: HistoryStep) => Promise<HistoryStep | null>;
  readonly redo: () => Promise<HistoryStep | null>;
}

/**
 * Takes the newest step of the user back, and a note on top of it with it. Returns the user's; null if there is none.
 *
 * @param only - this step and no other of the user's
 * @throws LaterStepError if a later step of the user is in force
 */
export async function undoWithNote(steps: StepTaker, only?: HistoryStep): Promise<HistoryStep | null> {
  const [newest, before] = (await steps.around()).back;
  const isOnTop = newest !== undefined && isProgramNote(newest) && newest.sequence !== only?.sequence;
  const isMeant = before !== undefined && (only === undefined || only.sequence === before.sequence);
  if (!isOnTop || !isMeant) return steps.undo(only);
  await steps.undo(newest);
  return steps.undo(before);
}

/** Does the oldest undone step again, and a note that followed it. Returns the user's; null if there is none. */
export async function redoWithNote(steps: StepTaker): Promise<HistoryStep | null> {
  const step = await steps.redo();
  if (step === null) return null;
  const { forward } = await steps.around();
  if (forward !== null && isProgramNote(forward)) await steps.redo();
  return step;
}
