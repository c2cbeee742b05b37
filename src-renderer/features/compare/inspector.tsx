/**
 * The panel at the right: it follows the cell in focus, lagging behind fast
 * movement rather than slowing it, and never covers the table.
 *
 * Depends on: react, ./break-even-panel, ./explain-panel, ./offer-panel, ./quotes-section, ui.
 */
import { X } from 'lucide-react';
import { useDeferredValue, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { ComparedFigure } from '#domain/break-even/compared-cost';
import type { WhatIf } from '#domain/break-even/what-if';
import type { BreakEvens, NoCost } from '#domain/break-even/break-even';
import type { UsdCents } from '#domain/core/money';
import type { Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { ExplanationReport } from '#domain/explain/explanation';
import type { Evidence } from '#domain/model/evidence';
import type { Scenario } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import type { MoneyUnit } from '#domain/model/view';
import { IconButton } from '../../ui/button';
import type { GridFocus } from '../../ui/data-table/grid-focus';
import { ResizablePanel } from '../../ui/layout/resizable-panel';
import { Tabs } from '../../ui/tabs';
import { BreakEvenPanel } from './break-even-panel';
import { ExplainPanel } from './explain-panel';
import styles from './inspector.module.css';
import type { OfferActions } from './offer-actions';
import { OfferPanel } from './offer-panel';
import { QuotesSection } from './quotes-section';

/** The tabs of the inspector. */
export type InspectorTab = 'explain' | 'break-even' | 'offer' | 'history' | 'ranking';

interface InspectorProps {
  readonly rows: readonly OfferEvaluation[];
  /** Row numbers as they stand in the table; what is beyond them is no row. */
  readonly order: Uint32Array;
  readonly evidence: readonly Evidence[];
  /** What money of the table is shown in. */
  readonly unit: MoneyUnit;
  readonly sites: readonly Site[];
  readonly defaultSiteId: string | null;
  readonly focus: GridFocus;
  readonly tab: InspectorTab;
  readonly onTabChange: (tab: InspectorTab) => void;
  readonly onClose: () => void;
  readonly explain: (row: OfferEvaluation, columnId: string) => ExplanationReport | null;
  readonly breakEvens: (row: OfferEvaluation, against: OfferEvaluation) => Result<BreakEvens, NoCost>;
  readonly whatIfs: (row: OfferEvaluation, figure: ComparedFigure) => readonly WhatIf[];
  readonly scenario: Scenario;
  readonly onCopy: (text: string) => Promise<void>;
  readonly offerActions: OfferActions | undefined;
  /** Makes a supposed price an offer's own; null where nothing can be changed. */
  readonly applyPrice: ((row: OfferEvaluation, price: UsdCents) => void) | null;
  /** What befell an offer; null where no history can be read. */
  readonly history: ((row: OfferEvaluation) => ReactNode) | null;
  /** Draws the ranking, told which offer is in focus; null where offers cannot be ranked. */
  readonly rankingPanel: ((focusedId: string | null) => ReactNode) | null;
}

/** What is explained before a cell has been chosen. */
export const FIRST_COLUMN = 'allInPerTh';

export function Inspector(props: InspectorProps) {
  const { rows, order, evidence, sites, defaultSiteId, focus, tab, onTabChange, onClose, explain, onCopy } =
    props;
  // The table is drawn first: an explanation may come a moment later.
  const isAfterTable = useDeferredValue(true, false);
  const focused = useDeferredValue(useSyncExternalStore(focus.subscribe, focus.get));
  const byId = useMemo(() => new Map(rows.map((row) => [row.offer.id, row])), [rows]);
  // The line over a group is no offer: nothing is said of it rather than of another one.
  const row =
    focused.rowId === null ? rows[order.find((line) => line < rows.length) ?? -1] : byId.get(focused.rowId);
  const columnId = focused.columnId ?? FIRST_COLUMN;
  const [againstId, setAgainstId] = useState<string | null>(null);
  const report = useMemo(
    () => (row === undefined || tab !== 'explain' || !isAfterTable ? null : explain(row, columnId)),
    [row, columnId, tab, explain, isAfterTable],
  );

  const { rankingPanel, history } = props;
  const rankingTab =
    rankingPanel === null
      ? []
      : [
          {
            id: 'ranking' as const,
            label: 'Ranking',
            content: () => rankingPanel(row?.offer.id ?? null),
          },
        ];
  return (
    <ResizablePanel label="Inspector" resizeLabel="Width of the inspector">
      <Tabs
        label="Inspector"
        value={tab}
        onChange={onTabChange}
        tabs={[
          {
            id: 'explain',
            label: 'Explain',
            content: () =>
              !isAfterTable ? null : row === undefined ? (
                <NothingToShow />
              ) : (
                <ExplainPanel
                  // A new subject starts unfolded and at the top.
                  key={`${row.offer.id} ${columnId}`}
                  row={row}
                  columnId={columnId}
                  report={report}
                  unit={props.unit}
                  evidence={evidence.find(({ id }) => id === row.offer.evidenceId) ?? null}
                  onExplain={(next) => {
                    // The row is named: the first one may be another by the time the table is sorted.
                    focus.set({ zone: 'body', rowId: row.offer.id, columnId: next });
                  }}
                  onCopy={onCopy}
                />
              ),
          },
          {
            id: 'break-even',
            label: 'Break-even',
            content: () =>
              row === undefined ? (
                <NothingToShow />
              ) : (
                <BreakEvenPanel
                  row={row}
                  rows={rows}
                  againstId={againstId}
                  onAgainstChange={setAgainstId}
                  breakEvens={props.breakEvens}
                  whatIfs={props.whatIfs}
                  onApplyPrice={props.applyPrice}
                  scenario={props.scenario}
                  onCopy={onCopy}
                />
              ),
          },
          {
            id: 'offer',
            label: 'Offer',
            content: () =>
              row === undefined ? (
                <NothingToShow />
              ) : (
                <OfferPanel
                  row={row}
                  evidence={evidence.find(({ id }) => id === row.offer.evidenceId) ?? null}
                  siteName={sites.find(({ id }) => id === (row.offer.siteId ?? defaultSiteId))?.name ?? null}
                  actions={props.offerActions}
                >
                  <QuotesSection offer={row.offer} evidence={evidence} />
                </OfferPanel>
              ),
          },
          ...(history === null
            ? []
            : [
                {
                  id: 'history' as const,
                  label: 'History',
                  content: () => (row === undefined ? <NothingToShow /> : history(row)),
                },
              ]),
          ...rankingTab,
        ]}
        actions={<IconButton label="Close inspector" icon={X} shortcut="F8" onClick={onClose} />}
      />
    </ResizablePanel>
  );
}

function NothingToShow() {
  return <p className={styles['nothing']}>Choose a cell to see how its figure came about.</p>;
}
