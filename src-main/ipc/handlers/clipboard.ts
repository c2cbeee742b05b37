/**
 * Writes to the clipboard. The page has no permission of its own for that, and
 * no channel reads the clipboard.
 *
 * Depends on: electron, ../register (types).
 */
import { clipboard } from 'electron';
import type { IpcHandlers } from '../register';

/** Handler that replaces what is on the clipboard by plain text. */
export const clipboardHandlers: Pick<IpcHandlers, 'clipboard:write'> = {
  'clipboard:write': async ({ text }) => {
    // Electron 33 answers at once, 45 with a promise.
    await clipboard.writeText(text);
    return {};
  },
};
