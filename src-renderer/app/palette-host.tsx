/**
 * The command palette with its key, and the commands that belong to no screen.
 *
 * Depends on: react, react-dom, ui/commands, ./use-app-commands (types).
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommands, type Command } from '../ui/commands/command-list';
import { CommandPalette } from '../ui/commands/command-palette';
import type { AppCommands } from './use-app-commands';

const WORDS: readonly { readonly id: keyof AppCommands; readonly label: string; readonly keys?: string }[] = [
  { id: 'import-price-list', label: 'Import a price list…', keys: 'Mod+O' },
  { id: 'paste-price-list', label: 'Paste a price list…' },
  { id: 'save-template', label: 'Save a price list template…' },
  { id: 'export-xlsx', label: 'Export to Excel…', keys: 'Mod+Shift+E' },
  { id: 'export-csv', label: 'Export to CSV…' },
  { id: 'export-finance', label: 'Export the finance workbook…' },
  { id: 'export-csv-without-mark', label: 'Export to CSV without a byte-order mark…' },
  { id: 'export-price-list', label: 'Export the offers as a price list (Excel)…' },
  { id: 'export-price-list-csv', label: 'Export the offers as a price list (CSV)…' },
  { id: 'print-pdf', label: 'Print the comparison to PDF…', keys: 'Mod+P' },
  { id: 'export-workspace', label: 'Export the workspace…' },
  { id: 'export-redacted', label: 'Export the workspace without prices…' },
  { id: 'import-workspace', label: 'Open a workspace…' },
  { id: 'merge-workspace', label: 'Merge a workspace file…' },
  { id: 'undo', label: 'Undo', keys: 'Mod+Z' },
  { id: 'redo', label: 'Redo', keys: 'Mod+Shift+Z' },
  { id: 'show-compare', label: 'Go to Compare', keys: 'Alt+1' },
  { id: 'show-plan', label: 'Go to Plan', keys: 'Alt+2' },
  { id: 'show-scenarios', label: 'Go to Scenarios', keys: 'Alt+3' },
  { id: 'show-vendors', label: 'Go to Vendors', keys: 'Alt+4' },
  { id: 'show-screening', label: 'Go to Screening', keys: 'Alt+5' },
  { id: 'show-tariffs', label: 'Go to Tariffs', keys: 'Alt+6' },
  { id: 'show-report', label: 'Go to Report', keys: 'Alt+7' },
  { id: 'show-data', label: 'Go to Data', keys: 'Alt+8' },
  { id: 'load-restricted-list', label: 'Load a restricted-party list…' },
  { id: 'screen-parties', label: 'Screen every party again' },
  { id: 'toggle-amounts', label: 'Hide or show amounts', keys: 'Mod+Shift+H' },
  { id: 'shortcuts', label: 'Keyboard shortcuts', keys: '?' },
];

/** `commands` may be new at every draw. */
export function PaletteHost({ commands }: { readonly commands: AppCommands }) {
  const [isOpen, setIsOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  const list = useMemo(
    () =>
      WORDS.map(({ id, ...words }): Command => ({
        id: `app-${id}`,
        group: 'RigPlan',
        ...words,
        run: () => {
          current.current[id]();
        },
      })),
    [],
  );
  useCommands(list);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || !isMod || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'k' || document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      // At once: a letter typed next would else open the cell in focus and be written into it.
      flushSync(() => {
        setIsOpen(true);
      });
      input.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <CommandPalette
      isOpen={isOpen}
      inputRef={input}
      onClose={() => {
        setIsOpen(false);
      }}
    />
  );
}
