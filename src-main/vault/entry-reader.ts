/**
 * Reads entries back in parts small enough to hand over.
 *
 * Depends on: ./examine (types), ./segment-bytes, ./vault-cipher (types), ./vault-error,
 * ./vault-files (types), ./vault-layout (types), ./whole-file.
 */
import type { Segment } from './examine';
import { parseSegment, type Entry } from './segment-bytes';
import type { VaultCipher } from './vault-cipher';
import { VaultError } from './vault-error';
import type { VaultFiles } from './vault-files';
import type { VaultFolders } from './vault-layout';
import { readWhole } from './whole-file';

const PART_BYTES = 4 * 1024 * 1024;

/** Some entries, the first and the last of them perhaps in part. */
export interface EntryPart {
  readonly entries: {
    readonly position: number;
    readonly bytes: Uint8Array<ArrayBuffer>;
    /** Whether its end is here. */
    readonly isWhole: boolean;
  }[];
  /** Where the next part starts; null at the end of the journal. */
  readonly next: { readonly after: number; readonly offset: number } | null;
}

/** Reads segment by segment, each checked against its hashes as it is read. */
export class EntryReader {
  readonly #files: VaultFiles;
  readonly #folders: VaultFolders;
  readonly #cipher: VaultCipher;
  readonly #epoch: string;
  /** The last segment that was read, since the next part mostly lies in it too. */
  #kept: { readonly name: string; readonly last: number; readonly entries: readonly Entry[] } | null = null;

  constructor(files: VaultFiles, folders: VaultFolders, cipher: VaultCipher, epoch: string) {
    this.#files = files;
    this.#folders = folders;
    this.#cipher = cipher;
    this.#epoch = epoch;
  }

  /**
   * Entries after a position.
   *
   * @param offset - in bytes, within the first of them
   * @throws VaultError `vault/wrong-position` if the journal does not hold the next one
   */
  async read(segments: readonly Segment[], after: number, offset: number): Promise<EntryPart> {
    const end = segments.at(-1)?.last ?? 0;
    if (after >= end) return { entries: [], next: null };
    const segment = segments.find(({ first, last }) => first <= after + 1 && after + 1 <= last);
    if (segment === undefined) {
      throw new VaultError('vault/wrong-position', `The journal does not hold ${String(after + 1)}`);
    }
    const wanted = (await this.#load(segment)).filter(({ position }) => position > after);
    const part = cutPart(wanted, offset);
    const last = part.entries.at(-1);
    const next =
      part.next ?? (last === undefined || last.position >= end ? null : { after: last.position, offset: 0 });
    if (next === null) this.#kept = null;
    return { entries: part.entries, next };
  }

  async #load({ name, last }: Segment): Promise<readonly Entry[]> {
    if (this.#kept?.name === name && this.#kept.last === last) return this.#kept.entries;
    const bytes = await readWhole(this.#files, this.#folders.segmentPath(name));
    const parsed = parseSegment(bytes ?? new Uint8Array());
    // Behind the last one lies what was not acknowledged, or is being written.
    const stored = parsed.entries.filter(({ position }) => position <= last);
    const isWhole = stored.at(-1)?.position === last && parsed.head?.format === this.#cipher.format;
    if (!isWhole) throw new VaultError('vault/damaged', `${name} is damaged`);
    const entries = stored.map((entry) => ({
      position: entry.position,
      bytes: this.#cipher.openEntry(this.#epoch, entry),
    }));
    this.#kept = { name, last, entries };
    return entries;
  }
}

function cutPart(wanted: readonly Entry[], offset: number): EntryPart {
  const entries: EntryPart['entries'] = [];
  let left = PART_BYTES;
  let from = offset;
  for (const { position, bytes } of wanted) {
    const to = Math.min(bytes.byteLength, from + left);
    const isWhole = to === bytes.byteLength;
    // A copy: a view would take the whole segment along to the page.
    entries.push({ position, bytes: new Uint8Array(bytes.subarray(from, to)), isWhole });
    if (!isWhole) return { entries, next: { after: position - 1, offset: to } };
    left -= to - Math.min(from, to);
    from = 0;
    if (left <= 0) break;
  }
  return { entries, next: null };
}
