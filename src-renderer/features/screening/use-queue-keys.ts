/**
 * The keys of the queue: through it, into a party, to a decision, back.
 *
 * Letters belong to whatever is typed into, and to a dialog that is open.
 *
 * Depends on: react.
 */
import { useEffect, useRef } from 'react';
import type { DecisionOutcome } from '#domain/model/screening-decision';

/** What keys do. */
export interface QueueKeys {
  readonly move: (by: 1 | -1) => void;
  /** Into the party, to be read by keyboard. */
  readonly open: () => void;
  /** Back to the queue. */
  readonly back: () => void;
  readonly find: () => void;
  readonly decide: (outcome: DecisionOutcome) => void;
  readonly confirm: () => void;
  readonly onCommand: ((listener: (command: string) => void) => () => void) | undefined;
}

const OUTCOME_OF_KEY: Readonly<Record<string, DecisionOutcome>> = {
  f: 'false-positive',
  t: 'true-match',
  e: 'escalated',
  r: 'reopened',
};

export function useQueueKeys(keys: QueueKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  const { onCommand } = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isElsewhere(event.target)) return;
      const isMod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const { move, open, back, find, decide, confirm } = current.current;
      if (isMod) {
        if (key !== 'f' || event.shiftKey) return;
        find();
      } else if (isEditable(event.target) || event.shiftKey) return;
      else if (key === '/') find();
      else if (key === 'j') move(1);
      else if (key === 'k') move(-1);
      else if (key === 'escape') back();
      else if (key === 'c') confirm();
      else if (key === 'enter' && event.target === document.body) open();
      else {
        const outcome = OUTCOME_OF_KEY[key];
        if (outcome === undefined) return;
        decide(outcome);
      }
      // Keeps the desktop's menu from answering the same key a second time.
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  useEffect(
    () =>
      onCommand?.((command) => {
        if (command === 'find') current.current.find();
      }),
    [onCommand],
  );
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  );
}

/** In a dialog or a menu, whose letters are its own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    document.querySelector('[aria-modal="true"]') !== null ||
    (target instanceof Element &&
      target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null)
  );
}
