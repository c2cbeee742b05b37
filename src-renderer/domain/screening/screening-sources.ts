/**
 * A list that was screened against, and a decision, as sources that a reader can look up.
 *
 * Depends on: core, model (types), ./match-sentences, ./screening-sentences.
 */
import { isCalendarDate } from '../core/calendar-date';
import { dayText, numberText } from '../core/plain-text';
import type { Source } from '../core/source';
import type { ScreeningDecision } from '../model/screening-decision';
import type { ScreenedList, ScreeningRun } from '../model/screening-run';
import { decisionText } from './match-sentences';
import { listDateText } from './screening-sentences';

/** The lists of a run, each with its date, rows and SHA-256, and the day of the run; none before the first. */
export function listSourcesOf(run: ScreeningRun | null): readonly Source[] {
  if (run === null) return [];
  const day = run.at.slice(0, 10);
  const on = isCalendarDate(day) ? `; screened on ${dayText(day)}` : '';
  return run.lists.map((list) => ({
    citation: `${listText(list)}${on}`,
    asOf: list.listDate !== null && isCalendarDate(list.listDate.day) ? list.listDate.day : null,
    confidence: 'documented',
  }));
}

/** A decision with its reason and evidence, as of its day. */
export function decisionSource(decision: ScreeningDecision): Source {
  const { entry, reason, evidence, at } = decision;
  const day = at.slice(0, 10);
  const note = evidence === null ? '' : ` Evidence: ${evidence}`;
  return {
    citation: `${decisionText(decision)}, on “${entry.name}” (${entry.listName}): ${reason}${note}`,
    asOf: isCalendarDate(day) ? day : null,
    confidence: 'stated',
  };
}

/** `csl.csv, the list dated 31 Jan 2024 (8,412 rows), SHA-256 …`. */
function listText({ fileName, listDate, rows, sha256 }: ScreenedList): string {
  return `${fileName}, ${listDateText(listDate)} (${numberText(rows)} rows), SHA-256 ${sha256}`;
}
