/**
 * Text as it is searched, wherever something is found by typing.
 *
 * Depends on: nothing.
 */

/** Without letter case and accents: what is typed and what is looked through are compared so. */
export function searchable(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether no sign can have an accent or another form: true of most, and quicker to know than to remove them. */
function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
