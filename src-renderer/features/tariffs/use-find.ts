/**
 * Mod+F and the menu's Find.
 *
 * Depends on: react.
 */
import { useEffect } from 'react';

/** Calls `find` whenever the user asks for it outside of a dialog. */
export function useFind(
  find: () => void,
  onCommand: ((listener: (command: string) => void) => () => void) | undefined,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.key.toLowerCase() !== 'f' || isInDialog(event.target)) return;
      // Keeps the desktop's menu from answering the same key a second time.
      event.preventDefault();
      find();
    };
    document.addEventListener('keydown', onKeyDown);
    const stop = onCommand?.((command) => {
      if (command === 'find') find();
    });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      stop?.();
    };
  }, [find, onCommand]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
