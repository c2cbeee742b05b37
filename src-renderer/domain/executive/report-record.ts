/**
 * A report as plain data, for a file or another program: the same texts and numbers as on the page, with
 * the letters of each figure's sources.
 *
 * Depends on: ./report-document (types), ./report-figures.
 */
import type { ReportDocument } from './report-document';
import { isFigure } from './report-figures';

/** What the file says it is. */
export const REPORT_KIND = 'rigplan-report';
/** Goes up with every change that a reader of the file would notice. */
export const REPORT_VERSION = 1;

/** Plain data. */
export type RecordValue =
  string | number | boolean | null | readonly RecordValue[] | { readonly [field: string]: RecordValue };

/** The file. */
export interface ReportRecord {
  readonly kind: typeof REPORT_KIND;
  readonly version: typeof REPORT_VERSION;
  readonly summary: RecordValue;
  readonly vendors: RecordValue;
  readonly record: RecordValue;
  /** Letter, heading and sources. */
  readonly footnotes: RecordValue;
}

/** The file of a report. */
export function reportRecord({ summary, vendors, record, footnotes }: ReportDocument): ReportRecord {
  const { lettersOf } = footnotes;
  return {
    kind: REPORT_KIND,
    version: REPORT_VERSION,
    summary: plain(summary, lettersOf),
    vendors: plain(vendors, lettersOf),
    record: plain(record, lettersOf),
    footnotes: plain(footnotes.notes, lettersOf),
  };
}

type Letters = ReadonlyMap<string, readonly string[]>;

function plain(value: unknown, letters: Letters): RecordValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return (value as readonly unknown[]).map((part) => plain(part, letters));
  if (typeof value !== 'object') throw new TypeError(`A report holds no ${typeof value}`);
  if (isFigure(value)) {
    const { key, label, text, unit, note } = value;
    return { key, label, text, unit, value: value.value, note, sources: letters.get(key) ?? [] };
  }
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, plain(part, letters)]));
}
