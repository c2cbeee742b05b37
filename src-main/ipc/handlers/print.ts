/** Prints the page to PDF. Depends on: electron (types), ../register (types). */
import type { WebContents } from 'electron';
import type { IpcHandlers } from '../register';

/** Handler that prints `contents` in its print layout, backgrounds included. */
export function printHandlers(contents: WebContents): Pick<IpcHandlers, 'page:print-to-pdf'> {
  return {
    'page:print-to-pdf': ({ paper, landscape }) =>
      contents.printToPDF({ pageSize: paper, landscape, printBackground: true, preferCSSPageSize: false }),
  };
}
