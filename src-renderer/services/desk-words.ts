/**
 * What came of work on lists, in words: never more than that something was or was not found in a list.
 *
 * Depends on: domain (types), core, data.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { numberText } from '#domain/core/plain-text';
import type { ListSelfTest, LoadedList } from '#domain/model/loaded-list';
import type { ScreeningRun } from '#domain/model/screening-run';
import { listDateText } from '#domain/screening/screening-sentences';
import { SELF_TEST_NOTE } from '../data/program-notes';

const KEPT = 'The lists in use, what was found and what was decided are as they were.';

/** A failure in words. @param title - what did not come about, without its stop */
export function problemText(title: string, cause: unknown): string {
  const why = cause instanceof Error && cause.message !== '' ? cause.message : 'Nobody knows why. Try again.';
  return `${title}. ${why}${/[.!?]$/.test(why) ? '' : '.'} ${KEPT}`;
}

/** A list with the screening against it. */
export function loadedNotice({ edition }: LoadedList, run: ScreeningRun): string {
  const { fileName, listDate, rows, rejected } = edition;
  const left = rejected === 0 ? '' : `; ${counted(rejected, 'row is', 'rows are')} no entry`;
  return `Loaded ${isolatedName(fileName)}, ${listDateText(listDate)}, ${counted(rows, 'row', 'rows')}${left}. ${screenedNotice(run)}`;
}

/** What a run found, by band. What was decided of it before is not said: it stands by itself. */
export function screenedNotice({ parties, byBand, lists }: ScreeningRun): string {
  const { strong, possible, weak } = byBand;
  const against = lists.map(({ listDate }) => listDateText(listDate)).join(' and ');
  const found = [
    ...(strong > 0 ? [`${numberText(strong)} strong`] : []),
    ...(possible > 0 ? [`${numberText(possible)} possible`] : []),
    ...(weak > 0 ? [`${numberText(weak)} weak`] : []),
  ];
  const screened = `Screened ${counted(parties, 'party', 'parties')} against ${against}`;
  if (found.length === 0) return `${screened}: no potential match.`;
  const matched = strong + possible + weak;
  const have = matched === 1 ? 'has' : 'have';
  const of = `${numberText(matched)} of ${counted(parties, 'party', 'parties')}`;
  return `${screened}. ${of} ${have} a potential match: ${found.join(', ')}.`;
}

/** The step that says the day of a list. */
export function dayLabel({ edition: { fileName, listDate } }: LoadedList): string {
  return `Say the day of the list ${isolatedName(fileName)}: ${listDate?.day ?? 'not known'}`;
}

/** The step that notes a self-test. @param isAsked - false for one that ran by itself after a list was loaded */
export function selfTestLabel(
  { edition }: LoadedList,
  { recallPpm, cases }: ListSelfTest,
  isAsked: boolean,
): string {
  const percent = (Math.floor(recallPpm / 100) / 100).toFixed(2);
  const start = isAsked ? 'Run the self-test of ' : SELF_TEST_NOTE;
  return `${start}${isolatedName(edition.fileName)}: ${percent} % of ${numberText(cases)} found`;
}

function counted(n: number, one: string, many: string): string {
  return `${numberText(n)} ${n === 1 ? one : many}`;
}
