/**
 * What a vault on disk holds: the newest good snapshot, the entries that follow
 * on it without a gap, and what is wrong with the rest. Changes nothing on disk.
 *
 * A file that cannot be read just now is not a damaged one: where its entries
 * may be needed this fails, and the next try may find it readable.
 *
 * Depends on: ./segment-bytes, ./snapshot-file, ./vault-error, ./vault-files (types),
 * ./vault-layout, ./whole-file.
 */
import { NO_HASH, parseSegment, type ParsedSegment } from './segment-bytes';
import { newestFirst, readSnapshotName, verifySnapshot, type Snapshot } from './snapshot-file';
import { VaultError } from './vault-error';
import type { VaultFiles } from './vault-files';
import { asideName, readSegmentName, type VaultFolders } from './vault-layout';
import { readWhole, unframe } from './whole-file';

/** What was found wrong; the contract says in words what each code means. */
export interface Damage {
  readonly code:
    | 'tail-torn'
    | 'tail-damaged'
    | 'segment-aside'
    | 'entries-missing'
    | 'older-segment-damaged'
    | 'snapshot-aside'
    | 'snapshot-unreadable'
    | 'format-unreadable';
  readonly file: string;
  readonly position: number | null;
}

/** One journal file, in order. */
export interface Segment {
  readonly name: string;
  readonly first: number;
  /** Its last good position; `first - 1` if it has none. */
  readonly last: number;
}

/** One step towards a folder in which every file is good. */
export type TidyStep =
  | { readonly kind: 'aside'; readonly path: string; readonly to: string }
  | { readonly kind: 'cut'; readonly path: string; readonly length: number; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string };

/** The state of a vault. */
export interface Examined {
  /** As the files say; null if there are none. */
  readonly epoch: string | null;
  readonly snapshot: Snapshot | null;
  readonly segments: readonly Segment[];
  readonly position: number;
  /** What the next record is chained to. */
  readonly hash: Uint8Array;
  readonly damage: readonly Damage[];
  readonly tidy: readonly TidyStep[];
  /** No snapshot, no entry, and no trace of any. */
  readonly isEmpty: boolean;
}

/**
 * Reads all of it.
 *
 * @param format - of all its files; one of another kind is not this vault's
 * @param knownEpoch - of the vault's note; null where that is damaged
 * @param now - milliseconds since 1970, for the names of what is moved aside
 * @throws VaultError `vault/newer`; `vault/locked-by-passphrase` if a file is sealed and the vault is not;
 *   or the disk's own error
 */
export async function examineVault(
  files: VaultFiles,
  folders: VaultFolders,
  format: number,
  knownEpoch: string | null,
  now: number,
): Promise<Examined> {
  const examination = new Examination(files, folders, format, now);
  return examination.run(knownEpoch);
}

class Examination {
  readonly #files: VaultFiles;
  readonly #folders: VaultFolders;
  readonly #format: number;
  readonly #now: number;
  readonly #damage: Damage[] = [];
  readonly #tidy: TidyStep[] = [];
  readonly #segments: Segment[] = [];
  #taken: readonly string[] = [];
  #epoch: string | null = null;
  #reached = 0;
  /** The last record of the segment before: what the next segment must follow on. */
  #link: { readonly last: number; readonly hash: Uint8Array } | null = null;
  /** A position the vault is known to have had. */
  #known = 0;

  constructor(files: VaultFiles, folders: VaultFolders, format: number, now: number) {
    this.#files = files;
    this.#folders = folders;
    this.#format = format;
    this.#now = now;
  }

  async run(knownEpoch: string | null): Promise<Examined> {
    const { journal, snapshots } = this.#folders;
    const [snapshotNames, journalNames] = [
      await this.#files.list(snapshots),
      await this.#files.list(journal),
    ];
    this.#taken = [...snapshotNames, ...journalNames];
    this.#epoch = knownEpoch;
    this.#known = await this.#readEnd();
    const snapshot = await this.#findSnapshot(newestFirst(snapshotNames));
    this.#reached = snapshot?.position ?? 0;
    await this.#walk(segmentsIn(journalNames));
    this.#compareWithKnown();
    const position = this.#reached;
    return {
      epoch: this.#epoch,
      snapshot,
      segments: this.#segments,
      position,
      hash: this.#link?.last === position ? this.#link.hash : NO_HASH,
      damage: this.#damage,
      tidy: this.#tidy,
      isEmpty: snapshot === null && position === 0 && this.#damage.length === 0 && this.#known === 0,
    };
  }

  async #readEnd(): Promise<number> {
    const bytes = await readWhole(this.#files, this.#folders.end);
    const value = bytes === null ? null : unframe(bytes);
    const isGood = typeof value === 'object' && value !== null && 'position' in value;
    return isGood && typeof value.position === 'number' ? value.position : 0;
  }

  #unreadable: { readonly position: number; readonly cause: unknown }[] = [];

  async #findSnapshot(names: readonly string[]): Promise<Snapshot | null> {
    for (const name of names) {
      const position = readSnapshotName(name)?.position ?? 0;
      const path = this.#folders.snapshotPath(name);
      try {
        const head = await verifySnapshot(this.#files, path);
        if (head?.position === position && this.#isOurs(head)) return { ...head, name };
        this.#putAside('snapshot-aside', path, name, null);
        this.#known = Math.max(this.#known, position);
      } catch (cause) {
        if (cause instanceof VaultError) throw cause;
        this.#unreadable.push({ position, cause });
        this.#damage.push({ code: 'snapshot-unreadable', file: name, position: null });
      }
    }
    return null;
  }

  async #walk(found: readonly { readonly name: string; readonly first: number }[]): Promise<void> {
    const base = this.#reached;
    for (const [index, { name, first }] of found.entries()) {
      const next = found[index + 1];
      const isCovered = next !== undefined && next.first <= base + 1;
      const path = this.#folders.segmentPath(name);
      let parsed: ParsedSegment & { readonly size: number };
      try {
        const bytes = (await readWhole(this.#files, path)) ?? new Uint8Array();
        parsed = { ...parseSegment(bytes), size: bytes.byteLength };
      } catch (cause) {
        if (!isCovered || cause instanceof VaultError) throw cause;
        this.#damage.push({ code: 'older-segment-damaged', file: name, position: null });
        continue;
      }
      if (isCovered) this.#passOver(name, first, parsed);
      else this.#follow(name, path, first, parsed);
    }
  }

  /** A segment that the snapshot makes superfluous; kept for the day that the snapshot is damaged. */
  #passOver(name: string, first: number, { head, entries, lastHash, flaw }: ParsedSegment): void {
    const last = first + entries.length - 1;
    this.#segments.push({ name, first, last });
    if (flaw === null && head !== null && this.#isOfKind(head.format)) this.#link = { last, hash: lastHash };
    else this.#damage.push({ code: 'older-segment-damaged', file: name, position: null });
  }

  /** A segment whose entries are part of the state, if it follows on what there is. */
  #follow(
    name: string,
    path: string,
    first: number,
    parsed: ParsedSegment & { readonly size: number },
  ): void {
    const { head, entries, lastHash, flaw, goodBytes, size } = parsed;
    const tail = flaw === 'damaged' ? 'tail-damaged' : 'tail-torn';
    if (head === null || entries.length === 0) {
      if (size === 0 || flaw === null) this.#tidy.push({ kind: 'remove', path });
      else this.#putAside(tail, path, name, this.#reached);
      return;
    }
    const link = this.#link;
    const followsOn =
      head.first === first &&
      this.#isOurs(head) &&
      first <= this.#reached + 1 &&
      (link === null || first > link.last) &&
      (link === null || first !== link.last + 1 || Buffer.compare(head.hashBefore, link.hash) === 0);
    if (!followsOn) {
      this.#putAside('segment-aside', path, name, this.#reached);
      return;
    }
    const last = first + entries.length - 1;
    this.#segments.push({ name, first, last });
    this.#link = { last, hash: lastHash };
    this.#reached = Math.max(this.#reached, last);
    if (flaw === null) return;
    const to = this.#freeName(name);
    this.#tidy.push({ kind: 'cut', path, length: goodBytes, to: this.#folders.segmentPath(to) });
    this.#damage.push({ code: tail, file: to, position: this.#reached });
  }

  #compareWithKnown(): void {
    const lost = this.#unreadable.find(({ position }) => position > this.#reached);
    // Going on without it would be another history, which it could belie when it is readable again.
    if (lost !== undefined) throw lost.cause;
    if (this.#known > this.#reached) {
      this.#damage.push({ code: 'entries-missing', file: 'journal', position: this.#reached });
    }
  }

  #isOurs({ epoch, format }: { readonly epoch: string; readonly format: number }): boolean {
    if (!this.#isOfKind(format)) return false;
    this.#epoch ??= epoch;
    return epoch === this.#epoch;
  }

  #isOfKind(format: number): boolean {
    // Putting it aside would hide what a passphrase can bring back.
    if (format > this.#format) {
      throw new VaultError('vault/locked-by-passphrase', 'A file of a sealed vault lies in an open one');
    }
    return format === this.#format;
  }

  #putAside(code: Damage['code'], path: string, name: string, position: number | null): void {
    const to = this.#freeName(name);
    this.#tidy.push({ kind: 'aside', path, to: path.slice(0, -name.length) + to });
    this.#damage.push({ code, file: to, position });
  }

  #freeName(name: string): string {
    const wanted = asideName(name, this.#now);
    let free = wanted;
    for (let nth = 2; this.#taken.includes(free); nth += 1) free = `${wanted}-${String(nth)}`;
    this.#taken = [...this.#taken, free];
    return free;
  }
}

function segmentsIn(names: readonly string[]): readonly { readonly name: string; readonly first: number }[] {
  return names
    .flatMap((name) => {
      const first = readSegmentName(name);
      return first === null ? [] : [{ name, first }];
    })
    .sort((a, b) => a.first - b.first);
}
