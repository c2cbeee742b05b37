/** Sets and keeps the colour theme. Depends on: electron, ../register (types), ../../window-state (types). */
import { nativeTheme } from 'electron';
import type { WindowStateFile } from '../../window-state';
import type { IpcHandlers } from '../register';

/** Handler that sets the theme of page, dialogs and title bar at once, and keeps it. */
export function themeHandlers(state: WindowStateFile): Pick<IpcHandlers, 'theme:set'> {
  return {
    'theme:set': ({ theme }) => {
      nativeTheme.themeSource = theme;
      state.update({ theme });
      return { theme };
    },
  };
}
