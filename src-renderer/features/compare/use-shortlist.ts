/**
 * The shortlist by hand: Space on its cell, a click on its star, the palette.
 *
 * A range of several rows goes on the shortlist together, and comes off together
 * only if all of it is on: what is mixed is made whole first.
 *
 * Depends on: react, evaluation (types), ui.
 */
import { useCallback, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { useCommands, type Command } from '../../ui/commands/command-list';
import type { GridFocus } from '../../ui/data-table/grid-focus';
import type { GridSelection } from '../../ui/data-table/grid-selection';

/** The column that shows it. */
export const SHORTLIST_COLUMN = 'shortlist';

interface ShortlistOptions {
  readonly rows: readonly OfferEvaluation[];
  readonly focus: GridFocus;
  readonly selection: GridSelection;
  readonly isTable: boolean;
  /** Puts offers on the shortlist or takes them off; undefined where nothing can be changed. */
  readonly onShortlist: ((offerIds: readonly string[], isOn: boolean) => void) | undefined;
}

export function useShortlist({ rows, focus, selection, isTable, onShortlist }: ShortlistOptions) {
  const turn = useCallback(
    (offerIds: ReadonlySet<string>) => {
      const meant = rows.filter(({ offer }) => offerIds.has(offer.id));
      const isOn = meant.some(({ offer }) => !offer.isShortlisted);
      const changed = meant.filter(({ offer }) => offer.isShortlisted !== isOn).map(({ offer }) => offer.id);
      if (changed.length > 0) onShortlist?.(changed, isOn);
    },
    [rows, onShortlist],
  );
  const turnChosen = useCallback(() => {
    const { rowIds } = selection.get();
    const { zone, rowId } = focus.get();
    if (rowIds.size > 1) turn(rowIds);
    else if (zone === 'body' && rowId !== null) turn(new Set([rowId]));
  }, [focus, selection, turn]);

  useCommands(
    useMemo(
      (): readonly Command[] =>
        isTable && onShortlist !== undefined
          ? [
              {
                id: 'shortlist',
                group: 'Offers',
                label: 'Put on the shortlist, or take off',
                keys: 'Space on ★',
                run: turnChosen,
              },
            ]
          : [],
      [isTable, onShortlist, turnChosen],
    ),
  );

  return {
    /** For the element round the table, before the table itself hears the key. */
    onKeyDownCapture: (event: KeyboardEvent) => {
      const { zone, columnId } = focus.get();
      if (event.key !== ' ' || zone !== 'body' || columnId !== SHORTLIST_COLUMN) return;
      if (event.ctrlKey || event.shiftKey || event.metaKey || event.altKey || isTypedInto(event.target))
        return;
      event.preventDefault();
      event.stopPropagation();
      turnChosen();
    },
    onClick: (event: MouseEvent) => {
      const star = event.target instanceof Element ? event.target.closest('[data-star]') : null;
      const rowId = star?.closest('[data-row]')?.getAttribute('data-row');
      if (rowId != null) turn(new Set([rowId]));
    },
  };
}

function isTypedInto(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea, [contenteditable]');
}
