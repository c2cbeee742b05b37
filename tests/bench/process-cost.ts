/**
 * Processor time of a process and everything it started, from the kernel's own
 * accounts. Linux only; elsewhere there is no figure rather than a wrong one.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in ticks of 10 ms (`getconf CLK_TCK` is 100 on every Linux we run on). */
const TICK_MS = 10;

interface ProcessAccount {
  readonly parent: number;
  readonly ticks: number;
}

/** User + system time of the whole tree under `rootPid`, milliseconds; null where /proc does not exist. */
export function treeCpuMs(rootPid: number): number | null {
  if (process.platform !== 'linux') return null;
  const accounts = new Map<number, ProcessAccount>();
  for (const entry of readdirSync('/proc')) {
    const account = /^\d+$/.test(entry) ? readAccount(entry) : null;
    if (account !== null) accounts.set(Number(entry), account);
  }
  let total = 0;
  for (const [pid, account] of accounts) {
    if (isUnder(pid, rootPid, accounts)) total += account.ticks;
  }
  return total * TICK_MS;
}

function readAccount(pid: string): ProcessAccount | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in brackets and may hold blanks: count fields behind it.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return null; // It ended between the listing and the reading.
  }
}

function isUnder(pid: number, root: number, accounts: ReadonlyMap<number, ProcessAccount>): boolean {
  let current = pid;
  while (current > 1) {
    if (current === root) return true;
    current = accounts.get(current)?.parent ?? 0;
  }
  return false;
}
