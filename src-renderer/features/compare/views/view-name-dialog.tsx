/**
 * Asks what a view is called: a new one, or one that there is.
 *
 * Depends on: react, ui, ./compare-views, ./view-actions (types).
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { TextField } from '../../../ui/fields';
import { FormDialog } from '../../../ui/form-dialog';
import type { CompareViews } from './compare-views';
import type { AskedName } from './view-actions';

interface ViewNameDialogProps {
  readonly asked: AskedName;
  readonly views: CompareViews;
  readonly onClose: () => void;
}

export function ViewNameDialog({ asked, views, onClose }: ViewNameDialogProps) {
  const { kind, id } = asked;
  const present = views.tabs.find((tab) => tab.id === id)?.name ?? '';
  const [name, setName] = useState(kind === 'rename' ? present : '');
  const [wasRefused, setWasRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const problem = views.nameProblem(name, kind === 'rename' ? id : null);
  return (
    <FormDialog
      title={kind === 'rename' ? `Rename the view ${isolatedName(present)}` : 'Save as a new view'}
      description={
        kind === 'rename'
          ? undefined
          : `Columns, order, filter and all else that the table shows now. ${isolatedName(present)} is then as it was saved.`
      }
      saveLabel={kind === 'rename' ? 'Rename view' : 'Save view'}
      initialFocus={field}
      onClose={onClose}
      onSave={() => {
        if (problem === null) return kind === 'rename' ? views.rename(id, name) : views.saveAs(id, name);
        setWasRefused(true);
        return null;
      }}
    >
      <TextField
        ref={field}
        label="Name"
        value={name}
        onChange={setName}
        error={wasRefused ? problem : null}
        autoComplete="off"
        spellCheck={false}
      />
    </FormDialog>
  );
}
