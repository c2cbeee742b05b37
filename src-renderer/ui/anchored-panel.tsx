/**
 * A panel that hangs from whatever was pressed: one for a page that has a hundred things to press, where
 * {@link Popover} would be a hundred panels.
 *
 * Escape and a press outside close it; the keyboard goes back to what it hung from.
 *
 * Depends on: Base UI, ./class-names.
 */
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './popup.module.css';

interface AnchoredPanelProps {
  /** Where the panel hangs; null closes it. */
  readonly anchor: HTMLElement | null;
  /** The accessible name of the panel. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function AnchoredPanel({ anchor, label, onClose, children }: AnchoredPanelProps) {
  return (
    <BasePopover.Root
      open={anchor !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <BasePopover.Portal>
        <BasePopover.Positioner
          anchor={anchor}
          sideOffset={4}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <BasePopover.Popup
            aria-label={label}
            className={classNames(styles['popup'], styles['panel'], styles['reading'])}
            finalFocus={() => anchor}
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
