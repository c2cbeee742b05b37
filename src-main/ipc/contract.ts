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

/** Why a call failed, in a form that survives structured clone. */
export interface IpcProblem {
  readonly code: 'ipc/bad-sender' | 'ipc/bad-request' | 'ipc/handler-failed';
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
}
