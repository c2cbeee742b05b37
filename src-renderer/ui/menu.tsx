/**
 * A menu of actions, or of one choice among a few, on a button or a chip.
 *
 * Depends on: Base UI.
 */
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import styles from './popup.module.css';

/** One action of a menu. */
export interface MenuAction {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement;
  /** `null` draws a separator. */
  readonly actions: readonly (MenuAction | null)[];
}

export function Menu({ trigger, actions }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={trigger} />
      <MenuPopup>
        <MenuActions actions={actions} />
      </MenuPopup>
    </BaseMenu.Root>
  );
}

/** The items of a menu, for menus that are not opened by their own trigger. */
export function MenuActions({ actions }: { readonly actions: readonly (MenuAction | null)[] }) {
  return actions.map((action, index) =>
    action === null ? (
      <BaseMenu.Separator key={index} className={styles['separator']} />
    ) : (
      <BaseMenu.Item
        key={action.label}
        className={styles['item']}
        disabled={action.isDisabled ?? false}
        onClick={action.run}
      >
        {action.icon === undefined ? null : <action.icon size={16} aria-hidden="true" />}
        <span className={styles['itemText']}>{action.label}</span>
        {action.shortcut === undefined ? null : (
          <span className={styles['itemShortcut']}>{action.shortcut}</span>
        )}
      </BaseMenu.Item>
    ),
  );
}

/** One of the choices of a {@link ChoiceMenu}. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What choosing it means. */
  readonly hint?: string;
}

interface ChoiceMenuProps<Value extends string> {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}

export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger render={props.trigger} />
      <MenuPopup>
        <BaseMenu.RadioGroup
          aria-label={props.label}
          value={props.value}
          onValueChange={(value: Value) => {
            props.onChange(value);
          }}
        >
          {props.choices.map((choice) => (
            <BaseMenu.RadioItem
              key={choice.value}
              value={choice.value}
              closeOnClick
              className={styles['item']}
              label={choice.label}
            >
              <BaseMenu.RadioItemIndicator className={styles['mark']}>
                <Check size={16} aria-hidden="true" />
              </BaseMenu.RadioItemIndicator>
              <span className={styles['itemText']}>
                {choice.label}
                {choice.hint === undefined ? null : (
                  <small className={styles['itemHint']}>{choice.hint}</small>
                )}
              </span>
            </BaseMenu.RadioItem>
          ))}
        </BaseMenu.RadioGroup>
      </MenuPopup>
    </BaseMenu.Root>
  );
}

interface AnchoredMenuProps {
  /** Where the menu hangs; null closes it. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
  /** Where the keyboard goes when the menu closes. */
  readonly onFinished: () => HTMLElement | null;
  readonly children: ReactNode;
}

/** A menu that something else opens: the right button, or a key on what it hangs from. */
export function AnchoredMenu({ anchor, onClose, onFinished, children }: AnchoredMenuProps) {
  return (
    <BaseMenu.Root
      modal={false}
      open={anchor !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner anchor={anchor} align="start" sideOffset={4} className={styles['positioner']}>
          <BaseMenu.Popup className={styles['popup']} finalFocus={onFinished}>
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function MenuPopup({ children }: { readonly children: ReactNode }) {
  return (
    <BaseMenu.Portal>
      <BaseMenu.Positioner sideOffset={4} align="start" className={styles['positioner']}>
        <BaseMenu.Popup className={styles['popup']}>{children}</BaseMenu.Popup>
      </BaseMenu.Positioner>
    </BaseMenu.Portal>
  );
}
