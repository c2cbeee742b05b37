/**
 * The course of an import: choose or paste, read, match the columns, look, confirm.
 *
 * Nothing is written before {@link PriceListImport.confirm}, and then all of it in one step that can
 * be undone. Stopping or closing leaves everything as it was. Several sources wait for one another.
 *
 * Depends on: react, core, imports, data (types), ui, the files beside this one.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkspaceState } from '../../data/workspace-state';
import type { Layout, LayoutChoice } from '../../imports/layout/layout';
import { markedOffers, type Mend } from '../../imports/mends';
import { importToWrite, previewImport } from '../../imports/preview-import';
import { NO_ANSWERS, type ImportAnswers } from '../../imports/preview/import-question';
import { fileProblemText } from '../../imports/price-list-words';
import { AS_FOUND, type DialectChoice } from '#parser/table/table-file';
import { formatCount } from '../../ui/format';
import { useMessages } from '../../ui/messages';
import type { FetchRows } from './columns/use-raw-rows';
import type { ImportActions } from './import-actions';
import { PRICE_LIST, sourceName, type ImportSource } from './import-source';
import type { PriceListImport } from './price-list-import';
import type { ColumnsWork, ImportStage, OpenDocument } from './import-stage';
import { drawShare } from './draw-share';
import { isReadyToRead, knownOf, nameAfter, profileToSave, withChoice } from './columns-work';
import { FIRST_ROWS, openDocument } from './open-document';
import { previewInSlices } from './preview-in-slices';

const IDLE: ImportStage = { kind: 'idle' };
const NO_MENDS: readonly Mend[] = [];

/** @param state - the workspace that the file is compared with */
export function usePriceListImport(actions: ImportActions, state: WorkspaceState): PriceListImport {
  const [stage, setStage] = useState<ImportStage>(IDLE);
  const [queue, setQueue] = useState<{ readonly at: number; readonly sources: readonly ImportSource[] }>({
    at: 0,
    sources: [],
  });
  const running = useRef(new AbortController());
  const { show } = useMessages();
  /** For a message that outlives many a draw. */
  const latest = useRef(actions);
  /** What is compared with: of several files, each with what the one before it has written. */
  const ground = useRef(state);
  useEffect(() => {
    latest.current = actions;
    ground.current = state;
  });

  /** Ends what is under way: the newest work is what counts. */
  const begin = (): AbortSignal => {
    running.current.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  const failed = (name: string | null, cause: unknown, back: ColumnsWork | null) => {
    setStage({ kind: 'failed', name, problem: wordsOf(cause), back });
  };
  const reading = (name: string, share: number | null, back: ColumnsWork | null) => {
    setStage({ kind: 'reading', name, share, back });
  };

  const open = async (source: ImportSource) => {
    const signal = begin();
    const name = sourceName(source);
    reading(name, null, null);
    try {
      const document = await openDocument(source, AS_FOUND, actions, signal);
      await guess(document, {}, null, signal);
    } catch (cause) {
      if (!signal.aborted) failed(name, cause, null);
    }
  };

  /** Guesses how a document is read; what needs no question is read at once. */
  const guess = async (
    document: OpenDocument,
    choice: LayoutChoice,
    back: ColumnsWork | null,
    signal: AbortSignal,
  ) => {
    const known = knownOf(document.source, ground.current, actions.hand());
    const result = await actions.guessLayout(document.table, known, choice, { signal });
    signal.throwIfAborted();
    if (!result.ok) throw new Error(fileProblemText(result.problem));
    const guessed = result.value;
    const { sheet } = guessed.layout;
    const rows =
      sheet === null || sheet === document.rows.sheet
        ? document.rows
        : await actions.showRows(document.table, sheet, { kind: 'place', place: 0 }, FIRST_ROWS, { signal });
    signal.throwIfAborted();
    const work: ColumnsWork = {
      document: { ...document, rows },
      choice,
      guess: guessed,
      isBusy: false,
      problem: null,
      saveAs: nameAfter(back, guessed, document.source),
      isTouched: back !== null,
    };
    if (back === null && isReadyToRead(guessed)) await read(work, NO_MENDS, NO_ANSWERS, signal, null);
    else setStage({ kind: 'columns', work });
  };

  const read = async (
    work: ColumnsWork,
    mends: readonly Mend[],
    answers: ImportAnswers,
    signal: AbortSignal,
    /** What is in sight and is gone back to when this is stopped; null where nothing was yet. */
    seen: ColumnsWork | null,
  ) => {
    const { document, guess: guessed } = work;
    const name = sourceName(document.source);
    const { rigModels, vendors, sites } = ground.current;
    reading(name, 0, seen);
    const context = { evidence: document.evidence, rigModels, vendors, sites };
    const onProgress = (share: number) => {
      if (!signal.aborted) reading(name, share, seen);
    };
    const layout: Layout = guessed.layout;
    const table =
      mends.length === 0 ? document.table : await actions.mendTable(document.table, mends, { signal });
    const result = await actions.readWithLayout(table, layout, context, { signal, onProgress });
    if (signal.aborted) return;
    if (!result.ok) {
      failed(name, new Error(fileProblemText(result.problem)), work);
      return;
    }
    const offers = markedOffers(result.value.offers, mends, layout, actions.hand());
    const list = { ...result.value, offers };
    const preview = await previewInSlices(signal, ground.current, list, document.evidence, answers);
    const shown = { list, preview, answers, mends };
    setStage({ kind: 'preview', work, shown, isWriting: false, written: null });
  };

  /** Runs work on the columns; what goes wrong is said there and nothing that was set is lost. */
  const attempt = async (work: ColumnsWork, run: (signal: AbortSignal) => Promise<unknown>) => {
    const signal = begin();
    setStage({ kind: 'columns', work: { ...work, isBusy: true, problem: null } });
    try {
      await run(signal);
    } catch (cause) {
      if (signal.aborted) return;
      setStage({ kind: 'columns', work: { ...work, isBusy: false, problem: wordsOf(cause) } });
    }
  };

  const choose = (next: LayoutChoice) => {
    if (stage.kind !== 'columns') return;
    const { work } = stage;
    const choice = withChoice(work.choice, next);
    void attempt({ ...work, choice, isTouched: true }, (signal) =>
      guess(work.document, choice, { ...work, isTouched: true }, signal),
    );
  };

  const chooseDialect = (dialect: DialectChoice) => {
    if (stage.kind !== 'columns') return;
    const { work } = stage;
    void attempt({ ...work, isTouched: true }, async (signal) => {
      const document = await openDocument(work.document.source, dialect, actions, signal);
      // Cut elsewhere, a column is another column; what holds for every row stays.
      const { given, rates } = work.choice;
      const kept = { ...(given === undefined ? {} : { given }), ...(rates === undefined ? {} : { rates }) };
      await guess(document, kept, { ...work, isTouched: true }, signal);
    });
  };

  const readAgain = (mends: readonly Mend[], answers: ImportAnswers, work: ColumnsWork) => {
    const signal = begin();
    read(work, mends, answers, signal, work).catch((cause: unknown) => {
      if (!signal.aborted) failed(sourceName(work.document.source), cause, work);
    });
  };

  const take = (sources: readonly ImportSource[]) => {
    const [first] = sources;
    if (first === undefined) return;
    setQueue({ at: 0, sources });
    void open(first);
  };
  const next = () => {
    const source = queue.sources[queue.at + 1];
    if (source === undefined) close();
    else {
      setQueue({ ...queue, at: queue.at + 1 });
      void open(source);
    }
  };
  const close = () => {
    running.current.abort();
    setQueue({ at: 0, sources: [] });
    setStage(IDLE);
  };

  const start = async () => {
    try {
      const file = await actions.openFile(PRICE_LIST);
      if (file !== null) take([{ kind: 'file', ...file }]);
    } catch (cause) {
      failed(null, cause, null);
    }
  };

  const confirm = async () => {
    if (stage.kind !== 'preview' || stage.isWriting) return;
    const { work, shown } = stage;
    setStage({ ...stage, isWriting: true });
    const onProgress = drawShare((written) => {
      setStage((now) => (now.kind === 'preview' && now.isWriting ? { ...now, written } : now));
    });
    const { evidence, offers } = importToWrite(shown.preview);
    try {
      const profile = profileToSave(work, actions.hand());
      const step = await actions.importOffers(evidence, offers, profile, onProgress);
      next();
      const ids = offers.map(({ id }) => id);
      show({
        kind: 'done',
        text: `Imported ${formatCount(offers.length, 'offer')} from ${sourceName(work.document.source)}.`,
        ...(step === null ? {} : { action: { label: 'Undo', run: () => void undo(step) } }),
        ...(ids.length > MOST_SHOWN_ALONE
          ? {}
          : { other: { label: 'Show them', run: () => latest.current.showOffers(ids) } }),
      });
    } catch (cause) {
      failed(sourceName(work.document.source), cause, work);
    }
  };

  const undo = async (step: Parameters<ImportActions['undo']>[0]) => {
    try {
      await actions.undo(step);
    } catch (cause) {
      show({ kind: 'failed', text: `The import could not be undone: ${wordsOf(cause)}` });
    }
  };

  const saveRejected = async () => {
    if (stage.kind !== 'preview') return;
    const { source, table } = stage.work.document;
    try {
      await actions.saveRejected(source.kind === 'file' ? source.name : null, table, stage.shown.list);
    } catch (cause) {
      show({ kind: 'failed', text: `The rejected rows could not be saved: ${wordsOf(cause)}` });
    }
  };

  const workNow = workOf(stage);
  const table = workNow?.document.table ?? null;
  /** The same function while the file is the same: another one would be asked for every row in sight again. */
  const showRows = useCallback<FetchRows>(
    (sheet, rowsBegin, count, signal = new AbortController().signal) => {
      if (table === null) return Promise.reject(new Error('No file is open.'));
      // Not tied to `begin`: looking at rows stops nothing.
      return latest.current.showRows(table, sheet, rowsBegin, count, { signal });
    },
    [table],
  );
  return {
    stage,
    today: actions.hand().on,
    queue: queue.sources.length < 2 ? null : { at: queue.at + 1, of: queue.sources.length },
    start: () => void start(),
    startPaste: () => {
      if (stage.kind === 'idle') setStage({ kind: 'paste', problem: null });
    },
    take,
    refuse: (problem) => {
      failed(null, new Error(problem), null);
    },
    stop: () => {
      running.current.abort();
      if (workNow === null) close();
      else setStage({ kind: 'columns', work: { ...workNow, isBusy: false } });
    },
    close,
    skip: next,
    choose,
    chooseDialect,
    saveAs: (name) => {
      if (stage.kind === 'columns') setStage({ ...stage, work: { ...stage.work, saveAs: name } });
      else if (stage.kind === 'preview') setStage({ ...stage, work: { ...stage.work, saveAs: name } });
    },
    look: () => {
      if (stage.kind === 'columns') readAgain(NO_MENDS, NO_ANSWERS, stage.work);
    },
    back: () => {
      if (workNow !== null) setStage({ kind: 'columns', work: workNow });
    },
    answer: (answers) => {
      if (stage.kind !== 'preview') return;
      const { list } = stage.shown;
      const all = { ...stage.shown.answers, ...answers };
      const preview = previewImport(ground.current, list, stage.work.document.evidence, all);
      setStage({ ...stage, shown: { ...stage.shown, answers: all, preview } });
    },
    mend: (mend) => {
      if (stage.kind !== 'preview') return;
      const { mends, answers } = stage.shown;
      const others = mends.filter((one) => !isSameCell(one, mend));
      readAgain([...others, mend], answers, stage.work);
    },
    confirm: () => void confirm(),
    saveRejected: () => void saveRejected(),
    showRows,
  };
}

/** Offers that a filter can name one by one. */
const MOST_SHOWN_ALONE = 1000;

function workOf(stage: ImportStage): ColumnsWork | null {
  switch (stage.kind) {
    case 'columns':
    case 'preview':
      return stage.work;
    case 'reading':
    case 'failed':
      return stage.back;
    case 'idle':
    case 'paste':
      return null;
  }
}

function isSameCell(one: Mend, other: Mend): boolean {
  return one.sheet === other.sheet && one.line === other.line && one.position === other.position;
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
