/**
 * Asks for the passphrase of a sealed workspace file. Nothing of the workspace is touched by it.
 *
 * Depends on: react, ui, ./use-workspace-file (types).
 */
import { useEffect, useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { PassphraseField } from '../../ui/passphrase-field';
import type { SealedStage } from './use-workspace-file';

interface UnsealDialogProps {
  readonly stage: SealedStage;
  readonly onUnseal: (passphrase: string) => void;
  readonly onClose: () => void;
}

export function UnsealDialog({ stage, onUnseal, onClose }: UnsealDialogProps) {
  const { fileName, isBusy, problem } = stage;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (problem === null || isBusy) return;
    field.current?.focus();
    field.current?.select();
  }, [problem, isBusy]);
  return (
    <Dialog
      isOpen
      initialFocus={field}
      onClose={() => {
        if (!isBusy) onClose();
      }}
      title={`${isolatedName(fileName)} is sealed`}
      description="Type the passphrase it was exported with. Nothing is replaced before you have seen what is in it."
      footer={
        <>
          <Button onClick={onClose} disabled={isBusy}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form="unseal-form" disabled={isBusy}>
            {isBusy ? 'Opening…' : 'Open'}
          </Button>
        </>
      }
    >
      <form
        id="unseal-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onUnseal(typed);
        }}
      >
        <PassphraseField
          label="Passphrase of the file"
          ref={field}
          value={typed}
          disabled={isBusy}
          error={isBusy ? null : problem}
          onChange={setTyped}
        />
      </form>
    </Dialog>
  );
}
