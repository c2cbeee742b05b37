/**
 * The screens of an import: what is pasted, progress, a failure, and the two steps of the work itself.
 * Also the doors that are always open: a file dropped on the window, a list pasted anywhere.
 *
 * Depends on: react, ui, ./price-list-import (types), the files beside this one.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorNotice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { DropTarget } from './drop-target';
import { PasteDialog } from './paste-dialog';
import type { ImportDialogProps } from './price-list-import';
import { usePasteAnywhere } from './use-paste-anywhere';

// Loaded with the first list that is read: a start without an import needs none of it.
const ImportWizard = lazy(async () => ({ default: (await import('./import-wizard')).ImportWizard }));

export function ImportDialog(props: ImportDialogProps) {
  const { stage, take, refuse } = props;
  const isIdle = stage.kind === 'idle';
  usePasteAnywhere(isIdle, take);
  return (
    <>
      <DropTarget isOpen={isIdle} onTake={take} onRefuse={refuse} />
      <Suspense>
        <Stage {...props} />
      </Suspense>
    </>
  );
}

function Stage(props: ImportDialogProps) {
  const { stage, stop, close } = props;
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'paste':
      return (
        <PasteDialog problem={stage.problem} onRead={(source) => props.take([source])} onClose={close} />
      );
    case 'reading':
      if (stage.back !== null) return <ImportWizard {...props} work={stage.back} />;
      return <ReadingDialog name={stage.name} share={stage.share} onStop={stop} />;
    case 'failed':
      if (stage.back !== null) return <ImportWizard {...props} work={stage.back} />;
      return <FailedDialog {...props} name={stage.name} problem={stage.problem} />;
    case 'columns':
    case 'preview':
      return <ImportWizard {...props} work={stage.work} />;
  }
}

const QUIET_MS = 300;

/** Opens only once reading has taken a while, so that a small file does not flash. */
function ReadingDialog(props: {
  readonly name: string;
  readonly share: number | null;
  readonly onStop: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsOpen(true);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <Dialog isOpen={isOpen} onClose={props.onStop} title="Import a price list">
      <Progress label={`Reading ${props.name}`} share={props.share} onStop={props.onStop} />
    </Dialog>
  );
}

function FailedDialog(props: ImportDialogProps & { readonly name: string | null; readonly problem: string }) {
  const { name, problem, queue, close, skip, start, onSaveTemplate } = props;
  const isLast = queue === null || queue.at === queue.of;
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Import a price list"
      footer={
        <>
          <Button onClick={onSaveTemplate}>Save the template</Button>
          <Button onClick={close}>Close</Button>
          {isLast ? (
            <Button variant="primary" onClick={start}>
              Choose another file
            </Button>
          ) : (
            <Button variant="primary" onClick={skip}>
              Go on with the next file
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice
        title={name === null ? 'No file could be read.' : `${capitalised(name)} cannot be imported.`}
        kept={problem}
        next="Nothing was imported; the workspace is as it was."
      />
    </Dialog>
  );
}

/** Only the words of this app: the name of a file stays as it is. */
function capitalised(name: string): string {
  return name.startsWith('the ') ? `T${name.slice(1)}` : name;
}
