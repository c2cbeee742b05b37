/**
 * One worker's side of the talk: a task comes in, then the lines that its work asks for.
 *
 * Depends on: reports (types), ./do-in-out-task, ./in-out-protocol (types).
 */
import type { BookRow } from '#domain/reports/finance/book';
import { doInOutTask } from './do-in-out-task';
import type { FromInOutWorker, ToInOutWorker } from './in-out-protocol';

/** Takes what the window says, in the order in which it says it. @param post - says something back */
export function inOutDesk(post: (message: FromInOutWorker) => void): (message: ToInOutWorker) => void {
  let take: ((lines: readonly BookRow[]) => void) | null = null;
  const nextLines = (sheet: number) =>
    new Promise<readonly BookRow[]>((resolve) => {
      take = resolve;
      post({ kind: 'next-lines', sheet });
    });
  let goOn: (() => void) | null = null;
  const pieceTaken = () =>
    new Promise<void>((resolve) => {
      goOn = resolve;
    });
  return (message) => {
    if (message.kind === 'some-lines') take?.(message.lines);
    else if (message.kind === 'piece-taken') goOn?.();
    else void doInOutTask(message, post, nextLines, pieceTaken);
  };
}
