/**
 * Which key the page's database was written with, and what becomes of one that
 * was written with another: unsealed rows would give away what the vault seals,
 * and rows of a lost key nobody can read.
 *
 * It is deleted where the vault can bring it back, and moved aside where not.
 * The browser holds its files as long as it runs, so this comes before a window.
 *
 * Depends on: node:fs, node:path, ./atomic-write, ./quarantine, ./vault/whole-file.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-write';
import { DATABASE_KEY, databasesOf, moveDatabaseAside } from './quarantine';
import { frame, unframe } from './vault/whole-file';

/**
 * Where the browser keeps how the page looked when it was left, the filter as it was typed among it.
 * Its logs hold what was overwritten since; nothing but looks is lost with them.
 */
const LOOKS = ['Local Storage', 'Session Storage'];

/**
 * Compares and acts. Done again after it was cut short, it comes to the same.
 *
 * @param origin - the page's address: only its own databases are meant
 * @param keyId - of the vault; null without a passphrase
 * @param canRebuild - whether the vault holds what the database holds
 * @returns name of the folder that it was moved to; null if it was not
 * @throws the file system's error; the note stays as it was
 */
export async function settleDatabase(
  userData: string,
  origin: string,
  keyId: string | null,
  canRebuild: () => Promise<boolean>,
  now: Date,
): Promise<string | null> {
  const note = join(userData, DATABASE_KEY);
  if ((await readNote(note)) === keyId) return null;
  const databases = databasesOf(userData, origin);
  let quarantined: string | null = null;
  if (databases.length > 0 && !(await canRebuild())) quarantined = moveDatabaseAside(userData, origin, now);
  const looks = LOOKS.map((name) => join(userData, name));
  for (const path of [...databasesOf(userData, origin), ...looks]) {
    await rm(path, { recursive: true, force: true });
  }
  if (keyId === null) await rm(note, { force: true });
  else await writeFileAtomically(note, frame({ keyId }), { isPrivate: true });
  return quarantined;
}

/** Null: written without a key. A note that does not read names no key there is. */
async function readNote(path: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
  const value = unframe(bytes);
  const isGood = typeof value === 'object' && value !== null && 'keyId' in value;
  return isGood && typeof value.keyId === 'string' ? value.keyId : 'unreadable';
}
