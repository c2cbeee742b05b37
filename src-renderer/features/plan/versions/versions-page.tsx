/**
 * The tab Versions: save the plan as it is, hold two versions against each other, put one back.
 *
 * Depends on: react, model (types), planning, ui, ./plan-diff-table.
 */
import { History, Save } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Plan, PlanLine, PlanVersion, VersionOrigin } from '#domain/model/plan';
import { diffPlans } from '#domain/planning/plan-diff';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import { Button } from '../../../ui/button';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { EmptyState } from '../../../ui/empty-state';
import { FactsTable } from '../../../ui/facts-table';
import { SelectField, TextField } from '../../../ui/fields';
import { FormDialog } from '../../../ui/form-dialog';
import { formatCount, formatHashrate, formatInstant } from '../../../ui/format';
import { Section } from '../../../ui/section';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import { dollars } from '../plan-words';
import { PlanDiffTable } from './plan-diff-table';
import styles from './versions.module.css';

interface VersionsPageProps {
  /** The plan as it is. */
  readonly evaluation: PlanEvaluation;
  /** Newest first. */
  readonly versions: readonly PlanVersion[];
  /** A plan by today's figures. Must keep its identity while it means the same. */
  readonly evaluateLines: (plan: Plan, lines: readonly PlanLine[]) => PlanEvaluation;
  readonly onSave: (label: string) => Promise<unknown>;
  /** Puts a version back; the plan as it is becomes a version first, all in one step. */
  readonly onRestore: (version: PlanVersion) => Promise<unknown>;
  /** Why nothing can be changed just now; null if it can. */
  readonly refusal?: string | null;
}

const ORIGIN_WORDS: Readonly<Record<VersionOrigin, string>> = {
  saved: 'Saved by hand',
  optimiser: 'Made by the optimiser',
  'before-optimiser': 'Kept before the optimiser',
};

/** The plan as it is, among what can be compared. */
const NOW = 'now';

export function VersionsPage(props: VersionsPageProps) {
  const { versions, refusal = null } = props;
  const [isSaving, setIsSaving] = useState(false);
  const [restored, setRestored] = useState<PlanVersion | null>(null);
  const save = useMemo(
    (): readonly Command[] =>
      refusal === null
        ? [{ id: 'plan-save-version', group: 'Plan', label: 'Save a version…', run: () => setIsSaving(true) }]
        : [],
    [refusal],
  );
  useCommands(save);
  const saveButton = (
    <Button
      icon={Save}
      variant={versions.length === 0 ? 'primary' : 'plain'}
      disabled={refusal !== null}
      onClick={() => {
        setIsSaving(true);
      }}
    >
      Save a version…
    </Button>
  );
  return (
    <div className={styles['page']}>
      {versions.length === 0 ? (
        <EmptyState icon={History} title="No version saved yet" actions={saveButton}>
          A version keeps lines and rules as they are now, under a name. Later versions are compared with it
          line by line, and it can be put back. The optimiser saves one by itself before it changes anything.
        </EmptyState>
      ) : (
        <div className={styles['content']}>
          <Section
            title="Versions"
            actions={saveButton}
            words="Hash rate and dollars are by today’s figures, not those of the day a version was saved."
          >
            <VersionTable {...props} onAskRestore={setRestored} />
          </Section>
          <Comparison {...props} />
        </div>
      )}
      {isSaving ? (
        <SaveVersionDialog
          number={(versions[0]?.number ?? 0) + 1}
          onSave={props.onSave}
          onClose={() => {
            setIsSaving(false);
          }}
        />
      ) : null}
      {restored === null ? null : (
        <ConfirmDialog
          title={`Put version ${String(restored.number)} back?`}
          doLabel="Restore version"
          failedTitle="The version was not restored."
          onDo={() => props.onRestore(restored)}
          onClose={() => {
            setRestored(null);
          }}
        >
          All lines and rules of the plan become those of {isolatedName(restored.label)}. The plan as it is
          now is kept as a version first.
        </ConfirmDialog>
      )}
    </div>
  );
}

interface VersionTableProps extends VersionsPageProps {
  readonly onAskRestore: (version: PlanVersion) => void;
}

function VersionTable({ versions, evaluateLines, onAskRestore, refusal = null }: VersionTableProps) {
  const evaluated = useMemo(
    () => versions.map((version) => ({ version, ...evaluateLines(version.plan, version.lines) })),
    [versions, evaluateLines],
  );
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col" data-cell="number">
            No.
          </th>
          <th scope="col">Version</th>
          <th scope="col">Saved</th>
          <th scope="col">By</th>
          <th scope="col">How</th>
          <th scope="col" data-cell="number">
            Lines
          </th>
          <th scope="col" data-cell="number">
            Hash rate
          </th>
          <th scope="col" data-cell="number">
            Landed
          </th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {evaluated.map(({ version, totals }) => (
          <tr key={version.id}>
            <td data-cell="number">{version.number}</td>
            <th scope="row">{version.label}</th>
            <td data-cell="whole">{formatInstant(version.at)}</td>
            <td>{version.by ?? 'Nobody said'}</td>
            <td>{ORIGIN_WORDS[version.origin]}</td>
            <td data-cell="number">{totals.lines}</td>
            <td data-cell="number">{formatHashrate(totals.ths)}</td>
            <td data-cell="number">
              {dollars(totals.landed)}
              {totals.missingLanded === 0
                ? ''
                : ` and ${formatCount(totals.missingLanded, 'line')} not known`}
            </td>
            <td data-cell="actions">
              <Button
                variant="quiet"
                disabled={refusal !== null}
                aria-label={`Restore version ${String(version.number)}, ${version.label}`}
                onClick={() => {
                  onAskRestore(version);
                }}
              >
                Restore
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function Comparison({ evaluation, versions, evaluateLines }: VersionsPageProps) {
  const [newest] = versions;
  const [beforeId, setBeforeId] = useState<string | null>(null);
  const [afterId, setAfterId] = useState(NOW);
  const before = versions.find(({ id }) => id === beforeId) ?? newest;
  const after = versions.find(({ id }) => id === afterId) ?? null;
  const diff = useMemo(() => {
    if (before === undefined) return [];
    const of = (version: PlanVersion) => evaluateLines(version.plan, version.lines);
    return diffPlans(of(before), after === null ? evaluation : of(after));
  }, [before, after, evaluation, evaluateLines]);
  if (before === undefined) return null;
  const choices = versions.map((version) => ({
    value: version.id,
    label: nameOf(version).replace('version', 'Version'),
  }));
  return (
    <Section title="Compare two" words="Line by line: what was added, removed and changed.">
      <div className={styles['pair']}>
        <SelectField label="From" value={before.id} options={choices} onChange={setBeforeId} />
        <SelectField
          label="To"
          value={after?.id ?? NOW}
          options={[{ value: NOW, label: 'The plan as it is' }, ...choices]}
          onChange={setAfterId}
        />
      </div>
      <PlanDiffTable
        diff={diff}
        beforeName={nameOf(before)}
        afterName={after === null ? 'the plan as it is' : nameOf(after)}
      />
    </Section>
  );
}

function nameOf({ number, label }: PlanVersion): string {
  return `version ${String(number)}, ${label}`;
}

interface SaveVersionDialogProps {
  readonly number: number;
  readonly onSave: (label: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Names the version; what it holds is the plan as it is. */
export function SaveVersionDialog({ number, onSave, onClose }: SaveVersionDialogProps) {
  const [label, setLabel] = useState('');
  const [wasRefused, setWasRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const typed = label.trim();
  return (
    <FormDialog
      title={`Save version ${String(number)}`}
      description="Keeps lines and rules as they are now. Nothing is saved if the newest version says the same."
      saveLabel="Save version"
      initialFocus={field}
      onClose={onClose}
      onSave={() => {
        setWasRefused(true);
        return typed === '' ? null : onSave(typed);
      }}
    >
      <TextField
        ref={field}
        label="What it is"
        value={label}
        onChange={setLabel}
        placeholder="As sent to the board"
        error={wasRefused && typed === '' ? 'Say what this version is, so that it is found again.' : null}
        maxLength={200}
      />
    </FormDialog>
  );
}
