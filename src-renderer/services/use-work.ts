/**
 * A piece of work that takes a while, as a component watches it.
 *
 * Depends on: react, ./work-slot.
 */
import { useSyncExternalStore } from 'react';
import type { WorkSlot, WorkState } from './work-slot';

/** The same without its progress: a component that shows none is not drawn again for it. */
export function useWorkTurn<Asked, Found>(slot: WorkSlot<Asked, Found>): WorkState<Asked, Found> {
  return useSyncExternalStore(slot.watch, slot.turn);
}

/** How the work stands now. */
export function useWork<Asked, Found>(slot: WorkSlot<Asked, Found>): WorkState<Asked, Found> {
  return useSyncExternalStore(slot.watch, slot.state);
}
