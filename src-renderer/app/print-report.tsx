/**
 * Prints a report: puts it on the page beside the app, fits its summary to one page, prints, and takes it away.
 *
 * It is a root of its own, without anything of the app round it, so that the hidden window of the command
 * line prints the same pages. Nothing in it may wait for a picture: a hidden window draws none.
 *
 * Depends on: react, react-dom, executive (types), services (types), host (types), ui, ./fit-to-page, ./report-paper.
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { dayText } from '#domain/core/plain-text';
import type { ReportDocument } from '#domain/executive/report-document';
import type { Host, RunningText } from '../host/host';
import type { PrintReport } from '../services/report-files';
import '../ui/paper-font.css';
import { fitToPage } from './fit-to-page';
import styles from './print-report.module.css';
import { ReportPaper } from './report-paper';

/** How many characters of the digest stand on every page; the whole of it stands in the decision record. */
const DIGEST_SHOWN = 16;
const WEIGHTS = [400, 500, 600, 700];
/** One letter of each file of the typeface. */
const LETTERS = 'aŁ';

/** Prints one report after the other: two on the page at once would be printed together. */
export function reportPrinter({ printToPdf }: Pick<Host, 'printToPdf'>): PrintReport {
  let last: Promise<unknown> = Promise.resolve();
  return (report, options) => {
    const print = async () => {
      const sheet = putOnPage(report, options);
      const before = document.title;
      try {
        await Promise.all(
          WEIGHTS.map((weight) => document.fonts.load(`${String(weight)} 10px "Inter Paper"`, LETTERS)),
        );
        await document.fonts.ready;
        sheet.fit();
        // What is printed is named by the page it stands on.
        document.title = report.summary.title;
        return await printToPdf(options.paper, false, runningText(report));
      } finally {
        document.title = before;
        sheet.remove();
      }
    };
    const printed = last.then(print);
    last = printed.catch(() => undefined);
    return printed;
  };
}

function putOnPage(report: ReportDocument, { paper, parts }: Parameters<PrintReport>[1]) {
  const section = document.createElement('section');
  section.className = styles['paper'] ?? '';
  section.dataset['paper'] = paper;
  section.dataset['medium'] = 'paper';
  // Amounts that are hidden on screen stand in files.
  section.dataset['amounts'] = 'shown';
  document.body.append(section);
  const faults: unknown[] = [];
  // Ids of fills are of the whole document, and the app has a root beside this one.
  const root = createRoot(section, {
    identifierPrefix: 'paper-',
    onUncaughtError: (cause) => faults.push(cause),
  });
  const remove = () => {
    root.unmount();
    section.remove();
  };
  flushSync(() => {
    root.render(<ReportPaper report={report} parts={parts} />);
  });
  if (faults.length > 0) {
    remove();
    throw new Error('The pages of the report could not be drawn. Nothing was printed.', { cause: faults[0] });
  }
  return {
    remove,
    fit: () => {
      for (const page of section.querySelectorAll<HTMLElement>('[data-one-page]')) fitToPage(page, paper);
    },
  };
}

/** In the margins of every page: which report this is and what it was made from. */
function runningText({ summary, record }: ReportDocument): RunningText {
  const stale = summary.stale.length === 0 ? '' : 'STALE · ';
  const digest = record.dataSha256.slice(0, DIGEST_SHOWN);
  return {
    header: `${stale}${summary.title}`.slice(0, 400),
    footer: `Made on ${dayText(record.madeOn)} · figures as of ${dayText(record.asOf)} · data SHA-256 ${digest}…`,
  };
}
