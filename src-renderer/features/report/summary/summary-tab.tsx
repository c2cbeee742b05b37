/**
 * The page as it goes on paper and, below it when asked for, the tables that it has no room for.
 *
 * Depends on: react, lucide-react, executive (types), ui, ../alternatives-search, ./summary-page, ./summary-tables.
 */
import { Table2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReportDocument } from '#domain/executive/report-document';
import { Button } from '../../../ui/button';
import { useCommands } from '../../../ui/commands/command-list';
import type { AlternativesSearch } from '../alternatives-search';
import { SummaryPage } from './summary-page';
import { SummaryTables } from './summary-tables';
import styles from './summary.module.css';

interface SummaryTabProps {
  readonly document: ReportDocument;
  readonly search: AlternativesSearch;
}

export function SummaryTab({ document, search }: SummaryTabProps) {
  const [hasTables, setHasTables] = useState(false);
  const tables = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The tab alone: `scrollIntoView` would scroll the frame round it as well.
    const panel = tables.current?.closest('[role="tabpanel"]');
    if (!hasTables || tables.current === null || panel == null) return;
    panel.scrollTop += tables.current.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  }, [hasTables]);
  const label = hasTables ? 'Hide the tables' : 'Show the tables behind this page';
  const commands = useMemo(
    () => [
      {
        id: 'report.tables',
        group: 'Report',
        label: hasTables ? 'Hide the tables of the report' : 'Show the tables behind the report',
        run: () => {
          setHasTables(!hasTables);
        },
      },
    ],
    [hasTables],
  );
  useCommands(commands);
  return (
    <div className={styles['desk']}>
      <SummaryPage document={document} search={search} />
      <div className={styles['deskActions']}>
        <Button
          icon={Table2}
          aria-expanded={hasTables}
          onClick={() => {
            setHasTables(!hasTables);
          }}
        >
          {label}
        </Button>
      </div>
      {hasTables ? (
        <div ref={tables}>
          <SummaryTables document={document} />
        </div>
      ) : null}
    </div>
  );
}
