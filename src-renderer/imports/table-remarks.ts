/**
 * What the user should know of how a file was cut into cells.
 *
 * Depends on: table (types), ./price-list (types).
 */
import type { TableFile, TableSheet } from '#parser/table/table-file';
import type { Remark } from './price-list';

/** One sentence for each thing that may have changed what was meant. */
export function tableRemarks(table: TableFile, sheet: TableSheet): readonly Remark[] {
  return [...encodingTexts(table), ...workbookTexts(table, sheet)].map((text) => ({ line: null, text }));
}

function encodingTexts({ encoding }: TableFile): readonly string[] {
  if (encoding === 'windows-1252') {
    return ['The file is not valid UTF-8 and was read as Windows-1252: check names with accents.'];
  }
  if (encoding === 'gb18030') {
    return ['The file is not valid UTF-8 and was read as Chinese (GB18030): check names.'];
  }
  return [];
}

function workbookTexts({ kind, sheets }: TableFile, sheet: TableSheet): readonly string[] {
  if (kind === 'text') return [];
  const { hiddenRows, hiddenColumns, mergedRanges, formulas, formulasWithoutValue } = sheet.traits;
  const others = sheets.filter((other) => other !== sheet && !other.isHidden).map(({ name }) => name);
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const texts: string[] = [];
  if (hiddenRows > 0)
    texts.push(`${counted(hiddenRows, 'hidden or filtered row')} of the sheet was read too.`);
  if (hiddenColumns > 0) texts.push(`${counted(hiddenColumns, 'hidden column')} of the sheet was read too.`);
  if (mergedRanges > 0) {
    texts.push(`${counted(mergedRanges, 'merged range')}: only the first cell of each holds a value.`);
  }
  if (formulas > 0) {
    texts.push(
      `${counted(formulas, 'formula')}: the value that the file stores was read, nothing was computed.`,
    );
  }
  if (formulasWithoutValue > 0) {
    texts.push(
      `${counted(formulasWithoutValue, 'formula')} without a stored value was read as blank: open the file in a spreadsheet and save it.`,
    );
  }
  if (others.length > 0) texts.push(`Other sheets, not read: ${others.join(', ')}.`);
  if (hidden.length > 0) texts.push(`Hidden sheets, not read: ${hidden.join(', ')}.`);
  return texts;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
