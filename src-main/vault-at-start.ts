/**
 * All that happens to the user's data before there is a window, in the only order
 * that is safe: may this program touch it at all; is a swap of vaults to be
 * finished; is there a passphrase; does the page's database belong to this vault.
 *
 * Depends on: ./database-key, ./format-gate, ./keyring, ./protection-at-start, ./quarantine, ./vault.
 */
import { settleDatabase } from './database-key';
import { refuseToOpen } from './format-gate';
import { Keyring } from './keyring';
import { canRebuild, isSealed, keyOfVault } from './protection-at-start';
import { performQuarantine } from './quarantine';
import { nextFolder, oldFolder, settleSwap } from './vault/swap-folders';
import type { VaultOptions } from './vault/vault';
import { VaultError } from './vault/vault-error';

/** Where everything lies. */
export interface StartOptions extends Pick<VaultOptions, 'files' | 'folder' | 'versions' | 'now'> {
  readonly userData: string;
  /** The page's address: only its own databases are meant. */
  readonly origin: string;
}

/** Why nothing is opened, for the user; or what the start found. */
export type VaultStart =
  | { readonly refusal: string }
  | {
      readonly refusal: null;
      readonly keyring: Keyring;
      /** Name of the folder that the database was moved to at this start; null if it was not. */
      readonly quarantined: string | null;
    };

/** Prepares the data for a window, or says why there must be none. */
export async function prepareVault(options: StartOptions): Promise<VaultStart> {
  const { files, folder, versions, now, userData, origin } = options;
  for (const place of [folder, nextFolder(folder), oldFolder(folder)]) {
    const refusal = await refuseToOpen(files, place, versions);
    if (refusal !== null) return { refusal };
  }
  let keyring: Keyring;
  let moved: string | null = null;
  try {
    await settleSwap(files, folder, now());
    keyring = new Keyring(await isSealed(options));
    const { isProtected } = keyring;
    const keyId = await keyOfVault(options, isProtected).catch(passDamage);
    if (keyId !== undefined) {
      const canBeRebuilt = () => canRebuild(options, isProtected);
      moved = await settleDatabase(userData, origin, keyId, canBeRebuilt, new Date(now()));
    }
  } catch (cause) {
    return { refusal: refusalOf(cause) };
  }
  try {
    moved = performQuarantine(userData, origin, new Date(now())) ?? moved;
  } catch (cause) {
    // The window can still say that the database does not open; without a window nobody can.
    process.stderr.write(`The database was not moved aside: ${String(cause)}\n`);
  }
  return { refusal: null, keyring, quarantined: moved };
}

/** With every copy of its key lost the vault does not open, and whose the database is cannot be told. */
function passDamage(cause: unknown): undefined {
  if (cause instanceof VaultError && cause.code === 'vault/damaged') return undefined;
  throw cause;
}

function refusalOf(cause: unknown): string {
  return [
    `What the passphrase protects could not be made ready: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Nothing was opened and nothing is lost. See whether the disk is connected, has room and may be written, then start RigPlan again.',
  ].join('\n\n');
}
