/**
 * What the palette can do with views: open each, and all that the menu of the one at work can do.
 *
 * Depends on: react, ui/commands, ./compare-views, ./view-actions (types).
 */
import { useMemo } from 'react';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import type { CompareViews } from './compare-views';
import type { ViewActions } from './view-actions';

/** The tabs that a digit opens. */
const NUMBERED = 9;

export function useViewCommands(views: CompareViews, actionsOf: ViewActions): void {
  const list = useMemo((): readonly Command[] => {
    const { tabs, currentId, open } = views;
    const opening = tabs
      .map((tab, place): Command => ({
        id: `view-open-${tab.id}`,
        group: 'Views',
        label: `Open the view ${tab.name}`,
        ...(place < NUMBERED ? { keys: `Mod+${String(place + 1)}` } : {}),
        run: () => {
          open(tab.id);
        },
      }))
      .filter((_command, place) => tabs[place]?.id !== currentId);
    const doing = actionsOf(currentId).flatMap((action): readonly Command[] =>
      action === null || action.isDisabled === true
        ? []
        : [
            {
              id: `view-${action.label}`,
              group: 'Views',
              label: `${action.label.replace('…', '')}: the view ${tabs.find(({ id }) => id === currentId)?.name ?? ''}${action.label.endsWith('…') ? '…' : ''}`,
              run: action.run,
            },
          ],
    );
    return [
      ...opening,
      ...doing,
      { id: 'view-back', group: 'Views', label: 'Back to the view before', keys: 'Alt+←', run: views.goBack },
      {
        id: 'view-forward',
        group: 'Views',
        label: 'Forward to the next view',
        keys: 'Alt+→',
        run: views.goForward,
      },
    ];
  }, [views, actionsOf]);
  useCommands(list);
}
