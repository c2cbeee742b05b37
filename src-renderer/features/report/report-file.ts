/** Files that a report is saved as. Depends on: nothing. */

/** One file: the pages on one of two papers, or the data of them. */
export type ReportFile = 'pdf-a4' | 'pdf-letter' | 'json';

/** As a button says it. */
export const REPORT_FILE_WORDS: Readonly<Record<ReportFile, string>> = {
  'pdf-a4': 'PDF on A4',
  'pdf-letter': 'PDF on US Letter',
  json: 'JSON',
};

/** All of them, in the order of a menu. */
export const REPORT_FILES: readonly ReportFile[] = ['pdf-a4', 'pdf-letter', 'json'];
