/**
 * Every figure of a report, found wherever it stands in the data.
 *
 * Depends on: ./report-document (types), ./report-figure (types).
 */
import type { ReportDocument } from './report-document';
import type { ReportFigure } from './report-figure';

/** In the order of the pages; a figure that stands in several places, once. */
export function figuresOf(document: Omit<ReportDocument, 'footnotes'>): readonly ReportFigure[] {
  const found = new Map<string, ReportFigure>();
  collect([document.summary, document.vendors, document.record], found);
  return [...found.values()];
}

/** Whether a piece of a report is a figure. */
export function isFigure(value: object): value is ReportFigure {
  return 'key' in value && 'explain' in value && typeof value.explain === 'function';
}

function collect(value: unknown, found: Map<string, ReportFigure>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isFigure(value)) {
    if (!found.has(value.key)) found.set(value.key, value);
    return;
  }
  for (const part of Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value)) {
    collect(part, found);
  }
}
