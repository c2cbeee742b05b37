/**
 * Which part of the queue is shown, which party and which match are chosen, which are ticked.
 *
 * The choice is by id: a party that leaves the filter gives its place to the one that stood after it.
 *
 * Depends on: react, screening (types), ./queue-rows, ./hit-key.
 */
import { useMemo, useState } from 'react';
import type { HitState } from '#domain/screening/match-state';
import { hitKey } from './hit-key';
import { filterCounts, shownRows, type QueueFilter, type QueueRow } from './queue-rows';

/** The queue as it is looked at. */
export interface Queue {
  readonly filter: QueueFilter;
  readonly counts: ReturnType<typeof filterCounts>;
  readonly search: string;
  readonly shown: readonly QueueRow[];
  /** Place of the chosen row among those shown. */
  readonly at: number;
  readonly row: QueueRow | null;
  /** The chosen match of the row; null if it has none. */
  readonly state: HitState | null;
  /** Keys of the ticked matches of the row. */
  readonly ticked: ReadonlySet<string>;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly setSearch: (search: string) => void;
  readonly chooseAt: (index: number) => void;
  readonly chooseHit: (key: string) => void;
  readonly setTicked: (ticked: ReadonlySet<string>) => void;
}

interface Choice {
  readonly id: string | null;
  readonly at: number;
  readonly hit: string | null;
  readonly ticked: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

export function useQueue(
  rows: readonly QueueRow[],
  chosenId: string | null,
  onChosenChange: ((id: string) => void) | undefined,
): Queue {
  const counts = useMemo(() => filterCounts(rows), [rows]);
  const [wanted, setWanted] = useState<QueueFilter | null>(null);
  const [openedOn] = useState(chosenId);
  // Nobody chose yet: what waits, or everything where nothing does or another party is asked for.
  const isElsewhere = rows.some(({ subject, place }) => subject.id === openedOn && place === 'rest');
  const filter = wanted ?? (counts.open > 0 && !isElsewhere ? 'open' : 'all');
  const [search, setSearch] = useState('');
  const [choice, setChoice] = useState<Choice>({ id: chosenId, at: 0, hit: null, ticked: NOTHING });
  const shown = useMemo(() => shownRows(rows, filter, search), [rows, filter, search]);
  const found = choice.id === null ? -1 : shown.findIndex(({ subject }) => subject.id === choice.id);
  const at = found === -1 ? Math.max(0, Math.min(choice.at, shown.length - 1)) : found;
  const row = shown[at] ?? null;
  const isSame = row !== null && row.subject.id === choice.id;
  const hits = row?.status.states?.hits ?? [];
  const state =
    hits.find(({ hit }) => isSame && hitKey(hit) === choice.hit) ??
    hits.find(({ state: one }) => one === 'open') ??
    hits[0] ??
    null;
  const there = new Set(hits.map(({ hit }) => hitKey(hit)));
  const ticked = isSame ? new Set([...choice.ticked].filter((key) => there.has(key))) : NOTHING;
  const id = row?.subject.id ?? null;
  return {
    filter,
    counts,
    search,
    shown,
    at,
    row,
    state,
    ticked,
    setFilter: setWanted,
    setSearch,
    chooseAt: (index) => {
      const next = shown[index];
      if (next === undefined) return;
      setChoice({ id: next.subject.id, at: index, hit: null, ticked: NOTHING });
      onChosenChange?.(next.subject.id);
    },
    chooseHit: (hit) => {
      setChoice({ id, at, hit, ticked });
    },
    setTicked: (next) => {
      setChoice({ id, at, hit: state === null ? null : hitKey(state.hit), ticked: next });
    },
  };
}
