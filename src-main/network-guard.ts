/**
 * Which addresses may be reached, and a count of every attempt at another one.
 *
 * RigPlan works offline: an attempt is a defect or an attack, so it is stopped
 * and remembered. `data:` and `blob:` are bytes at hand, not requests.
 *
 * Depends on: ./app-protocol.
 */
import { APP_URL } from './app-protocol';

const ADDRESSES_KEPT = 20;
const ADDRESS_LENGTH_KEPT = 200;

/** Decides on addresses and remembers what was stopped. */
export interface NetworkGuard {
  /** Counts the address unless it may be reached. */
  readonly isAllowed: (url: string) => boolean;
  /** Attempts since the start, and the latest of them. */
  readonly attempts: () => { readonly count: number; readonly last: string[] };
}

/** @param devServer - origin of the development server, or null in every build for users */
export function createNetworkGuard(devServer: string | null): NetworkGuard {
  const allowedStarts = [APP_URL, 'data:', 'blob:', ...devStarts(devServer)];
  let count = 0;
  let last: string[] = [];
  return {
    isAllowed: (url) => {
      if (allowedStarts.some((start) => url.startsWith(start))) return true;
      count += 1;
      last = [...last, url.slice(0, ADDRESS_LENGTH_KEPT)].slice(-ADDRESSES_KEPT);
      return false;
    },
    attempts: () => ({ count, last: [...last] }),
  };
}

function devStarts(devServer: string | null): string[] {
  if (devServer === null) return [];
  const { host } = new URL(devServer);
  return [`http://${host}/`, `ws://${host}/`, 'devtools://'];
}
