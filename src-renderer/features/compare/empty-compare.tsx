/** What the table says when it has no row to show. */
import { FileInput, FileSpreadsheet, Plus, SearchX } from 'lucide-react';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatCount } from '../../ui/format';

interface EmptyWorkspaceProps {
  readonly onImport: () => void;
  readonly onSaveTemplate: () => void;
  readonly onAdd: (() => void) | undefined;
}

export function EmptyWorkspace({ onImport, onSaveTemplate, onAdd }: EmptyWorkspaceProps) {
  return (
    <EmptyState
      icon={FileSpreadsheet}
      title="No offers yet"
      actions={
        <>
          <Button variant="primary" icon={FileInput} onClick={onImport}>
            Import a price list
          </Button>
          <Button onClick={onSaveTemplate}>Save the template</Button>
          {onAdd === undefined ? null : (
            <Button icon={Plus} onClick={onAdd}>
              Add an offer
            </Button>
          )}
        </>
      }
    >
      Import a vendor’s price list as CSV, or save the template and ask vendors to fill it in. Each row
      becomes an offer with its landed cost, dates and sources.
    </EmptyState>
  );
}

interface NothingFoundProps {
  readonly filterText: string;
  readonly total: number;
  readonly onClear: () => void;
}

export function NothingFound({ filterText, total, onClear }: NothingFoundProps) {
  return (
    <EmptyState
      icon={SearchX}
      title={`No offer holds “${filterText.trim()}”`}
      actions={<Button onClick={onClear}>Clear the filter</Button>}
    >
      Every word must stand in the vendor, model, origin, country of dispatch, Incoterm, id or note.{' '}
      {formatCount(total, 'offer')} in the workspace.
    </EmptyState>
  );
}
