/**
 * Who wrote a line of a copied chat and when: `[11:02, 03/11/2026] Jason: …` as
 * WhatsApp copies it, `03/11/2026, 11:02 - Jason: …` as it exports it,
 * `王经理 2026-11-05 10:21` on a line of its own as WeChat and Telegram do.
 *
 * Depends on: core, ./dialect, ./read-date-text, ./value-problem.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import { readDateText } from './read-date-text';
import type { ValueProblem } from './value-problem';

/** The beginning of a message. */
export interface ChatMessageStart {
  readonly sender: string;
  /** The day it was sent; its order of numbers may be open. */
  readonly saidOn: Result<CalendarDate, ValueProblem>;
  /** Where its text begins in the line; the length of the line where none follows. */
  readonly textFrom: number;
}

const DATE = String.raw`(?<date>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日)`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?`;
const MARK = '^[\\u200e\\u200f\\s]*';

const STARTS: readonly RegExp[] = [
  new RegExp(`${MARK}\\[${TIME}, ${DATE}\\] (?<sender>[^:\\n]{1,60}):[ ]?`),
  new RegExp(`${MARK}\\[${DATE},? ${TIME}\\] (?<sender>[^:\\n]{1,60}):[ ]?`),
  new RegExp(`${MARK}${DATE},? ${TIME} - (?<sender>[^:\\n]{1,60}):[ ]?`),
  new RegExp(`${MARK}(?<sender>[^\\d\\s,\\[][^\\d,\\[\\n]{0,40}?),? \\[?${DATE},? ${TIME}\\]?:?\\s*$`),
];

/** The start of a message that a line holds; null if it goes on with the one before. */
export function chatMessageStart(line: string, dialect: Dialect): ChatMessageStart | null {
  for (const pattern of STARTS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const { date = '', sender = '' } = match.groups ?? {};
    return { sender: sender.trim(), saidOn: readDateText(date, dialect), textFrom: match[0].length };
  }
  return null;
}
