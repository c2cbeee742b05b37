/** What the window runs in. Depends on: electron, ../register (types), ../../window-state (types). */
import { app } from 'electron';
import type { WindowStateFile } from '../../window-state';
import type { IpcHandlers } from '../register';

/** Handler that tells versions, platform and the theme that was kept. */
export function appInfoHandlers(state: WindowStateFile): Pick<IpcHandlers, 'app:info'> {
  return {
    'app:info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      platform: process.platform,
      theme: state.current().theme,
    }),
  };
}
