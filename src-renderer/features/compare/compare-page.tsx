/**
 * Compare: which offer is best on the rack, by how much, and why.
 *
 * The page is given evaluated rows and tells what its user wants; it computes
 * no figure. The view is the caller's: change it at once on `onViewChange` and
 * save it in your own time, or typing in the filter will lag.
 *
 * Depends on: domain (types), ui.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { groupSummaries } from '#domain/reports/group-summaries';
import { drawnColumnIds, gridGroups } from '../../ui/data-table/column-groups';
import { GridFocus } from '../../ui/data-table/grid-focus';
import { GridSelection } from '../../ui/data-table/grid-selection';
import { formatCount } from '../../ui/format';
import { FillSlot } from '../../ui/layout/slots';
import styles from './compare-page.module.css';
import { FilterBar } from './filters/filter-bar';
import { FIRST_COLUMN, Inspector, type InspectorTab } from './inspector';
import { OffersStatus } from './offers-status';
import { PivotPage } from './pivot/pivot-page';
import { useCompareRanking } from './ranking/use-compare-ranking';
import { RowPhrases } from './rows/row-phrases';
import { RowsMenu } from './rows/rows-menu';
import { SentenceBar } from './sentence-bar';
import { SideBySide } from './side-by-side/side-by-side';
import { useCompareCommands } from './use-compare-commands';
import { useCompareKeys } from './use-compare-keys';
import { ViewBar } from './views/view-bar';
import { ViewScenario } from './views/view-scenario';
import type { ComparePageProps } from './compare-page-props';
import { CompareTopBar } from './compare-top-bar';
import { OffersTable } from './offers-table';
import { useCompareTable } from './use-compare-table';

const hasNoSite = (row: OfferEvaluation) => row.notices.some(({ code }) => code === 'site/unknown');

/** CSS pixels: beside the inspector, a narrower window has no room for what offers cost. */
const LEAST_WIDTH_WITH_INSPECTOR = 1000;

const isWideEnoughForInspector = () => window.innerWidth >= LEAST_WIDTH_WITH_INSPECTOR;

export function ComparePage(props: ComparePageProps) {
  const { rows, evidence, sites, defaultSiteId, scenario, view, onViewChange, explain, onExport } = props;
  const { offerActions } = props;
  const [focus] = useState(() => new GridFocus(FIRST_COLUMN));
  const [selection] = useState(() => new GridSelection());
  const [isInspectorOpen, setIsInspectorOpen] = useState(isWideEnoughForInspector);
  const [tab, setTab] = useState<InspectorTab>('explain');
  const filterRef = useRef<HTMLInputElement>(null);
  const mainRef = useRef<HTMLDivElement>(null);
  const gridFocus = useCallback((): HTMLElement | null => {
    const grid = mainRef.current?.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]');
    // Its rows may not be drawn yet; it then hands the focus on to the cell.
    return grid?.querySelector<HTMLElement>('[tabindex="0"]') ?? grid ?? null;
  }, []);
  const withoutSite = useMemo(() => rows.filter(hasNoSite).length, [rows]);
  const table = useCompareTable(props, { focus, selection, gridFocus });
  const { order, misses, layout, figures, columns, sideBySide, pivot, isTable } = table;
  const { formats, offerRows, filters, typing, shortlist } = table;

  const openTab = useCallback((next: InspectorTab) => {
    setTab(next);
    setIsInspectorOpen(true);
  }, []);
  const openExplain = useCallback(() => openTab('explain'), [openTab]);
  const ranking = useCompareRanking(props, isTable, openTab);
  const toggleInspector = useCallback(() => {
    setIsInspectorOpen((isOpen) => !isOpen);
  }, []);
  const find = useCallback(() => {
    filterRef.current?.focus();
    filterRef.current?.select();
  }, []);
  const editInFocus = useCallback(() => {
    const { zone, rowId } = focus.get();
    if (isTable && zone === 'body' && rowId !== null) offerActions?.edit(rowId);
  }, [isTable, focus, offerActions]);
  useCompareKeys({
    find,
    toggleInspector,
    openExplain,
    editInFocus,
    openSideBySide: sideBySide.open,
    onCommand: props.onCommand,
  });

  useCompareCommands({
    view,
    onViewChange,
    scenario,
    onScenarioChange: props.onScenarioChange,
    openExplain,
    editInFocus,
    openSideBySide: sideBySide.open,
    toggleInspector,
    find,
    addOffer: offerActions?.add,
    isTable,
  });

  const exportAs = (format: 'xlsx' | 'csv') => {
    const ids = Array.from(order, (index) => rows[index]?.offer.id).filter((id) => id !== undefined);
    onExport(format, ids, drawnColumnIds(layout, gridGroups(columns, groupSummaries)));
  };

  return (
    <div className={styles['page']}>
      <CompareTopBar page={props} filterRef={filterRef} onExport={exportAs} />
      <FillSlot name="status-bar">
        <OffersStatus rows={rows} order={order} columns={figures} selection={selection} />
        {misses.length === 0 ? null : (
          <span>{formatCount(misses.length, 'offer')} that miss, not counted</span>
        )}
      </FillSlot>
      {props.views === undefined ? null : <ViewBar views={props.views} />}
      <SentenceBar
        total={rows.length}
        shown={order.length}
        view={view}
        onViewChange={onViewChange}
        isInspectorOpen={isInspectorOpen}
        onToggleInspector={toggleInspector}
        withoutSite={withoutSite}
        onAddSite={props.onAddSite}
        onSideBySide={rows.length < 2 || !isTable ? null : sideBySide.open}
        isTable={isTable}
        viewScenario={
          props.views === undefined ? null : (
            <ViewScenario held={view.scenario} inUse={scenario} views={props.views} />
          )
        }
        phrases={
          <>
            <RowPhrases view={view} onViewChange={onViewChange} offerRows={offerRows} />
            {rows.length === 0 ? null : <FilterBar {...filters.bar} />}
            {typing.chip}
            {formats.phrases}
          </>
        }
        tools={
          <RowsMenu
            view={view}
            onViewChange={onViewChange}
            onFoldAll={offerRows.foldAll}
            onUnfoldAll={offerRows.unfoldAll}
            onPivot={pivot.open}
          />
        }
      />
      {sideBySide.rows === null ? null : (
        <SideBySide
          rows={sideBySide.rows}
          onMakeBaseline={sideBySide.makeBaseline}
          onRemove={sideBySide.remove}
          onClose={() => {
            sideBySide.close();
            // Once the table is drawn again.
            setTimeout(() => gridFocus()?.focus());
          }}
          breakEvens={props.breakEvens}
          onCopy={props.onCopy}
        />
      )}
      {pivot.layout === null || sideBySide.rows !== null ? null : (
        <PivotPage
          layout={pivot.layout}
          onLayoutChange={pivot.open}
          rows={rows}
          order={order}
          view={view}
          onViewChange={onViewChange}
          onClose={() => {
            pivot.close();
            setTimeout(() => gridFocus()?.focus());
          }}
          onCopy={props.onCopy}
        />
      )}
      <div
        ref={mainRef}
        className={styles['main']}
        hidden={!isTable}
        onKeyDownCapture={shortlist.onKeyDownCapture}
        onClick={shortlist.onClick}
      >
        <OffersTable page={props} table={table} focus={focus} selection={selection} onExplain={openExplain} />
        {isInspectorOpen && rows.length > 0 ? (
          <Inspector
            rows={rows}
            unit={view.unit}
            order={offerRows.lines.index}
            evidence={evidence}
            sites={sites}
            defaultSiteId={defaultSiteId}
            focus={focus}
            tab={tab}
            onTabChange={setTab}
            onClose={toggleInspector}
            explain={explain}
            breakEvens={props.breakEvens}
            whatIfs={props.whatIfs}
            scenario={scenario}
            onCopy={props.onCopy}
            offerActions={offerActions}
            rankingPanel={ranking.panel}
            history={typing.history}
            applyPrice={typing.applyPrice}
          />
        ) : null}
      </div>
      {ranking.dialog}
      {formats.dialog}
      {typing.dialog}
    </div>
  );
}
