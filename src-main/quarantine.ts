/**
 * Moves a database that cannot be opened out of the way, and never deletes it.
 *
 * The browser holds its files as long as the program runs. So a note asks for
 * it, and the next start does it before there is a window.
 *
 * Depends on: node:fs, node:path, ./atomic-write.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './atomic-write';

const NOTE = 'quarantine-requested';

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
  const databases = join(userData, 'IndexedDB');
  const { protocol, hostname } = new URL(origin);
  const ours = `${protocol.slice(0, -1)}_${hostname}_`;
  const names = existsSync(databases) ? readdirSync(databases).filter((name) => name.startsWith(ours)) : [];
  const folder = `quarantine-${now.toISOString().replaceAll(/[-:.]/g, '')}`;
  if (names.length > 0) mkdirSync(join(userData, folder), { recursive: true, mode: 0o700 });
  for (const name of names) renameSync(join(databases, name), join(userData, folder, name));
  rmSync(note);
  return names.length > 0 ? folder : null;
}
