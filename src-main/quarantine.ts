/**
 * Moves a database that cannot be opened out of the way, and never deletes it.
 *
 * The browser holds its files as long as the program runs. So a note asks for
 * it, and the next start does it before there is a window.
 *
 * Depends on: node:fs, node:path, ./atomic-write.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeFileAtomically } from './atomic-write';

const NOTE = 'quarantine-requested';
/** What the folders begin with. */
export const QUARANTINE = 'quarantine-';
/** Says which key the database beside it, or in the same folder, was written with. */
export const DATABASE_KEY = 'DATABASE-KEY';

/** Asks for it at the next start. On disk when it resolves. */
export async function requestQuarantine(userData: string): Promise<void> {
  await writeFileAtomically(join(userData, NOTE), new Uint8Array(), { isPrivate: true });
}

/**
 * Does what was asked for, if it was. Call before there is a window.
 *
 * @param origin - the page's address: only its own databases are moved
 * @param now - for the folder's name
 * @returns the folder's name; null if nothing was asked for, or there was nothing to move
 * @throws the file system's error; the note stays, and the next start tries again
 */
export function performQuarantine(userData: string, origin: string, now: Date): string | null {
  const note = join(userData, NOTE);
  if (!existsSync(note)) return null;
  const folder = moveDatabaseAside(userData, origin, now);
  rmSync(note);
  return folder;
}

/** Moves it. Returns the folder's name, or null if there is no database. */
export function moveDatabaseAside(userData: string, origin: string, now: Date): string | null {
  const databases = databasesOf(userData, origin);
  if (databases.length === 0) return null;
  const name = `${QUARANTINE}${now.toISOString().replaceAll(/[-:.]/g, '')}`;
  const folder = join(userData, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // First: whoever finds the folder later must know whether it can be read without a key.
  const key = join(userData, DATABASE_KEY);
  if (existsSync(key)) copyFileSync(key, join(folder, DATABASE_KEY));
  for (const path of databases) renameSync(path, join(folder, basename(path)));
  return name;
}

/** Paths of the databases of an origin. */
export function databasesOf(userData: string, origin: string): readonly string[] {
  const databases = join(userData, 'IndexedDB');
  const { protocol, hostname } = new URL(origin);
  const ours = `${protocol.slice(0, -1)}_${hostname}_`;
  if (!existsSync(databases)) return [];
  return readdirSync(databases)
    .filter((name) => name.startsWith(ours))
    .map((name) => join(databases, name));
}
