/** What the page asks of its own window. Depends on: electron (types), ../register (types), ./print-options. */
import type { BrowserWindow } from 'electron';
import type { IpcHandlers } from '../register';
import { printOptions } from './print-options';

const PAPER = '#ffffff';

/** Handlers that print the page of `window` in its print layout, and undo typing in it. */
export function pageHandlers(
  window: BrowserWindow,
): Pick<IpcHandlers, 'page:print-to-pdf' | 'page:undo-typing'> {
  const { webContents } = window;
  return {
    'page:print-to-pdf': async (request) => {
      // The margins of a page show the window's own colour, which follows the theme.
      const colour = window.getBackgroundColor();
      window.setBackgroundColor(PAPER);
      try {
        return await webContents.printToPDF(printOptions(request));
      } finally {
        window.setBackgroundColor(colour);
      }
    },
    'page:undo-typing': ({ isRedo }) => {
      if (isRedo) webContents.redo();
      else webContents.undo();
      return Promise.resolve({});
    },
  };
}
