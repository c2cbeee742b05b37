/**
 * The one page that is signed. The same on screen and on paper: sizes are in letters, so that it shrinks and
 * grows as a whole.
 *
 * What the page has no room for stands in `SummaryTables`.
 *
 * Depends on: react, executive (types), ui, ../alternatives-search, the files beside this one.
 */
import type { ReportDocument } from '#domain/executive/report-document';
import { classNames } from '../../../ui/class-names';
import type { AlternativesSearch } from '../alternatives-search';
import { useReportSurface } from '../figures/report-surface';
import { AlternativesTable } from './alternatives-table';
import { CashBars } from './cash-bars';
import { KpiRow } from './kpi-row';
import { PageFoot } from './page-foot';
import { RejectedTable } from './rejected-table';
import { RisksTable } from './risks-table';
import { ShareBars } from './share-bars';
import { SummaryHead } from './summary-head';
import styles from './summary.module.css';
import { TimelineTable } from './timeline-table';

interface SummaryPageProps {
  readonly document: ReportDocument;
  /** On screen: how the search for other plans stands. */
  readonly search?: AlternativesSearch;
}

/** Rows that one page has room for. */
const MOST = { deliveries: 8, risks: 4, rejected: 3 } as const;

export function SummaryPage({ document, search }: SummaryPageProps) {
  const { summary, record, footnotes } = document;
  const { isPaper } = useReportSurface();
  return (
    <article
      className={classNames(styles['page'], isPaper ? styles['onPaper'] : styles['onScreen'])}
      aria-label="Plan summary"
    >
      {isPaper || summary.stale.length === 0 ? null : (
        // On paper every sheet has it.
        <span className={styles['watermark']} aria-hidden="true">
          STALE
        </span>
      )}
      <SummaryHead summary={summary} />
      <KpiRow kpis={summary.kpis} />
      <div className={styles['three']}>
        <ShareBars title="By vendor" shares={summary.byVendor} hasColours />
        <ShareBars title="By origin" shares={summary.byOrigin} hasColours={false} />
        <CashBars cash={summary.cash} peakCash={summary.peakCash} />
      </div>
      <TimelineTable rows={summary.timeline} asOf={record.asOf} most={MOST.deliveries} />
      <RisksTable risks={summary.risks} most={MOST.risks} />
      <AlternativesTable alternatives={summary.alternatives} search={search} isShort />
      <RejectedTable rejected={summary.rejected} more={summary.moreRejected} most={MOST.rejected} />
      <PageFoot dates={summary.dates} notes={footnotes.notes} />
    </article>
  );
}
