/**
 * How the safety copies stand, live.
 *
 * Depends on: react, ./services, data (types).
 */
import { useCallback, useSyncExternalStore } from 'react';
import type { VaultStatus } from '../data/vault/vault-journal';
import { useServices } from './services';

const noSubscription = () => () => undefined;
const noStatus = () => null;

/** Null where there is no vault. */
export function useVaultStatus(): VaultStatus | null {
  const { safety } = useServices();
  return useSyncExternalStore<VaultStatus | null>(
    safety?.journal.subscribe ?? noSubscription,
    safety?.journal.status ?? noStatus,
  );
}

/** Tries again to make safe what is not; the status tells how it went. */
export function useRetrySafety(): () => void {
  const { workspace } = useServices();
  return useCallback(() => {
    workspace.settle().catch(() => undefined); // The status says why.
  }, [workspace]);
}
