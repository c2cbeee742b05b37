/**
 * What the palette can do on this page: with the offer in focus, with the order
 * and the columns, with the scenario.
 *
 * Depends on: react, model, reports, ui/commands.
 */
import { useMemo } from 'react';
import type { Scenario } from '#domain/model/settings';
import type { View } from '#domain/model/view';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { layoutOf } from './standard-view';

interface CompareCommands {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly scenario: Scenario;
  readonly onScenarioChange: (scenario: Scenario) => void;
  readonly openExplain: () => void;
  readonly editInFocus: () => void;
  readonly openSideBySide: () => void;
  readonly toggleInspector: () => void;
  readonly find: () => void;
  /** Whether the table is there: what acts on it would else act unseen. */
  readonly isTable: boolean;
  /** Opens an empty form; undefined where offers can only be imported. */
  readonly addOffer: (() => void) | undefined;
}

export function useCompareCommands(page: CompareCommands): void {
  const { view, onViewChange, scenario, onScenarioChange, addOffer, isTable } = page;
  const { openExplain, editInFocus, openSideBySide, toggleInspector, find } = page;
  const list = useMemo(
    (): readonly Command[] => [
      ...(isTable
        ? [
            { ...OFFERS, id: 'explain', label: 'Explain this number', keys: 'Mod+E', run: openExplain },
            ...(addOffer === undefined
              ? []
              : [{ ...OFFERS, id: 'edit', label: 'Edit the offer…', keys: 'Shift+F2', run: editInFocus }]),
            { ...OFFERS, id: 'side', label: 'Offers side by side', keys: 'Mod+Shift+X', run: openSideBySide },
            { ...OFFERS, id: 'find', label: 'Find offers', keys: 'Mod+F', run: find },
            {
              ...OFFERS,
              id: 'inspector',
              label: 'Open or close the inspector',
              keys: 'F8',
              run: toggleInspector,
            },
          ]
        : []),
      ...(addOffer === undefined ? [] : [{ ...OFFERS, id: 'add', label: 'Add an offer…', run: addOffer }]),
      ...SCENARIOS.map(({ id, label, change }) => ({
        id: `scenario-${id}`,
        group: 'Scenario',
        label,
        run: () => {
          onScenarioChange({ ...scenario, ...change });
        },
      })),
      ...(isTable ? viewCommands(view, onViewChange) : []),
    ],
    [
      view,
      onViewChange,
      scenario,
      onScenarioChange,
      addOffer,
      isTable,
      openExplain,
      editInFocus,
      openSideBySide,
      toggleInspector,
      find,
    ],
  );
  useCommands(list);
}

const OFFERS = { group: 'Offers' };

/** Sorting by a shown column; showing and hiding each. */
function viewCommands(view: View, onViewChange: (view: View) => void): readonly Command[] {
  const { columnIds } = layoutOf(view);
  const sorting = comparisonColumns
    .filter(({ id }) => columnIds.includes(id))
    .map(({ id, header }) => ({
      id: `sort-${id}`,
      group: 'Order',
      label: `Sort by ${header}, best first`,
      run: () => {
        onViewChange({ ...view, sort: [{ columnId: id, bestFirst: true }] });
      },
    }));
  const showing = comparisonColumns.map(({ id, header }) => {
    const isShown = columnIds.includes(id);
    return {
      id: `column-${id}`,
      group: 'Columns',
      label: `${isShown ? 'Hide' : 'Show'} the column ${header}`,
      run: () => {
        const next = isShown ? columnIds.filter((one) => one !== id) : [...columnIds, id];
        onViewChange({ ...view, columnIds: next });
      },
    };
  });
  return [...sorting, ...showing];
}

const SCENARIOS: readonly {
  readonly id: string;
  readonly label: string;
  readonly change: Partial<Scenario>;
}[] = [
  { id: 'p50', label: 'Entry at P50', change: { entryBasis: 'p50' } },
  { id: 'p90', label: 'Entry at P90', change: { entryBasis: 'p90' } },
  { id: 'expected', label: 'Expected over all days of entry', change: { entryBasis: 'expected' } },
  { id: 'as-of', label: 'Entry on the as-of date', change: { entryBasis: 'as-of' } },
  { id: 'declared', label: 'Origin as declared', change: { originFinding: 'as-declared' } },
  { id: 'china', label: 'Origin found to be China', change: { originFinding: 'found-china' } },
];
