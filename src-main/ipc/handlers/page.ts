/** What the page asks of its own window. Depends on: electron (types), ../register (types). */
import type { BrowserWindow } from 'electron';
import type { IpcHandlers } from '../register';

const PAPER = '#ffffff';

/** The engine fills in the numbers; it draws them in the margin, without the styles of the page. */
const PAGE_NUMBERS =
  '<div style="width:100%;padding:0 14mm;font-size:8px;text-align:right">' +
  'Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>';

/** Handlers that print the page of `window` in its print layout, and undo typing in it. */
export function pageHandlers(
  window: BrowserWindow,
): Pick<IpcHandlers, 'page:print-to-pdf' | 'page:undo-typing'> {
  const { webContents } = window;
  return {
    'page:print-to-pdf': async ({ paper, landscape }) => {
      // The margins of a page show the window's own colour, which follows the theme.
      const colour = window.getBackgroundColor();
      window.setBackgroundColor(PAPER);
      try {
        return await webContents.printToPDF({
          pageSize: paper,
          landscape,
          printBackground: true,
          preferCSSPageSize: false,
          // An upright page is of a report, whose pages are counted; a table that lies has its strips.
          displayHeaderFooter: !landscape,
          headerTemplate: '<span></span>',
          footerTemplate: PAGE_NUMBERS,
        });
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
