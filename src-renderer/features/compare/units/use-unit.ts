/**
 * The unit of money by key and by palette: the next one, or each by its name.
 *
 * Depends on: react, model/view, reports/money-unit, ui/commands.
 */
import { useEffect, useMemo } from 'react';
import { MONEY_UNITS, type View } from '#domain/model/view';
import { MONEY_UNIT_WORDS, nextMoneyUnit } from '#domain/reports/money-unit';
import { useCommands, type Command } from '../../../ui/commands/command-list';

interface UnitOptions {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  /** Whether the table is there: what acts on it would else act unseen. */
  readonly isTable: boolean;
}

export function useUnit({ view, onViewChange, isTable }: UnitOptions): void {
  useEffect(() => {
    if (!isTable) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || !isMod || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'u' || isInDialog(event.target)) return;
      event.preventDefault();
      onViewChange({ ...view, unit: nextMoneyUnit(view.unit) });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [view, onViewChange, isTable]);

  useCommands(
    useMemo((): readonly Command[] => {
      if (!isTable) return [];
      return [
        {
          id: 'unit-next',
          group: 'Money',
          label: `Money in the next unit, ${MONEY_UNIT_WORDS[nextMoneyUnit(view.unit)].label.toLowerCase()}`,
          keys: 'Mod+U',
          run: () => {
            onViewChange({ ...view, unit: nextMoneyUnit(view.unit) });
          },
        },
        ...MONEY_UNITS.map((unit) => ({
          id: `unit-${unit}`,
          group: 'Money',
          label: `Money: ${MONEY_UNIT_WORDS[unit].label}`,
          run: () => {
            onViewChange({ ...view, unit });
          },
        })),
      ];
    }, [view, onViewChange, isTable]),
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
