/**
 * The pages of a report, in the order in which they are printed.
 *
 * Depends on: executive (types), services (types), features/report, ./stale-watermark.
 */
import { Fragment, type ReactNode } from 'react';
import type { ReportDocument } from '#domain/executive/report-document';
import { ReportFrame } from '../features/report/figures/report-frame';
import { RecordPaper } from '../features/report/record/record-paper';
import { SourcesPage } from '../features/report/sources/sources-page';
import { SummaryPage } from '../features/report/summary/summary-page';
import { SummaryTables } from '../features/report/summary/summary-tables';
import { VendorsPaper } from '../features/report/vendors/vendors-paper';
import styles from './print-report.module.css';
import type { PrintedPart } from '../services/report-files';
import { StaleWatermark } from './stale-watermark';

interface ReportPaperProps {
  readonly report: ReportDocument;
  readonly parts: readonly PrintedPart[];
}

export function ReportPaper({ report, parts }: ReportPaperProps) {
  return (
    <ReportFrame document={report} medium="paper">
      {report.summary.stale.length === 0 ? null : <StaleWatermark />}
      {parts.map((part) => (
        <Fragment key={part}>{pagesOf(part, report)}</Fragment>
      ))}
    </ReportFrame>
  );
}

function pagesOf(part: PrintedPart, report: ReportDocument): ReactNode {
  switch (part) {
    case 'page':
      return (
        <div className={styles['part']}>
          <div className={styles['onePage']} data-one-page="">
            <SummaryPage document={report} />
          </div>
        </div>
      );
    case 'summary':
      return (
        <>
          {pagesOf('page', report)}
          <div className={styles['part']}>
            <SummaryTables document={report} />
          </div>
        </>
      );
    case 'vendors':
      return (
        <div className={styles['part']}>
          <VendorsPaper vendors={report.vendors} />
        </div>
      );
    case 'record':
      return (
        <div className={styles['part']}>
          <RecordPaper record={report.record} />
        </div>
      );
    case 'sources':
      return (
        <div className={styles['part']}>
          <SourcesPage document={report} />
        </div>
      );
  }
}
