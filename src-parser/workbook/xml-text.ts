/**
 * The characters of markup: bytes as text that XML allows, references, names.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition: 2.2 Characters, 2.3 names,
 * 2.11 line ends, 4.1 references, 4.6 the five entities that need no definition.
 *
 * Depends on: ../table.
 */
import { refuse } from '../table/read-problem';

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME_START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(
  `^[:${NAME_START}][:${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`,
  'u',
);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Bytes as text, in order. */
export interface TextStream {
  readonly take: (piece: Uint8Array) => string;
  readonly finish: () => string;
}

/**
 * Line ends become LF; one that is cut in two waits for its other half.
 * @throws ReadRefusal for bytes that are no UTF-8, and characters that no markup may have
 */
export function createTextStream(part: string): TextStream {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isAfterReturn = false;
  const decoded = (piece: Uint8Array | null): string => {
    try {
      return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      return refuse('markup/damaged', { where: part });
    }
  };
  const checked = (text: string): string => {
    if (FORBIDDEN.test(text)) refuse('markup/damaged', { where: part });
    if (!isAfterReturn && !text.includes('\r')) return text;
    const whole = isAfterReturn ? `\r${text}` : text;
    isAfterReturn = whole.endsWith('\r');
    return (isAfterReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  };
  return {
    take: (piece) => checked(decoded(piece)),
    finish: () => {
      const rest = checked(decoded(null));
      return isAfterReturn ? `${rest}\n` : rest;
    },
  };
}

/** Whether it is a name by production 5. */
export function isXmlName(name: string): boolean {
  return NAME.test(name);
}

/** Text with its references undone; null if one of them is none. */
export function withoutReferences(raw: string): string | null {
  let mark = raw.indexOf('&');
  if (mark === -1) return raw;
  const pieces: string[] = [];
  let from = 0;
  for (; mark !== -1; mark = raw.indexOf('&', from)) {
    const end = raw.indexOf(';', mark);
    if (end === -1) return null;
    const character = characterOf(raw.slice(mark + 1, end));
    if (character === null) return null;
    pieces.push(raw.slice(from, mark), character);
    from = end + 1;
  }
  pieces.push(raw.slice(from));
  return pieces.join('');
}

function characterOf(reference: string): string | null {
  const named = ENTITIES.get(reference);
  if (named !== undefined) return named;
  const [, decimal, hexadecimal] = /^#(?:([0-9]{1,10})|x([0-9a-fA-F]{1,8}))$/.exec(reference) ?? [];
  if (decimal === undefined && hexadecimal === undefined) return null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? null : character;
}
