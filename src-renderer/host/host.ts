/**
 * What the app asks of whatever it runs in: Electron, or a plain browser in tests.
 *
 * Depends on: #contract (types), table (types).
 */
import type { IpcRequest, IpcResponse, MenuCommand } from '#contract';
import type { ReadProblem } from '#parser/table/read-problem';
import type { DialectChoice } from '#parser/table/table-file';

/** A file the user chose. */
export interface OpenedFile {
  /** Name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A kind of file, as dialogs show it. */
export interface FileKind {
  readonly label: string;
  /** Without the dot. */
  readonly extensions: string[];
}

/** Plain text for the margins of upright pages: above, and below beside the page's number. At most 400 characters each. */
export interface RunningText {
  readonly header: string;
  readonly footer: string;
}

/** The outside world. */
export interface Host {
  readonly info: () => Promise<IpcResponse<'app:info'>>;
  /** Asks for a file and reads it. Null means the user cancelled. */
  readonly openFile: (kind: FileKind) => Promise<OpenedFile | null>;
  /** Saves bytes where the user says, whole or not at all. Null means the user cancelled. */
  readonly saveFile: (
    suggestedName: string,
    kind: FileKind,
    bytes: Uint8Array,
  ) => Promise<{ readonly path: string } | null>;
  /** Reads foreign files, kept apart from the page where that is possible. */
  readonly reading: FileReadingHost;
  /** Prints what the page shows on paper. */
  readonly printToPdf: (
    paper: 'A4' | 'Letter',
    landscape: boolean,
    running?: RunningText | null,
  ) => Promise<Uint8Array>;
  /** Puts plain text on the clipboard; throws if that was refused. */
  readonly copyText: (text: string) => Promise<void>;
  /** Takes back, or does again, typing in the text field in focus. */
  readonly undoTyping: (isRedo: boolean) => Promise<void>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly networkAttempts: () => Promise<{ readonly count: number; readonly last: readonly string[] }>;
  /** Calls the listener for each menu command until the returned function is called. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  /** The copy of the workspace outside the database; null in a plain browser, which has none. */
  readonly vault: VaultHost | null;
  /** The passphrase of the vault, and of single files; null in a plain browser. */
  readonly protection: ProtectionHost | null;
  /** The command-line task, where the app was started without a window. */
  readonly headless: Headless;
}

/** What came of reading a file. */
export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ReadProblem };

/** Reading of files that someone else made. Each call rejects with the signal's reason when stopped. */
export interface FileReadingHost {
  /** Cuts a file into cells. The table is in the form of `src-parser/table/table-bytes.ts`. */
  readonly readTable: (
    bytes: Uint8Array,
    signal: AbortSignal,
    choice?: DialectChoice,
  ) => Promise<Reading<Uint8Array>>;
  /** Cuts what was pasted into cells; `html` is the same as the clipboard has it for other programs. */
  readonly readPasted: (
    text: string,
    html: string | null,
    signal: AbortSignal,
    choice?: DialectChoice,
  ) => Promise<Reading<Uint8Array>>;
  /** Whether a JSON file may be parsed. One that is no JSON at all may be: the parser refuses it. */
  readonly checkJson: (bytes: Uint8Array, signal: AbortSignal) => Promise<Reading<null>>;
}

/** A safety copy, as the vault lists it. */
export type VaultSnapshot = IpcResponse<'vault:list'>['snapshots'][number];
/** How the vault was found when it was opened. */
export type VaultOpening = IpcResponse<'vault:open'>;

/** The vault's channels, as `src-main/ipc/contract.ts` describes them; a refusal is a {@link HostError}. */
export interface VaultHost {
  readonly open: (request: IpcRequest<'vault:open'>) => Promise<VaultOpening>;
  /** Resolves once the entries are on disk. */
  readonly append: (request: IpcRequest<'vault:append'>) => Promise<IpcResponse<'vault:append'>>;
  readonly appendPart: (request: IpcRequest<'vault:append-part'>) => Promise<void>;
  readonly readSnapshot: (
    request: IpcRequest<'vault:read-snapshot'>,
  ) => Promise<IpcResponse<'vault:read-snapshot'>>;
  readonly readEntries: (
    request: IpcRequest<'vault:read-entries'>,
  ) => Promise<IpcResponse<'vault:read-entries'>>;
  readonly beginSnapshot: (position: number) => Promise<IpcResponse<'vault:snapshot-begin'>>;
  readonly snapshotPart: (id: number, bytes: Uint8Array) => Promise<void>;
  readonly endSnapshot: (id: number) => Promise<IpcResponse<'vault:snapshot-end'>>;
  readonly cancelSnapshot: (id: number) => Promise<void>;
  readonly list: () => Promise<IpcResponse<'vault:list'>>;
  /** Calls the listener when the window is to close, until the returned function is called. */
  readonly onClosing: (listener: () => void) => () => void;
  /** Lets the window close. */
  readonly close: () => Promise<void>;
  /** Starts the program again with the database moved aside. */
  readonly quarantineDatabase: () => Promise<void>;
}

/** Protection by a passphrase, as `src-main/ipc/contract/protection.ts` describes it. */
export interface ProtectionHost {
  readonly state: () => Promise<IpcResponse<'protection:state'>>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly change: (request: IpcRequest<'protection:change'>) => Promise<IpcResponse<'protection:change'>>;
  /** Locks and loads the page again: what comes after the call may not run. */
  readonly lock: () => Promise<void>;
  /** Says that the page covers itself instead, since it holds what is saved nowhere; {@link unlock} then only checks. */
  readonly cover: () => Promise<void>;
  readonly setLockAfter: (minutes: number | null) => Promise<void>;
  /** Calls the listener when the program is to lock itself, until the returned function is called. */
  readonly onLocking: (listener: () => void) => () => void;
  readonly sealFile: (bytes: Uint8Array, passphrase: string) => Promise<Uint8Array>;
  readonly unsealFile: (bytes: Uint8Array, passphrase: string) => Promise<Uint8Array>;
}

/** The command line, as the window may use it. */
export interface Headless {
  readonly task: () => Promise<{ readonly arguments: readonly string[] }>;
  readonly read: (argument: number) => Promise<IpcResponse<'headless:read'>>;
  readonly finish: (result: {
    readonly stdout: Uint8Array | null;
    readonly stderr: string;
    readonly exitCode: 0 | 1 | 2 | 3;
    readonly file: { readonly argument: number; readonly bytes: Uint8Array } | null;
  }) => Promise<void>;
}

/** Colour theme; `system` follows the desktop. */
export type Theme = 'system' | 'light' | 'dark';

/** The host refused or failed; `code` is stable, `message` is for the reader. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
