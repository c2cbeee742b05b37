/**
 * What the user should know of how a file was cut into cells.
 *
 * Depends on: table (types), ./price-list (types).
 */
import type { TableFile, TableSheet } from '#parser/table/table-file';
import type { Remark } from './price-list';

/** One sentence for each thing that may have changed what was meant. */
export function tableRemarks(table: TableFile, sheet: TableSheet): readonly Remark[] {
  return [...encodingTexts(table), ...sheetTexts(table, sheet)].map((text) => ({ line: null, text }));
}

function encodingTexts({ encoding, encodingBy }: TableFile): readonly string[] {
  if (encodingBy === 'chosen') return [];
  if (encoding === 'windows-1252') {
    return ['The file is not valid UTF-8 and was read as Windows-1252: check names with accents.'];
  }
  if (encoding === 'gb18030') {
    return ['The file is not valid UTF-8 and was read as Chinese (GB18030): check names.'];
  }
  return [];
}

function sheetTexts({ sheets }: TableFile, sheet: TableSheet): readonly string[] {
  const { hiddenRows, hiddenColumns, mergedRanges, formulas, formulasWithoutValue, nestedValues } =
    sheet.traits;
  const others = sheets.filter((other) => other !== sheet && !other.isHidden).map(({ name }) => name);
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const texts: string[] = [];
  if (hiddenRows > 0) texts.push(`Hidden or filtered rows, read too: ${hiddenRows}.`);
  if (hiddenColumns > 0) texts.push(`Hidden columns, read too: ${hiddenColumns}.`);
  if (mergedRanges > 0)
    texts.push(`Merged ranges: ${mergedRanges}. Only the first cell of each holds a value.`);
  if (formulas > 0) {
    texts.push(`Formulas: ${formulas}. The values that the file stores were read; nothing was computed.`);
  }
  if (formulasWithoutValue > 0) {
    texts.push(
      `Formulas without a stored value, read as blank: ${formulasWithoutValue}. Open the file in a spreadsheet and save it.`,
    );
  }
  if (nestedValues > 0) {
    texts.push(`Values that are lists or objects, kept as JSON text: ${nestedValues}.`);
  }
  if (others.length > 0) texts.push(`Other sheets, not read: ${others.join(', ')}.`);
  if (hidden.length > 0) texts.push(`Hidden sheets, not read: ${hidden.join(', ')}.`);
  return texts;
}
