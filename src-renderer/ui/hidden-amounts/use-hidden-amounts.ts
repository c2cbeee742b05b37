/** Hides amounts while it is asked to. Depends on: react, ./hide-amounts. */
import { useLayoutEffect } from 'react';
import { hideAmounts } from './hide-amounts';

/** In a layout effect: amounts of the first picture are hidden before it is painted. */
export function useHiddenAmounts(isHidden: boolean): void {
  useLayoutEffect(() => (isHidden ? hideAmounts(document) : undefined), [isHidden]);
}
