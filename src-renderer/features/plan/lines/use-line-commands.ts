/**
 * The palette and the keys of the tab Lines.
 *
 * L locks wherever a letter begins no text: in a cell that can be typed into, letters belong to it, but in
 * the quantity, which takes none.
 *
 * Depends on: react, ui/commands, ./use-lines-work (types).
 */
import { useEffect, useMemo, type KeyboardEvent } from 'react';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import type { LinesWork } from './use-lines-work';

interface LineCommands {
  readonly work: LinesWork;
  readonly hasLines: boolean;
  readonly shortlistCount: number;
  readonly onAddShortlist: () => void;
  readonly onAddOffers: () => void;
  readonly onSplit: () => void;
  readonly onTerms: () => void;
  readonly onTogglePanel: () => void;
  readonly onExplain: () => void;
}

const GROUP = 'Plan';

export function useLineCommands(page: LineCommands): void {
  const { work, hasLines, shortlistCount } = page;
  const { onAddShortlist, onAddOffers, onSplit, onTerms, onTogglePanel, onExplain } = page;
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'plan-add', group: GROUP, label: 'Add offers to the plan…', run: onAddOffers },
      ...(shortlistCount === 0
        ? []
        : [
            {
              id: 'plan-add-shortlist',
              group: GROUP,
              label: 'Add the shortlist to the plan',
              run: onAddShortlist,
            },
          ]),
      ...(hasLines
        ? [
            {
              id: 'plan-lock',
              group: GROUP,
              label: 'Lock or free the line',
              keys: 'L',
              run: () => {
                work.toggleLock();
              },
            },
            { id: 'plan-duplicate', group: GROUP, label: 'Duplicate the line', run: work.duplicate },
            { id: 'plan-split', group: GROUP, label: 'Split the line into months…', run: onSplit },
            { id: 'plan-terms', group: GROUP, label: 'Purchase terms of the offer…', run: onTerms },
            {
              id: 'plan-remove',
              group: GROUP,
              label: 'Remove the line',
              keys: 'Mod+Backspace',
              run: work.remove,
            },
            { id: 'plan-explain', group: GROUP, label: 'Explain this total', keys: 'Alt+E', run: onExplain },
          ]
        : []),
      {
        id: 'plan-panel',
        group: GROUP,
        label: 'Line, shares and sites of the plan',
        keys: 'F8',
        run: onTogglePanel,
      },
    ],
    [work, hasLines, shortlistCount, onAddShortlist, onAddOffers, onSplit, onTerms, onTogglePanel, onExplain],
  );
  useCommands(commands);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.key !== 'F8' || isInDialog(event.target)) return;
      event.preventDefault();
      onTogglePanel();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [onTogglePanel]);
}

const TAKES_LETTERS = new Set(['site', 'batchMonth', 'standing', 'note']);

/** Answers a key on the table before it begins a text. */
export function onLineKey(event: KeyboardEvent, work: LinesWork, onExplain: () => void): void {
  const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null;
  if (cell === null || (event.target instanceof Element && event.target.matches('input, textarea'))) return;
  const isMod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const takesLetters = TAKES_LETTERS.has(cell.getAttribute('data-column') ?? '');
  if (!isMod && !event.altKey && !event.shiftKey && key === 'l' && !takesLetters) work.toggleLock();
  else if (isMod && !event.altKey && key === 'backspace') work.remove();
  else if (event.altKey && !isMod && event.code === 'KeyE') onExplain();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
