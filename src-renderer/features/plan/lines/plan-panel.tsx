/**
 * The panel beside the lines: the line in focus with what is wrong and what to do, the shares of the plan,
 * what its sites can take.
 *
 * Depends on: react, planning (types), ui, ../shares, ./line-panel.
 */
import { X } from 'lucide-react';
import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import { IconButton } from '../../../ui/button';
import type { GridFocus } from '../../../ui/data-table/grid-focus';
import { ResizablePanel } from '../../../ui/layout/resizable-panel';
import { Tabs } from '../../../ui/tabs';
import { RunningCost } from '../shares/running-cost';
import { SharesPanel } from '../shares/shares-panel';
import { SiteLoads } from '../shares/site-loads';
import { LinePanel } from './line-panel';
import type { LinesPageProps } from './lines-page-props';
import { problemCount, ProblemsPanel } from './problems-panel';
import type { LinesWork } from './use-lines-work';

interface PlanPanelProps {
  readonly page: LinesPageProps;
  readonly focus: GridFocus;
  readonly work: LinesWork;
  readonly onTerms: () => void;
  readonly onClose: () => void;
}

type PanelTab = 'line' | 'problems' | 'shares' | 'sites';

export function PlanPanel({ page, focus, work, onTerms, onClose }: PlanPanelProps) {
  const [tab, setTab] = useState<PanelTab>('line');
  // The table is drawn first: what is beside it may come a moment later.
  const evaluation = useDeferredValue(page.evaluation);
  const { rowId } = useDeferredValue(useSyncExternalStore(focus.subscribe, focus.get));
  const { lines } = evaluation;
  const row = rowId === null ? lines[0] : lines.find(({ line }) => line.id === rowId);
  const problems = problemCount(lines);
  return (
    <ResizablePanel label="Plan details" resizeLabel="Width of the plan details" standardWidth={340}>
      <Tabs
        label="Plan details"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'line',
            label: 'Line',
            content: () => (
              <LinePanel
                row={row ?? null}
                lines={lines}
                work={work}
                onTerms={onTerms}
                onOpenOffer={page.onOpenOffer}
              />
            ),
          },
          {
            id: 'problems',
            label: problems === 0 ? 'Problems' : `Problems (${String(problems)})`,
            content: () => (
              <ProblemsPanel
                lines={lines}
                work={work}
                onGo={(lineId) => {
                  focus.set({ zone: 'body', rowId: lineId });
                  setTab('line');
                }}
              />
            ),
          },
          { id: 'shares', label: 'Shares', content: () => <SharesPanel totals={evaluation.totals} /> },
          {
            id: 'sites',
            label: 'Sites',
            content: () => (
              <>
                {page.prepared === undefined ? null : <RunningCost lines={lines} prepared={page.prepared} />}
                <SiteLoads totals={evaluation.totals} sites={page.sites} />
              </>
            ),
          },
        ]}
        actions={<IconButton label="Close plan details" icon={X} shortcut="F8" onClick={onClose} />}
      />
    </ResizablePanel>
  );
}
