/**
 * Asks before something leaves the record; says why where it could not.
 *
 * Depends on: react, ui.
 */
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/notice';

interface ConfirmDialogProps {
  readonly title: string;
  readonly doLabel: string;
  /** What it does, and what stays. */
  readonly children: ReactNode;
  readonly onDo: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function ConfirmDialog({ title, doLabel, children, onDo, onClose }: ConfirmDialogProps) {
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
      {failure === null ? null : <ErrorNotice title="Nothing was changed." kept={failure} />}
    </Dialog>
  );
}
