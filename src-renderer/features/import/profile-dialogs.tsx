/**
 * Renames, or deletes, a saved way to read a vendor's lists.
 *
 * Depends on: react, core, model (types), ui, ./columns-work.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { SourceProfile } from '#domain/model/source-profile';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { LONGEST_NAME } from './columns-work';

interface RenameProps {
  readonly profile: SourceProfile;
  /** Names that are in use, its own among them. */
  readonly taken: readonly string[];
  readonly onRename: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function RenameProfileDialog({ profile, taken, onRename, onClose }: RenameProps) {
  const [name, setName] = useState(profile.name);
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const text = name.trim();
  const problem =
    text === ''
      ? 'A name is needed.'
      : text !== profile.name && taken.includes(text)
        ? `${isolatedName(text)} is the name of another one.`
        : null;
  return (
    <FormDialog
      title={`Rename ${isolatedName(profile.name)}`}
      saveLabel="Rename"
      initialFocus={field}
      onSave={() => {
        setIsTried(true);
        if (problem !== null) return null;
        return text === profile.name ? Promise.resolve() : onRename(text);
      }}
      onClose={onClose}
    >
      <TextField
        ref={field}
        label="Name"
        value={name}
        onChange={setName}
        maxLength={LONGEST_NAME}
        error={isTried ? problem : null}
      />
    </FormDialog>
  );
}

interface RemoveProps {
  readonly profile: SourceProfile;
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function RemoveProfileDialog({ profile, onRemove, onClose }: RemoveProps) {
  return (
    <ConfirmDialog
      title={`Delete how the lists of ${isolatedName(profile.name)} are read?`}
      doLabel="Delete"
      failedTitle="It was not deleted."
      onDo={onRemove}
      onClose={onClose}
    >
      The offers that were read by it stay. The next list of this vendor asks again.
    </ConfirmDialog>
  );
}
