/** Checks of looks that were kept on this machine; null is "not understood". */
import type { PageId } from './app-shell';

export function readPageId(kept: unknown): PageId | null {
  return kept === 'compare' || kept === 'tariffs' || kept === 'data' ? kept : null;
}

/** A look that is on or off. */
export function readSwitch(kept: unknown): boolean | null {
  return typeof kept === 'boolean' ? kept : null;
}

/** Who makes decisions on this machine, as typed last. */
export function readAuthor(kept: unknown): string | null {
  return typeof kept === 'string' && kept.length <= 120 ? kept : null;
}
