/** What the page asks of its own window. Depends on: electron (types), ../register (types). */
import type { WebContents } from 'electron';
import type { IpcHandlers } from '../register';

/** Handlers that print `contents` in its print layout, backgrounds included, and undo typing in it. */
export function pageHandlers(
  contents: WebContents,
): Pick<IpcHandlers, 'page:print-to-pdf' | 'page:undo-typing'> {
  return {
    'page:print-to-pdf': ({ paper, landscape }) =>
      contents.printToPDF({ pageSize: paper, landscape, printBackground: true, preferCSSPageSize: false }),
    'page:undo-typing': ({ isRedo }) => {
      if (isRedo) contents.redo();
      else contents.undo();
      return Promise.resolve({});
    },
  };
}
