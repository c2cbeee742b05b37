/** What the window runs in. Depends on: electron, ../register (types). */
import { app } from 'electron';
import type { IpcHandlers } from '../register';

/** Handler that tells versions, platform and whether there is a window to see. */
export function appInfoHandlers(isHeadless: boolean): Pick<IpcHandlers, 'app:info'> {
  return {
    'app:info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      platform: process.platform,
      isHeadless,
    }),
  };
}
