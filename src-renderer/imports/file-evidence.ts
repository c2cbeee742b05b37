/**
 * The evidence record of an imported file, or of text that was pasted.
 *
 * Its id comes from the bytes, so importing the same file again refers to the
 * same record whatever the file is called.
 *
 * Depends on: core, model, ./sha256-hex.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { dayText, numberText } from '#domain/core/plain-text';
import { fail, ok, type Result } from '#domain/core/result';
import { MAX_PASTED_TEXT, type Evidence } from '#domain/model/evidence';
import { sha256Hex } from './sha256-hex';

/**
 * Describes a vendor's file. Its figures are stated by a vendor, not documented.
 *
 * @param importedBy - null if nobody said
 */
export async function evidenceOfFile(
  fileName: string,
  bytes: Uint8Array,
  importedOn: CalendarDate,
  importedBy: string | null = null,
): Promise<Evidence> {
  const sha256 = await sha256Hex(bytes);
  return {
    id: `file-${sha256.slice(0, 16)}`,
    title: `Price list ${fileName}`,
    fileName,
    sha256,
    importedOn,
    confidence: 'stated',
    importedBy,
    pastedText: null,
  };
}

/** Describes text that was pasted and keeps it whole, since there is no file to look it up in. A problem is one sentence. */
export async function evidenceOfPaste(
  text: string,
  importedOn: CalendarDate,
  importedBy: string | null,
): Promise<Result<Evidence, string>> {
  if (text === '') return fail('Nothing was pasted.');
  if (text.length > MAX_PASTED_TEXT) {
    return fail(
      `The text has ${numberText(text.length)} characters; at most ${numberText(MAX_PASTED_TEXT)} are kept. Save it as a file and import that.`,
    );
  }
  const sha256 = await sha256Hex(new TextEncoder().encode(text));
  return ok({
    id: `paste-${sha256.slice(0, 16)}`,
    title: `Text pasted on ${dayText(importedOn)}`,
    fileName: null,
    sha256,
    importedOn,
    confidence: 'stated',
    importedBy,
    pastedText: text,
  });
}
