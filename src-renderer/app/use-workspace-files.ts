/**
 * The door by which whole workspaces come in: opened in place of this one, or merged into it.
 *
 * Depends on: react, core, data, features/data, host (types), services.
 */
import { useCallback, useMemo } from 'react';
import { fail, ok } from '#domain/core/result';
import type { HistoryStep } from '../data/workspace-state';
import { useMerge } from '../features/data/use-merge';
import { useWorkspaceFile } from '../features/data/use-workspace-file';
import type { FileKind } from '../host/host';
import { openedFrom, readOwnCopy } from '../services/prepare-merge';
import { readWorkspaceBytes } from '../services/read-workspace-bytes';
import { refusalOfJson } from '../services/refusal-of-json';
import { sealedFiles } from '../services/sealed-files';
import { useServices } from '../services/services';

interface WorkspaceFilesOptions {
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly undo: (only?: HistoryStep) => Promise<HistoryStep | null>;
}

export function useWorkspaceFiles({ save, undo }: WorkspaceFilesOptions) {
  const { host, workspace, today } = useServices();
  const readWorkspace = useCallback(
    async (bytes: Uint8Array) => {
      const refusal = await refusalOfJson(host.reading, bytes);
      return refusal === null ? readWorkspaceBytes(bytes) : fail(refusal);
    },
    [host],
  );
  const merge = useMerge(
    useMemo(
      () => ({
        readOwn: () => readOwnCopy(workspace),
        openAncestor: async () => {
          const file = await host.openFile({ label: 'RigPlan workspace', extensions: ['rigplan', 'json'] });
          if (file === null) return ok(null);
          if (sealedFiles(host.protection).isSealed(file.bytes)) {
            return fail('It is sealed. Open it by itself, export it without a passphrase, and choose that.');
          }
          const read = await readWorkspace(file.bytes);
          return read.ok ? ok({ fileName: file.name, state: read.value.state }) : read;
        },
        // Takes a safety copy first, as whatever replaces much at once does.
        apply: (label, state, source) => save(() => workspace.replaceAll(label, state, source)),
        undo,
        today,
      }),
      [host, workspace, readWorkspace, save, undo, today],
    ),
  );
  const { begin } = merge;
  const workspaceFile = useWorkspaceFile(
    useMemo(
      () => ({
        /** What could not be kept need not be chosen. */
        openFile: async (kind: FileKind) => {
          await workspace.admit();
          return host.openFile(kind);
        },
        sealed: sealedFiles(host.protection),
        readWorkspace,
        replaceAll: (label, next, source) => {
          const opened = openedFrom(next, source.fileName ?? 'a file', today());
          return save(() => workspace.replaceAll(label, opened, source));
        },
        merge: begin,
        undo,
      }),
      [host, workspace, readWorkspace, save, undo, today, begin],
    ),
  );
  return { merge, workspaceFile };
}
