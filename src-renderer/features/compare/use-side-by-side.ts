/**
 * Which offers stand side by side: the selected ones, else the first of the table;
 * before them the one that the table compares with.
 *
 * Depends on: react, reports/side-by-side, ui.
 */
import { useCallback, useMemo, useState } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { SIDE_BY_SIDE } from '#domain/reports/side-by-side';
import type { GridSelection } from '../../ui/data-table/grid-selection';
import { useMessages } from '../../ui/messages';

/** What is taken where nothing is selected. */
const UNASKED = 3;

/** `order` are the shown rows by their numbers. */
export function useSideBySide(
  rows: readonly OfferEvaluation[],
  order: Uint32Array,
  selection: GridSelection,
  baselineId: string | null,
) {
  const { show } = useMessages();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const chosen = useMemo(() => {
    if (ids === null) return null;
    const byId = new Map(rows.map((row) => [row.offer.id, row]));
    const found = ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
    // One that was deleted is gone from here too; one alone is no comparison.
    return found.length < SIDE_BY_SIDE.least ? null : found;
  }, [ids, rows]);

  const open = useCallback(() => {
    const shown = Array.from(order, (index) => rows[index]?.offer.id).filter((id) => id !== undefined);
    const { rowIds } = selection.get();
    const isBaseline = rows.some(({ offer }) => offer.id === baselineId);
    const first = baselineId !== null && isBaseline ? [baselineId] : [];
    const others = shown.filter((id) => id !== baselineId);
    const chosen = others.filter((id) => rowIds.has(id));
    const selected = chosen.length === 0 ? [] : [...first, ...chosen];
    if (selected.length > SIDE_BY_SIDE.most) {
      const text = `Side by side takes up to ${String(SIDE_BY_SIDE.most)} offers, and ${String(selected.length)} are selected: select fewer.`;
      show({ kind: 'failed', text });
      return;
    }
    setIds(selected.length < SIDE_BY_SIDE.least ? [...first, ...others].slice(0, UNASKED) : selected);
  }, [rows, order, selection, baselineId, show]);
  const close = useCallback(() => {
    setIds(null);
  }, []);
  const makeBaseline = useCallback((id: string) => {
    setIds((before) => before && [id, ...before.filter((one) => one !== id)]);
  }, []);
  const remove = useCallback((id: string) => {
    setIds((before) => before && before.filter((one) => one !== id));
  }, []);
  return { rows: chosen, open, close, makeBaseline, remove };
}
