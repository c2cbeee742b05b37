/**
 * The import of price lists with its services: reading apart from the window, writing as one step.
 *
 * Depends on: react, services, features/import, host and data (types), ./use-hand.
 */
import { useMemo } from 'react';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import type { PriceListImport } from '../features/import/price-list-import';
import { usePriceListImport } from '../features/import/use-price-list-import';
import type { FileKind, OpenedFile } from '../host/host';
import { saveRejectedRows } from '../services/save-rejected-rows';
import { useServices } from '../services/services';
import { useHand } from './use-hand';

interface PriceListOptions {
  readonly state: WorkspaceState;
  readonly save: <Value>(write: () => Promise<Value>) => Promise<Value>;
  readonly undo: (only?: HistoryStep) => Promise<HistoryStep | null>;
  readonly openFile: (kind: FileKind) => Promise<OpenedFile | null>;
  /** Shows these offers alone on Compare. */
  readonly showOffers: (ids: readonly string[]) => void;
}

export function usePriceList(options: PriceListOptions): PriceListImport {
  const { state, save, undo, openFile, showOffers } = options;
  const { host, workspace, inOut } = useServices();
  const hand = useHand();
  return usePriceListImport(
    useMemo(
      () => ({
        openFile,
        readTable: host.reading.readTable,
        readPasted: host.reading.readPasted,
        showRows: inOut.showRows,
        guessLayout: inOut.guessLayout,
        readWithLayout: inOut.readWithLayout,
        mendTable: inOut.mendTable,
        importOffers: (evidence, offers, profile, onProgress) =>
          save(() => workspace.importOffers(evidence, offers, profile, onProgress)),
        undo,
        showOffers,
        saveRejected: (fileName, table, list) => saveRejectedRows(host, fileName, table, list),
        hand,
      }),
      [openFile, host, inOut, workspace, save, undo, showOffers, hand],
    ),
    state,
  );
}
