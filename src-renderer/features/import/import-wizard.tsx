/**
 * The two steps between a file and an import: which column says what, then what would be imported.
 * Escape asks before it throws away what was set.
 *
 * Depends on: react, ui, the files beside this one.
 */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatCount } from '../../ui/format';
import { LeaveQuestion } from '../../ui/leave-question';
import { ErrorNotice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { ColumnsStep } from './columns/columns-step';
import { sourceName } from './import-source';
import type { ColumnsWork } from './import-stage';
import styles from './import.module.css';
import { PreviewStep } from './preview/preview-step';
import type { ImportDialogProps } from './price-list-import';

interface ImportWizardProps extends ImportDialogProps {
  readonly work: ColumnsWork;
}

const STEPS = [
  { id: 'columns', label: 'Columns' },
  { id: 'preview', label: 'Preview' },
] as const;

export function ImportWizard(props: ImportWizardProps) {
  const { stage, work, queue, close, skip, look, back } = props;
  const [isLeaving, setIsLeaving] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const step = stage.kind === 'preview' ? 'preview' : 'columns';
  const { kind } = stage;
  useEffect(() => {
    // What the keyboard was on went with the step before.
    if (kind !== 'reading') body.current?.focus();
  }, [kind]);
  const isChanged = work.isTouched || (stage.kind === 'preview' && isAnswered(stage.shown));
  const isWriting = stage.kind === 'preview' && stage.isWriting;
  const leave = () => {
    if (isWriting) return;
    if (isChanged && !isLeaving) setIsLeaving(true);
    else close();
  };
  const count = queue === null ? '' : ` (${String(queue.at)} of ${String(queue.of)})`;
  const isLast = queue === null || queue.at === queue.of;
  return (
    <Dialog
      isOpen
      onClose={leave}
      size="full"
      holdsTyping
      initialFocus={body}
      title={`Import ${sourceName(work.document.source)}${count}`}
      description={
        <ol className={styles['steps']}>
          {STEPS.map(({ id, label }, at) => (
            <li key={id} aria-current={id === step ? 'step' : undefined}>
              {at + 1} {label}
            </li>
          ))}
          <li className={styles['nothing']}>Nothing has been imported yet.</li>
        </ol>
      }
      footer={
        isLeaving ? (
          <LeaveQuestion
            words="Close without importing? What you set for this file is lost."
            stayLabel="Go on"
            onDiscard={close}
            onStay={() => {
              setIsLeaving(false);
              body.current?.focus();
            }}
          />
        ) : stage.kind === 'preview' ? (
          <PreviewFooter {...props} stage={stage} onLeave={leave} isLast={isLast} />
        ) : (
          <>
            <p className={styles['footWords']}>{columnsWords(work)}</p>
            {isLast ? null : <Button onClick={skip}>Skip this file</Button>}
            <Button onClick={leave}>Cancel</Button>
            <Button
              ref={next}
              variant="primary"
              disabled={work.guess.questions.length > 0 || work.isBusy || stage.kind !== 'columns'}
              onClick={look}
            >
              Look at the preview
            </Button>
          </>
        )
      }
    >
      <div ref={body} tabIndex={-1} className={styles['body']}>
        {stage.kind === 'reading' ? (
          <Progress label={`Reading ${stage.name}`} share={stage.share} onStop={props.stop} />
        ) : stage.kind === 'failed' ? (
          <ErrorNotice
            title={`${stage.name ?? 'The file'} cannot be imported so.`}
            kept={stage.problem}
            next="Nothing was imported; what you set is kept."
            actions={<Button onClick={back}>Back to the columns</Button>}
          />
        ) : stage.kind === 'preview' ? (
          <PreviewStep
            work={stage.work}
            shown={stage.shown}
            fetchRows={props.showRows}
            onAnswer={props.answer}
            onMend={props.mend}
            onBack={back}
          />
        ) : (
          <ColumnsStep
            work={work}
            today={props.today}
            onChoose={props.choose}
            onDialect={props.chooseDialect}
            onSaveAs={props.saveAs}
            fetchRows={props.showRows}
            next={next}
          />
        )}
      </div>
    </Dialog>
  );
}

type PreviewStage = Extract<ImportDialogProps['stage'], { kind: 'preview' }>;

function PreviewFooter(
  props: ImportWizardProps & {
    readonly stage: PreviewStage;
    readonly onLeave: () => void;
    readonly isLast: boolean;
  },
) {
  const { stage, onLeave, isLast, skip, back, confirm, saveRejected } = props;
  const { isWriting, written, shown, work } = stage;
  const { preview } = shown;
  const count = preview.added.length + preview.changed.length + preview.ended.length;
  return (
    <>
      {isWriting ? (
        <div className={styles['footWords']}>
          <Progress label={`Importing ${formatCount(count, 'offer')}`} share={written} />
        </div>
      ) : (
        <p className={styles['footWords']}>
          {preview.openCount === 0
            ? savedWords(work)
            : `${formatCount(preview.openCount, 'row waits', 'rows wait')} for an answer and would not be imported.`}
        </p>
      )}
      {preview.rejected.length === 0 ? null : <Button onClick={saveRejected}>Save rejected rows…</Button>}
      <Button onClick={back} disabled={isWriting}>
        Back
      </Button>
      {isLast ? null : (
        <Button onClick={skip} disabled={isWriting}>
          Skip this file
        </Button>
      )}
      <Button onClick={onLeave} disabled={isWriting}>
        Cancel
      </Button>
      <Button variant="primary" onClick={confirm} disabled={count === 0 || isWriting}>
        {count === 0 ? 'Nothing to import' : `Import ${formatCount(count, 'offer')}`}
      </Button>
    </>
  );
}

function isAnswered({ answers, mends }: PreviewStage['shown']): boolean {
  return mends.length > 0 || Object.keys(answers).length > 0;
}

function columnsWords({ guess, isBusy }: ColumnsWork): string {
  if (isBusy) return 'Reading…';
  const { length } = guess.questions;
  return length === 0 ? '' : `${formatCount(length, 'question')} left.`;
}

function savedWords({ saveAs, guess }: ColumnsWork): string {
  return saveAs === null || saveAs.trim() === '' || guess.isDocumented
    ? ''
    : `The way it is read is remembered as ${saveAs.trim()}.`;
}
