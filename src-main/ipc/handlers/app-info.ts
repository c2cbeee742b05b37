/** What the window runs in. Depends on: electron, ../register (types). */
import { app } from 'electron';
import type { IpcHandlers } from '../register';

/** Handler that tells versions and platform. */
export const appInfoHandlers: Pick<IpcHandlers, 'app:info'> = {
  'app:info': () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    platform: process.platform,
  }),
};
