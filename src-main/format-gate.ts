/**
 * Asks, before there is a window, whether this program may open the user's data.
 *
 * Depends on: ./vault.
 */
import { checkFormat, type FormatRefusal, type WriterVersions } from './vault/format';
import type { VaultFiles } from './vault/vault-files';

const WORDS: Readonly<Record<FormatRefusal['reason'], string>> = {
  'newer-vault':
    'Your data was last written by a newer RigPlan, which keeps it in a way this one does not know.',
  'newer-schema': 'Your data was last written by a newer RigPlan, whose records this one does not know.',
  'older-electron':
    'Your data was last written on a newer browser engine. The engine of this RigPlan would take the database for a damaged one and delete it.',
};

/**
 * Null if it may; else what to tell the user. Writes nothing.
 *
 * @param folder - of the vault; it need not be there
 */
export async function refuseToOpen(
  files: VaultFiles,
  folder: string,
  versions: WriterVersions,
): Promise<string | null> {
  try {
    const found = await checkFormat(files, folder, versions);
    if (found.state !== 'refused') return null;
    const { reason, lastWriter } = found.refusal;
    return [
      WORDS[reason],
      `Last written by: RigPlan ${lastWriter.app}, Electron ${lastWriter.electron}. This is: RigPlan ${versions.app}, Electron ${versions.electron}.`,
      'Nothing was opened and nothing was changed. Install the newer RigPlan again to go on.',
    ].join('\n\n');
  } catch (cause) {
    return [
      `Who wrote your data last cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`,
      'Nothing was opened and nothing was changed. See whether the disk is connected and the folder may be read, then start RigPlan again.',
    ].join('\n\n');
  }
}
