/**
 * What tells the hits of one party apart.
 *
 * Depends on: model (types).
 */
import type { StoredHit } from '#domain/model/screening-run';

/** Its list and entry. */
export function hitKey({ listId, entry }: StoredHit): string {
  return `${listId} ${entry.id}`;
}
