/** How much memory the processes that read files took at most, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Looked at so often; the end of a process may be missed by as much. */
const EVERY_MS = 10;

/** Watches the helpers of one program, told by their process group. */
export interface ReaderWatch {
  /** Largest resident memory of any since the last call, in MB. */
  readonly peakMegabytes: () => number;
  readonly stop: () => void;
}

/** @param group - the process group that the program leads */
export function watchReaders(group: number): ReaderWatch {
  const others = new Set<string>();
  let peak = 0;
  const look = (): void => {
    for (const pid of readdirSync('/proc')) {
      if (!/^\d+$/.test(pid) || others.has(pid)) continue;
      try {
        if (isReader(pid, group)) peak = Math.max(peak, highWater(pid));
        else others.add(pid);
      } catch {
        // It has ended.
      }
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    peakMegabytes: () => {
      const seen = peak;
      peak = 0;
      return seen;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}

function isReader(pid: string, group: number): boolean {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  // A process that was just forked may not have its own words yet.
  if (words === '') throw new Error('Too early');
  if (!words.includes('node.mojom.NodeService')) return false;
  const behindName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
  return Number(behindName.split(' ')[2]) === group;
}

function highWater(pid: string): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}
