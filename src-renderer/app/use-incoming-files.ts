/**
 * The two doors by which files come in: a price list of a vendor, a whole workspace.
 *
 * Depends on: react, services, features/import, features/data, host (types), core.
 */
import { useCallback, useMemo } from 'react';
import { fail } from '#domain/core/result';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { useWorkspaceFile } from '../features/data/use-workspace-file';
import { usePriceListImport } from '../features/import/use-price-list-import';
import type { FileKind } from '../host/host';
import { readWorkspaceBytes } from '../services/read-workspace-bytes';
import { refusalOfJson } from '../services/refusal-of-json';
import { sealedFiles } from '../services/sealed-files';
import { useServices } from '../services/services';
import { useExports } from '../services/use-exports';

interface IncomingFilesOptions {
  readonly state: WorkspaceState;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly undo: (only?: HistoryStep) => Promise<HistoryStep | null>;
}

export function useIncomingFiles({ state, save, undo }: IncomingFilesOptions) {
  const { host, workspace, inOut, today } = useServices();
  const exports = useExports();
  /** What could not be kept need not be chosen. */
  const openToImport = useCallback(
    async (kind: FileKind) => {
      await workspace.admit();
      return host.openFile(kind);
    },
    [host, workspace],
  );
  const priceList = usePriceListImport(
    useMemo(
      () => ({
        openFile: openToImport,
        readTable: host.reading.readTable,
        readPriceList: inOut.readPriceList,
        importOffers: (evidence, offers) => save(() => workspace.importOffers(evidence, offers)),
        undo,
        saveTable: exports.table,
        today,
      }),
      [host, openToImport, inOut, workspace, save, undo, exports, today],
    ),
    state,
  );
  const workspaceFile = useWorkspaceFile(
    useMemo(
      () => ({
        openFile: openToImport,
        sealed: sealedFiles(host.protection),
        readWorkspace: async (bytes) => {
          const refusal = await refusalOfJson(host.reading, bytes);
          return refusal === null ? readWorkspaceBytes(bytes) : fail(refusal);
        },
        replaceAll: (label, next, source) => save(() => workspace.replaceAll(label, next, source)),
        undo,
      }),
      [host, openToImport, workspace, save, undo],
    ),
  );
  return { priceList, workspaceFile };
}
