/**
 * Which key the page's database was written with, and what becomes of one that
 * was written with another: unsealed rows would give away what the vault seals,
 * and rows of a lost key nobody can read.
 *
 * It is deleted where this program wrote the vault anew, from all that the database
 * held, and the vault can bring it back. A vault that got another key in any other
 * way may be an older one: then the database is moved aside.
 * The browser holds its files as long as it runs, so this comes before a window.
 *
 * Depends on: node:fs, node:path, ./atomic-write, ./quarantine, ./vault/whole-file.
 */
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeFileAtomically } from './atomic-write';
import { DATABASE_KEY, databasesOf, moveDatabaseAside } from './quarantine';
import { frame, unframe } from './vault/whole-file';

/**
 * Where the browser keeps how the page looked when it was left, the filter as it was typed among it.
 * Its logs hold what was overwritten since; nothing but looks is lost with them.
 */
const LOOKS = ['Local Storage', 'Session Storage'];
/** Says for which key the vault is being written anew. */
const REWRITING = 'DATABASE-REWRITING';
/** What a note that does not read names: no key there is. */
const UNREADABLE = 'unreadable';

/**
 * Notes that the vault is about to be of another key and holds all that the database holds. Call it
 * before the vaults are swapped. On disk when it resolves.
 *
 * @param keyId - null: of none
 */
export async function noteRewriting(userData: string, keyId: string | null): Promise<void> {
  await writeFileAtomically(join(userData, REWRITING), frame({ keyId }), { isPrivate: true });
}

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
  const rewriting = join(userData, REWRITING);
  const noted = (await readNote(note)) ?? null;
  if (noted !== keyId) {
    const isRewritten = (await readNote(rewriting)) === keyId;
    // It would pass for the name of a key beside a database that may be readable.
    if (noted === UNREADABLE) await rm(note);
    const quarantined = await clear(userData, origin, () => (isRewritten ? canRebuild() : false), now);
    if (keyId === null) await rm(note, { force: true });
    else await writeFileAtomically(note, frame({ keyId }), { isPrivate: true });
    await rm(rewriting, { force: true });
    return quarantined;
  }
  await rm(rewriting, { force: true });
  return null;
}

/** Deletes what the browser keeps of the workspace, or moves the database aside. Its name then, else null. */
async function clear(
  userData: string,
  origin: string,
  mayDelete: () => Promise<boolean> | boolean,
  now: Date,
): Promise<string | null> {
  const databases = databasesOf(userData, origin);
  let quarantined: string | null = null;
  if (databases.length > 0 && !(await mayDelete())) quarantined = moveDatabaseAside(userData, origin, now);
  const looks = LOOKS.map((name) => join(userData, name));
  for (const path of [...databasesOf(userData, origin), ...looks]) {
    await rm(path, { recursive: true, force: true });
  }
  // Before the note: a power cut must not bring a readable database back under the name of a key.
  for (const folder of new Set([...databases.map(dirname), userData])) await syncFolder(folder);
  return quarantined;
}

/** Undefined: there is none. Null: it names no key. */
async function readNote(path: string): Promise<string | null | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
  const value = unframe(bytes);
  if (typeof value !== 'object' || value === null || !('keyId' in value)) return UNREADABLE;
  return typeof value.keyId === 'string' || value.keyId === null ? value.keyId : UNREADABLE;
}
