/**
 * After how many minutes without input the program locks itself, kept for the next start.
 *
 * A file that does not read counts as the first setting: locking too early costs
 * a passphrase, locking never costs more.
 *
 * Depends on: node:fs, zod, ./atomic-write.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomically } from './atomic-write';

const FIRST_MINUTES = 15;
const settingsSchema = z.strictObject({ lockAfterMinutes: z.number().int().min(1).max(240).nullable() });

/** The setting: in memory, and on disk once `set` resolves. */
export interface LockSettings {
  /** Null: never by time alone. */
  readonly minutes: () => number | null;
  readonly set: (minutes: number | null) => Promise<void>;
}

/** Opens the setting kept at `path`, or the first one: 15 minutes. */
export async function openLockSettings(path: string): Promise<LockSettings> {
  let minutes = parseMinutes(await readFile(path, 'utf8').catch(() => ''));
  return {
    minutes: () => minutes,
    set: async (wanted) => {
      const bytes = Buffer.from(JSON.stringify({ lockAfterMinutes: wanted }));
      await writeFileAtomically(path, bytes, { isPrivate: true });
      minutes = wanted;
    },
  };
}

function parseMinutes(text: string): number | null {
  try {
    return settingsSchema.parse(JSON.parse(text)).lockAfterMinutes;
  } catch {
    return FIRST_MINUTES;
  }
}
