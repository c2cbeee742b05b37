/**
 * A file system of its own in a file, whose power can be cut: ext4's shutdown
 * call drops whatever was not synced, as if the plug had been pulled.
 *
 * Needs root and Linux. Where that is not so it says why, and nothing was tried.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skipped, type Figure } from './figure';
import { oweUntilExit } from './give-back';

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: not even the file system's own log is written out. */
const CUT =
  'my $how = pack("L", 2); open(my $folder, "<", $ARGV[0]) or die "$!"; ioctl($folder, 0x8004587D, $how) or die "$!";';
const MEGABYTE = 1024 * 1024;

/** This machine does not allow it. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';
}

/** A mounted file system. */
export interface OwnDisk {
  /** A folder on it. */
  readonly folder: string;
  /** Drops what was not synced; nothing works on it until `remount`. */
  readonly cut: () => void;
  /** Puts everything on disk that is written so far. */
  readonly sync: () => void;
  /** As at the next start of the machine. Every file on it must be closed. */
  readonly remount: () => void;
  /** Gives it back. */
  readonly remove: () => void;
}

/**
 * Makes one.
 * @throws NotAllowedError with the system's words
 */
export function makeOwnDisk(megabytes: number): OwnDisk {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new NotAllowedError('needs root on Linux, to mount a file system of its own');
  }
  const home = mkdtempSync(join(tmpdir(), 'rigplan-disk-'));
  const image = join(home, 'image');
  const point = join(home, 'disk');
  const folder = join(point, 'profile');
  const mount = (): void => run('mount', ['-o', 'loop', image, point]);
  try {
    mkdirSync(point);
    writeFileSync(image, '');
    truncateSync(image, megabytes * MEGABYTE);
    run('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
    mount();
    mkdirSync(folder);
    run('sync', ['-f', folder]);
  } catch (cause) {
    spawnSync('umount', [point]);
    rmSync(home, { recursive: true, force: true });
    throw new NotAllowedError(cause instanceof Error ? cause.message : String(cause));
  }
  const giveBack = (): void => {
    unmount(point);
    rmSync(home, { recursive: true, force: true });
  };
  const release = oweUntilExit(giveBack);
  return {
    folder,
    cut: () => run('perl', ['-e', CUT, folder]),
    sync: () => run('sync', ['-f', folder]),
    remount: () => {
      unmount(point);
      mount();
    },
    remove: () => {
      release();
      giveBack();
    },
  };
}

/** Runs trials on one that can be cut; says so and tries nothing where this machine does not allow it. */
export async function onOwnDisk(
  name: string,
  megabytes: number,
  work: (disk: OwnDisk) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  let disk: OwnDisk;
  try {
    disk = makeOwnDisk(megabytes);
  } catch (cause) {
    return [skipped(name, cause instanceof Error ? cause.message : String(cause))];
  }
  try {
    try {
      disk.cut();
    } catch (cause) {
      return [skipped(name, cause instanceof Error ? cause.message : String(cause))];
    }
    disk.remount();
    return await work(disk);
  } finally {
    disk.remove();
  }
}

/** A process that was just killed may hold it for a moment; one that goes on loses it when it ends. */
function unmount(point: string): void {
  for (let left = 50; left > 0; left -= 1) {
    if (spawnSync('umount', [point]).status === 0) return;
    spawnSync('sleep', ['0.1']);
  }
  run('umount', ['--lazy', point]);
}

function run(program: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error !== undefined) throw new Error(`${program}: ${error.message}`);
  if (status !== 0) throw new Error(`${program}: ${stderr.trim()}`);
}
