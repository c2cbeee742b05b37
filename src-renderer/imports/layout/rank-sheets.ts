/**
 * The sheets of a file by how likely each is a price list, and what is said of them for choosing another.
 *
 * Only the first rows of each are looked at: a workbook may have a hundred sheets.
 *
 * Depends on: table (types), ./chat-lines, ./find-header, ./fold-header, ./layout (types), ./prepared-sheet, ./sheet-titles.
 */
import type { TableFile, TableSheet } from '#parser/table/table-file';
import { looksLikeChat } from './chat-lines';
import { findHeaders, type HeaderCandidate } from './find-header';
import { foldHeader } from './fold-header';
import type { LayoutGuess, SheetGuess } from './layout';
import { prepareSheet } from './prepared-sheet';
import { factsAbove, modelOfSheet } from './sheet-titles';

const ROWS_TO_RANK = 80;
const CANDIDATES_SHOWN = 8;

/** A sheet with what could head it. */
export interface RankedSheet {
  readonly sheet: TableSheet;
  readonly headers: readonly HeaderCandidate[];
  readonly isChat: boolean;
  readonly score: number;
}

/** The visible sheets with a row, likeliest first; of equal ones in the order of the file. */
export function rankSheets(table: TableFile): readonly RankedSheet[] {
  return table.sheets
    .filter((sheet) => !sheet.isHidden && sheet.rows.length > 0)
    .map((sheet) => {
      const top = prepareSheet(table, { ...sheet, rows: sheet.rows.slice(0, ROWS_TO_RANK) });
      const headers = findHeaders(top);
      const best = headers[0]?.score ?? 0;
      const isChat = looksLikeChat(top, table, best);
      return { sheet, headers, isChat, score: isChat ? Math.max(2, best) : best };
    })
    .sort((a, b) => b.score - a.score);
}

/** Every sheet as it can be chosen. */
export function sheetGuesses(
  ranked: readonly RankedSheet[],
  { header }: HeaderCandidate,
): readonly SheetGuess[] {
  const words = header.map(foldHeader).join('\n');
  return ranked
    .filter(({ sheet }) => sheet.name !== '')
    .map(({ sheet, headers, isChat }) => ({
      name: sheet.name,
      rows: sheet.rows.length,
      why: sheetWords(headers, isChat),
      hasSameHeader:
        header.length > 0 && headers.some((one) => one.header.map(foldHeader).join('\n') === words),
    }));
}

/** The sheets with the header that is read, each with the model that its title or name says; those that say none are left out. */
export function modelsOfSheets(
  table: TableFile,
  ranked: readonly RankedSheet[],
  guesses: readonly SheetGuess[],
  { header }: HeaderCandidate,
): readonly { readonly sheet: string; readonly model: string }[] {
  const words = header.map(foldHeader).join('\n');
  return table.sheets.flatMap(({ name }) => {
    const one = ranked.find(({ sheet }) => sheet.name === name);
    const isSame = guesses.some((guess) => guess.name === name && guess.hasSameHeader);
    if (one === undefined || !isSame) return [];
    const found = one.headers.find((candidate) => candidate.header.map(foldHeader).join('\n') === words);
    const top = prepareSheet(table, { ...one.sheet, rows: one.sheet.rows.slice(0, ROWS_TO_RANK) });
    const model = modelOfSheet(name, factsAbove(top, found?.lines[0] ?? 1));
    return model === null ? [] : [{ sheet: name, model }];
  });
}

function sheetWords([best]: readonly HeaderCandidate[], isChat: boolean): string {
  if (isChat) return 'Its lines read as offers in words.';
  if (best === undefined) return 'No line names its columns.';
  return `Line ${best.lines.join(' and ')} names ${best.named} columns.`;
}

/** Lines that could be the header of a sheet, the chosen one first. */
export function candidatesOf(
  { headers }: RankedSheet,
  chosen: HeaderCandidate,
): LayoutGuess['headerCandidates'] {
  const all = chosen.lines.length === 0 ? headers : [chosen, ...headers];
  const seen = new Set<string>();
  return all
    .filter(({ lines }) => {
      const isNew = !seen.has(lines.join());
      seen.add(lines.join());
      return isNew;
    })
    .slice(0, CANDIDATES_SHOWN)
    .map(({ lines, header }) => ({ lines, words: header.filter((text) => text !== '').join(' | ') }));
}
