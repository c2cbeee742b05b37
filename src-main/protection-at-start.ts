/**
 * What the disk says about protection before anything is opened: whether there is
 * a passphrase, and of which key the page's database is.
 *
 * Depends on: ./sealing/key-files, ./vault.
 */
import { hasKeyFiles, readKeyFiles } from './sealing/key-files';
import { examineVault } from './vault/examine';
import { checkFormat, PLAIN_FORMAT, SEALED_FORMAT, type WriterVersions } from './vault/format';
import { VaultError } from './vault/vault-error';
import type { VaultFiles } from './vault/vault-files';
import { vaultFolders } from './vault/vault-layout';

/** Where to look. */
export interface VaultPlace {
  readonly files: VaultFiles;
  readonly folder: string;
  readonly versions: WriterVersions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whether the vault is sealed. Looks no further than its note, its files of keys, and where both are lost, at the rest. */
export async function isSealed({ files, folder, versions, now }: VaultPlace): Promise<boolean> {
  const note = await checkFormat(files, folder, versions);
  if (note.state === 'good') return note.format.vaultFormat === SEALED_FORMAT;
  if (await hasKeyFiles(files, folder)) return true;
  if (note.state === 'absent' && (await files.list(folder)).length === 0) return false;
  try {
    await examineVault(files, vaultFolders(folder), PLAIN_FORMAT, null, now());
    return false;
  } catch (cause) {
    return cause instanceof VaultError && cause.code === 'vault/locked-by-passphrase';
  }
}

/**
 * The name of the key that the vault is sealed with; null without one.
 * @throws VaultError `vault/damaged` if no copy of it reads
 */
export async function keyOfVault(place: VaultPlace, isProtected: boolean): Promise<string | null> {
  return isProtected ? (await readKeyFiles(place.files, place.folder)).keyId : null;
}

/**
 * Whether a database could be rebuilt from the vault, as far as that shows without a key: everything
 * is in order, and there is something in it.
 */
export async function canRebuild(place: VaultPlace, isProtected: boolean): Promise<boolean> {
  const { files, folder, versions, now } = place;
  try {
    const note = await checkFormat(files, folder, versions);
    if (note.state !== 'good') return false;
    const format = isProtected ? SEALED_FORMAT : PLAIN_FORMAT;
    const { damage, isEmpty } = await examineVault(
      files,
      vaultFolders(folder),
      format,
      note.format.epoch,
      now(),
    );
    return damage.length === 0 && !isEmpty;
  } catch {
    return false;
  }
}
