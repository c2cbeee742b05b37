/**
 * Buttons: with words, or with an icon alone and its words as name and hint.
 *
 * Depends on: Base UI (tooltip), lucide-react (types).
 */
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Tooltip } from './tooltip';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly children: ReactNode;
  /** `primary` once on a screen at most; `quiet` has no border. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: LucideIcon;
  /** In a narrow window the icon stands alone; the words are its name and its hint. */
  readonly isIconWhenNarrow?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, variant = 'plain', icon: Icon, isIconWhenNarrow = false, className, ...rest } = props;
  return (
    <button
      type="button"
      className={classNames(styles['button'], styles[variant], className)}
      title={isIconWhenNarrow && typeof children === 'string' ? children : undefined}
      {...rest}
    >
      {Icon === undefined ? null : <Icon size={16} aria-hidden="true" />}
      {isIconWhenNarrow ? <span className={styles['words']}>{children}</span> : children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** The name, also shown as a hint. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  /** For a button that switches something on and off. */
  readonly isPressed?: boolean;
}

export function IconButton({ label, icon: Icon, shortcut, isPressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip hint={shortcut === undefined ? label : `${label} · ${shortcut}`}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={isPressed}
        className={classNames(styles['iconButton'], className)}
        {...rest}
      >
        <Icon size={16} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
