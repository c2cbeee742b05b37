/** Checks of looks that were kept on this machine; null is "not understood". Depends on: host (types). */
import type { Theme } from '../host/host';
import type { PageId } from './app-shell';

export function readPageId(kept: unknown): PageId | null {
  return kept === 'compare' || kept === 'data' ? kept : null;
}

export function readTheme(kept: unknown): Theme | null {
  return kept === 'system' || kept === 'light' || kept === 'dark' ? kept : null;
}
