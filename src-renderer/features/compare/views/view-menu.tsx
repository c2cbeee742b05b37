/**
 * The menu of a tab, opened by the right button or by a key on it.
 *
 * Depends on: Base UI (menu), ui, ./view-actions (types).
 */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { MenuActions } from '../../../ui/menu';
import popup from '../../../ui/popup.module.css';
import type { ViewActions } from './view-actions';

interface ViewMenuProps {
  /** The view whose menu is open, and where it hangs; null closes it. */
  readonly open: { readonly id: string; readonly anchor: HTMLElement } | null;
  readonly actionsOf: ViewActions;
  readonly onClose: () => void;
}

export function ViewMenu({ open, actionsOf, onClose }: ViewMenuProps) {
  return (
    <BaseMenu.Root
      modal={false}
      open={open !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          anchor={open?.anchor ?? null}
          align="start"
          sideOffset={4}
          className={popup['positioner']}
        >
          <BaseMenu.Popup className={popup['popup']} finalFocus={() => open?.anchor ?? null}>
            {open === null ? null : <MenuActions actions={actionsOf(open.id)} />}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
