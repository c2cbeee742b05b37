/**
 * How a page goes on paper: size, what stands in its margins, and what makes the file readable by machines
 * and by those who do not see.
 *
 * The engine draws the margins as pages of their own, without the styles of the page: what stands there is
 * text from the workspace in a template, so it is escaped here. Width and margins of the text are the page's
 * own (`@page`).
 *
 * Depends on: electron (types), #contract (types).
 */
import type { PrintToPDFOptions } from 'electron';
import type { IpcRequest } from '#contract';

/** As wide as the side margins of upright pages. */
const SIDE = '12mm';
const LINE =
  `width:100%;box-sizing:border-box;padding:0 ${SIDE};display:flex;justify-content:space-between;gap:6mm;` +
  "font:7.5px 'Inter Variable',Inter,sans-serif;color:#333";
/** One line, whatever is in it: what does not fit ends in an ellipsis. */
const TEXT = 'min-width:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis';
/** The engine fills in the numbers. */
const NUMBER =
  '<span style="flex:none">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>';

/** What the engine is asked for. An upright page is of a report: counted, tagged, with an outline of its headings. */
export function printOptions({
  paper,
  landscape,
  running,
}: IpcRequest<'page:print-to-pdf'>): PrintToPDFOptions {
  return {
    pageSize: paper,
    landscape,
    printBackground: true,
    preferCSSPageSize: false,
    displayHeaderFooter: !landscape,
    headerTemplate: marginLine(textOf(running?.header ?? '')),
    footerTemplate: marginLine(`${textOf(running?.footer ?? '')}${NUMBER}`),
    generateTaggedPDF: !landscape,
    generateDocumentOutline: !landscape,
  };
}

function marginLine(inner: string): string {
  return `<div style="${LINE}">${inner}</div>`;
}

/** Isolated, so that text that runs from right to left turns nothing round beside it. */
function textOf(text: string): string {
  return `<bdi style="${TEXT}">${escaped(text)}</bdi>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
