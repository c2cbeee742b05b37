/**
 * Which plan is worked on, and what is done with plans as a whole: new, copy, rename, remove.
 *
 * Depends on: react, lucide-react, core, model (types), ui, ./plan-name-dialog.
 */
import { ChevronDown, Copy, Pencil, Plus, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Plan } from '#domain/model/plan';
import { Button } from '../../ui/button';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ChoiceMenu, Menu } from '../../ui/menu';
import { PlanNameDialog } from './plan-name-dialog';
import styles from './plan.module.css';

interface PlanHeaderProps {
  /** By name. */
  readonly plans: readonly Plan[];
  readonly plan: Plan;
  readonly onChoose: (plan: Plan) => void;
  readonly onNew: (name: string) => Promise<unknown>;
  readonly onCopy: (plan: Plan, name: string) => Promise<unknown>;
  readonly onRename: (plan: Plan, name: string, note: string | null) => Promise<unknown>;
  readonly onRemove: (plan: Plan) => Promise<unknown>;
  /** Why nothing can be changed just now; null if it can. */
  readonly refusal?: string | null;
}

type Open = 'new' | 'copy' | 'rename' | 'remove';

export function PlanHeader(props: PlanHeaderProps) {
  const { plans, plan, onChoose, onNew, onCopy, onRename, onRemove, refusal = null } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  const isRefused = refusal !== null;
  const commands = useMemo(
    (): readonly Command[] => [
      ...(isRefused
        ? []
        : ACTIONS.map(({ open: next, label }) => ({
            id: `plan-${next}`,
            group: 'Plan',
            label,
            run: () => {
              setOpen(next);
            },
          }))),
      ...plans
        .filter(({ id }) => id !== plan.id)
        .map((other) => ({
          id: `plan-open-${other.id}`,
          group: 'Plan',
          label: `Work on the plan ${isolatedName(other.name)}`,
          run: () => {
            onChoose(other);
          },
        })),
    ],
    [plans, plan.id, isRefused, onChoose],
  );
  useCommands(commands);
  return (
    <div className={styles['header']}>
      <ChoiceMenu
        label="Plan"
        value={plan.id}
        choices={plans.map(({ id, name, note }) => ({
          value: id,
          label: name,
          ...(note === null ? {} : { hint: note }),
        }))}
        onChange={(id) => {
          const chosen = plans.find((one) => one.id === id);
          if (chosen !== undefined && chosen.id !== plan.id) onChoose(chosen);
        }}
        trigger={
          <button
            type="button"
            className={styles['picker']}
            aria-label={`Plan: ${plan.name}. Choose another`}
          >
            <span className={styles['planName']}>{plan.name}</span>
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        }
      />
      <Menu
        trigger={<Button variant="quiet">Plans</Button>}
        actions={[
          { label: 'New plan…', icon: Plus, isDisabled: isRefused, run: () => setOpen('new') },
          { label: 'Copy this plan…', icon: Copy, isDisabled: isRefused, run: () => setOpen('copy') },
          { label: 'Rename…', icon: Pencil, isDisabled: isRefused, run: () => setOpen('rename') },
          null,
          { label: 'Remove…', icon: Trash2, isDisabled: isRefused, run: () => setOpen('remove') },
        ]}
      />
      {plan.note === null ? null : (
        <span className={styles['note']} title={plan.note}>
          {plan.note}
        </span>
      )}
      {open === 'new' ? (
        <PlanNameDialog
          title="New plan"
          saveLabel="Make plan"
          plans={plans}
          plan={null}
          name=""
          onSave={(name) => onNew(name)}
          onClose={close}
        />
      ) : open === 'copy' ? (
        <PlanNameDialog
          title={`Copy ${isolatedName(plan.name)}`}
          description="Lines and rules go along, versions stay. The copy is worked on from then on."
          saveLabel="Copy plan"
          plans={plans}
          plan={null}
          name={`${plan.name} (copy)`}
          onSave={(name) => onCopy(plan, name)}
          onClose={close}
        />
      ) : open === 'rename' ? (
        <PlanNameDialog
          title={`Rename ${isolatedName(plan.name)}`}
          saveLabel="Save"
          plans={plans}
          plan={plan}
          name={plan.name}
          onSave={(name, note) => onRename(plan, name, note)}
          onClose={close}
        />
      ) : open === 'remove' ? (
        <ConfirmDialog
          title={`Remove the plan ${isolatedName(plan.name)}?`}
          doLabel="Remove plan"
          failedTitle="The plan was not removed."
          onDo={() => onRemove(plan)}
          onClose={close}
        >
          Its lines, rules and versions go with it. Offers, sites and other plans stay.
        </ConfirmDialog>
      ) : null}
    </div>
  );
}

const ACTIONS: readonly { readonly open: Open; readonly label: string }[] = [
  { open: 'new', label: 'New plan…' },
  { open: 'copy', label: 'Copy this plan…' },
  { open: 'rename', label: 'Rename this plan…' },
  { open: 'remove', label: 'Remove this plan…' },
];
