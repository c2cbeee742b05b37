/**
 * The menu of a tab, opened by the right button or by a key on it.
 *
 * Depends on: ui, ./view-actions (types).
 */
import { AnchoredMenu, MenuActions } from '../../../ui/menu';
import type { ViewActions } from './view-actions';

interface ViewMenuProps {
  /** The view whose menu is open, and where it hangs; null closes it. */
  readonly open: { readonly id: string; readonly anchor: HTMLElement } | null;
  readonly actionsOf: ViewActions;
  readonly onClose: () => void;
}

export function ViewMenu({ open, actionsOf, onClose }: ViewMenuProps) {
  return (
    <AnchoredMenu anchor={open?.anchor ?? null} onClose={onClose} onFinished={() => open?.anchor ?? null}>
      {open === null ? null : <MenuActions actions={actionsOf(open.id)} />}
    </AnchoredMenu>
  );
}
