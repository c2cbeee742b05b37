/**
 * Why a person has to look at their own layer again, in a sentence.
 *
 * Depends on: core, tariffs (types).
 */
import { assertNever } from '#domain/core/result';
import type { OverlayConflict } from '#domain/tariffs/overlay-conflicts';

/** What happened under the user's layer, and what counts now. */
export function conflictWords(conflict: OverlayConflict): string {
  const { overlay } = conflict;
  switch (conflict.code) {
    case 'overlay/basis-changed':
      return `The pack’s layer ${overlay.id} is not what it was when you ${overlay.layer === null ? 'took it out' : 'edited it'}. Your change still counts.`;
    case 'overlay/basis-gone':
      return overlay.layer === null
        ? `The pack no longer has layer ${overlay.id}, which you took out.`
        : `The pack no longer has layer ${overlay.id}, which you edited. Your version still counts.`;
    case 'overlay/id-taken':
      return `The pack now has a layer ${overlay.id} of its own. Your layer of that id counts in its place.`;
    default:
      return assertNever(conflict);
  }
}
