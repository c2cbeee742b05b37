import { describe, expect, it } from 'vitest';
import { ipcContract } from '#contract';
import { printOptions } from '../../../../src-main/ipc/handlers/print-options';
import { hostileTexts } from '../../../fixtures/hostile-text';

const upright = { paper: 'A4', landscape: false, running: null } as const;

describe('what the engine is asked for', () => {
  it('an upright page is counted, tagged and has an outline, on the paper that was asked for', () => {
    for (const paper of ['A4', 'Letter'] as const) {
      expect(printOptions({ ...upright, paper })).toMatchObject({
        pageSize: paper,
        landscape: false,
        preferCSSPageSize: false,
        printBackground: true,
        displayHeaderFooter: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    }
    expect(printOptions(upright).footerTemplate).toContain('Page <span class="pageNumber"></span> of');
  });

  it('a table that lies has no lines in its margins', () => {
    expect(printOptions({ ...upright, landscape: true })).toMatchObject({
      displayHeaderFooter: false,
      generateTaggedPDF: false,
    });
  });

  it.each(Object.entries(hostileTexts))('text in a margin stays text: %s', (_name, text) => {
    const { headerTemplate = '', footerTemplate = '' } = printOptions({
      ...upright,
      running: { header: text, footer: text },
    });

    for (const template of [headerTemplate, footerTemplate]) {
      const said = /<bdi style="[^"<>]*">([^<>"']*)<\/bdi>/.exec(template)?.[1];
      expect(unescaped(said ?? '')).toBe(text);
    }
  });

  it('text longer than a line is refused before it is drawn', () => {
    const request = ipcContract['page:print-to-pdf'].request;

    expect(request.safeParse({ ...upright, running: { header: 'x'.repeat(401), footer: '' } }).success).toBe(
      false,
    );
    expect(request.safeParse({ ...upright, running: { header: 'x', footer: 'y' } }).success).toBe(true);
  });
});

function unescaped(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
