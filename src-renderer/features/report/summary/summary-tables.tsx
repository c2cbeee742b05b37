/**
 * The tables behind the page: every share, delivery, month, risk, other plan and offer not taken, where the
 * page has room for the first of them alone. They flow over as many sheets as they need.
 *
 * Depends on: react, executive (types), ../figures, the files beside this one.
 */
import type { ReportDocument } from '#domain/executive/report-document';
import { classNames } from '../../../ui/class-names';
import { useReportSurface } from '../figures/report-surface';
import { AlternativesTable } from './alternatives-table';
import { CashTable } from './cash-table';
import { RejectedTable } from './rejected-table';
import { RisksTable } from './risks-table';
import { SharesTable } from './shares-table';
import { SummaryBlock } from './summary-block';
import styles from './summary.module.css';
import { TimelineTable } from './timeline-table';

export function SummaryTables({ document: { summary, record } }: { readonly document: ReportDocument }) {
  const { isPaper } = useReportSurface();
  return (
    <article
      className={classNames(styles['tables'], isPaper ? styles['onPaper'] : styles['onScreen'])}
      aria-label="Tables behind the summary"
    >
      <h1>Tables behind the summary</h1>
      <SummaryBlock title="Shares by vendor">
        <SharesTable head="Vendor" parts={summary.byVendor.parts} />
      </SummaryBlock>
      <SummaryBlock title="Shares by origin">
        <SharesTable head="Declared origin" parts={summary.byOrigin.parts} />
      </SummaryBlock>
      <TimelineTable rows={summary.timeline} asOf={record.asOf} />
      <SummaryBlock title="Cash by month">
        <CashTable cash={summary.cash} />
      </SummaryBlock>
      <RisksTable risks={summary.risks} />
      <AlternativesTable alternatives={summary.alternatives} />
      <RejectedTable rejected={summary.rejected} more={summary.moreRejected} />
    </article>
  );
}
