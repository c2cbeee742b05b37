/**
 * The whole contract between the window and the main process.
 *
 * Each channel names what goes in and what comes out, as schemas. Main checks
 * every request against it; preload and renderer import it as types only. A new
 * ability starts here, nowhere else. No channel takes a path: main's dialogs
 * choose paths, and in headless mode a file is named by its place on the
 * command line.
 *
 * Depends on: zod.
 */
import { z } from 'zod';

/**
 * The newest shape of stored records that this release knows: the version of the last migration.
 * A vault that a later shape was written to is not opened.
 */
export const WORKSPACE_SCHEMA = 2;

const MAX_FILE_BYTES = 64 * 1024 * 1024;

// Not z.instanceof: that infers Uint8Array<ArrayBuffer>, which Buffer is not.
const bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'Expected bytes')
  .refine((value) => value.byteLength <= MAX_FILE_BYTES, 'More than 64 MB');
const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^/\\:*?"<>|\u0000-\u001f]+$/, 'Not a plain file name');
const fileKind = z.strictObject({
  /** Shown in the dialog: `Price list`. */
  label: z.string().min(1).max(60),
  /** Without the dot. */
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,10}$/))
    .min(1)
    .max(8),
});
const theme = z.enum(['system', 'light', 'dark']);
const argumentIndex = z.number().int().min(0).max(200);

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
  /** Of the content, in hex. */
  sha256: z.string(),
  /** Shape of the content: the writer's {@link WORKSPACE_SCHEMA}. */
  schema: z.number().int().min(0),
});
const nothing = z.strictObject({});

/** Every channel with what it takes and what it answers. */
export const ipcContract = {
  /** What the window runs in. */
  'app:info': {
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      platform: z.string(),
      theme,
    }),
  },
  /** Asks which file to open, then reads it. Null means the user cancelled. */
  'file:open': {
    request: z.strictObject({ kind: fileKind }),
    response: z.strictObject({ name: z.string(), bytes }).nullable(),
  },
  /** Asks where to save, then writes whole or not at all. Null means the user cancelled. */
  'file:save': {
    request: z.strictObject({ suggestedName: fileName, kind: fileKind, bytes }),
    response: z.strictObject({ path: z.string() }).nullable(),
  },
  /** Prints the page's print layout to PDF bytes. */
  'page:print-to-pdf': {
    request: z.strictObject({ paper: z.enum(['A4', 'Letter']), landscape: z.boolean() }),
    response: bytes,
  },
  /** Puts plain text on the clipboard. */
  'clipboard:write': {
    request: z.strictObject({ text: z.string().max(1_000_000) }),
    response: nothing,
  },
  /** Takes back, or does again, typing in the text field in focus. */
  'page:undo-typing': {
    request: z.strictObject({ isRedo: z.boolean() }),
    response: nothing,
  },
  /** Sets the colour theme of window and dialogs, and keeps it for the next start. */
  'theme:set': {
    request: z.strictObject({ theme }),
    response: z.strictObject({ theme }),
  },
  /** How many network requests were attempted, and stopped, since the start. */
  'network:attempts': {
    request: nothing,
    response: z.strictObject({ count: z.number().int().min(0), last: z.array(z.string()) }),
  },
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
  /** In headless mode: the command line after the program's own switches. */
  'headless:task': {
    request: nothing,
    response: z.strictObject({ arguments: z.array(z.string()) }),
  },
  /** In headless mode: reads the file that the given argument names. */
  'headless:read': {
    request: z.strictObject({ argument: argumentIndex }),
    response: z.discriminatedUnion('found', [
      z.strictObject({ found: z.literal(true), name: z.string(), bytes }),
      z.strictObject({ found: z.literal(false), reason: z.string() }),
    ]),
  },
  /** In headless mode: writes the result and ends the program. */
  'headless:finish': {
    request: z.strictObject({
      stdout: bytes.nullable(),
      stderr: z.string().max(4_000_000),
      exitCode: z.union([z.literal(0), z.literal(1)]),
      /** Writes `bytes` to the file that the given argument names, whole or not at all. */
      file: z.strictObject({ argument: argumentIndex, bytes }).nullable(),
    }),
    response: nothing,
  },
} as const;

/** The contract as a type. */
export type IpcContract = typeof ipcContract;
/** Name of a channel. */
export type IpcChannel = keyof IpcContract;
/** What a channel takes. */
export type IpcRequest<Channel extends IpcChannel> = z.infer<IpcContract[Channel]['request']>;
/** What a channel answers. */
export type IpcResponse<Channel extends IpcChannel> = z.infer<IpcContract[Channel]['response']>;

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

/** Why a call failed, in a form that survives structured clone. */
export interface IpcProblem {
  readonly code: 'ipc/bad-sender' | 'ipc/bad-request' | 'ipc/handler-failed' | VaultProblemCode;
  readonly message: string;
}

/** The reply to any call. */
export type IpcReply<Channel extends IpcChannel> =
  | { readonly ok: true; readonly value: IpcResponse<Channel> }
  | { readonly ok: false; readonly problem: IpcProblem };

/** What the menu asks the window to do. */
export type MenuCommand =
  | 'import-price-list'
  | 'save-template'
  | 'export-xlsx'
  | 'export-csv'
  | 'export-workspace'
  | 'import-workspace'
  | 'print-pdf'
  | 'undo'
  | 'redo'
  | 'show-compare'
  | 'show-tariffs'
  | 'show-data'
  | 'toggle-inspector'
  | 'find'
  | 'shortcuts';

/** What preload puts on `window.desktop`. */
export interface DesktopBridge {
  invoke<Channel extends IpcChannel>(
    channel: Channel,
    request: IpcRequest<Channel>,
  ): Promise<IpcReply<Channel>>;
  /** Calls the listener for each menu command until the returned function is called. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /**
   * Calls the listener when the window is to close, if `vault:open` said so. The page writes what
   * it has left, then calls `vault:close`; after 5 seconds the user is asked whether to wait. As long
   * as nobody listens, the window closes at once.
   */
  onClosing(listener: () => void): () => void;
}
