/**
 * Asks for the passphrase of a workspace file that is to be written sealed.
 *
 * Depends on: react, ui.
 */
import { useRef, useState } from 'react';
import { FormDialog } from '../../ui/form-dialog';
import { EMPTY_PASSPHRASE, NewPassphrase, problemOfPassphrase } from '../../ui/new-passphrase';

interface SealWorkspaceDialogProps {
  /** Seals and saves; a failure is shown in the form. */
  readonly onSeal: (passphrase: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function SealWorkspaceDialog({ onSeal, onClose }: SealWorkspaceDialogProps) {
  const first = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(EMPTY_PASSPHRASE);
  const [showsProblems, setShowsProblems] = useState(false);
  return (
    <FormDialog
      title="Export the workspace with a passphrase"
      description="Whoever opens the file needs it. It may be another than the one RigPlan asks for; forgotten, the file is lost."
      saveLabel="Export…"
      initialFocus={first}
      onSave={() => {
        setShowsProblems(true);
        return problemOfPassphrase(draft) === null ? onSeal(draft.first) : null;
      }}
      onClose={onClose}
    >
      <NewPassphrase draft={draft} onChange={setDraft} showsProblems={showsProblems} firstField={first} />
    </FormDialog>
  );
}
