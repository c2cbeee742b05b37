/**
 * Words by which a vendor leaves a cell open. That is not known, never 0.
 *
 * Depends on: ./plain-characters, ./value-problem.
 */
import type { Result } from '#domain/core/result';
import { plainCell } from './plain-characters';
import { refuse, type ValueProblem } from './value-problem';

const OPEN =
  /^(?:[-–—]+|\/|\?+|n\.?\/?a\.?|none|nil|null|tb[acd]|p\.?o\.?a\.?|pending|(?:please )?(?:call|ask|inquire|enquire|contact us|pm|dm)(?: (?:us|me|for (?:price|quote|details)))?|(?:price )?on request|to be (?:advised|announced|confirmed|determined)|negotiable|sold out|out of stock|面议|询价|待定|待询|请询价|电询|暂无|无|缺货|售罄|已售完)$/i;

const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Why a text states nothing: blank, left open, or the error of a formula; null if it states something. */
export function notStated(text: string): Result<never, ValueProblem> | null {
  const cell = plainCell(text);
  if (cell === '') return refuse('blank', 'is blank');
  if (SPREADSHEET_ERROR.test(cell)) return refuse('spreadsheet-error', 'is an error of the spreadsheet');
  return OPEN.test(cell) ? refuse('not-stated', 'is left open by the vendor') : null;
}
