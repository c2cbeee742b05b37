/**
 * Work that is done once.
 *
 * Depends on: react.
 */
import { useEffect, useRef } from 'react';

/** Does something when the component first appears, if it is wanted; never again. */
export function useOnce(isWanted: boolean, work: () => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isWanted || isDone.current) return;
    isDone.current = true;
    work();
  }, [isWanted, work]);
}
