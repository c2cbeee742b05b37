/**
 * Restricted-party lists: which are in use and how old, what is in them, how screening is done.
 *
 * Depends on: react, core, model (types), ui, and the parts of this folder.
 */
import { FileUp, ListX, RefreshCw } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { ListFormatName } from '#domain/model/restricted-list';
import type { PartyScreening } from '#domain/model/screening-run';
import type { ScreeningPractice } from '#domain/model/screening-settings';
import type { ShownView } from './shown-view';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { EmptyState } from '../../ui/empty-state';
import { formatInstant } from '../../ui/format';
import { ErrorNotice, Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { ListDateDialog, LoadQuestion, RemoveListDialog } from './list-dialogs';
import { ListSection } from './list-section';
import { ListsInside } from './lists-inside';
import { phaseWords } from './phase-words';
import { PracticeSection } from './practice-section';
import { useListDrop } from './use-list-drop';
import styles from './lists.module.css';

/** What the page needs. */
export interface ListsPageProps {
  readonly view: ShownView;
  readonly findings: readonly PartyScreening[];
  readonly practice: ScreeningPractice;
  readonly today: CalendarDate;
  /** Who works here; null if nobody said. */
  readonly by: string | null;
  readonly onSavePractice: (practice: ScreeningPractice) => Promise<unknown>;
  readonly onCopy: (text: string) => void;
  /** Why nothing can be changed; null while it can. */
  readonly readOnlyReason: string | null;
}

export function ListsPage(props: ListsPageProps) {
  const { view, findings, practice, today, by, onCopy, readOnlyReason } = props;
  const { desk, lists, work, question, problem, notice, run, staleReasons } = view;
  const [open, setOpen] = useState<{ readonly kind: 'date' | 'remove'; readonly id: ListFormatName } | null>(
    null,
  );
  const page = useRef<HTMLDivElement>(null);
  const canChange = readOnlyReason === null && work === null;
  const load = () => {
    void desk.chooseList(by);
  };
  const screenAgain = () => {
    void desk.runScreening('asked', by);
  };
  const isOver = useListDrop(canChange && question === null, (file) => {
    void desk.loadList(file, by);
  });
  useListCommands(canChange, lists.length > 0, load, screenAgain);
  const chosen = lists.find(({ list }) => list.id === open?.id)?.list;
  const close = () => {
    setOpen(null);
  };
  const loadButton = (
    <Button variant="primary" icon={FileUp} disabled={!canChange} onClick={load}>
      Load a list…
    </Button>
  );
  return (
    <div ref={page} className={classNames(styles['page'], isOver && styles['over'])}>
      <div className={styles['content']}>
        {work === null ? null : (
          <Progress
            label={phaseWords(work)}
            share={work.share}
            {...(work.canStop ? { onStop: () => desk.stop() } : {})}
          />
        )}
        {problem === null ? null : (
          <ErrorNotice
            title="The list was not loaded, or the screening not made."
            kept={problem}
            actions={<Button onClick={() => desk.dismiss()}>Close</Button>}
          />
        )}
        {notice === null ? null : (
          <Notice actions={<Button onClick={() => desk.dismiss()}>Close</Button>}>{notice}</Notice>
        )}
        {readOnlyReason === null ? null : (
          <Notice tone="unsure" title="Nothing can be saved just now.">
            {readOnlyReason}
          </Notice>
        )}
        {lists.length === 0 ? (
          <div className={styles['first']}>
            <EmptyState icon={ListX} title="No list is loaded" actions={loadButton}>
              RigPlan ships none, since a list that is not current would mislead. Download the US Consolidated
              Screening List (the address is below) on a machine with a network, carry the file here, and load
              or drop it. CSV, TSV and JSON are read. The file is kept in the workspace, so that every party
              can be screened again without it.
            </EmptyState>
          </div>
        ) : (
          <div className={styles['bar']}>
            <p>
              {run === null
                ? 'No party has been screened yet.'
                : `Last screened ${formatInstant(run.at)}${run.by === null ? '' : ` by ${run.by}`}.`}{' '}
              {staleReasons.join(' ')}
            </p>
            <span className={styles['gap']} />
            <Button icon={RefreshCw} disabled={!canChange} onClick={screenAgain}>
              Screen again
            </Button>
            {loadButton}
          </div>
        )}
        {lists.map((inUse) => {
          const { id } = inUse.list;
          return (
            <ListSection
              key={id}
              inUse={inUse}
              maxAgeDays={practice.listMaxAgeDays}
              testing={view.selfTest?.listId === id ? view.selfTest.share : null}
              canChange={canChange}
              onCopy={onCopy}
              onSetDate={() => {
                setOpen({ kind: 'date', id });
              }}
              onRemove={() => {
                setOpen({ kind: 'remove', id });
              }}
              onTest={() => {
                void desk.runSelfTest(id);
              }}
              onStopTest={() => {
                desk.stopSelfTest();
              }}
            />
          );
        })}
        <PracticeSection
          practice={practice}
          findings={findings}
          canChange={readOnlyReason === null}
          onSave={props.onSavePractice}
        />
        <ListsInside onCopy={onCopy} />
      </div>
      {question === null ? null : (
        <LoadQuestion
          key={question.edition.sha256}
          question={question}
          today={today}
          onAnswer={(take, day) => desk.answer({ take, day, by })}
        />
      )}
      {chosen === undefined || open === null ? null : open.kind === 'date' ? (
        <ListDateDialog
          list={chosen}
          today={today}
          onSave={(day) => {
            void desk.setListDate(chosen.id, day, by);
            return Promise.resolve();
          }}
          onClose={close}
        />
      ) : (
        <RemoveListDialog
          list={chosen}
          left={lists.length - 1}
          onRemove={() => desk.removeList(chosen.id, by)}
          onClose={close}
        />
      )}
    </div>
  );
}

function useListCommands(
  canChange: boolean,
  hasList: boolean,
  load: () => void,
  screenAgain: () => void,
): void {
  const current = useRef({ load, screenAgain });
  useEffect(() => {
    current.current = { load, screenAgain };
  });
  const list = useMemo(
    (): readonly Command[] =>
      canChange
        ? [
            {
              id: 'lists-load',
              group: 'Screening',
              label: 'Load a restricted-party list…',
              run: () => current.current.load(),
            },
            ...(hasList
              ? [
                  {
                    id: 'lists-again',
                    group: 'Screening',
                    label: 'Screen every party again',
                    run: () => current.current.screenAgain(),
                  },
                ]
              : []),
          ]
        : [],
    [canChange, hasList],
  );
  useCommands(list);
}
