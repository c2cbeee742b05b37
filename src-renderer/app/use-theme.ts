/**
 * Puts the chosen theme on the page.
 *
 * Depends on: react, host (types).
 */
import { useLayoutEffect } from 'react';
import type { Theme } from '../host/host';

/** `system` takes the attribute away, so that the system's own setting counts. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
}
