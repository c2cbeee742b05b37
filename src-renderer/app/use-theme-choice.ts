/**
 * The theme of the window, kept by the program.
 *
 * Depends on: react, host (types), services.
 */
import { useCallback, useState } from 'react';
import type { Theme } from '../host/host';
import { useServices } from '../services/services';

export function useThemeChoice(
  attempt: (what: string, work: () => Promise<unknown>) => void,
): readonly [Theme, (theme: Theme) => void] {
  const { host, initialTheme } = useServices();
  const [theme, setTheme] = useState(initialTheme);
  const changeTheme = useCallback(
    (next: Theme) => {
      setTheme(next);
      attempt('The theme could not be kept.', () => host.setTheme(next));
    },
    [attempt, host],
  );
  return [theme, changeTheme];
}
