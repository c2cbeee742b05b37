/**
 * The one vault of a program with a window: opened when the page asks.
 *
 * Depends on: ./ipc/contract (types).
 */
import type { IpcRequest, IpcResponse } from '#contract';

/** What the page's calls need of the vault. */
export interface OpenVault {
  readonly stage: (position: number, bytes: Uint8Array) => void;
  readonly readSnapshot: (name: string, offset: number) => Promise<IpcResponse<'vault:read-snapshot'>>;
  readonly readEntries: (after: number, offset: number) => Promise<IpcResponse<'vault:read-entries'>>;
  readonly beginSnapshot: (position: number) => Promise<number>;
  readonly writeSnapshot: (id: number, bytes: Uint8Array) => Promise<void>;
  readonly cancelSnapshot: (id: number) => Promise<void>;
}

/** The vault, and what stands around it. */
export interface VaultService {
  /** The vault, once the page has opened it. */
  readonly vault: () => Promise<OpenVault>;
  readonly open: (answersClosing: boolean) => Promise<IpcResponse<'vault:open'>>;
  readonly append: (entries: IpcRequest<'vault:append'>['entries']) => Promise<IpcResponse<'vault:append'>>;
  readonly endSnapshot: (id: number) => Promise<IpcResponse<'vault:snapshot-end'>>;
  readonly list: () => Promise<IpcResponse<'vault:list'>>;
  readonly pageIsDone: () => Promise<void>;
  readonly quarantineDatabase: () => Promise<void>;
}
