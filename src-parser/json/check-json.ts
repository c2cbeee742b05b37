/**
 * Whether a JSON file may be parsed: how large, how deep, how many values, which names.
 *
 * Looks at the bytes alone and builds nothing, so that no file can be too much for
 * it. A file that is no JSON passes: the parser that comes after says so better.
 *
 * Depends on: ../limits, ../table.
 */
import { LIMITS, type Limits } from '../limits';
import { problemOf, type ReadProblem } from '../table/read-problem';

/** Names that reach the object every other object is made of. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Longer than any of them, were each of its letters written as an escape. */
const LONGEST_FORBIDDEN = 'constructor'.length * 6;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;

/** Null if the file may be parsed. */
export function checkJson(bytes: Uint8Array, limits: Limits = LIMITS): ReadProblem | null {
  if (bytes.byteLength > limits.jsonBytes) {
    return problemOf('json/too-large', { size: bytes.byteLength, limit: limits.jsonBytes });
  }
  let depth = 0;
  let values = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at] ?? 0) {
      case QUOTE: {
        const end = endOfString(bytes, at);
        if (isName(bytes, end + 1)) {
          const name = nameOf(bytes, at + 1, end);
          if (name !== null && FORBIDDEN.has(name)) {
            return problemOf('json/forbidden-name', { where: `${name}, byte ${at + 1}` });
          }
        }
        at = end;
        break;
      }
      case 0x5b:
      case 0x7b:
        depth += 1;
        values += 1;
        if (depth > limits.jsonDepth) {
          return problemOf('json/too-deep', {
            size: depth,
            limit: limits.jsonDepth,
            where: `byte ${at + 1}`,
          });
        }
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
      case COMMA:
        values += 1;
        break;
      default:
    }
    if (values > limits.jsonValues) {
      return problemOf('json/too-many-values', { size: values, limit: limits.jsonValues });
    }
  }
  return null;
}

/** Place of the closing mark; the end of the bytes if there is none. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

/** Whether a colon follows, so that the string before is a name and no value. */
function isName(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0a || bytes[at] === 0x0d) at += 1;
  return bytes[at] === COLON;
}

/** The name as a program would see it, escapes undone; null if it is too long to be one that matters. */
function nameOf(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from > LONGEST_FORBIDDEN) return null;
  const written = String.fromCharCode(...bytes.subarray(from, to));
  return written.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
