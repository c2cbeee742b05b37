/**
 * Whether the newest run still stands for the parties, lists and settings of now, and why not.
 *
 * A screening that no longer fits is shown with these sentences, never taken back by itself.
 *
 * Depends on: core, model (types), ./screened-subjects (types), ./screening-sentences, ./run-record, ./screening-settings.
 */
import { canonicalJson } from '../core/canonical-json';
import type { LoadedList } from '../model/loaded-list';
import type { PartyScreening, ScreenedList, ScreeningRun } from '../model/screening-run';
import type { ScreeningSettings } from '../model/screening-settings';
import type { ScreenedSubject } from './screened-subjects';
import { listDateText } from './screening-sentences';
import { ALGORITHM_VERSION } from './screening-settings';
import { screenedListOf } from './run-record';

/** What is screened by now. */
export interface ScreeningNow {
  readonly lists: readonly LoadedList[];
  readonly subjects: readonly ScreenedSubject[];
  readonly settings: ScreeningSettings;
}

/** A sentence for each thing that is other than in the run; none if it stands, or if there is no list to screen against. */
export function staleReasons(
  run: ScreeningRun | null,
  findings: readonly PartyScreening[],
  { lists, subjects, settings }: ScreeningNow,
): readonly string[] {
  if (lists.length === 0) return run === null ? [] : goneLists(run.lists, []);
  if (run === null) return ['Nothing was screened against the lists in use.'];
  const reasons = [...newLists(run.lists, lists), ...goneLists(run.lists, lists)];
  if (canonicalJson(run.settings) !== canonicalJson(settings)) {
    reasons.push('The thresholds were changed since the run.');
  }
  if (run.algorithmVersion !== ALGORITHM_VERSION) {
    reasons.push('Names are matched in another way since the run.');
  }
  return [...reasons, ...changedSubjects(findings, subjects)];
}

function newLists(screened: readonly ScreenedList[], lists: readonly LoadedList[]): string[] {
  return lists.flatMap((list) => {
    const now = screenedListOf(list);
    const then = screened.find(({ sha256 }) => sha256 === now.sha256);
    const name = `${now.fileName} (${listDateText(now.listDate)})`;
    if (then === undefined) return [`${name} was loaded since the run.`];
    return canonicalJson(then.listDate) === canonicalJson(now.listDate)
      ? []
      : [`The day of ${now.fileName} was changed since the run.`];
  });
}

/** An edition that another one replaced is told of by that one. */
function goneLists(screened: readonly ScreenedList[], lists: readonly LoadedList[]): string[] {
  return screened
    .filter(({ id }) => lists.every((list) => list.id !== id))
    .map(({ fileName }) => `${fileName}, which was screened against, is no longer in use.`);
}

function changedSubjects(
  findings: readonly PartyScreening[],
  subjects: readonly ScreenedSubject[],
): readonly string[] {
  const before = new Map(findings.map(({ id, subject }) => [id, subject]));
  const added = subjects.filter(({ id }) => !before.has(id)).map(({ name }) => name);
  const changed = subjects
    .filter(({ id, snapshot }) => {
      const then = before.get(id);
      return then !== undefined && canonicalJson(then) !== canonicalJson(snapshot);
    })
    .map(({ name }) => name);
  const now = new Set(subjects.map(({ id }) => id));
  const gone = findings.filter(({ id }) => !now.has(id)).map(({ subject }) => subject.names[0] ?? '');
  return [
    ...(added.length === 0 ? [] : [`Not screened yet: ${someOf(added)}`]),
    ...(changed.length === 0 ? [] : [`Changed since the run: ${someOf(changed)}`]),
    ...(gone.length === 0 ? [] : [`No longer among the parties: ${someOf(gone)}`]),
  ];
}

const NAMED = 3;

/** Ends the sentence; a name may have a stop of its own. */
function someOf(names: readonly string[]): string {
  const more = names.length - NAMED;
  const text = names.slice(0, NAMED).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
  return text.endsWith('.') ? text : `${text}.`;
}
