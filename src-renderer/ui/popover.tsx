/**
 * A small panel that belongs to a button: a date, a list of columns.
 *
 * Depends on: Base UI.
 */
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './popup.module.css';

interface PopoverProps {
  readonly trigger: ReactElement;
  /** The accessible name of the panel. */
  readonly label: string;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  /** As wide as its content, not as text is read. */
  readonly isWide?: boolean;
}

export function Popover({ trigger, label, children, align = 'start', isWide = false }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={4} align={align} className={styles['positioner']}>
          <BasePopover.Popup
            aria-label={label}
            className={classNames(styles['popup'], styles['panel'], isWide && styles['wide'])}
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
