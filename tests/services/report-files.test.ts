import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { ReportDocument } from '#domain/executive/report-document';
import { reportDocument } from '#domain/executive/report-document-of';
import { reportRecord } from '#domain/executive/report-record';
import type { Host } from '../../src-renderer/host/host';
import { reportFileName, reportFiles } from '../../src-renderer/services/report-files';
import { hostileTexts } from '../fixtures/hostile-text';
import { sampleReportGround } from '../fixtures/report-ground';

const PDF = new Uint8Array([0x25, 0x50, 0x44, 0x46]);

/** A folder that takes everything, or a user who cancels. */
function aFolder(isCancelled = false) {
  const written: {
    readonly name: string;
    readonly extension: string | undefined;
    readonly bytes: Uint8Array;
  }[] = [];
  const host: Pick<Host, 'saveFile'> = {
    saveFile: (name, { extensions }, bytes) => {
      if (isCancelled) return Promise.resolve(null);
      written.push({ name, extension: extensions[0], bytes });
      return Promise.resolve({ path: `/reports/${name}` });
    },
  };
  return { host, written };
}

function named(title: string): Pick<ReportDocument, 'summary' | 'record'> {
  return {
    summary: { title },
    record: { madeOn: calendarDate('2026-11-22') },
  } as Pick<ReportDocument, 'summary' | 'record'>;
}

describe('a report as a file', () => {
  it('is printed on the paper and with the parts that were asked for', async () => {
    const report = reportDocument(await sampleReportGround());
    const { host, written } = aFolder();
    const asked: unknown[] = [];
    const files = reportFiles(host, (printed, options) => {
      asked.push(printed, options);
      return Promise.resolve(PDF);
    });
    const options = { paper: 'Letter', parts: ['summary', 'sources'] } as const;

    expect(await files.savePdf(report, options)).toBe(`/reports/${written[0]?.name ?? ''}`);
    expect(asked).toEqual([report, options]);
    expect(written).toEqual([
      { name: 'Report Spring 2027 (sample) plan summary 2026-11-22.pdf', extension: 'pdf', bytes: PDF },
    ]);
  });

  it('as JSON is the record that the command line writes', async () => {
    const report = reportDocument(await sampleReportGround());
    const { host, written } = aFolder();
    await reportFiles(host, () => Promise.reject(new Error('nothing is printed'))).saveJson(report);

    const text = new TextDecoder().decode(written[0]?.bytes);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(reportRecord(report))));
  });

  it('is nowhere where the dialog was cancelled', async () => {
    const { host, written } = aFolder(true);
    const files = reportFiles(host, () => Promise.resolve(PDF));

    expect(await files.savePdf({ ...named('x') } as ReportDocument, { paper: 'A4', parts: [] })).toBeNull();
    expect(written).toEqual([]);
  });

  it.each(Object.entries(hostileTexts))('has a name that every file system takes: %s', (_name, title) => {
    const name = reportFileName(named(title), 'pdf');

    expect(name).toMatch(/^Report [\p{L}\p{N}._ ()-]+ 2026-11-22\.pdf$/u);
    expect(name.length).toBeLessThan(140);
  });
});
