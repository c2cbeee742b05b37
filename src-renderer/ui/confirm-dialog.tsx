/**
 * Asks before something goes, or says why it could not.
 *
 * Depends on: react, ./button, ./dialog, ./notice.
 */
import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorNotice } from './notice';

interface ConfirmDialogProps {
  /** `Remove Texas?` */
  readonly title: string;
  readonly doLabel: string;
  /** What it does, and what stays. */
  readonly children: ReactNode;
  /** Said where it failed: `The site was not removed.` */
  readonly failedTitle?: string;
  /** An error of it is shown, and the dialog stays. */
  readonly onDo: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, doLabel, children, failedTitle = 'Nothing was changed.', onDo, onClose } = props;
  const [failure, setFailure] = useState<string | null>(null);
  const run = async () => {
    try {
      await onDo();
      onClose();
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description="You can undo that."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={() => void run()}>
            {doLabel}
          </Button>
        </>
      }
    >
      {children}
      {failure === null ? null : <ErrorNotice title={failedTitle} kept={failure} />}
    </Dialog>
  );
}
