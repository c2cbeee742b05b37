/**
 * Opening a workspace file: choose, ask for its passphrase if it is sealed, check, then replace everything or
 * hand it on to be merged.
 *
 * The file is checked whole before the question is asked, and the replacement
 * is one step that can be undone. The step names the file as it lies on the
 * disk: of a sealed one it is the sealed bytes whose SHA-256 is noted.
 *
 * Depends on: react, core, data (types), host and services (types), imports/sha256-hex, ui/messages, ./use-merge (types).
 */
import { useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Result } from '#domain/core/result';
import type { ImportSource } from '../../data/import-manifest';
import type { WorkspaceDocument } from '../../data/workspace-file';
import type { HistoryStep, WorkspaceState } from '../../data/workspace-state';
import type { FileKind, OpenedFile } from '../../host/host';
import { sha256Hex } from '../../imports/sha256-hex';
import type { SealedFiles } from '../../services/sealed-files';
import { useMessages } from '../../ui/messages';
import type { OtherCopy } from './use-merge';

/** What opening a workspace file needs done outside. */
export interface WorkspaceFileActions {
  readonly openFile: (kind: FileKind) => Promise<OpenedFile | null>;
  readonly sealed: SealedFiles;
  /** Checks a file; the problem is a sentence. */
  readonly readWorkspace: (bytes: Uint8Array) => Promise<Result<WorkspaceDocument, string>>;
  /** Gives the step it made; null if nothing is different. */
  readonly replaceAll: (
    label: string,
    state: WorkspaceState,
    source: ImportSource,
  ) => Promise<HistoryStep | null>;
  /** Merges it into the workspace that is open. */
  readonly merge: (other: OtherCopy) => void;
  /** Takes back this step and no other. */
  readonly undo: (step: HistoryStep) => Promise<unknown>;
}

/** What the file was chosen for; one that is opened may still be merged. */
type Purpose = 'open' | 'merge';

/** The file is sealed, and its passphrase is asked for. */
export interface SealedStage {
  readonly kind: 'sealed';
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly purpose: Purpose;
  readonly isBusy: boolean;
  /** What was wrong with the passphrase that was tried last. */
  readonly problem: string | null;
}

/** Where it stands. */
export type WorkspaceFileStage =
  | { readonly kind: 'idle' }
  | SealedStage
  | { readonly kind: 'failed'; readonly fileName: string | null; readonly problem: string }
  | {
      readonly kind: 'confirm';
      readonly fileName: string;
      readonly document: WorkspaceDocument;
      readonly source: ImportSource;
      readonly isWriting: boolean;
    };

/** A workspace file being opened. */
export interface WorkspaceFileImport {
  readonly stage: WorkspaceFileStage;
  readonly start: () => void;
  /** Chooses a file to be merged. */
  readonly startMerge: () => void;
  readonly close: () => void;
  readonly unseal: (passphrase: string) => void;
  readonly confirm: () => void;
  /** Merges the file in place of replacing by it. */
  readonly merge: () => void;
}

const WORKSPACE: FileKind = { label: 'RigPlan workspace', extensions: ['rigplan', 'json'] };

export function useWorkspaceFile(actions: WorkspaceFileActions): WorkspaceFileImport {
  const [stage, setStage] = useState<WorkspaceFileStage>({ kind: 'idle' });
  const { show } = useMessages();

  /** @param content - what the file holds: its bytes, or what was sealed in them */
  const check = async ({ name: fileName, bytes }: OpenedFile, content: Uint8Array, purpose: Purpose) => {
    const result = await actions.readWorkspace(content);
    if (!result.ok) {
      setStage({ kind: 'failed', fileName, problem: result.problem });
      return;
    }
    const source = { fileName, sha256: await sha256Hex(bytes) };
    if (purpose === 'merge') {
      setStage({ kind: 'idle' });
      actions.merge({ fileName, document: result.value, source });
      return;
    }
    setStage({ kind: 'confirm', fileName, document: result.value, source, isWriting: false });
  };

  const read = async (purpose: Purpose) => {
    let fileName: string | null = null;
    try {
      const file = await actions.openFile(WORKSPACE);
      if (file === null) return;
      fileName = file.name;
      if (actions.sealed.isSealed(file.bytes)) {
        const { bytes } = file;
        setStage({ kind: 'sealed', fileName, bytes, purpose, isBusy: false, problem: null });
      } else {
        await check(file, file.bytes, purpose);
      }
    } catch (cause) {
      setStage({ kind: 'failed', fileName, problem: wordsOf(cause) });
    }
  };

  const unseal = async (passphrase: string) => {
    if (stage.kind !== 'sealed' || stage.isBusy) return;
    const { fileName, bytes, purpose } = stage;
    setStage({ ...stage, isBusy: true, problem: null });
    try {
      const opened = await actions.sealed.unseal(bytes, passphrase);
      if (opened.ok) await check({ name: fileName, bytes }, opened.value, purpose);
      else if (opened.problem.isPassphrase) {
        setStage({ ...stage, isBusy: false, problem: opened.problem.words });
      } else setStage({ kind: 'failed', fileName, problem: opened.problem.words });
    } catch (cause) {
      setStage({ kind: 'failed', fileName, problem: wordsOf(cause) });
    }
  };

  const confirm = async () => {
    if (stage.kind !== 'confirm' || stage.isWriting) return;
    const { fileName, document, source } = stage;
    setStage({ ...stage, isWriting: true });
    try {
      const step = await actions.replaceAll(`Open ${isolatedName(fileName)}`, document.state, source);
      setStage({ kind: 'idle' });
      const undo = (done: HistoryStep) => {
        actions.undo(done).catch((cause: unknown) => {
          show({ kind: 'failed', text: `This could not be undone: ${wordsOf(cause)}` });
        });
      };
      show({
        kind: 'done',
        text: `Opened ${isolatedName(fileName)}.`,
        ...(step === null ? {} : { action: { label: 'Undo', run: () => undo(step) } }),
      });
    } catch (cause) {
      setStage({ kind: 'failed', fileName, problem: wordsOf(cause) });
    }
  };

  return {
    stage,
    start: () => void read('open'),
    startMerge: () => void read('merge'),
    close: () => {
      setStage({ kind: 'idle' });
    },
    unseal: (passphrase) => void unseal(passphrase),
    confirm: () => void confirm(),
    merge: () => {
      if (stage.kind !== 'confirm' || stage.isWriting) return;
      const { fileName, document, source } = stage;
      setStage({ kind: 'idle' });
      actions.merge({ fileName, document, source });
    },
  };
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
