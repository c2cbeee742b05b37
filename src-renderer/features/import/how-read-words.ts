/**
 * Encodings and delimiters as a reader knows them.
 *
 * Depends on: table (types).
 */
import type { Delimiter, TextEncodingName } from '#parser/table/table-file';

/** What separates cells. */
export const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** How bytes are read as text. */
export const encodingWords: Readonly<Record<TextEncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
  gb18030: 'GB18030 (Chinese)',
  'windows-1252': 'Windows-1252 (Western)',
  big5: 'Big5 (Chinese, traditional)',
  shift_jis: 'Shift-JIS (Japanese)',
};
