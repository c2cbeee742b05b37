/**
 * The whole contract between the window and the main process.
 *
 * Each channel names what goes in and what comes out, as schemas. Main checks
 * every request against it; preload and renderer import it as types only. A new
 * ability starts here, nowhere else. No channel takes a path: main's dialogs
 * choose paths, and in headless mode a file is named by its place on the
 * command line.
 *
 * Depends on: ./contract/*, zod (types).
 */
import type { z } from 'zod';
import { headlessChannels } from './contract/headless';
import { protectionChannels, type ProtectionProblemCode } from './contract/protection';
import { readingChannels } from './contract/reading';
import { vaultChannels, type VaultProblemCode } from './contract/vault';
import { windowChannels } from './contract/window';

export type { ProtectionProblemCode, VaultProblemCode };

/**
 * The newest shape of stored records that this release knows: the version of the last migration.
 * A vault that a later shape was written to is not opened.
 */
export const WORKSPACE_SCHEMA = 6;

/** Every channel with what it takes and what it answers. */
export const ipcContract = {
  ...windowChannels,
  ...vaultChannels,
  ...protectionChannels,
  ...readingChannels,
  ...headlessChannels,
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
  readonly code:
    'ipc/bad-sender' | 'ipc/bad-request' | 'ipc/handler-failed' | VaultProblemCode | ProtectionProblemCode;
  readonly message: string;
}

/** The reply to any call. */
export type IpcReply<Channel extends IpcChannel> =
  | { readonly ok: true; readonly value: IpcResponse<Channel> }
  | { readonly ok: false; readonly problem: IpcProblem };

/** What the menu asks the window to do. */
export type MenuCommand =
  | 'import-price-list'
  | 'paste-price-list'
  | 'save-template'
  | 'export-xlsx'
  | 'export-csv'
  | 'export-finance'
  | 'export-price-list'
  | 'load-restricted-list'
  | 'export-workspace'
  | 'import-workspace'
  | 'merge-workspace'
  | 'export-redacted'
  | 'print-pdf'
  | 'undo'
  | 'redo'
  | 'show-compare'
  | 'show-plan'
  | 'show-scenarios'
  | 'show-vendors'
  | 'show-screening'
  | 'show-tariffs'
  | 'show-report'
  | 'show-data'
  | 'view-back'
  | 'view-forward'
  | 'toggle-inspector'
  | 'toggle-amounts'
  | 'find'
  | 'lock'
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
  /**
   * Calls the listener when the program is to lock itself. The page covers what it shows, writes
   * what it has left, then calls `protection:lock`, or `protection:cover`; after 10 seconds main
   * locks all the same. As long as nobody listens, it locks at once.
   */
  onLocking(listener: () => void): () => void;
}
