import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportDocument } from '#domain/executive/report-document';
import { reportDocument } from '#domain/executive/report-document-of';
import { figuresOf } from '#domain/executive/report-figures';
import { reportPrinter } from '../../src-renderer/app/print-report';
import type { RunningText } from '../../src-renderer/host/host';
import { sampleReportGround } from '../fixtures/report-ground';

const ALL = { paper: 'A4', parts: ['summary', 'vendors', 'record', 'sources'] } as const;
const PDF = new Uint8Array([1]);
let report: ReportDocument;

beforeEach(async () => {
  report = reportDocument(await sampleReportGround());
  const fonts = { load: () => Promise.resolve([]), ready: Promise.resolve() };
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  document.title = 'RigPlan';
});
afterEach(cleanup);

interface Printed {
  readonly title: string;
  readonly text: string;
  readonly html: string;
  readonly sheets: number;
  readonly running: RunningText | null | undefined;
  readonly paper: string;
  readonly landscape: boolean;
}

/** A printer that notes what stood on the page. */
function aPrinter(answer: () => Promise<Uint8Array> = () => Promise.resolve(PDF)) {
  const printed: Printed[] = [];
  const print = reportPrinter({
    printToPdf: (paper, landscape, running) => {
      const sheets = document.querySelectorAll('body > section');
      printed.push({
        title: document.title,
        text: sheets[0]?.textContent ?? '',
        html: sheets[0]?.innerHTML ?? '',
        sheets: sheets.length,
        running,
        paper,
        landscape,
      });
      return answer();
    },
  });
  return { print, printed };
}

describe('a report on paper', () => {
  it('is the first page alone where no more is asked for', async () => {
    const { print, printed } = aPrinter();
    await act(() => print(report, { paper: 'Letter', parts: ['page'] }));

    expect(printed[0]?.text).toContain(report.summary.headline);
    expect(printed[0]?.text).not.toContain('Tables behind the summary');
    expect(printed[0]?.html.match(/data-one-page/g)).toHaveLength(1);
  });

  it('has every part that is asked for, stands alone and goes away again', async () => {
    const { print, printed } = aPrinter();
    const bytes = await act(() => print(report, ALL));

    expect(bytes).toBe(PDF);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatchObject({
      sheets: 1,
      paper: 'A4',
      landscape: false,
      title: report.summary.title,
    });
    for (const heading of ['Tables behind the summary', 'Vendor risk', 'Decision record', 'Sources']) {
      expect(printed[0]?.html).toMatch(new RegExp(`<h1[^>]*>[^<]*${heading}`));
    }
    expect(document.querySelectorAll('body > section')).toHaveLength(0);
    expect(document.title).toBe('RigPlan');
  });

  it('leaves out the parts that are not', async () => {
    const { print, printed } = aPrinter();
    await act(() => print(report, { ...ALL, parts: ['record'] }));

    expect(printed[0]?.text).toContain('Decision record');
    expect(printed[0]?.text).not.toContain('Vendor risk');
  });

  it('says every figure of the summary as the document says it, and has nothing to press', async () => {
    const { print, printed } = aPrinter();
    await act(() => print(report, { ...ALL, parts: ['summary'] }));

    for (const { text } of report.summary.kpis) expect(printed[0]?.text).toContain(text);
    expect(figuresOf(report).length).toBeGreaterThan(50);
    expect(printed[0]?.html).not.toMatch(/<(button|input|select|a)\b/);
  });

  it('names itself, its days and its data in the margins, and that it is stale', async () => {
    const { print, printed } = aPrinter();
    await act(() => print(report, ALL));
    const fresh = { ...report, summary: { ...report.summary, stale: [] } };
    await act(() => print(fresh, ALL));

    expect(printed[0]?.running).toEqual({
      header: `STALE · ${report.summary.title}`,
      footer: 'Made on 22 Nov 2026 · figures as of 21 Nov 2026 · data SHA-256 0000000000000000…',
    });
    expect(printed[1]?.running?.header).toBe(report.summary.title);
    expect(printed[0]?.html).toContain('>STALE</span>');
  });

  it('stands on the page one after the other, however often it is asked for', async () => {
    const { print, printed } = aPrinter();
    await act(() => Promise.all([print(report, ALL), print(report, ALL), print(report, ALL)]));

    expect(printed.map(({ sheets }) => sheets)).toEqual([1, 1, 1]);
  });

  it('goes away where printing failed, and can be printed after', async () => {
    const { print, printed } = aPrinter(() =>
      printed.length === 1 ? Promise.reject(new Error('The printer is on fire')) : Promise.resolve(PDF),
    );

    await expect(act(() => print(report, ALL))).rejects.toThrow('on fire');
    expect(document.querySelectorAll('body > section')).toHaveLength(0);
    expect(document.title).toBe('RigPlan');
    expect(await act(() => print(report, ALL))).toBe(PDF);
  });

  it('that cannot be drawn says so and leaves nothing behind', async () => {
    const { print, printed } = aPrinter();
    const broken = { ...report, record: { ...report.record, gates: null } } as unknown as ReportDocument;

    // Not in `act`, which throws what a page throws in the place of what is said of it.
    await expect(print(broken, ALL)).rejects.toThrow(
      'The pages of the report could not be drawn. Nothing was printed.',
    );
    expect(printed).toEqual([]);
    expect(document.querySelectorAll('body > section')).toHaveLength(0);
  });
});
