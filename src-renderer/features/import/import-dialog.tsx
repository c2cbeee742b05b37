/**
 * The dialog of an import: progress, a failure, or the preview to confirm.
 *
 * Depends on: react, ui, ./use-price-list-import (types), ./import-preview.
 */
import { useEffect, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/fields';
import { formatCount } from '../../ui/format';
import { ErrorNotice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import styles from './import.module.css';
import { ImportPreviewTabs } from './import-preview-tabs';
import { ImportSummary } from './import-summary';
import type { ImportStage, PriceListImport } from './use-price-list-import';

interface ImportDialogProps extends PriceListImport {
  readonly onSaveTemplate: () => void;
}

/** Shows nothing while no import is under way. */
export function ImportDialog({
  stage,
  start,
  close,
  chooseSheet,
  confirm,
  saveRejected,
  onSaveTemplate,
}: ImportDialogProps) {
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <ReadingDialog fileName={stage.fileName} share={stage.share} onStop={close} />;
    case 'failed':
      return <FailedDialog stage={stage} onRetry={start} onClose={close} onSaveTemplate={onSaveTemplate} />;
    case 'preview':
      return (
        <PreviewDialog
          stage={stage}
          onClose={close}
          onChooseSheet={chooseSheet}
          onConfirm={confirm}
          onSaveRejected={saveRejected}
        />
      );
  }
}

const QUIET_MS = 300;

/** Opens only once reading has taken a while, so that a small file does not flash. */
function ReadingDialog(props: {
  readonly fileName: string;
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
      <Progress label={`Reading ${isolatedName(props.fileName)}`} share={props.share} onStop={props.onStop} />
    </Dialog>
  );
}

function FailedDialog(props: {
  readonly stage: Extract<ImportStage, { kind: 'failed' }>;
  readonly onRetry: () => void;
  readonly onClose: () => void;
  readonly onSaveTemplate: () => void;
}) {
  const { fileName, problem } = props.stage;
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Import a price list"
      footer={
        <>
          <Button onClick={props.onSaveTemplate}>Save the template</Button>
          <Button onClick={props.onClose}>Close</Button>
          <Button variant="primary" onClick={props.onRetry}>
            Choose another file
          </Button>
        </>
      }
    >
      <ErrorNotice
        title={fileName === null ? 'No file could be read.' : `${isolatedName(fileName)} cannot be imported.`}
        kept={problem}
        next="Nothing was imported; the workspace is as it was."
      />
    </Dialog>
  );
}

function PreviewDialog(props: {
  readonly stage: Extract<ImportStage, { kind: 'preview' }>;
  readonly onClose: () => void;
  readonly onChooseSheet: (sheetName: string) => void;
  readonly onConfirm: () => void;
  readonly onSaveRejected: () => void;
}) {
  const { fileName, list, preview, isWriting } = props.stage;
  const count = preview.added.length + preview.changed.length;
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      size="wide"
      title={`Import ${isolatedName(fileName)}`}
      description="Nothing has been imported yet."
      footer={
        <>
          {list.rejected.length === 0 ? null : (
            <Button onClick={props.onSaveRejected}>Save rejected rows…</Button>
          )}
          <Button onClick={props.onClose} disabled={isWriting}>
            Cancel
          </Button>
          <Button variant="primary" onClick={props.onConfirm} disabled={count === 0 || isWriting}>
            {count === 0 ? 'Nothing to import' : `Import ${formatCount(count, 'offer')}`}
          </Button>
        </>
      }
    >
      {list.sheets.length < 2 || list.sheet === null ? null : (
        <div className={styles['sheet']}>
          <SelectField
            label="Sheet of the workbook"
            value={list.sheet}
            onChange={props.onChooseSheet}
            options={list.sheets.map((name) => ({ value: name, label: name }))}
          />
        </div>
      )}
      <ImportSummary list={list} preview={preview} />
      <ImportPreviewTabs preview={preview} />
    </Dialog>
  );
}
