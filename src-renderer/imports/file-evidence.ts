/**
 * The evidence record of an imported file.
 *
 * Its id comes from the bytes, so importing the same file again refers to the
 * same record whatever the file is called.
 *
 * Depends on: core, model (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Evidence } from '#domain/model/evidence';

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
  };
}

async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
