/**
 * Keys and menu commands that belong to no single screen, and a relay for those that do.
 *
 * Undo inside a text field stays the field's own: its key never gets here, and
 * the menu's undo is sent on to the field. A tick or a choice is no text; where
 * a dialog stands over the screens, what lies behind it is not undone.
 *
 * Depends on: react, services.
 */
import { useCallback, useEffect, useRef } from 'react';
import { useServices } from '../services/services';

/** What the menu or a key can ask of the app. */
export interface AppCommands {
  readonly 'import-price-list': () => void;
  readonly 'paste-price-list': () => void;
  readonly 'save-template': () => void;
  readonly 'export-xlsx': () => void;
  readonly 'export-csv': () => void;
  readonly 'export-finance': () => void;
  readonly 'export-price-list': () => void;
  readonly 'export-csv-without-mark': () => void;
  readonly 'export-price-list-csv': () => void;
  readonly 'load-restricted-list': () => void;
  readonly 'screen-parties': () => void;
  readonly 'export-workspace': () => void;
  readonly 'import-workspace': () => void;
  readonly 'merge-workspace': () => void;
  readonly 'export-redacted': () => void;
  readonly 'print-pdf': () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly 'show-compare': () => void;
  readonly 'show-plan': () => void;
  readonly 'show-scenarios': () => void;
  readonly 'show-vendors': () => void;
  readonly 'show-screening': () => void;
  readonly 'show-tariffs': () => void;
  readonly 'show-report': () => void;
  readonly 'show-data': () => void;
  readonly 'toggle-amounts': () => void;
  readonly 'view-back': () => void;
  readonly 'view-forward': () => void;
  readonly shortcuts: () => void;
}

/** A dialog belongs to the screen or the view beneath it, and would go with it. */
const OPENS_SCREEN: ReadonlySet<string> = new Set([
  'show-compare',
  'show-plan',
  'show-scenarios',
  'show-vendors',
  'show-screening',
  'show-tariffs',
  'show-report',
  'show-data',
  'view-back',
  'view-forward',
]);

/** Lets a screen hear the commands that are its own. */
export type CommandSource = (listener: (command: string) => void) => () => void;

export function useAppCommands(commands: AppCommands): CommandSource {
  const { host } = useServices();
  const current = useRef(commands);
  const listeners = useRef(new Set<(command: string) => void>());
  useEffect(() => {
    current.current = commands;
  });

  useEffect(
    () =>
      host.onMenuCommand((command) => {
        const isUndo = command === 'undo' || command === 'redo';
        if (isUndo && isTyping()) {
          // A field that has left the page in the meantime has nothing to take back.
          host.undoTyping(command === 'redo').catch(() => undefined);
        } else if ((isUndo || OPENS_SCREEN.has(command)) && isInModalDialog()) {
          return;
        } else if (command === 'find' || command === 'toggle-inspector') {
          for (const listener of listeners.current) listener(command);
        } else if (command !== 'lock') {
          // Locking is heard for the whole window, also where no workspace is open.
          current.current[command]();
        }
      }),
    [host],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      current.current[command]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return useCallback((listener) => {
    const { current: all } = listeners;
    all.add(listener);
    return () => {
      all.delete(listener);
    };
  }, []);
}

function commandOf(event: KeyboardEvent): 'undo' | 'redo' | 'shortcuts' | null {
  if (isTyping() || isInModalDialog() || event.altKey) return null;
  const isMod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isMod && key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.ctrlKey && key === 'y') return 'redo';
  return !isMod && event.key === '?' ? 'shortcuts' : null;
}

/** Whether the keyboard is in something with typed text, whose undo is its own. */
export function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches(TYPED_INTO))
  );
}

const TYPED_INTO = 'textarea, input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])';

/** Whether a dialog stands over the screens: what is typed into it would go with the screen beneath. */
export function isInModalDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
