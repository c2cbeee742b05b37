/**
 * A workspace without a plan, and the way to the first one.
 *
 * Depends on: react, lucide-react, ui, ./plan-name-dialog.
 */
import { ClipboardList, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { EmptyState } from '../../ui/empty-state';
import { PlanNameDialog } from './plan-name-dialog';

interface NoPlanProps {
  readonly onNew: (name: string) => Promise<unknown>;
  /** Why nothing can be changed just now; null if it can. */
  readonly refusal?: string | null;
}

export function NoPlan({ onNew, refusal = null }: NoPlanProps) {
  const [isOpen, setIsOpen] = useState(false);
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'plan-new', group: 'Plan', label: 'New plan…', run: () => setIsOpen(true) },
    ],
    [],
  );
  useCommands(commands);
  return (
    <>
      <EmptyState
        icon={ClipboardList}
        title="No plan yet"
        actions={
          <Button
            variant="primary"
            icon={Plus}
            disabled={refusal !== null}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            New plan…
          </Button>
        }
      >
        A plan says which offers are ordered, how many, for which site, in which batch month, and adds up
        terahashes, dollars, power, cash and risk. {refusal}
      </EmptyState>
      {isOpen ? (
        <PlanNameDialog
          title="New plan"
          saveLabel="Make plan"
          plans={[]}
          plan={null}
          name="Order plan"
          onSave={(name) => onNew(name)}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
