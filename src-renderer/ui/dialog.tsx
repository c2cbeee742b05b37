/**
 * A dialog that holds the keyboard until it is closed.
 *
 * Long content scrolls inside; title and buttons stay in sight.
 *
 * Depends on: Base UI, ./read-only, ./unsaved-typing.
 */
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { IconButton } from './button';
import { classNames } from './class-names';
import styles from './dialog.module.css';
import { ReadOnlyNotice } from './read-only';
import { holdTyping } from './unsaved-typing';

interface DialogProps {
  readonly isOpen: boolean;
  /** Called on Escape, on the close button and, unless it holds typing, on a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** What a user needs to see before pressing a button: stays in sight over them while the content scrolls. */
  readonly summary?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** `wide` is for tables; `full` takes the window, for work in several steps. */
  readonly size?: 'narrow' | 'wide' | 'full';
  /** For a form: a press outside does not close it, as that would throw away what was typed. */
  readonly holdsTyping?: boolean;
  /** For a text to read, with nothing in it to go to: the keyboard scrolls it. */
  readonly isRead?: boolean;
  /** What the keyboard starts on; else the dialog itself. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  children,
  summary,
  footer,
  size = 'narrow',
  holdsTyping = false,
  isRead = false,
  initialFocus,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const holdsNow = isOpen && holdsTyping;
  useEffect(() => (holdsNow ? holdTyping() : undefined), [holdsNow]);
  return (
    <BaseDialog.Root
      open={isOpen}
      disablePointerDismissal={holdsTyping}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles['backdrop']} />
        <BaseDialog.Popup
          ref={popup}
          aria-modal="true"
          // Neither on Close, whose tooltip would open, nor on the main button, which a stray Enter would press.
          initialFocus={initialFocus ?? popup}
          className={classNames(styles['popup'], styles[size])}
        >
          <header className={styles['header']}>
            <div>
              <BaseDialog.Title className={styles['title']}>{title}</BaseDialog.Title>
              {description === undefined ? null : (
                <BaseDialog.Description className={styles['description']} render={<div />}>
                  {description}
                </BaseDialog.Description>
              )}
            </div>
            <IconButton label="Close" icon={X} onClick={onClose} />
          </header>
          <div className={styles['content']} tabIndex={isRead ? 0 : undefined}>
            {holdsTyping ? <ReadOnlyNotice /> : null}
            {children}
          </div>
          {summary === undefined ? null : <div className={styles['summary']}>{summary}</div>}
          {footer === undefined ? null : <footer className={styles['footer']}>{footer}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
