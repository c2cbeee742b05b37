import { describe, expect, it } from 'vitest';
import { reportDocument } from '#domain/executive/report-document-of';
import { figuresOf } from '#domain/executive/report-figures';
import { reportRecord, type RecordValue } from '#domain/executive/report-record';
import { sampleReportGround } from '../../fixtures/report-ground';

const report = reportDocument(await sampleReportGround());
const record = reportRecord(report);

describe('a report as a file', () => {
  it('is plain data that comes back from its text as it was', () => {
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(record).toMatchObject({ kind: 'rigplan-report', version: 1 });
  });

  it('has every figure with the digits of the page, its exact value and its letters', () => {
    const found = new Map<string, { text: string; value: RecordValue; sources: readonly string[] }>();
    const visit = (value: RecordValue): void => {
      if (typeof value !== 'object' || value === null) return;
      const one = value as { key?: unknown; sources?: unknown; unit?: unknown };
      if (typeof one.key === 'string' && typeof one.unit === 'string') {
        found.set(one.key, value as never);
        return;
      }
      for (const part of Object.values(value)) visit(part);
    };
    visit([record.summary, record.vendors, record.record]);
    for (const { key, text, value } of figuresOf(report)) {
      expect(found.get(key), key).toMatchObject({ text, value });
      expect(found.get(key)?.sources, key).toEqual(report.footnotes.lettersOf.get(key) ?? []);
    }
  });

  it('is the same each time it is made', async () => {
    const again = reportRecord(reportDocument(await sampleReportGround()));
    expect(JSON.stringify(again)).toBe(JSON.stringify(record));
  });
});
