/**
 * JSON in which a number of many digits stands as text, so that parsing keeps every digit of it.
 *
 * A tracking number of 20 digits is a number to JSON, and loses four digits as one.
 *
 * Depends on: nothing.
 */

/** Digits that a binary number keeps, whatever they are. */
const SAFE_CHARACTERS = 15;

/** The same document, if it is one; where it is none, it stays none. */
export function withExactNumbers(json: string): string {
  if (!/[\d.]{16}/.test(json)) return json;
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  while (at < json.length) {
    const character = json[at] ?? '';
    if (character === '"') at = endOfString(json, at);
    else if (!isOfNumber(character)) at += 1;
    else {
      const start = at;
      while (isOfNumber(json[at] ?? '')) at += 1;
      if (at - start <= SAFE_CHARACTERS) continue;
      pieces.push(json.slice(from, start), `"${json.slice(start, at)}"`);
      from = at;
    }
  }
  return pieces.length === 0 ? json : pieces.join('') + json.slice(from);
}

/** Behind the closing mark. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Letters of words such as `true` are among them: only long runs matter. */
function isOfNumber(character: string): boolean {
  return (
    (character >= '0' && character <= '9') ||
    character === '.' ||
    character === '-' ||
    character === '+' ||
    character === 'e' ||
    character === 'E'
  );
}
