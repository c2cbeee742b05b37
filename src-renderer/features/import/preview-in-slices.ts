/**
 * The preview of a long list without holding the window: a slice of the work, then the window's turn.
 *
 * Depends on: imports.
 */
import { previewSteps, type ImportPreview } from '../../imports/preview-import';

/** Milliseconds of work between two turns of the window. */
const SLICE_MS = 30;

/** @throws the signal's reason if it was stopped */
export async function previewInSlices(
  signal: AbortSignal,
  ...about: Parameters<typeof previewSteps>
): Promise<ImportPreview> {
  const steps = previewSteps(...about);
  let begin = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begin < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
    begin = performance.now();
  }
}
