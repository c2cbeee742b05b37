/**
 * Which process this is, in a form that a later process cannot be mistaken for.
 *
 * A number alone is given again after a restart of the machine; on Linux the
 * moment of its start is added. Elsewhere nothing is certain, and nobody is kept
 * out by a number: the lock still notices who took it over.
 *
 * Depends on: ./vault-lock (types), node:fs.
 */
import { readFileSync } from 'node:fs';
import type { ProcessIdentity } from './vault-lock';

/** This process among those of the machine. */
export function processIdentity(): ProcessIdentity {
  return {
    self: identityOf(process.pid) ?? `${String(process.pid)} unknown`,
    isRunning: (identity) => {
      const pid = Number.parseInt(identity, 10);
      return Number.isSafeInteger(pid) && identityOf(pid) === identity;
    },
  };
}

/** Null if there is no such process, or the system does not tell. */
function identityOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name may hold blanks and brackets; the start is the 20th field behind it.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? null : `${String(pid)} ${started} ${boot}`;
  } catch {
    return null;
  }
}
