/**
 * Short messages at the foot of the window, read out by screen readers.
 *
 * A failure and work under way stay until closed or replaced; others leave after a while, since
 * they cover the last rows of a table. One with an action (Undo) stays longer, and
 * its action is in the menu too. There is one at a time: the newest is what counts.
 *
 * Depends on: react.
 */
import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import styles from './messages.module.css';

/** Something to do about a message; closes it. */
export interface MessageAction {
  readonly label: string;
  readonly run: () => void;
}

/** One message. */
export interface Message {
  readonly text: string;
  /** `failed` interrupts a screen reader; `done` waits its turn. */
  readonly kind: 'done' | 'failed';
  readonly action?: MessageAction;
  /** A second thing to do, before the action. */
  readonly other?: MessageAction;
  /** Work goes on: the message stays until it is replaced. */
  readonly isUnderWay?: boolean;
}

type Show = (message: Message) => void;

const STAY_MS = 6000;
const STAY_WITH_ACTION_MS = 30_000;
const MessagesContext = createContext<Show | null>(null);

/** Gives everything below it {@link useMessages}. Put it once, at the top. */
export function MessagesProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const close = useCallback(() => {
    setMessage(null);
  }, []);

  useEffect(() => {
    if (message === null || message.kind === 'failed' || message.isUnderWay === true) return undefined;
    const timer = setTimeout(close, message.action === undefined ? STAY_MS : STAY_WITH_ACTION_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [message, close]);

  return (
    <MessagesContext value={setMessage}>
      {children}
      <div className={styles['region']} role="status" aria-live="polite">
        {message?.kind === 'done' ? <MessageBox message={message} onClose={close} /> : null}
      </div>
      <div className={styles['region']} role="alert">
        {message?.kind === 'failed' ? <MessageBox message={message} onClose={close} /> : null}
      </div>
    </MessagesContext>
  );
}

/** Shows messages; does nothing outside a {@link MessagesProvider}, as in a test of one component. */
export function useMessages(): { readonly show: Show } {
  const show = use(MessagesContext);
  return useMemo(() => ({ show: show ?? (() => undefined) }), [show]);
}

function MessageBox({ message, onClose }: { readonly message: Message; readonly onClose: () => void }) {
  const actions = [message.other, message.action].filter((action) => action !== undefined);
  return (
    <div className={classNames(styles['message'], message.kind === 'failed' && styles['failed'])}>
      <span>{message.text}</span>
      {actions.map(({ label, run }) => (
        <Button
          key={label}
          onClick={() => {
            onClose();
            run();
          }}
        >
          {label}
        </Button>
      ))}
      <IconButton label="Close message" icon={X} onClick={onClose} />
    </div>
  );
}
