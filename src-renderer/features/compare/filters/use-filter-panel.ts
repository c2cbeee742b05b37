/**
 * Which condition of the filter is being edited, and where the keyboard goes
 * afterwards: back to the table if it came from there.
 *
 * Depends on: react, domain/filtering, model (types), ./ways.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { hasRoom, putRule, topRules, withoutNeutral } from '#domain/filtering/edit-filter';
import type { FilterContext } from '#domain/filtering/filter-context';
import { countConditions, type FilterGroup } from '#domain/model/row-filter';
import { firstCondition } from './ways';

/** What is open: the condition or group at a place, or, where that is null, the choice of a column. */
interface OpenPanel {
  readonly place: number | null;
  /** Where the panel hangs: at the phrase, else at the button that adds one. It stays there until it closes. */
  readonly anchor: Element | null;
}

/** The panel of the filter, and what opens it. */
export interface FilterPanelState {
  readonly open: OpenPanel | null;
  readonly add: () => void;
  readonly edit: (place: number) => void;
  /** Opens the condition on a column, a new one if it has none. */
  readonly editColumn: (columnId: string) => void;
  readonly close: () => void;
  /** What takes the keyboard when the panel closes. */
  readonly finalFocus: () => HTMLElement | null;
}

interface FilterPanelOptions {
  readonly filter: FilterGroup;
  readonly onChange: (filter: FilterGroup) => void;
  readonly context: FilterContext;
  /** The element of the table that takes the keyboard. */
  readonly gridFocus: () => HTMLElement | null;
  /** The part of the sentence that holds the phrases of the filter. */
  readonly bar: RefObject<HTMLDivElement | null>;
}

export function useFilterPanel(options: FilterPanelOptions): FilterPanelState {
  const { filter, onChange, context, gridFocus, bar } = options;
  const [open, setOpen] = useState<OpenPanel | null>(null);
  const cameFromTable = useRef(false);
  const lastPlace = useRef<number | null>(null);

  const phraseAt = useCallback(
    (place: number | null): HTMLElement | null => {
      const phrases = bar.current?.querySelectorAll<HTMLElement>('[data-filter-place]');
      const own = place === null ? undefined : phrases?.[place];
      return own ?? bar.current?.querySelector<HTMLElement>('[data-filter-add]') ?? null;
    },
    [bar],
  );
  const show = useCallback(
    (place: number | null) => {
      lastPlace.current = place;
      if (open === null) {
        cameFromTable.current = document.activeElement?.closest('[role="grid"], [role="treegrid"]') != null;
      }
      setOpen({ place, anchor: open?.anchor ?? phraseAt(place) });
    },
    [open, phraseAt],
  );
  const add = useCallback(() => {
    show(null);
  }, [show]);
  const editColumn = useCallback(
    (columnId: string) => {
      const rules = topRules(filter);
      const place = rules.findIndex((rule) => rule.kind !== 'group' && rule.columnId === columnId);
      const column = context.columns.get(columnId);
      if (place === -1 && column !== undefined && hasRoom(filter)) {
        onChange(putRule(filter, rules.length, firstCondition(column)));
        show(rules.length);
      } else show(place === -1 ? null : place);
    },
    [filter, onChange, context, show],
  );
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  const wasOpen = useRef(false);
  // Once it is closed, so that a change on the way out counts.
  useEffect(() => {
    if (open === null && wasOpen.current) {
      const pruned = withoutNeutral(filter);
      if (countConditions(pruned) !== countConditions(filter)) onChange(pruned);
    }
    wasOpen.current = open !== null;
  }, [open, filter, onChange]);

  const finalFocus = useCallback((): HTMLElement | null => {
    if (cameFromTable.current) return gridFocus();
    return phraseAt(lastPlace.current);
  }, [gridFocus, phraseAt]);

  return useMemo(
    () => ({ open, add, edit: show, editColumn, close, finalFocus }),
    [open, add, show, editColumn, close, finalFocus],
  );
}
