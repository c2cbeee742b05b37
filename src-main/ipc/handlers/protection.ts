/**
 * Protection by a passphrase, as the page may use it.
 *
 * Depends on: ../register (types), ../../vault/vault-error.
 */
import { VaultError } from '../../vault/vault-error';
import type { IpcHandlers } from '../register';

type ProtectionChannel = Extract<keyof IpcHandlers, `protection:${string}`> | 'file:seal' | 'file:unseal';

/** Handlers that know no passphrase: nothing is protected, and nothing can be. */
export function protectionHandlers(): Pick<IpcHandlers, ProtectionChannel> {
  return {
    'protection:state': () => ({
      isProtected: false,
      isLocked: false,
      lockAfterMinutes: null,
      plainCopies: [],
    }),
    'protection:unlock': () => ({}),
    'protection:change': refuse,
    'protection:lock': () => ({}),
    'protection:cover': () => ({}),
    'protection:set-lock-after': refuse,
    'file:seal': refuse,
    'file:unseal': refuse,
  };
}

function refuse(): never {
  throw new VaultError('vault/none', 'This RigPlan does not protect by a passphrase yet');
}
