/**
 * A dialog with a form in it. What was typed stays until it is saved or the user
 * has said to discard it; the keyboard goes to the first field that is wrong.
 *
 * Depends on: react, ./dialog, ./button, ./leave-question, ./notice.
 */
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './form-dialog.module.css';
import { LeaveQuestion } from './leave-question';
import { ErrorNotice } from './notice';

interface FormDialogProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly saveLabel: string;
  /** `wide` is for a form of many fields. */
  readonly size?: 'narrow' | 'wide';
  /** Starts to save what was typed; null if something typed is wrong, which the fields then say. */
  readonly onSave: () => Promise<unknown> | null;
  /** Something else that can be done with what the form is about, and closes it too. */
  readonly other?: { readonly label: string; readonly run: () => Promise<unknown> } | null;
  /** Called when it was saved, and when the user leaves without saving. */
  readonly onClose: () => void;
  /** What saving would do; stays in sight over the buttons. */
  readonly summary?: ReactNode;
  readonly initialFocus: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { title, description, saveLabel, size = 'narrow', other = null } = props;
  const { onSave, onClose, initialFocus, summary, children } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const typedLast = useRef<HTMLElement | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [isTouched, setIsTouched] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const finish = async (saving: Promise<unknown>) => {
    setIsSaving(true);
    setFailure(null);
    try {
      await saving;
      onClose();
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
      setIsSaving(false);
    }
  };
  const submit = () => {
    const saving = onSave();
    if (saving === null) setRefusals((count) => count + 1);
    else void finish(saving);
  };
  const leave = () => {
    if (isSaving) return;
    if (isTouched && !isLeaving) {
      typedLast.current = form.current?.querySelector<HTMLElement>(':focus') ?? null;
      setIsLeaving(true);
    } else onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={leave}
      title={title}
      description={description}
      size={size}
      holdsTyping
      initialFocus={initialFocus}
      summary={summary}
      footer={
        isLeaving ? (
          <LeaveQuestion
            onDiscard={onClose}
            onStay={() => {
              setIsLeaving(false);
              typedLast.current?.focus();
            }}
          />
        ) : (
          <>
            {other === null ? null : (
              <Button
                className={styles['other']}
                disabled={isSaving}
                onClick={() => void finish(other.run())}
              >
                {other.label}
              </Button>
            )}
            <Button onClick={leave} disabled={isSaving}>
              Cancel
            </Button>
            <Button variant="primary" type="submit" form={id} disabled={isSaving}>
              {saveLabel}
            </Button>
          </>
        )
      }
    >
      <form
        id={id}
        ref={form}
        noValidate
        className={styles['form']}
        onChange={() => {
          setIsTouched(true);
          setIsLeaving(false);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {failure === null ? null : (
          <ErrorNotice title="This was not saved." kept={failure} next="What you typed is still here." />
        )}
        {children}
      </form>
    </Dialog>
  );
}
