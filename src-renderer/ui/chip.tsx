/**
 * A phrase of the sentence bar: what is shown, by what order, under which scenario.
 *
 * `unsure` is for a scenario that is not as declared; its words say so as well.
 *
 * Depends on: lucide-react.
 */
import { ChevronDown, X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names';

interface ChipProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Muted words before the value: `sorted by`. */
  readonly lead?: string;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'accent' | 'unsure';
  /** Draws the mark of a menu. */
  readonly hasMenu?: boolean;
  /** In a narrow window the value is seen alone; the lead still belongs to the name. */
  readonly isShortWhenNarrow?: boolean;
}

/** A chip that opens or changes something. */
export function Chip({
  lead = '',
  children,
  tone = 'plain',
  hasMenu = false,
  isShortWhenNarrow = false,
  className,
  ...rest
}: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(
        styles['chip'],
        styles['action'],
        styles[tone],
        isShortWhenNarrow && styles['short'],
        className,
      )}
      {...rest}
    >
      {lead === '' ? null : <span className={styles['lead']}>{lead} </span>}
      <span className={styles['value']}>{children}</span>
      {hasMenu ? <ChevronDown size={12} aria-hidden="true" className={styles['chevron']} /> : null}
    </button>
  );
}

/** A chip that only tells. */
export function FactChip({ children }: { readonly children: ReactNode }) {
  return <span className={classNames(styles['chip'], styles['fact'])}>{children}</span>;
}

interface RemovableChipProps {
  readonly lead: string;
  readonly children: ReactNode;
  /** Says what removing does: `Clear the filter`. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A chip whose right side removes it. */
export function RemovableChip({ lead, children, removeLabel, onRemove }: RemovableChipProps) {
  return (
    <span className={classNames(styles['chip'], styles['plain'], styles['removable'])}>
      <span className={styles['lead']}>{lead} </span>
      <span className={styles['value']}>{children}</span>
      <button type="button" className={styles['remove']} aria-label={removeLabel} onClick={onRemove}>
        <X size={12} aria-hidden="true" />
      </button>
    </span>
  );
}
