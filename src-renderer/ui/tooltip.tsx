/**
 * A short hint on hover and on keyboard focus.
 *
 * The hint repeats or enlarges on a name; a control must have its own name as well.
 *
 * Depends on: Base UI.
 */
import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import styles from './popup.module.css';

interface TooltipProps {
  readonly hint: ReactNode;
  /** The control the hint belongs to; it receives the trigger's properties. */
  readonly children: ReactElement;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
}

export function Tooltip({ hint, children, side = 'bottom' }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} delay={500} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner side={side} sideOffset={6} className={styles['positioner']}>
          <BaseTooltip.Popup className={styles['tooltip']}>{hint}</BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  );
}
