/**
 * The vault's channels: its entries and its snapshots.
 *
 * Depends on: ./shapes, zod.
 */
import { z } from 'zod';
import { bytes, nothing } from './shapes';

const MAX_VAULT_BYTES = 16 * 1024 * 1024;

const position = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const vaultBytes = bytes.refine((value) => value.byteLength <= MAX_VAULT_BYTES, 'More than 16 MB');
const vaultEntries = z
  .array(z.strictObject({ position: position.min(1), bytes: vaultBytes }))
  .min(1)
  .max(10_000)
  .refine(
    (entries) => entries.reduce((sum, entry) => sum + entry.bytes.byteLength, 0) <= MAX_VAULT_BYTES,
    'More than 16 MB in one call',
  );
/** `low` is below 1 GB free: warn. `full` is below 200 MB: nothing more is written. */
const disk = z.enum(['ok', 'low', 'full']);
/** What was found wrong with the vault when it was opened. Nothing of it was deleted. */
const vaultDamage = z.strictObject({
  code: z.enum([
    /** The end of the journal was never written whole, as after a power cut; it was cut off. */
    'tail-torn',
    /** The end of the journal does not match its hash; it was cut off. Entries may be lost. */
    'tail-damaged',
    /** A journal file cannot be read, or does not follow on what is there. Its entries are lost. */
    'segment-aside',
    /** The journal ends before a position that it is known to have had. Entries are lost. */
    'entries-missing',
    /** A damaged journal file that nothing depends on any more. */
    'older-segment-damaged',
    /** A damaged snapshot; an older one and the journal take its place. */
    'snapshot-aside',
    /** The disk did not give the snapshot back; an older one and the journal take its place. */
    'snapshot-unreadable',
    /** The note of who wrote the vault last was damaged, and written anew. */
    'format-unreadable',
  ]),
  /** Name of the file concerned, or of what it is kept as. */
  file: z.string(),
  /** The last position that is good before the damage; null where that says nothing. */
  position: position.nullable(),
});
/** Tells snapshots of one position apart, such as those before and after a migration. */
const snapshotName = z.string().regex(/^s-[0-9]{1,16}(-[0-9]{1,6})?\.snap$/, 'Not a name of a snapshot');
const vaultSnapshot = z.strictObject({
  name: snapshotName,
  position,
  /** ISO instant. */
  created: z.string(),
  bytes: position,
  /** Of the content as the vault stores it, in hex. */
  sha256: z.string(),
  /** Shape of the content: the writer's {@link WORKSPACE_SCHEMA}. */
  schema: z.number().int().min(0),
});
/** What the vault takes and answers. */
export const vaultChannels = {
  /**
   * Opens the vault, or opens it again after a reload. Call it before IndexedDB is touched: it
   * notes which versions are going to write.
   */
  'vault:open': {
    request: z.strictObject({
      /** Whether the page answers {@link DesktopBridge.onClosing} by `vault:close`. */
      answersClosing: z.boolean(),
    }),
    response: z.strictObject({
      /** Made with the vault, 32 hex digits: a database that carries another one is not its copy. */
      epoch: z.string(),
      /** The last position that is safe; 0 if nothing is. */
      position,
      /** What a rebuild starts from, before the entries after it; null if it starts from nothing. */
      snapshot: vaultSnapshot.nullable(),
      /** Nothing was ever written to it. */
      isNew: z.boolean(),
      damage: z.array(vaultDamage),
      disk,
      /** Name of the folder that the database was moved to at this start; null if it was not. */
      quarantined: z.string().nullable(),
      /**
       * What the page seals the records of its database with: 32 bytes, the same after every start
       * until the passphrase is removed; null without a passphrase.
       */
      databaseKey: z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), bytes }).nullable(),
    }),
  },
  /**
   * Appends entries, positions counting up by one from the vault's own. Answered when they are on
   * disk: what was answered survives a power cut. After a refusal none of them counts, and the
   * same call may be made again.
   */
  'vault:append': {
    request: z.strictObject({ entries: vaultEntries }),
    response: z.strictObject({ position, disk }),
  },
  /**
   * Hands over the beginning of an entry too large for one call, in order, up to 256 MB. The rest
   * comes by `vault:append`; an entry of another position there drops what was handed over.
   */
  'vault:append-part': {
    request: z.strictObject({ position: position.min(1), bytes: vaultBytes }),
    response: nothing,
  },
  /** Part of a snapshot's content from a byte offset on, at most 4 MB; `next` is null at the end. */
  'vault:read-snapshot': {
    request: z.strictObject({ name: snapshotName, offset: position }),
    response: z.strictObject({ bytes, next: position.nullable() }),
  },
  /**
   * Entries after a position, at most 4 MB. The first one starts at its byte `offset`; the last one
   * may end early, and then `next` points into it.
   */
  'vault:read-entries': {
    request: z.strictObject({ after: position, offset: position }),
    response: z.strictObject({
      entries: z.array(z.strictObject({ position, bytes, isWhole: z.boolean() })),
      next: z.strictObject({ after: position, offset: position }).nullable(),
    }),
  },
  /**
   * Begins a snapshot of the state at a position. A position after the vault's own is one whose
   * entries the vault never got: once published, entries go on from there.
   */
  'vault:snapshot-begin': {
    request: z.strictObject({ position }),
    response: z.strictObject({ id: z.number().int() }),
  },
  /** The next part of its content. */
  'vault:snapshot-part': {
    request: z.strictObject({ id: z.number().int().min(1), bytes: vaultBytes }),
    response: nothing,
  },
  /** Publishes it, if it reads back from disk as it was handed over. */
  'vault:snapshot-end': {
    request: z.strictObject({ id: z.number().int().min(1) }),
    response: z.strictObject({ snapshot: vaultSnapshot, position, disk }),
  },
  /** Gives an unfinished snapshot up. */
  'vault:snapshot-cancel': {
    request: z.strictObject({ id: z.number().int().min(1) }),
    response: nothing,
  },
  /** The snapshots there are, newest first. */
  'vault:list': {
    request: nothing,
    response: z.strictObject({ position, disk, snapshots: z.array(vaultSnapshot) }),
  },
  /** Answers {@link DesktopBridge.onClosing}: nothing is left to write, the window may go. */
  'vault:close': { request: nothing, response: nothing },
  /** Starts the program again with the page's database moved aside, never deleted. */
  'vault:quarantine-database': { request: nothing, response: nothing },
} as const;

/** Why the vault refused. */
export type VaultProblemCode =
  /** The page did not call `vault:open`, or the vault was closed. */
  | 'vault/not-open'
  /** There is none: a command runs without a window. */
  | 'vault/none'
  /** Another process has it. */
  | 'vault/locked'
  /** The positions do not follow on the vault's own, or there is no such position. */
  | 'vault/wrong-position'
  /** Less than 200 MB free on the disk. */
  | 'vault/disk-full'
  /** The disk refused, or gave back other bytes than were written. A retry may work. */
  | 'vault/io'
  /** The vault was written by a later release, or by a later Electron. */
  | 'vault/newer'
  /** The snapshot or the entries asked for do not read as they were written. */
  | 'vault/damaged'
  /** Too large, or out of turn. */
  | 'vault/bad-call';
