/**
 * What the app asks of whatever it runs in: Electron, or a plain browser in tests.
 *
 * Depends on: #contract (types).
 */
import type { IpcResponse, MenuCommand } from '#contract';

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
  readonly printToPdf: (paper: 'A4' | 'Letter', landscape: boolean) => Promise<Uint8Array>;
  /** Puts plain text on the clipboard; throws if that was refused. */
  readonly copyText: (text: string) => Promise<void>;
  /** Takes back, or does again, typing in the text field in focus. */
  readonly undoTyping: (isRedo: boolean) => Promise<void>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly networkAttempts: () => Promise<{ readonly count: number; readonly last: readonly string[] }>;
  /** Calls the listener for each menu command until the returned function is called. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  /** The command-line task, where the app was started without a window. */
  readonly headless: Headless;
}

/** The command line, as the window may use it. */
export interface Headless {
  readonly task: () => Promise<{ readonly arguments: readonly string[] }>;
  readonly read: (argument: number) => Promise<IpcResponse<'headless:read'>>;
  readonly finish: (result: {
    readonly stdout: Uint8Array | null;
    readonly stderr: string;
    readonly exitCode: 0 | 1;
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
