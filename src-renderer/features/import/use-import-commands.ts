/**
 * Importing, as the palette offers it beside what the menu has.
 *
 * Depends on: react, ui.
 */
import { useEffect, useMemo, useRef } from 'react';
import { useCommands, type Command } from '../../ui/commands/command-list';

export function useImportCommands(startPaste: () => void): void {
  const current = useRef(startPaste);
  useEffect(() => {
    current.current = startPaste;
  });
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'paste-price-list',
          group: 'RigPlan',
          label: 'Paste a price list…',
          keys: 'Mod+V',
          run: () => {
            current.current();
          },
        },
      ],
      [],
    ),
  );
}
