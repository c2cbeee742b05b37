/**
 * Shows what another copy of the workspace changed, lets the user decide what both changed differently,
 * and says what merging does before it is done.
 *
 * Depends on: core, domain/merge, services (types), ui, ./conflict-table, ./use-merge (types).
 */
import { useMemo } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { recordCount, tableName } from '#domain/merge/conflict-words';
import type { TableChanges } from '#domain/merge/changes-since';
import { mergeEffect, type AncestorFound, type PreparedMerge } from '../../services/prepare-merge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FactsTable } from '../../ui/facts-table';
import { formatCount, formatDate, formatInstant, formatInteger } from '../../ui/format';
import { ErrorNotice, Notice } from '../../ui/notice';
import { ConflictTable } from './conflict-table';
import styles from './merge-dialog.module.css';
import type { MergeFlow, MergeStage } from './use-merge';

type MergeDialogProps = Omit<MergeFlow, 'begin'>;

/** Steps of the other copy that are told one by one. */
const TOLD_STEPS = 20;

/** Shows nothing while nothing is merged. */
export function MergeDialog(props: MergeDialogProps) {
  const { stage, close } = props;
  if (stage.kind === 'idle') return null;
  if (stage.kind === 'deciding') return <DecidingDialog {...props} stage={stage} />;
  const isFailed = stage.kind === 'failed';
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`Merge ${isolatedName(stage.fileName)}`}
      footer={<Button onClick={close}>{isFailed ? 'Close' : 'Cancel'}</Button>}
    >
      {isFailed ? (
        <ErrorNotice
          title={`${isolatedName(stage.fileName)} was not merged.`}
          kept={stage.problem}
          next="Nothing was changed."
        />
      ) : (
        <p role="status">Comparing the two copies…</p>
      )}
    </Dialog>
  );
}

interface DecidingDialogProps extends MergeDialogProps {
  readonly stage: Extract<MergeStage, { readonly kind: 'deciding' }>;
}

function DecidingDialog({ stage, ...flow }: DecidingDialogProps) {
  const { other, prepared, choices, isWithoutAncestor, isWriting } = stage;
  const { conflicts } = prepared.merge;
  const title = `Merge ${isolatedName(other.fileName)}`;
  const effect = useMemo(
    () => mergeEffect(prepared, ({ key }) => choices.get(key) ?? 'mine'),
    [prepared, choices],
  );
  if (prepared.areSame) {
    return (
      <Dialog isOpen onClose={flow.close} title={title} footer={<Button onClick={flow.close}>Close</Button>}>
        <p>Both copies are the same. There is nothing to merge.</p>
      </Dialog>
    );
  }
  if (prepared.ancestor.kind === 'none' && !isWithoutAncestor) {
    return <NoAncestorDialog title={title} stage={stage} {...flow} />;
  }
  const open = conflicts.filter(({ key }) => !choices.has(key)).length;
  return (
    <Dialog
      isOpen
      onClose={() => {
        if (!isWriting) flow.close();
      }}
      holdsTyping
      size="wide"
      title={title}
      description={ancestorWords(prepared.ancestor)}
      summary={
        <p role="status" className={styles['effect']}>
          {open > 0 ? `${formatCount(open, 'conflict')} to decide. ` : ''}
          {effectWords(effect.changes)}
          {effect.kept.length === 0
            ? ''
            : ` ${keptWords(effect.kept)} stays: one copy removed it and the other still uses it.`}
        </p>
      }
      footer={
        <>
          <Button onClick={flow.close} disabled={isWriting}>
            Cancel
          </Button>
          <Button variant="primary" onClick={flow.apply} disabled={isWriting || open > 0}>
            {isWriting ? 'Merging…' : 'Merge'}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {prepared.merge.notes.map((note) => (
          <Notice key={note} tone="unsure">
            {note}
          </Notice>
        ))}
        <OtherCopySteps prepared={prepared} />
        <ChangesTable prepared={prepared} />
        {conflicts.length === 0 ? (
          <p>Nothing was changed by both copies differently: there is nothing to decide.</p>
        ) : (
          <ConflictTable conflicts={conflicts} choices={choices} onChoose={flow.choose} />
        )}
      </div>
    </Dialog>
  );
}

function NoAncestorDialog({ title, stage, ...flow }: DecidingDialogProps & { readonly title: string }) {
  const { conflicts } = stage.prepared.merge;
  return (
    <Dialog
      isOpen
      onClose={flow.close}
      title={title}
      footer={
        <>
          <Button onClick={flow.close}>Cancel</Button>
          <Button onClick={flow.goWithoutAncestor}>Merge without</Button>
          <Button variant="primary" onClick={flow.chooseAncestor}>
            Choose the common file…
          </Button>
        </>
      }
    >
      <Notice tone="unsure" title="No common moment is known">
        Nothing shows when the two copies were last the same. If you have the file that both come from, choose
        it: then only what both changed is asked. Without it, each of{' '}
        {formatCount(conflicts.length, 'difference')} is asked, and what was removed in one copy comes back
        from the other.
      </Notice>
      {stage.problem === null ? null : (
        <ErrorNotice title="This file cannot be used." kept={stage.problem} next="Choose another." />
      )}
    </Dialog>
  );
}

function OtherCopySteps({ prepared: { theirSteps } }: { readonly prepared: PreparedMerge }) {
  if (theirSteps === null) return <p>The file does not say what was done to the other copy step by step.</p>;
  if (theirSteps.length === 0) return <p>Nothing was done to the other copy since.</p>;
  const more = theirSteps.length - TOLD_STEPS;
  return (
    <section aria-label="What was done to the other copy">
      <h3 className={styles['heading']}>What was done to the other copy</h3>
      <ol className={styles['steps']}>
        {theirSteps.slice(0, TOLD_STEPS).map(({ label, at, by }, index) => (
          <li key={index}>
            <span>{label}</span>
            <span className={styles['when']}>
              {by === null ? '' : `${isolatedName(by)} · `}
              {formatInstant(at)}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 ? <p>and {formatCount(more, 'earlier step')}</p> : null}
    </section>
  );
}

function ChangesTable({ prepared: { myChanges, theirChanges } }: { readonly prepared: PreparedMerge }) {
  const tables = [...new Set([...theirChanges, ...myChanges].map(({ table }) => table))];
  if (tables.length === 0) return null;
  const words = (changes: readonly TableChanges[], table: string) => {
    const found = changes.find((each) => each.table === table);
    return found === undefined ? '—' : countWords(found);
  };
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Changed since</th>
          <th scope="col">In the other copy</th>
          <th scope="col">In this workspace</th>
        </tr>
      </thead>
      <tbody>
        {tables.map((table) => (
          <tr key={table}>
            <th scope="row">{tableName(table)}</th>
            <td data-cell="words">{words(theirChanges, table)}</td>
            <td data-cell="words">{words(myChanges, table)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

function countWords({ added, changed, removed }: TableChanges): string {
  const told = [
    [added, 'added'],
    [changed, 'changed'],
    [removed, 'removed'],
  ] as const;
  return told.flatMap(([count, verb]) => (count === 0 ? [] : [`${formatInteger(count)} ${verb}`])).join(', ');
}

function effectWords(changes: readonly TableChanges[]): string {
  if (changes.length === 0) return 'Merging changes nothing here.';
  const told = changes.map((each) => `${tableName(each.table).toLowerCase()}: ${countWords(each)}`);
  return `Merging changes here: ${told.join('; ')}.`;
}

function keptWords(kept: readonly { readonly table: string; readonly id: string }[]): string {
  const [first] = kept;
  return kept.length === 1 && first !== undefined
    ? `${recordCount(first.table, 1)} (${isolatedName(first.id)})`
    : formatCount(kept.length, 'record');
}

function ancestorWords(ancestor: AncestorFound): string {
  if (ancestor.kind === 'none') return 'Without a common file: every difference is asked.';
  if (ancestor.kind === 'chosen') return `Both are compared with ${isolatedName(ancestor.fileName)}.`;
  if (ancestor.fileName === null || ancestor.savedOn === null) {
    return 'Both copies come from one moment, which their histories show.';
  }
  return `Both copies come from ${isolatedName(ancestor.fileName)} of ${formatDate(ancestor.savedOn)}.`;
}
