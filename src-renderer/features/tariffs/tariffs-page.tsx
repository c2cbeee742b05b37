/**
 * Tariffs: which duties apply, from when to when, on whose authority.
 *
 * The page is given the pack, the user's layers and ways to change them; what
 * an entry pays is computed by the domain alone.
 *
 * Depends on: react, domain, ui, and every part of this folder.
 */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import { htsText } from '#domain/core/plain-text';
import type { AdoptedPack } from '#domain/model/adopted-pack';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
import { overlayConflicts } from '#domain/tariffs/overlay-conflicts';
import type { PreparedPack } from '#domain/tariffs/prepare-pack';
import { GridFocus } from '../../ui/data-table/grid-focus';
import { formatCount, formatDate } from '../../ui/format';
import { ResizablePanel } from '../../ui/layout/resizable-panel';
import { Tabs } from '../../ui/tabs';
import { Calculator } from './calculator';
import { countryText } from './country-choice';
import { DecisionDialog, type OpenDecision } from './decision-dialog';
import { LayerDetail } from './layer-detail';
import { layerRows, NO_FILTER, type LayerFilter, type LayerRow } from './layer-rows';
import { LayersTab } from './layers-tab';
import { PackDialog } from './pack-dialog';
import { PackTab } from './pack-tab';
import styles from './tariffs-page.module.css';
import { Timeline } from './timeline';
import { useFind } from './use-find';
import type { MeasureLayer } from './use-layer-effect';
import type { PackReview } from './use-pack-review';
import { readHtsCode, RIG_HTS_CODE, type QuestionDraft } from './what-applies';

/** What the user is looking at. */
export interface TariffsWork {
  readonly tab: TabId;
  readonly question: QuestionDraft;
  readonly filter: LayerFilter;
}

/** What the page needs. */
export interface TariffsPageProps {
  /** The pack in use, without the user's layers. */
  readonly pack: TariffPack;
  /** Null while the workspace uses the pack that ships with the app. */
  readonly adopted: AdoptedPack | null;
  /** A newer pack that ships with the app; null if there is none. */
  readonly newer: TariffPack | null;
  readonly overlays: readonly TariffOverlay[];
  /** The pack with the user's layers over it, as the offers are costed by it. */
  readonly prepared: PreparedPack;
  /** Origins of the offers, the most frequent first. */
  readonly origins: readonly CountryCode[];
  readonly asOf: CalendarDate;
  readonly today: () => CalendarDate;
  /** Who last decided something on this machine; blank at first. */
  readonly author: string;
  readonly onAuthorChange: (author: string) => void;
  /** Prices the offers with a layer that is being decided on. */
  readonly measureLayer: MeasureLayer;
  readonly onSaveOverlay: (overlay: TariffOverlay) => Promise<unknown>;
  readonly onRemoveOverlay: (id: string) => void;
  readonly onCopyHash: () => void;
  readonly review: PackReview;
  /** What was looked at last, kept by the caller while another screen is open; null at first. */
  readonly work: TariffsWork | null;
  readonly onWorkChange: (work: TariffsWork) => void;
  /** Commands from outside, such as the application's menu; `find` is answered. */
  readonly onCommand?: (listener: (command: string) => void) => () => void;
}

/** Window width at which table and details lie side by side, CSS pixels. */
const ROOM_FOR_BOTH = 1180;

/** A part of the page. */
export type TabId = 'applies' | 'layers' | 'pack';

export function TariffsPage(props: TariffsPageProps) {
  const { pack, overlays, prepared, asOf, review } = props;
  const work = props.work ?? { tab: 'applies', question: firstQuestion(props), filter: NO_FILTER };
  const { tab, question: draft, filter } = work;
  const [focus] = useState(() => new GridFocus('program'));
  const [pickedId, setPickedId] = useState<string | null>(null);
  // In a small window the table comes first: a press on a row opens the details.
  const [isDetailOpen, setIsDetailOpen] = useState(() => window.innerWidth >= ROOM_FOR_BOTH);
  const [dialog, setDialog] = useState<OpenDecision | null>(null);
  const [finds, setFinds] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const rows = useMemo(() => layerRows(pack, overlays), [pack, overlays]);
  const conflicts = useMemo(() => overlayConflicts(pack, overlays), [pack, overlays]);
  const takenIds = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);
  const htsCode = readHtsCode(draft.hts) ?? RIG_HTS_CODE;
  const goods = useMemo(() => ({ htsCode, isUsmcaQualifying: draft.isUsmca }), [htsCode, draft.isUsmca]);
  const change = (part: Partial<TariffsWork>) => {
    props.onWorkChange({ ...work, ...part });
  };
  const find = () => {
    change({ tab: 'layers' });
    setFinds((count) => count + 1);
  };
  useFind(find, props.onCommand);
  useEffect(() => {
    if (finds > 0) searchRef.current?.focus();
  }, [finds]);
  const picked = rows.find(({ id }) => id === pickedId) ?? null;
  const openLayer = useCallback(
    (id: string) => {
      setPickedId(id);
      focus.set({ zone: 'body', rowId: id, columnId: 'program' });
    },
    [focus],
  );
  const actions = {
    onEdit: (row: LayerRow) => {
      setDialog({ kind: 'layer', row });
    },
    onTakeOut: (row: LayerRow) => {
      if (row.mark === 'own') props.onRemoveOverlay(row.id);
      else setDialog({ kind: 'take-out', row });
    },
    onPutBack: (row: LayerRow) => {
      props.onRemoveOverlay(row.id);
    },
  };
  const detail: ReactNode =
    picked === null ? null : (
      <ResizablePanel label="Layer" resizeLabel="Width of the details">
        <LayerDetail
          key={picked.id}
          row={picked}
          conflict={conflicts.find(({ overlay }) => overlay.id === picked.id) ?? null}
          onClose={() => {
            setPickedId(null);
          }}
          {...actions}
        />
      </ResizablePanel>
    );
  const decided = async (overlay: TariffOverlay) => {
    await props.onSaveOverlay(overlay);
    props.onAuthorChange(overlay.by);
    openLayer(overlay.id);
  };

  return (
    <div className={styles['page']}>
      <Tabs
        label="Tariffs"
        value={tab}
        onChange={(next) => {
          change({ tab: next });
        }}
        tabs={[
          {
            id: 'applies',
            label: 'What applies',
            content: () => (
              <div className={styles['main']}>
                <div className={styles['scroll']}>
                  <div className={styles['content']} ref={top}>
                    <Calculator
                      draft={draft}
                      onChange={(question) => {
                        change({ question });
                      }}
                      prepared={prepared}
                      onOpenLayer={openLayer}
                    />
                    <Timeline
                      goods={goods}
                      origins={props.origins}
                      prepared={prepared}
                      asOf={asOf}
                      onPick={(origin, date) => {
                        change({ question: { ...draft, origin: countryText(origin), date } });
                        top.current?.scrollIntoView({ block: 'start' });
                      }}
                    />
                  </div>
                </div>
                {detail}
              </div>
            ),
          },
          {
            id: 'layers',
            label: `Layers ${rows.length}`,
            content: () => (
              <LayersTab
                rows={rows}
                groups={pack.countryGroups}
                conflicts={conflicts}
                filter={filter}
                searchRef={searchRef}
                onFilterChange={(next) => {
                  change({ filter: next });
                }}
                focus={focus}
                isDetailOpen={isDetailOpen}
                onDetailOpenChange={setIsDetailOpen}
                onAdd={() => {
                  setDialog({ kind: 'layer', row: null });
                }}
                {...actions}
              />
            ),
          },
          {
            id: 'pack',
            label: packLabel(conflicts.length, props.newer !== null),
            content: () => (
              <div className={styles['main']}>
                <div className={styles['scroll']}>
                  <PackTab
                    pack={pack}
                    adopted={props.adopted}
                    newer={props.newer}
                    rows={rows}
                    conflicts={conflicts}
                    onImport={review.start}
                    onReview={(newer) => {
                      review.review(newer, 'the app');
                    }}
                    onCopyHash={props.onCopyHash}
                    onOpenLayer={openLayer}
                  />
                </div>
                {detail}
              </div>
            ),
          },
        ]}
        actions={
          <span className={styles['facts']}>
            Pack {pack.version}, kept up to {formatDate(pack.date)}
            {overlays.length === 0 ? '' : ` · ${formatCount(overlays.length, 'change')} of your own`}
          </span>
        }
      />
      <DecisionDialog
        open={dialog}
        merged={prepared.pack}
        takenIds={takenIds}
        author={props.author}
        today={props.today}
        measure={props.measureLayer}
        onSave={decided}
        onClose={() => {
          setDialog(null);
        }}
      />
      <PackDialog review={review} present={pack} overlays={overlays} />
    </div>
  );
}

/** The tab says what waits there to be decided. */
function packLabel(conflictCount: number, hasNewer: boolean): string {
  if (conflictCount > 0) return `Pack · ${conflictCount} to look at`;
  return hasNewer ? 'Pack · newer one' : 'Pack';
}

/** Rigs of the origin that most offers have, entering on the as-of date. */
function firstQuestion({ origins, asOf }: TariffsPageProps): QuestionDraft {
  const [origin] = origins;
  return {
    hts: htsText(RIG_HTS_CODE),
    origin: origin === undefined ? '' : countryText(origin),
    date: asOf,
    value: '',
    mode: 'ocean',
    isUsmca: false,
  };
}
