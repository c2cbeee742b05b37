/**
 * Compare: which offer is best on the rack, by how much, and why.
 *
 * The page is given evaluated rows and tells what its user wants; it computes
 * no figure. The view is the caller's: change it at once on `onViewChange` and
 * save it in your own time, or typing in the filter will lag.
 *
 * Depends on: domain (types), ui.
 */
import { Download, FileInput, Plus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ComparedFigure } from '#domain/break-even/compared-cost';
import type { WhatIf } from '#domain/break-even/what-if';
import type { BreakEvens, NoCost } from '#domain/break-even/break-even';
import type { Result } from '#domain/core/result';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { ExplanationReport } from '#domain/explain/explanation';
import type { FilterContext } from '#domain/filtering/filter-context';
import type { Evidence } from '#domain/model/evidence';
import type { Scenario } from '#domain/model/settings';
import type { Site } from '#domain/model/site';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { View } from '#domain/model/view';
import { groupSummaries } from '#domain/reports/group-summaries';
import type { RankingTools } from '../../services/use-ranking';
import { Button, IconButton } from '../../ui/button';
import { drawnColumnIds, gridGroups } from '../../ui/data-table/column-groups';
import { DataTable } from '../../ui/data-table/data-table';
import { GridFocus } from '../../ui/data-table/grid-focus';
import { GridSelection } from '../../ui/data-table/grid-selection';
import type { RevealedRow } from '../../ui/data-table/use-reveal-row';
import { formatCount } from '../../ui/format';
import { FillSlot } from '../../ui/layout/slots';
import { Menu } from '../../ui/menu';
import { compareColumns } from './compare-columns';
import styles from './compare-page.module.css';
import type { OfferEditing } from './editing/offer-editing';
import { useCompareEditing } from './editing/use-compare-editing';
import { useHeldOrder } from './editing/use-held-order';
import { EmptyWorkspace, NothingFound } from './empty-compare';
import { FilterField } from './filter-field';
import { CellMenu } from './filters/cell-menu';
import { FilterBar } from './filters/filter-bar';
import { withoutMissColumn, withoutMissKey } from './filters/miss-column';
import { NothingPasses } from './filters/nothing-passes';
import { useFilterTools } from './filters/use-filter-tools';
import { useOfferFilter } from './filters/use-offer-filter';
import { useCellLook } from './cells/use-cell-look';
import { useFormats } from './formats/use-formats';
import { FIRST_COLUMN, Inspector, type InspectorTab } from './inspector';
import { landedScale } from './landed-scale';
import type { OfferActions } from './offer-actions';
import { OffersStatus } from './offers-status';
import { PivotPage } from './pivot/pivot-page';
import { usePivot } from './pivot/use-pivot';
import { keptLayout, sortedColumnId } from './rows/delta-columns';
import { useCompareRanking } from './ranking/use-compare-ranking';
import { RowPhrases } from './rows/row-phrases';
import { ROW_PIXELS, RowsMenu } from './rows/rows-menu';
import { useComparedColumns } from './rows/use-compared-columns';
import { useOfferRows, type KeptFolds } from './rows/use-offer-rows';
import { ScenarioChips } from './scenario-chips';
import { SentenceBar } from './sentence-bar';
import { SideBySide } from './side-by-side/side-by-side';
import { layoutOf } from './standard-view';
import { UnitMenu } from './units/unit-menu';
import { useUnit } from './units/use-unit';
import { useViewColumns } from './units/use-view-columns';
import { useCompareCommands } from './use-compare-commands';
import { useCompareKeys } from './use-compare-keys';
import { useShortlist } from './use-shortlist';
import { useSideBySide } from './use-side-by-side';
import type { CompareViews } from './views/compare-views';
import { ViewBar } from './views/view-bar';
import { ViewScenario } from './views/view-scenario';

/** What the page needs. Every array and function must keep its identity while it means the same. */
export interface ComparePageProps {
  /** All offers of the workspace, evaluated under `scenario`. */
  readonly rows: readonly OfferEvaluation[];
  readonly evidence: readonly Evidence[];
  readonly sites: readonly Site[];
  readonly defaultSiteId: string | null;
  readonly scenario: Scenario;
  /** Layers that wait for a finding and can apply to the dates in use; the scenario may take them as met. */
  readonly conditionalLayers: readonly TariffLayer[];
  readonly onScenarioChange: (scenario: Scenario) => void;
  /** What conditions of the filter are looked up in, made of what `rows` were evaluated with. */
  readonly filterContext: FilterContext;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  /** The tabs of all views, of which `view` is the one at work; without them there is no row of tabs. */
  readonly views?: CompareViews;
  /** Explains one cell; called for the cell in focus only. Null if it is a given fact. */
  readonly explain: (row: OfferEvaluation, columnId: string) => ExplanationReport | null;
  /** Solves where one offer ties with another; called while that tab is open, for one pair. */
  readonly breakEvens: (row: OfferEvaluation, against: OfferEvaluation) => Result<BreakEvens, NoCost>;
  /** What can be supposed of an offer; called while that tab is open, for one offer. */
  readonly whatIfs: (row: OfferEvaluation, figure: ComparedFigure) => readonly WhatIf[];
  /** Puts text on the clipboard; throws if that was refused. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly onImport: () => void;
  readonly onSaveTemplate: () => void;
  /** Opens the form of an offer; without it, offers can only be imported. */
  readonly offerActions?: OfferActions;
  /** Typing into the cells; without it they only show. */
  readonly editing?: OfferEditing;
  /** An offer that was just added: the table goes to it. */
  readonly addedOffer?: RevealedRow | null;
  /** Goes where a site can be added; asked for where offers have none. */
  readonly onAddSite?: () => void;
  /** Exports the shown offers, given as ids in order, with the shown columns. */
  readonly onExport: (
    format: 'xlsx' | 'csv',
    offerIds: readonly string[],
    columnIds: readonly string[],
  ) => void;
  /** Which groups of offers are folded, kept over a restart. */
  readonly keptFolds?: KeptFolds;
  /** Gates and weights by which `rows` are ranked; without them nothing is. */
  readonly ranking?: RankingTools;
  /** Commands from outside, such as the application's menu; `find` and `toggle-inspector` are answered. */
  readonly onCommand?: (listener: (command: string) => void) => () => void;
}

const rowId = (row: OfferEvaluation) => row.offer.id;
const hasNoCost = (row: OfferEvaluation) => row.cost === null;
const hasNoSite = (row: OfferEvaluation) => row.notices.some(({ code }) => code === 'site/unknown');

export function ComparePage(props: ComparePageProps) {
  const { rows, evidence, sites, defaultSiteId, scenario, view, onViewChange, explain, onExport } = props;
  const { offerActions } = props;
  const [focus] = useState(() => new GridFocus(FIRST_COLUMN));
  const [selection] = useState(() => new GridSelection());
  const [isInspectorOpen, setIsInspectorOpen] = useState(true);
  const [tab, setTab] = useState<InspectorTab>('explain');
  const filterRef = useRef<HTMLInputElement>(null);
  const mainRef = useRef<HTMLDivElement>(null);
  const gridFocus = useCallback((): HTMLElement | null => {
    const grid = mainRef.current?.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]');
    // Its rows may not be drawn yet; it then hands the focus on to the cell.
    return grid?.querySelector<HTMLElement>('[tabindex="0"]') ?? grid ?? null;
  }, []);
  const offerFilter = useOfferFilter(rows, props.filterContext, view);
  const { offers } = offerFilter;
  const held = useHeldOrder(rows, offerFilter.order, offerFilter.misses, view);
  const { order, misses } = held;
  const layout = useMemo(() => layoutOf(view), [view]);
  const figures = useViewColumns({ rows, order, unit: view.unit, columnIds: layout.columnIds });
  const withoutSite = useMemo(() => rows.filter(hasNoSite).length, [rows]);

  const sideBySide = useSideBySide(rows, order, selection, view.baselineId);
  const pivot = usePivot();
  const isTable = sideBySide.rows === null && pivot.layout === null;
  const formats = useFormats({ rows, order, figures, view, onViewChange, focus, isTable });
  const look = useCellLook({
    rows,
    order,
    figures,
    formats: view.formats,
    shades: formats.shades,
    columnIds: layout.columnIds,
  });
  // While a weight moves, rows are new and the scale is not.
  const fullAt = useMemo(() => landedScale(rows), [rows]);
  const columns = useMemo(
    () => compareColumns(evidence, fullAt, figures, look),
    [evidence, fullAt, figures, look],
  );
  const offerRows = useOfferRows({
    offers,
    order,
    misses,
    columns: figures,
    view,
    onViewChange,
    focus,
    keptFolds: props.keptFolds,
    isTable,
  });
  const compared = useComparedColumns({
    columns,
    figures,
    layout,
    view,
    baseline: offerRows.baseline,
  });

  const filters = useFilterTools({
    ...compared,
    rows,
    context: props.filterContext,
    offerFilter,
    view,
    onViewChange,
    focus,
    gridFocus,
    isTable,
    columnActions: (columnId) => [...offerRows.columnActions(columnId), ...formats.columnActions(columnId)],
    isDim: hasNoCost,
  });
  const typing = useCompareEditing({
    editing: props.editing,
    rows,
    lines: offerRows.lines,
    columns: filters.columns,
    layout: filters.layout,
    held,
    selection,
    focus,
    view,
    isTable,
  });
  const shortlist = useShortlist({
    rows,
    focus,
    selection,
    isTable,
    onShortlist: offerActions?.shortlist,
  });
  useUnit({ view, onViewChange, isTable });

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
      <FillSlot name="top-bar">
        <ScenarioChips
          scenario={scenario}
          conditionalLayers={props.conditionalLayers}
          onChange={props.onScenarioChange}
        />
        <UnitMenu
          unit={view.unit}
          onChange={(unit) => {
            onViewChange({ ...view, unit });
          }}
        />
        <span className={styles['gap']} />
        <FilterField
          ref={filterRef}
          value={view.filterText}
          onChange={(filterText) => {
            onViewChange({ ...view, filterText });
          }}
        />
        <Button icon={FileInput} onClick={props.onImport}>
          Import
        </Button>
        {offerActions === undefined ? null : (
          <IconButton label="Add an offer…" icon={Plus} onClick={offerActions.add} />
        )}
        <Menu
          trigger={<Button icon={Download}>Export</Button>}
          actions={[
            { label: 'Excel workbook…', isDisabled: rows.length === 0, run: () => exportAs('xlsx') },
            { label: 'CSV…', isDisabled: rows.length === 0, run: () => exportAs('csv') },
          ]}
        />
      </FillSlot>
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
        <CellMenu
          {...filters.cellMenu}
          rowActions={offerRows.rowActions}
          onExplain={openExplain}
          onCopy={props.onCopy}
        >
          <DataTable
            label="Offers"
            rowName="offer"
            columns={typing.columns}
            editing={typing.cells}
            flash={typing.flash}
            rows={rows}
            order={order}
            lines={offerRows.lines}
            onFold={offerRows.fold}
            rowHeight={ROW_PIXELS[view.rowHeight]}
            columnActions={filters.columnActions}
            rowId={rowId}
            isDim={filters.isDim}
            layout={filters.layout}
            groupSummaries={groupSummaries}
            isOffered={isTable}
            onLayoutChange={(next) => {
              onViewChange({ ...view, ...keptLayout(withoutMissColumn(next)) });
            }}
            sort={view.sort}
            onSortChange={(sort) => {
              const keys = withoutMissKey(sort).map((key) => ({
                ...key,
                columnId: sortedColumnId(key.columnId),
              }));
              onViewChange({ ...view, sort: keys });
            }}
            focus={focus}
            selection={selection}
            onActivate={openExplain}
            reveal={props.addedOffer ?? null}
            empty={
              rows.length === 0 ? (
                <EmptyWorkspace
                  onImport={props.onImport}
                  onSaveTemplate={props.onSaveTemplate}
                  onAdd={offerActions?.add}
                />
              ) : offerFilter.missCount > 0 ? (
                misses.length > 0 ? null : (
                  <NothingPasses {...filters.nothingPasses} />
                )
              ) : (
                <NothingFound
                  filterText={view.filterText}
                  total={rows.length}
                  onClear={() => {
                    onViewChange({ ...view, filterText: '' });
                  }}
                />
              )
            }
          />
        </CellMenu>
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
          />
        ) : null}
      </div>
      {ranking.dialog}
      {formats.dialog}
      {typing.dialog}
    </div>
  );
}
