/**
 * Who wrote the vault last, and whether this program may go on with it.
 *
 * An older Chromium takes a newer IndexedDB for a damaged one and deletes it, so
 * this is asked before a window exists, and nothing is written by asking.
 *
 * Depends on: ./vault-files (types), ./whole-file, node:path.
 */
import { join } from 'node:path';
import type { VaultFiles } from './vault-files';
import { readWhole, replaceFile, frame, unframe } from './whole-file';

/**
 * The layout of the vault's files, and the newest that this release knows. Every file says its own,
 * so that a later one is never taken for damage.
 */
export const VAULT_FORMAT = 2;
/** Content lies open. */
export const PLAIN_FORMAT = 1;
/** Content is sealed. */
export const SEALED_FORMAT = 2;

/** Versions of a program that writes. */
export interface WriterVersions {
  readonly app: string;
  readonly electron: string;
  readonly chrome: string;
  readonly v8: string;
  /** Shape of what is handed over; the vault compares it and knows no more of it. */
  readonly schema: number;
}

/** What `FORMAT` says. */
export interface Format extends WriterVersions {
  readonly vaultFormat: number;
  /** Made with the vault: 32 hex digits. */
  readonly epoch: string;
}

/** Why the vault is left alone. */
export interface FormatRefusal {
  readonly reason: 'newer-vault' | 'newer-schema' | 'older-electron';
  /** What wrote it last, as far as it can be read. */
  readonly lastWriter: { readonly app: string; readonly electron: string };
}

/** What was found: nothing, a damaged note, or the note. */
export type FoundFormat =
  | { readonly state: 'absent' | 'damaged' }
  | { readonly state: 'refused'; readonly refusal: FormatRefusal }
  | { readonly state: 'good'; readonly format: Format };

/**
 * Reads the note and compares. Writes nothing.
 *
 * A damaged note does not refuse: each file of the vault says its own format,
 * and IndexedDB can be rebuilt from them.
 */
export async function checkFormat(
  files: VaultFiles,
  folder: string,
  current: WriterVersions,
): Promise<FoundFormat> {
  const bytes = await readWhole(files, formatPath(folder));
  if (bytes === null) return { state: 'absent' };
  const value = unframe(bytes);
  if (!isRecord(value) || typeof value['vaultFormat'] !== 'number') return { state: 'damaged' };
  const lastWriter = { app: textOf(value['app']), electron: textOf(value['electron']) };
  const refuse = (reason: FormatRefusal['reason']): FoundFormat => ({
    state: 'refused',
    refusal: { reason, lastWriter },
  });
  if (value['vaultFormat'] > VAULT_FORMAT) return refuse('newer-vault');
  const format = formatOf(value);
  if (format === null) return { state: 'damaged' };
  if (format.schema > current.schema) return refuse('newer-schema');
  if (majorOf(format.electron) > majorOf(current.electron)) return refuse('older-electron');
  return { state: 'good', format };
}

/** Notes who writes from now on. On disk when it resolves. */
export async function writeFormat(files: VaultFiles, folder: string, format: Format): Promise<void> {
  await replaceFile(files, formatPath(folder), frame(format));
}

/** Where the note lies. */
export function formatPath(folder: string): string {
  return join(folder, 'FORMAT');
}

function formatOf(value: Readonly<Record<string, unknown>>): Format | null {
  const { vaultFormat, epoch, app, electron, chrome, v8, schema } = value;
  const isGood =
    typeof vaultFormat === 'number' &&
    typeof epoch === 'string' &&
    /^[0-9a-f]{32}$/.test(epoch) &&
    typeof app === 'string' &&
    typeof electron === 'string' &&
    typeof chrome === 'string' &&
    typeof v8 === 'string' &&
    typeof schema === 'number';
  return isGood ? { vaultFormat, epoch, app, electron, chrome, v8, schema } : null;
}

function majorOf(version: string): number {
  const major = Number.parseInt(version, 10);
  return Number.isNaN(major) ? 0 : major;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : 'unknown';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
