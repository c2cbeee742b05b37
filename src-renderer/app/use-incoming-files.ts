/**
 * The door by which price lists of vendors come in; whole workspaces have their own, ./use-workspace-files.
 *
 * Depends on: react, services, features/import, host (types), core, ./use-price-list.
 */
import { useCallback } from 'react';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import type { FileKind } from '../host/host';
import { useServices } from '../services/services';
import { usePriceList } from './use-price-list';

interface IncomingFilesOptions {
  readonly state: WorkspaceState;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly undo: (only?: HistoryStep) => Promise<HistoryStep | null>;
  /** Shows these offers alone on Compare. */
  readonly showOffers: (ids: readonly string[]) => void;
}

export function useIncomingFiles({ state, save, undo, showOffers }: IncomingFilesOptions) {
  const { host, workspace } = useServices();
  /** What could not be kept need not be chosen. */
  const openToImport = useCallback(
    async (kind: FileKind) => {
      await workspace.admit();
      return host.openFile(kind);
    },
    [host, workspace],
  );
  const priceList = usePriceList({ state, save, undo, openFile: openToImport, showOffers });
  return { priceList };
}
