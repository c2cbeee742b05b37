/**
 * The door by which price lists of vendors come in; whole workspaces have their own, ./use-workspace-files.
 *
 * Depends on: react, services, features/import, host (types), core.
 */
import { useCallback, useMemo } from 'react';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { usePriceListImport } from '../features/import/use-price-list-import';
import type { FileKind } from '../host/host';
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
  return { priceList };
}
