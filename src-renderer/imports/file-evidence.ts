/**
 * The evidence record of an imported file.
 *
 * Its id comes from the bytes, so importing the same file again refers to the
 * same record whatever the file is called.
 *
 * Depends on: core, model (types), ./sha256-hex.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Evidence } from '#domain/model/evidence';
import { sha256Hex } from './sha256-hex';

/** Describes a vendor's file. Its figures are stated by a vendor, not documented. */
export async function evidenceOfFile(
  fileName: string,
  bytes: Uint8Array,
  importedOn: CalendarDate,
): Promise<Evidence> {
  const sha256 = await sha256Hex(bytes);
  return {
    id: `file-${sha256.slice(0, 16)}`,
    title: `Price list ${fileName}`,
    fileName,
    sha256,
    importedOn,
    confidence: 'stated',
    importedBy: null,
    pastedText: null,
  };
}
