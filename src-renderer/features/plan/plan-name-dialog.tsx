/**
 * The name of a plan, and a note where it is renamed.
 *
 * Depends on: react, core, model (types), ui.
 */
import { useRef, useState, type ReactNode } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Plan } from '#domain/model/plan';
import { TextAreaField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';

interface PlanNameDialogProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly saveLabel: string;
  readonly plans: readonly Plan[];
  /** The plan that is renamed; null for one that is made. */
  readonly plan: Plan | null;
  readonly name: string;
  readonly onSave: (name: string, note: string | null) => Promise<unknown>;
  readonly onClose: () => void;
}

export function PlanNameDialog(props: PlanNameDialogProps) {
  const { title, description, saveLabel, plans, plan, onSave, onClose } = props;
  const [name, setName] = useState(props.name);
  const [note, setNote] = useState(plan?.note ?? '');
  const [wasRefused, setWasRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const typed = name.trim();
  const isTaken = plans.some(
    (other) => other.id !== plan?.id && other.name.toLowerCase() === typed.toLowerCase(),
  );
  const problem =
    typed === ''
      ? 'Give the plan a name.'
      : isTaken
        ? `There is already a plan ${isolatedName(typed)}.`
        : null;
  return (
    <FormDialog
      title={title}
      description={description}
      saveLabel={saveLabel}
      initialFocus={field}
      onClose={onClose}
      onSave={() => {
        setWasRefused(true);
        return problem === null ? onSave(typed, note.trim() === '' ? null : note.trim()) : null;
      }}
    >
      <TextField
        ref={field}
        label="Name"
        value={name}
        onChange={setName}
        error={wasRefused ? problem : null}
        maxLength={120}
      />
      {plan === null ? null : (
        <TextAreaField label="Note" value={note} onChange={setNote} maxLength={2000} rows={3} />
      )}
    </FormDialog>
  );
}
