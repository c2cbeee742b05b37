/**
 * One screening worker's side of the talk: work comes in under a number and is answered under it.
 *
 * Never throws: a failure becomes a message, since an exception in a worker reaches the window without
 * its cause.
 *
 * Depends on: ./screening-protocol (types), ./screening-shelf.
 */
import type { FromScreeningWorker, ScreeningPhase, ToScreeningWorker } from './screening-protocol';
import { ScreeningShelf } from './screening-shelf';

/** Takes what the window says. @param post - says something back @param clock - milliseconds that only ever grow */
export function screeningListener(
  post: (message: FromScreeningWorker) => void,
  clock: () => number,
): (message: ToScreeningWorker) => void {
  const shelf = new ScreeningShelf(clock);
  const stopped = new Set<number>();
  return (message) => {
    const { id } = message;
    if (message.kind === 'stop') {
      stopped.add(id);
      return;
    }
    const options = {
      onProgress: (phase: ScreeningPhase, share: number | null) =>
        post({ kind: 'progress', id, phase, share }),
      isStopped: () => stopped.delete(id),
    };
    void Promise.resolve()
      .then(() => shelf.do(message.task, options))
      .then(
        (answer) => post({ kind: 'done', id, answer }),
        (cause: unknown) =>
          post({ kind: 'crashed', id, message: cause instanceof Error ? cause.message : String(cause) }),
      );
  };
}
