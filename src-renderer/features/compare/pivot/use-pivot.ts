/**
 * Which pivot stands in place of the table, and its commands.
 *
 * Depends on: react, reports/pivot, ui/commands, ./pivot-words.
 */
import { useCallback, useMemo, useState } from 'react';
import { PIVOT_IDS, type PivotId } from '#domain/reports/pivot';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { PIVOT_WORDS } from './pivot-words';

/** A pivot that may be open. */
export interface OpenPivot {
  /** Null while the table stands there. */
  readonly layout: PivotId | null;
  readonly open: (layout: PivotId) => void;
  readonly close: () => void;
}

export function usePivot(): OpenPivot {
  const [layout, setLayout] = useState<PivotId | null>(null);
  const close = useCallback(() => {
    setLayout(null);
  }, []);
  const list = useMemo(
    (): readonly Command[] =>
      PIVOT_IDS.map((id) => ({
        id: `pivot-${id}`,
        group: 'Pivot',
        label: `Pivot ${PIVOT_WORDS[id].name}`,
        run: () => {
          setLayout(id);
        },
      })),
    [],
  );
  useCommands(list);
  return { layout, open: setLayout, close };
}
