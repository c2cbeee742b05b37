/**
 * A report as a file: printed, or as its data, saved where the user says.
 *
 * What is saved is the report that is handed in, not what is on record at that moment: a person saves the
 * page that they have read.
 *
 * Depends on: react, executive, host (types), ./services.
 */
import { useMemo } from 'react';
import type { ReportDocument, ReportPart } from '#domain/executive/report-document';
import { reportRecord } from '#domain/executive/report-record';
import type { Host } from '../host/host';
import { useServices } from './services';

/** A part of a report, or the one page at the head of the summary without the tables behind it. */
export type PrintedPart = ReportPart | 'page';

/** What a report is printed on. */
export interface PrintedReportOptions {
  readonly paper: 'A4' | 'Letter';
  /** In this order; each begins a page. */
  readonly parts: readonly PrintedPart[];
}

/** Gives the bytes of a PDF. @throws Error in words if the page could not be drawn or printed */
export type PrintReport = (report: ReportDocument, options: PrintedReportOptions) => Promise<Uint8Array>;

/** Saves reports. Each path is null if the user cancelled. */
export interface ReportFiles {
  readonly savePdf: (report: ReportDocument, options: PrintedReportOptions) => Promise<string | null>;
  readonly saveJson: (report: ReportDocument) => Promise<string | null>;
}

/** @param print - how it is drawn: that is the app's part */
export function reportFiles({ saveFile }: Pick<Host, 'saveFile'>, print: PrintReport): ReportFiles {
  const save = async (report: ReportDocument, extension: 'json' | 'pdf', bytes: Uint8Array) => {
    const kind = { label: extension === 'pdf' ? 'PDF' : 'JSON', extensions: [extension] };
    return (await saveFile(reportFileName(report, extension), kind, bytes))?.path ?? null;
  };
  return {
    savePdf: async (report, options) => save(report, 'pdf', await print(report, options)),
    saveJson: (report) => {
      const text = `${JSON.stringify(reportRecord(report), null, 2)}\n`;
      return save(report, 'json', new TextEncoder().encode(text));
    },
  };
}

/** The same, with the dialogs of the window. @param print - stays the same object */
export function useReportFiles(print: PrintReport): ReportFiles {
  const { host } = useServices();
  return useMemo(() => reportFiles(host, print), [host, print]);
}

/** Its title and the day it was made, without what file systems refuse. */
export function reportFileName(
  { summary, record }: Pick<ReportDocument, 'summary' | 'record'>,
  extension: 'json' | 'pdf',
): string {
  const plain = summary.title
    .replace(/[^\p{L}\p{N}._ ()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `Report ${plain === '' ? 'of a plan' : plain.slice(0, 100)} ${record.madeOn}.${extension}`;
}
