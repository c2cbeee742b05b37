/**
 * A piece of work that takes a while, as a component watches it.
 *
 * Depends on: react, ./work-slot.
 */
import { useSyncExternalStore } from 'react';
import type { WorkSlot, WorkState } from './work-slot';

/** How the work stands now. */
export function useWork<Asked, Found>(slot: WorkSlot<Asked, Found>): WorkState<Asked, Found> {
  return useSyncExternalStore(slot.watch, slot.state);
}
