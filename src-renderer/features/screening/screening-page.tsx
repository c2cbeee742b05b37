/**
 * Parties against restricted-party lists: who may be listed, why, and who decided what.
 *
 * What is found is never said to be so: a person decides, and only that is coloured as a decision.
 *
 * Depends on: react, core, model (types), screening, ui, and the parts of this folder.
 */
import { ListX, RefreshCw, UserSearch } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ListMeanings } from '#domain/model/list-meaning';
import type { Party } from '#domain/model/party';
import type { DecisionOutcome, ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening } from '#domain/model/screening-run';
import type { ScreeningPractice } from '#domain/model/screening-settings';
import type { ShownView } from './shown-view';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FillSlot } from '../../ui/layout/slots';
import { useMessages } from '../../ui/messages';
import { ConfirmDialog } from './confirm-dialog';
import { DecisionDialog, type DecisionAbout } from './decision-dialog';
import { hitKey } from './hit-key';
import { PartyDetails } from './party-details';
import { PartyQueue } from './party-queue';
import { QueueBar } from './queue-bar';
import { isAnswered, isToConfirm, queueRows } from './queue-rows';
import { emptyWords } from './queue-words';
import { RunNotices } from './run-notices';
import { ScreeningStatus } from './screening-status';
import styles from './screening.module.css';
import { useQueue } from './use-queue';
import { useQueueKeys } from './use-queue-keys';
import { useScreeningCommands } from './use-screening-commands';

/** What the page needs. */
export interface ScreeningPageProps {
  readonly view: ShownView;
  readonly findings: readonly PartyScreening[];
  readonly decisions: readonly ScreeningDecision[];
  readonly practice: ScreeningPractice;
  readonly meanings: ListMeanings;
  /** Whose listings on record are shown beside what is found. */
  readonly parties: readonly Party[];
  readonly today: CalendarDate;
  /** Who decides; blank at first. */
  readonly reviewer: string;
  readonly onReviewerChange: (name: string) => void;
  /** An ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly onDecide: (decisions: readonly ScreeningDecision[]) => Promise<unknown>;
  readonly onConfirm: (
    id: string,
    confirmed: { readonly by: string; readonly at: string },
  ) => Promise<unknown>;
  readonly onShowLists: () => void;
  /** Buttons at the head of one party. */
  readonly partyActions?: (subjectId: string) => ReactNode;
  /** Why nothing can be changed; null while it can. */
  readonly readOnlyReason: string | null;
  /** Commands of the application's menu; `find` is answered. */
  readonly onCommand?: (listener: (command: string) => void) => () => void;
  /** The party to open on. */
  readonly chosenId?: string | null;
  readonly onChosenChange?: (id: string) => void;
}

export function ScreeningPage(props: ScreeningPageProps) {
  const { view, findings, decisions, practice, parties, today, reviewer, readOnlyReason } = props;
  const { subjects, run, desk } = view;
  const { show } = useMessages();
  const lists = useMemo(() => view.lists.map(({ list }) => list), [view.lists]);
  const rows = useMemo(
    () => queueRows(subjects, parties, { run, findings, decisions, lists, practice }, today),
    [subjects, parties, run, findings, decisions, lists, practice, today],
  );
  const queue = useQueue(rows, props.chosenId ?? null, props.onChosenChange);
  const { row, state, ticked, shown, at } = queue;
  const [about, setAbout] = useState<DecisionAbout | null>(null);
  const [confirmed, setConfirmed] = useState<ScreeningDecision | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLDivElement>(null);
  const chosenId = row?.subject.id ?? null;
  const own = useMemo(
    () => decisions.filter(({ subjectId }) => subjectId === chosenId),
    [decisions, chosenId],
  );
  useEffect(() => {
    // Another party is read from its beginning.
    if (details.current !== null) details.current.scrollTop = 0;
  }, [chosenId]);
  const canScreen = lists.length > 0 && view.work === null && readOnlyReason === null;

  const decide = (outcome: DecisionOutcome) => {
    if (row === null || state === null || readOnlyReason !== null) return;
    const hits = row.status.states?.hits ?? [];
    const meant = ticked.size > 0 ? hits.filter(({ hit }) => ticked.has(hitKey(hit))) : [state];
    const able = outcome === 'reopened' ? meant.filter(isAnswered) : meant;
    const withList = able.flatMap(({ hit }) => {
      const screened = run?.lists.find(({ id }) => id === hit.listId);
      return screened === undefined ? [] : [{ hit, list: screened }];
    });
    if (withList.length > 0) setAbout({ subject: row.subject, hits: withList, outcome });
    else {
      const text =
        able.length === 0
          ? 'There is no decision to take back here.'
          : 'The run that found this is not on record. Screen again, then decide.';
      show({ kind: 'failed', text });
    }
  };
  const confirm = () => {
    if (state !== null && isToConfirm(state) && readOnlyReason === null) setConfirmed(state.decision);
  };
  const find = () => {
    searchRef.current?.focus();
    searchRef.current?.select();
  };
  const backToQueue = () => {
    list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const openDetails = () => {
    details.current?.focus();
  };
  const screenAgain = () => {
    void desk.runScreening('asked', reviewer.trim() === '' ? null : reviewer.trim());
  };
  useQueueKeys({
    move: (by) => {
      queue.chooseAt(at + by);
    },
    open: openDetails,
    back: backToQueue,
    find,
    decide,
    confirm,
    onCommand: props.onCommand,
  });
  useScreeningCommands({
    decide,
    confirm,
    find,
    show: queue.setFilter,
    screenAgain,
    showLists: props.onShowLists,
    canDecide: state !== null && readOnlyReason === null,
    canReopen: state !== null && isAnswered(state) && readOnlyReason === null,
    canConfirm: state !== null && isToConfirm(state) && readOnlyReason === null,
    canScreen,
  });

  return (
    <div className={styles['page']}>
      <FillSlot name="status-bar">
        <ScreeningStatus rows={rows} />
      </FillSlot>
      <RunNotices
        view={view}
        maxAgeDays={practice.listMaxAgeDays}
        canChange={canScreen}
        onScreenAgain={screenAgain}
        onShowLists={props.onShowLists}
      />
      {lists.length === 0 && findings.length === 0 && view.work === null ? (
        <NoList onShowLists={props.onShowLists} />
      ) : null}
      <QueueBar
        filter={queue.filter}
        counts={queue.counts}
        search={queue.search}
        searchRef={searchRef}
        onFilterChange={queue.setFilter}
        onSearchChange={queue.setSearch}
        onLeaveSearch={backToQueue}
        actions={
          <Button icon={RefreshCw} disabled={!canScreen} onClick={screenAgain}>
            Screen again
          </Button>
        }
      />
      <div className={styles['main']}>
        <div className={styles['queue']} ref={list}>
          {shown.length === 0 ? (
            <EmptyState
              icon={UserSearch}
              title={queue.search === '' ? 'Nobody here' : 'No party has this name'}
              actions={
                queue.filter === 'all' && queue.search === '' ? undefined : (
                  <Button
                    onClick={() => {
                      queue.setSearch('');
                      queue.setFilter('all');
                    }}
                  >
                    Show all parties
                  </Button>
                )
              }
            >
              {queue.search === ''
                ? emptyWords[queue.filter]
                : `Nothing shown here is called “${queue.search}”.`}
            </EmptyState>
          ) : (
            <PartyQueue rows={shown} chosen={at} onChoose={queue.chooseAt} onOpen={openDetails} />
          )}
        </div>
        {row === null ? null : (
          <div
            ref={details}
            role="region"
            aria-label="Party"
            tabIndex={-1}
            className={styles['panel']}
            data-pane="panel"
          >
            <PartyDetails
              key={row.subject.id}
              row={row}
              decisions={own}
              run={run}
              meanings={props.meanings}
              state={state}
              ticked={ticked}
              onChoose={queue.chooseHit}
              onTick={queue.setTicked}
              readOnlyReason={readOnlyReason}
              onDecide={decide}
              onConfirm={setConfirmed}
              actions={props.partyActions?.(row.subject.id) ?? null}
            />
          </div>
        )}
      </div>
      {about === null ? null : (
        <DecisionDialog
          about={about}
          reviewer={reviewer}
          needsSecondPerson={practice.needsSecondPerson}
          today={today}
          now={props.now}
          newId={props.newId}
          onSave={async (made, name) => {
            await props.onDecide(made);
            props.onReviewerChange(name);
            queue.setTicked(new Set());
          }}
          onClose={() => {
            setAbout(null);
          }}
        />
      )}
      {confirmed === null ? null : (
        <ConfirmDialog
          decision={confirmed}
          person={reviewer}
          now={props.now}
          onSave={(confirmation) => props.onConfirm(confirmed.id, confirmation)}
          onClose={() => {
            setConfirmed(null);
          }}
        />
      )}
    </div>
  );
}

function NoList({ onShowLists }: { readonly onShowLists: () => void }) {
  return (
    <div className={styles['noList']}>
      <EmptyState
        icon={ListX}
        title="No restricted-party list is loaded"
        actions={
          <Button variant="primary" onClick={onShowLists}>
            Load a list…
          </Button>
        }
      >
        So nothing is said of any party: each is <em>Not screened</em>. RigPlan ships no list, since one that
        is not current would mislead. Download the US Consolidated Screening List on a machine with a network,
        and load the file here.
      </EmptyState>
    </div>
  );
}
