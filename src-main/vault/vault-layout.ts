/**
 * Where what lies in a vault's folder.
 *
 *     FORMAT  LOCK  journal/j-<first position>.log  journal/END  snapshots/s-<position>.snap
 *
 * What is moved aside stays beside it as `<name>.damaged-<time>`.
 *
 * Depends on: node:path.
 */
import { join } from 'node:path';

const SEGMENT = /^j-(\d{1,16})\.log$/;

/** Paths within one vault. */
export interface VaultFolders {
  readonly root: string;
  readonly journal: string;
  readonly snapshots: string;
  /** The position at which the vault was last closed in order. */
  readonly end: string;
  readonly segmentPath: (name: string) => string;
  readonly snapshotPath: (name: string) => string;
}

/** The paths below a vault's folder. */
export function vaultFolders(root: string): VaultFolders {
  const journal = join(root, 'journal');
  const snapshots = join(root, 'snapshots');
  return {
    root,
    journal,
    snapshots,
    end: join(journal, 'END'),
    segmentPath: (name) => join(journal, name),
    snapshotPath: (name) => join(snapshots, name),
  };
}

/** Name of the journal file that begins with a position. */
export function segmentName(first: number): string {
  return `j-${String(first)}.log`;
}

/** The first position in a name, or null if it is no journal file's. */
export function readSegmentName(name: string): number | null {
  const first = SEGMENT.exec(name)?.[1];
  return first === undefined ? null : Number(first);
}

/** What a damaged file is called once it is moved aside. */
export function asideName(name: string, now: number): string {
  return `${name}.damaged-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`;
}

/** Whether a file is half of one that was being replaced. */
export function isTemporary(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.tmp');
}
