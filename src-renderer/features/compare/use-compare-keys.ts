/**
 * The keys of the whole page, and the same commands from the application's menu.
 *
 * A key that writes into a field belongs to the field: `/` finds only from outside one.
 *
 * Depends on: react.
 */
import { useEffect } from 'react';

interface CompareKeys {
  readonly find: () => void;
  readonly toggleInspector: () => void;
  readonly openExplain: () => void;
  readonly editInFocus: () => void;
  readonly openSideBySide: () => void;
  readonly onCommand: ((listener: (command: string) => void) => () => void) | undefined;
}

export function useCompareKeys(keys: CompareKeys): void {
  const { find, toggleInspector, openExplain, editInFocus, openSideBySide, onCommand } = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isInDialog(event.target)) return;
      const isMod = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isMod && key === 'f') find();
      else if (isMod && event.shiftKey && key === 'x') openSideBySide();
      else if (isMod && key === 'e') openExplain();
      else if (!isMod && event.key === 'F8') toggleInspector();
      else if (!isMod && event.key === 'F2') editInFocus();
      else if (!isMod && key === '/' && !isEditable(event.target)) find();
      else return;
      // Keeps the desktop's menu from answering the same key a second time.
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [find, toggleInspector, openExplain, editInFocus, openSideBySide]);

  useEffect(
    () =>
      onCommand?.((command) => {
        if (command === 'find') find();
        else if (command === 'toggle-inspector') toggleInspector();
      }),
    [onCommand, find, toggleInspector],
  );
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
