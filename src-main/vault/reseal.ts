/**
 * Writes a whole vault anew through another cipher, into a folder beside it.
 *
 * The vault itself is not touched, and is closed meanwhile. Every file is read
 * back from disk and compared; `FORMAT` comes last, so a folder without it is
 * half of one. Epoch and positions stay what they are.
 *
 * Depends on: ./examine, ./format, ./segment-bytes, ./snapshot-file, ./vault-cipher (types),
 * ./vault-error, ./vault-files (types), ./vault-layout, ./whole-file, node:crypto, node:path.
 */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { examineVault } from './examine';
import { checkFormat, SEALED_FORMAT, writeFormat, type Format, type WriterVersions } from './format';
import { encodeHead, encodeRecord, parseSegment, type Entry } from './segment-bytes';
import { readContent, readSnapshotName, SnapshotWriter, verifySnapshot } from './snapshot-file';
import type { VaultCipher } from './vault-cipher';
import { VaultError } from './vault-error';
import type { VaultFiles } from './vault-files';
import { asideName, isTemporary, readSegmentName, vaultFolders, type VaultFolders } from './vault-layout';
import { closing, frame, readWhole, replaceFile, writeNew } from './whole-file';

/** Left free on the disk after it, since what a full one does is not to be relied on. */
const SPARE_BYTES = 200 * 1024 * 1024;
/** What a file that was put aside is called once it is sealed as a whole. */
const SEALED_SUFFIX = '.sealed';
const CHUNK_BYTES = 1024 * 1024;

/** What goes where. */
export interface Resealing {
  readonly files: VaultFiles;
  /** Of the vault as it is. */
  readonly folder: string;
  /** Of the vault as it is to be; whatever is there is removed. */
  readonly to: string;
  readonly from: VaultCipher;
  readonly into: VaultCipher;
  readonly versions: WriterVersions;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Further files for the new folder, by name. */
  readonly extra: Readonly<Record<string, Uint8Array>>;
  /** Such a file too, if the new vault holds bytes that only the old cipher opens. */
  readonly extraForAsides: Readonly<Record<string, Uint8Array>>;
}

/**
 * Writes it, and forces all of it to disk.
 * @throws VaultError `vault/disk-full`, `vault/damaged`, `vault/io`; or the disk's own error
 */
export async function resealVault(resealing: Resealing): Promise<void> {
  const { files, folder, to } = resealing;
  const found = await checkFormat(files, folder, resealing.versions);
  if (found.state !== 'good') throw new VaultError('vault/damaged', 'FORMAT does not read');
  await files.removeFolder(to);
  await files.makeFolder(vaultFolders(to).journal);
  await files.makeFolder(vaultFolders(to).snapshots);
  await new Copy(resealing, found.format).run();
}

/** One run over all files. */
class Copy {
  readonly #files: VaultFiles;
  readonly #of: Resealing;
  readonly #format: Format;
  readonly #source: VaultFolders;
  readonly #target: VaultFolders;
  /** The last record that was written, which the next file is chained to. */
  #hash: Uint8Array | null = null;
  #hasStrangers = false;

  constructor(of: Resealing, format: Format) {
    this.#files = of.files;
    this.#of = of;
    this.#format = format;
    this.#source = vaultFolders(of.folder);
    this.#target = vaultFolders(of.to);
  }

  async run(): Promise<void> {
    const journal = await this.#names(this.#source.journal);
    const snapshots = await this.#names(this.#source.snapshots);
    await this.#checkRoom(journal, snapshots);
    const byPosition = [...journal].sort((a, b) => (readSegmentName(a) ?? 0) - (readSegmentName(b) ?? 0));
    for (const name of byPosition) await this.#copyJournalFile(name);
    for (const name of snapshots) await this.#copySnapshotFile(name);
    for (const name of await this.#names(this.#source.root)) await this.#copyNote(name);
    const extra = this.#hasStrangers ? { ...this.#of.extra, ...this.#of.extraForAsides } : this.#of.extra;
    for (const [name, bytes] of Object.entries(extra)) {
      await replaceFile(this.#files, join(this.#target.root, name), bytes);
    }
    await this.#finish();
  }

  async #names(folder: string): Promise<readonly string[]> {
    return (await this.#files.list(folder)).filter((name) => !isTemporary(name));
  }

  async #checkRoom(journal: readonly string[], snapshots: readonly string[]): Promise<void> {
    const paths = [
      ...journal.map((name) => this.#source.segmentPath(name)),
      ...snapshots.map((name) => this.#source.snapshotPath(name)),
    ];
    let needed = SPARE_BYTES;
    for (const path of paths) {
      const file = await this.#files.open(path, 'read');
      needed += await closing(file, () => file.size());
    }
    if ((await this.#files.freeBytes(this.#target.root)) < needed) {
      throw new VaultError('vault/disk-full', 'There is no room for the vault a second time');
    }
  }

  async #copyJournalFile(name: string): Promise<void> {
    // Written anew once the positions are known to be the same.
    if (name === 'END') return;
    const bytes = (await readWhole(this.#files, this.#source.segmentPath(name))) ?? new Uint8Array();
    const first = readSegmentName(name);
    const parsed = first === null ? null : parseSegment(bytes);
    const isGood =
      parsed?.head?.epoch === this.#format.epoch &&
      parsed.head.format === this.#of.from.format &&
      parsed.head.first === first &&
      parsed.flaw === null;
    if (!isGood) return this.#copyAside(this.#target.journal, name, bytes);
    const entries = parsed.entries.map((entry) => this.#opened(this.#of.from, entry));
    if (entries.length > 0) await this.#writeSegment(name, entries, parsed.head.hashBefore);
  }

  async #writeSegment(name: string, entries: readonly Entry[], hashBefore: Uint8Array): Promise<void> {
    const { into } = this.#of;
    const { epoch } = this.#format;
    const head = encodeHead({
      format: into.format,
      epoch,
      first: entries[0]?.position ?? 0,
      hashBefore: this.#hash ?? hashBefore,
    });
    const pieces: Uint8Array[] = [head.bytes];
    let { hash } = head;
    for (const { position, bytes } of entries) {
      const sealed = into.sealEntry(epoch, { position, bytes });
      const record = encodeRecord(hash, { position, bytes: sealed });
      pieces.push(record.head, record.payload);
      hash = record.hash;
    }
    this.#hash = hash;
    const path = this.#target.segmentPath(name);
    await writeNew(this.#files, path, Buffer.concat(pieces));
    const back = parseSegment((await readWhole(this.#files, path)) ?? new Uint8Array());
    const isSame =
      back.flaw === null &&
      back.entries.length === entries.length &&
      back.entries.every((entry, index) => {
        const { bytes } = this.#opened(into, entry);
        return Buffer.compare(bytes, entries[index]?.bytes ?? new Uint8Array()) === 0;
      });
    if (!isSame) throw notReadBack(name);
  }

  async #copySnapshotFile(name: string): Promise<void> {
    const { from, into } = this.#of;
    const source = this.#source.snapshotPath(name);
    const head = readSnapshotName(name) === null ? null : await verifySnapshot(this.#files, source);
    if (head?.epoch !== this.#format.epoch || head.format !== from.format) {
      const bytes = (await readWhole(this.#files, source)) ?? new Uint8Array();
      return this.#copyAside(this.#target.snapshots, name, bytes);
    }
    const target = this.#target.snapshotPath(name);
    const file = await this.#files.open(target, 'create');
    const { epoch, position, schema } = head;
    const writer = new SnapshotWriter(file, into, { epoch, position, schema });
    const written = createHash('sha256');
    try {
      for await (const part of partsOf(this.#files, source, from)) {
        written.update(part);
        await writer.write(part);
      }
      await writer.finish(head.created);
    } catch (cause) {
      await writer.close().catch(() => undefined);
      throw cause;
    }
    const back = createHash('sha256');
    if ((await verifySnapshot(this.#files, target)) === null) throw notReadBack(name);
    for await (const part of partsOf(this.#files, target, into)) back.update(part);
    if (!back.digest().equals(written.digest())) throw notReadBack(name);
  }

  /** What is no good part of the vault: not understood, so kept as it is, within what protects the rest. */
  async #copyAside(to: string, name: string, bytes: Uint8Array): Promise<void> {
    const isNamed = readSegmentName(name) !== null || readSnapshotName(name) !== null;
    const kept = isNamed ? asideName(name, this.#of.now) : name;
    if (this.#of.into.format === SEALED_FORMAT) {
      const path = join(to, kept + SEALED_SUFFIX);
      await writeNew(this.#files, path, sealWhole(this.#of.into, kept, bytes));
      const back = await openWhole(this.#of.into, kept, await readWhole(this.#files, path));
      if (Buffer.compare(back, bytes) !== 0) throw notReadBack(kept);
      return;
    }
    if (!kept.endsWith(SEALED_SUFFIX)) {
      this.#hasStrangers = true;
      await writeNew(this.#files, join(to, kept), bytes);
      return;
    }
    const opened = kept.slice(0, -SEALED_SUFFIX.length);
    await writeNew(this.#files, join(to, opened), await openWhole(this.#of.from, opened, bytes));
  }

  /** Notes of the root folder that were put aside: they hold nothing that was entered. */
  async #copyNote(name: string): Promise<void> {
    if (!/^(FORMAT[.]damaged|KEYS[.]removed)-/.test(name)) return;
    const bytes = (await readWhole(this.#files, join(this.#source.root, name))) ?? new Uint8Array();
    await writeNew(this.#files, join(this.#target.root, name), bytes);
  }

  async #finish(): Promise<void> {
    const { from, into, now } = this.#of;
    const { epoch } = this.#format;
    const wanted = await examineVault(this.#files, this.#source, from.format, epoch, now);
    await replaceFile(this.#files, this.#target.end, frame({ position: wanted.position }));
    await this.#files.syncFolder(this.#target.snapshots);
    const made = await examineVault(this.#files, this.#target, into.format, epoch, now);
    const isSame = made.position === wanted.position && made.snapshot?.name === wanted.snapshot?.name;
    if (!isSame || made.damage.length > 0) throw notReadBack('The vault');
    await writeFormat(this.#files, this.#target.root, { ...this.#format, vaultFormat: into.format });
    await this.#files.syncFolder(dirname(this.#target.root));
  }

  #opened(cipher: VaultCipher, entry: Entry): Entry {
    return { position: entry.position, bytes: cipher.openEntry(this.#format.epoch, entry) };
  }
}

async function* partsOf(files: VaultFiles, path: string, cipher: VaultCipher): AsyncGenerator<Uint8Array> {
  for (let at: number | null = 0; at !== null;) {
    const part: { readonly bytes: Uint8Array; readonly next: number | null } = await readContent(
      files,
      path,
      cipher,
      at,
    );
    yield part.bytes;
    at = part.next;
  }
}

function sealWhole(cipher: VaultCipher, name: string, bytes: Uint8Array): Uint8Array {
  const sealer = cipher.sealContent(`aside ${name}`);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) {
    pieces.push(sealer.add(bytes.subarray(at, at + CHUNK_BYTES)));
  }
  return Buffer.concat([...pieces, sealer.end()]);
}

async function openWhole(cipher: VaultCipher, name: string, sealed: Uint8Array | null): Promise<Uint8Array> {
  const bytes = sealed ?? new Uint8Array();
  const length = cipher.contentBytes(bytes.byteLength);
  if (length === null) throw new VaultError('vault/damaged', `${name} does not open`);
  const read = (wanted: number, offset: number) => Promise.resolve(bytes.subarray(offset, offset + wanted));
  return cipher.openContent(`aside ${name}`, { bytes: bytes.byteLength, read }, 0, length);
}

function notReadBack(what: string): VaultError {
  return new VaultError('vault/io', `${what} does not read back as it was written`);
}
