/** Files that a report is saved as. Depends on: nothing. */

/** One file: all pages or the first one alone, on one of two papers, or the data of them. */
export type ReportFile = 'pdf-a4' | 'pdf-letter' | 'page-a4' | 'page-letter' | 'json';

/** As a button says it. */
export const REPORT_FILE_WORDS: Readonly<Record<ReportFile, string>> = {
  'pdf-a4': 'PDF on A4',
  'pdf-letter': 'PDF on US Letter',
  'page-a4': 'PDF of the first page alone, A4',
  'page-letter': 'PDF of the first page alone, US Letter',
  json: 'JSON',
};

/** All of them, in the order of a menu. */
export const REPORT_FILES: readonly ReportFile[] = ['pdf-a4', 'pdf-letter', 'page-a4', 'page-letter', 'json'];
