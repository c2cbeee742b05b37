/**
 * Protection by a passphrase, as the page may use it.
 *
 * Depends on: ../register (types), ../../keyring (types), ../../lock-settings (types), ../../locking (types),
 * ../../protection (types), ../../sealing/sealed-file, ../../vault/vault-error.
 */
import type { Keyring } from '../../keyring';
import type { LockSettings } from '../../lock-settings';
import type { Locking } from '../../locking';
import type { Protection } from '../../protection';
import { sealFile, unsealFile } from '../../sealing/sealed-file';
import { VaultError } from '../../vault/vault-error';
import type { IpcHandlers } from '../register';

type ProtectionChannel = Extract<keyof IpcHandlers, `protection:${string}`>;
type SealedFileChannel = 'file:seal' | 'file:unseal';

/** All that protection consists of. */
export interface ProtectionParts {
  readonly keyring: Keyring;
  readonly protection: Protection;
  readonly locking: Locking;
  readonly settings: LockSettings;
  readonly plainCopies: () => Promise<string[]>;
  /** Absolute path. */
  readonly profileFolder: string;
}

/** Handlers for protection, or handlers that refuse if there is no vault to protect. */
export function protectionHandlers(parts: ProtectionParts | null): Pick<IpcHandlers, ProtectionChannel> {
  return {
    'protection:state': async () => {
      const { keyring, settings, plainCopies, profileFolder } = wanted(parts);
      return {
        isProtected: keyring.isProtected,
        isLocked: keyring.isLocked,
        lockAfterMinutes: settings.minutes(),
        plainCopies: await plainCopies(),
        profileFolder,
      };
    },
    'protection:unlock': async ({ passphrase }) => {
      const { protection, locking } = wanted(parts);
      await protection.unlock(passphrase);
      locking.pageIsUncovered();
      return {};
    },
    'protection:change': async (request) => ({ restarts: await wanted(parts).protection.change(request) }),
    'protection:lock': async () => {
      await wanted(parts).locking.lock();
      return {};
    },
    'protection:cover': () => {
      wanted(parts).locking.pageIsCovered();
      return {};
    },
    'protection:set-lock-after': async ({ minutes }) => {
      await wanted(parts).settings.set(minutes);
      return {};
    },
  };
}

/** Handlers for sealed files, which need no vault. */
export const sealedFileHandlers: Pick<IpcHandlers, SealedFileChannel> = {
  'file:seal': ({ bytes, passphrase }) => sealFile(bytes, passphrase),
  'file:unseal': ({ bytes, passphrase }) => unsealFile(bytes, passphrase),
};

function wanted(parts: ProtectionParts | null): ProtectionParts {
  if (parts !== null) return parts;
  throw new VaultError('vault/none', 'There is no vault: the program runs one command');
}
