/**
 * What the vault asks of a file system, so that tests can put a failing one in its place.
 *
 * Writing is not keeping: only what `sync` and `syncFolder` have answered
 * outlives a power cut. A new name is kept by its folder's sync, not by the file's.
 *
 * Depends on: nothing.
 */

/** One open file. */
export interface VaultFile {
  readonly size: () => Promise<number>;
  /** Up to `length` bytes from `position` on; fewer at the end of the file only. */
  readonly read: (length: number, position: number) => Promise<Uint8Array>;
  /** Writes all of it. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  /** Resolves when content and length are on disk. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Files and folders; paths are absolute. A failure is an Error with Node's `code`. */
export interface VaultFiles {
  /** With all above it; readable by the owner alone. One that is there stays as it is. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Names of files and folders in a folder; none if there is no folder. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** `create` fails if the file is there. */
  readonly open: (path: string, mode: 'read' | 'write' | 'create') => Promise<VaultFile>;
  /** Takes the place of a file of that name. A folder may be renamed too, where none has its new name. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A file that is not there is no error. */
  readonly remove: (path: string) => Promise<void>;
  /** With all that is in it, one after the other. One that is not there is no error. */
  readonly removeFolder: (path: string) => Promise<void>;
  /** Resolves when the names in it are on disk. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Bytes that may still be written to the disk that holds the folder. */
  readonly freeBytes: (path: string) => Promise<number>;
}
