/**
 * The tab Lines: which offer, how many, for which site, in which batch month.
 *
 * The page is given an evaluated plan and tells what its user wants; it computes no figure. While a quantity
 * is dragged it asks for the plan as it would be, and keeps it once.
 *
 * Depends on: react, domain (types), ui, the files beside this one, ../shares, ../terms, ../totals.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import { monthOf } from '#domain/core/calendar-month';
import type { PlanLine } from '#domain/model/plan';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { DataTable } from '../../../ui/data-table/data-table';
import { drawnColumnIds, gridGroups } from '../../../ui/data-table/column-groups';
import { GridFocus } from '../../../ui/data-table/grid-focus';
import { GridSelection } from '../../../ui/data-table/grid-selection';
import { useMessages } from '../../../ui/messages';
import { PurchaseTermsDialog } from '../terms/purchase-terms-dialog';
import { FigureDialog } from '../totals/figure-dialog';
import { figureOfColumn, type PlanFigureId } from '../totals/plan-figures';
import { AddOffersDialog } from './add-offers-dialog';
import { EmptyLines } from './empty-lines';
import { lineColumns } from './line-columns';
import { LineTools } from './line-tools';
import styles from './lines.module.css';
import type { LinesPageProps } from './lines-page-props';
import { STANDARD_LINES_VIEW } from './lines-view';
import { nextPlace } from './new-lines';
import { PlanPanel } from './plan-panel';
import { QuantityDraggingContext } from './quantity-cell';
import { SplitDialog } from './split-dialog';
import { linesWithTotals } from './totals-line';
import { onLineKey, useLineCommands } from './use-line-commands';
import { useLineEditing } from './use-line-editing';
import { useLineOrder } from './use-line-order';
import { useLinesWork } from './use-lines-work';
import { useQuantitySteps } from './use-quantity-steps';

const rowId = ({ line }: EvaluatedLine) => line.id;
const buysNothing = ({ units }: EvaluatedLine) => units === 0;
const groups = gridGroups(lineColumns);

/** CSS pixels: beside the panel, a narrower window has no room for what lines cost. */
const LEAST_WIDTH_WITH_PANEL = 1100;

type Open =
  | { readonly kind: 'add' }
  | { readonly kind: 'split' | 'terms'; readonly lineId: string }
  | { readonly kind: 'explain'; readonly figure: PlanFigureId };

export function LinesPage(props: LinesPageProps) {
  const { evaluation, offers, sites, today, refusal } = props;
  const { lines: rows } = evaluation;
  const [ownView, setOwnView] = useState(STANDARD_LINES_VIEW);
  const view = props.view ?? ownView;
  const changeView = props.onViewChange ?? setOwnView;
  const [focus] = useState(() => new GridFocus('model', props.openedLine ?? null));
  const [selection] = useState(() => new GridSelection());
  const [open, setOpen] = useState<Open | null>(null);
  const [isPanelOpen, setIsPanelOpen] = useState(() => window.innerWidth >= LEAST_WIDTH_WITH_PANEL);
  const mainRef = useRef<HTMLDivElement>(null);
  const { show } = useMessages();
  const work = useLinesWork(props, focus, selection);
  const { order, isStale, sortAgain } = useLineOrder(rows, view.sort);
  const lines = useMemo(() => linesWithTotals(order, evaluation), [order, evaluation]);
  const columnIds = useMemo(() => drawnColumnIds(view.layout, groups), [view.layout]);

  const { save } = work;
  const keep = useCallback(
    (changed: readonly PlanLine[]) => {
      save(changed);
    },
    [save],
  );
  const byId = useMemo(() => new Map(rows.map((row) => [row.line.id, row])), [rows]);
  const { dragging, onStep } = useQuantitySteps({
    lineOf: (id) => byId.get(id)?.line,
    onTry: props.tryLines,
    onKeep: keep,
  });
  const day = today();
  const editing = useLineEditing({
    ...{ rows, order, columnIds, selection, sites, refusal, onStep },
    today: day,
    onSave: keep,
    onToggleLock: work.toggleLock,
  });

  const shortlist = useMemo(() => {
    const bought = new Set(rows.map(({ line }) => line.offerId));
    return offers
      .filter(({ offer }) => offer.isShortlisted && !bought.has(offer.id))
      .map(({ offer }) => offer);
  }, [offers, rows]);
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  const addShortlist = useCallback(() => {
    work.addOffers(shortlist).catch((cause: unknown) => {
      show({
        kind: 'failed',
        text: `The shortlist was not added. ${cause instanceof Error ? cause.message : String(cause)}`,
      });
    });
  }, [work, shortlist, show]);
  const openFor = useCallback(
    (kind: 'split' | 'terms') => {
      const [first] = work.acting();
      if (first !== undefined && first.offer !== null) setOpen({ kind, lineId: first.line.id });
    },
    [work],
  );
  const explain = useCallback(() => {
    setOpen({ kind: 'explain', figure: figureOfColumn(focus.get().columnId) });
  }, [focus]);
  const actions = {
    onAddShortlist: addShortlist,
    onAddOffers: useCallback(() => setOpen({ kind: 'add' }), []),
    onSplit: useCallback(() => openFor('split'), [openFor]),
    onTerms: useCallback(() => openFor('terms'), [openFor]),
    onTogglePanel: useCallback(() => setIsPanelOpen((isOpen) => !isOpen), []),
  };
  useLineCommands({
    ...actions,
    work,
    hasLines: rows.length > 0,
    shortlistCount: shortlist.length,
    onExplain: explain,
  });

  const opened = open !== null && 'lineId' in open ? byId.get(open.lineId) : undefined;
  const isEmpty = rows.length === 0;
  return (
    <QuantityDraggingContext value={refusal === null ? dragging : null}>
      <div className={styles['page']}>
        {isEmpty ? null : (
          <LineTools
            {...{ work, focus, selection, isStale, isPanelOpen }}
            {...actions}
            shortlistCount={shortlist.length}
            onSortAgain={sortAgain}
          />
        )}
        {isEmpty ? (
          <EmptyLines
            offerCount={offers.length}
            shortlistCount={shortlist.length}
            onAddShortlist={addShortlist}
            onAddOffers={actions.onAddOffers}
            onPropose={props.onPropose}
          />
        ) : (
          <div className={styles['main']}>
            <div
              ref={mainRef}
              className={styles['table']}
              onKeyDownCapture={(event) => {
                onLineKey(event, work, explain);
              }}
            >
              <DataTable
                label="Plan lines"
                rowName="line"
                columns={lineColumns}
                rows={rows}
                order={order}
                lines={lines}
                rowId={rowId}
                isDim={buysNothing}
                layout={view.layout}
                onLayoutChange={(layout) => {
                  changeView({ ...view, layout });
                }}
                sort={view.sort}
                onSortChange={(sort) => {
                  changeView({ ...view, sort });
                }}
                focus={focus}
                selection={selection}
                editing={editing}
                onActivate={(_, columnId) => {
                  setOpen({ kind: 'explain', figure: figureOfColumn(columnId) });
                }}
                empty={null}
              />
            </div>
            {isPanelOpen ? (
              <PlanPanel
                page={props}
                focus={focus}
                work={work}
                onTerms={actions.onTerms}
                onClose={actions.onTogglePanel}
              />
            ) : null}
          </div>
        )}
      </div>
      {open?.kind === 'add' ? (
        <AddOffersDialog
          offers={offers}
          bought={new Set(rows.map(({ line }) => line.offerId))}
          onAdd={work.addOffers}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'explain' ? (
        <FigureDialog
          evaluation={evaluation}
          prepared={props.prepared}
          evidence={props.evidence}
          figureId={open.figure}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'split' && opened !== undefined ? (
        <SplitDialog
          row={opened}
          firstMonth={monthOf(day)}
          nextPlace={nextPlace(
            opened.line,
            rows.map(({ line }) => line),
          )}
          newId={props.newId}
          onSplit={(split) => props.saveLines(null, split)}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'terms' && opened?.offer != null ? (
        <PurchaseTermsDialog
          offer={opened.offer}
          terms={opened.terms}
          today={day}
          onSave={props.saveTerms}
          onRemove={props.removeTerms}
          onClose={close}
        />
      ) : null}
    </QuantityDraggingContext>
  );
}
