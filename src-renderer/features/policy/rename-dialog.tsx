/**
 * Asks what a rule shall be called.
 *
 * Depends on: react, model (types), ui.
 */
import { useId, useState } from 'react';
import type { Gate } from '#domain/model/ranking';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/fields';

interface RenameDialogProps {
  readonly gate: Gate;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ gate, onRename, onClose }: RenameDialogProps) {
  const [name, setName] = useState(gate.name);
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Rename the rule"
      description="The name stands in Compare, in reports and in files. What the rule asks stays as it is."
      holdsTyping
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id}>
            Rename
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const words = name.trim();
          if (words === '') setIsRefused(true);
          else if (words === gate.name) onClose();
          else onRename(words);
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={200}
          error={isRefused && name.trim() === '' ? 'Give the rule a name.' : null}
        />
      </form>
    </Dialog>
  );
}
