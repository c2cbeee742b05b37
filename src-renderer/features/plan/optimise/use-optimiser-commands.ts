/**
 * The optimiser from anywhere on the Plan screen: commands of the palette, and F9.
 *
 * Depends on: react, services (types), ui/commands, ./run-panel (key).
 */
import { useEffect, useMemo } from 'react';
import type { Optimiser } from '../../../services/use-optimiser';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { RUN_KEY } from './run-panel';

interface OptimiserCommands {
  readonly optimiser: Optimiser;
  /** Shows the Rules tab, where the search and its outcome stand. */
  readonly onShow: () => void;
  readonly onApply: () => void;
  /** Whether nothing can be written now. */
  readonly isReadOnly: boolean;
}

export function useOptimiserCommands(options: OptimiserCommands): void {
  const { optimiser, onShow, onApply, isReadOnly } = options;
  const { run, start, stop, discard, offersWanted } = optimiser;
  const kind = run?.kind ?? null;
  const canStart = kind !== 'running' && offersWanted > 0;
  const commands = useMemo((): readonly Command[] => {
    const group = 'Optimiser';
    const begin = () => {
      onShow();
      start();
    };
    return [
      ...(canStart
        ? [{ group, id: 'optimiser-run', label: 'Run the optimiser', keys: RUN_KEY, run: begin }]
        : []),
      ...(kind === 'running'
        ? [{ group, id: 'optimiser-stop', label: 'Stop the optimiser', run: stop }]
        : []),
      ...(kind === 'found' && !isReadOnly
        ? [{ group, id: 'optimiser-apply', label: 'Apply the proposed plan', run: onApply }]
        : []),
      ...(kind === 'found'
        ? [{ group, id: 'optimiser-discard', label: 'Discard the proposed plan', run: discard }]
        : []),
    ];
  }, [kind, canStart, isReadOnly, onShow, onApply, start, stop, discard]);
  useCommands(commands);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
      if (event.key !== RUN_KEY || event.defaultPrevented || isInDialog) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onShow();
      if (canStart) start();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [canStart, onShow, start]);
}
