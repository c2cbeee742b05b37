/**
 * What can be done with one view, as a menu lists it.
 *
 * Depends on: ui (types), ./compare-views.
 */
import {
  ArrowLeft,
  ArrowRight,
  CalendarCheck,
  CalendarX,
  Copy,
  CopyPlus,
  PencilLine,
  RotateCcw,
  Save,
  Trash2,
  Undo2,
} from 'lucide-react';
import type { MenuAction } from '../../../ui/menu';
import type { CompareViews } from './compare-views';

/** A name that is asked for: of a new view made of another, or of a view. */
export interface AskedName {
  readonly kind: 'save-as' | 'rename';
  readonly id: string;
}

/** The actions of a view; `null` stands between groups. Empty for a view that is not there. */
export type ViewActions = (id: string) => readonly (MenuAction | null)[];

/** @param ask - opens the dialog that asks for a name */
export function viewActions(views: CompareViews, ask: (asked: AskedName) => void): ViewActions {
  return (id) => {
    const place = views.tabs.findIndex((tab) => tab.id === id);
    const tab = views.tabs[place];
    if (tab === undefined) return [];
    return [
      { label: 'Save', icon: Save, isDisabled: !tab.isUnsaved, run: () => views.save(id) },
      { label: 'Save as…', icon: CopyPlus, run: () => ask({ kind: 'save-as', id }) },
      { label: 'Revert', icon: Undo2, isDisabled: !tab.isUnsaved, run: () => views.revert(id) },
      null,
      { label: 'Rename…', icon: PencilLine, shortcut: 'F2', run: () => ask({ kind: 'rename', id }) },
      { label: 'Duplicate', icon: Copy, run: () => views.duplicate(id) },
      tab.hasScenario
        ? {
            label: 'Take the scenario out of this view',
            icon: CalendarX,
            run: () => views.keepScenario(id, false),
          }
        : {
            label: 'Keep the scenario in this view',
            icon: CalendarCheck,
            run: () => views.keepScenario(id, true),
          },
      null,
      {
        label: 'Move left',
        icon: ArrowLeft,
        isDisabled: place === 0,
        run: () => views.move(id, place - 1),
      },
      {
        label: 'Move right',
        icon: ArrowRight,
        isDisabled: place === views.tabs.length - 1,
        run: () => views.move(id, place + 1),
      },
      null,
      tab.origin === 'own'
        ? { label: 'Delete', icon: Trash2, shortcut: 'Del', run: () => views.remove(id) }
        : {
            label: 'Back to the shipped view',
            icon: RotateCcw,
            isDisabled: tab.origin === 'shipped' && !tab.isUnsaved,
            run: () => views.restoreShipped(id),
          },
    ];
  };
}
