import { describe, expect, it } from 'vitest';
import { figure, unknownFigure } from '#domain/executive/make-figure';
import { reportDocument } from '#domain/executive/report-document-of';
import { figuresOf, isFigure } from '#domain/executive/report-figures';
import { sampleReportGround } from '../../fixtures/report-ground';

const report = reportDocument(await sampleReportGround());

describe('the figures of a report', () => {
  const figures = figuresOf(report);

  it('are found on every page, the head of the summary first', () => {
    expect(figures.slice(0, 3).map(({ key }) => key)).toEqual(['kpi/units', 'kpi/ths', 'kpi/power']);
    for (const start of ['share/vendor/', 'risk/', 'rejected/', 'vendor/']) {
      expect(
        figures.some(({ key }) => key.startsWith(start)),
        start,
      ).toBe(true);
    }
  });

  it('have keys that mean one figure each: the same key never has two texts', () => {
    const texts = new Map<string, string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (isFigure(value)) {
        expect(texts.get(value.key) ?? value.text, value.key).toBe(value.text);
        texts.set(value.key, value.text);
        return;
      }
      for (const part of Object.values(value)) visit(part);
    };
    visit({ summary: report.summary, vendors: report.vendors, record: report.record });
    expect(texts.size).toBe(figures.length);
  });

  it('are told from other records by being explained', () => {
    expect(isFigure(unknownFigure('a', 'A', 'usd', 'why'))).toBe(true);
    expect(isFigure({ key: 'a', label: 'A' })).toBe(false);
    const explain = () => ({ sentence: '', root: report.summary.peakCash.explain().root });
    expect(isFigure(figure({ key: 'a', label: 'A', unit: 'usd', value: 1, explain }))).toBe(true);
  });
});
