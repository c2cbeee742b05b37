/**
 * Markup as events, in pieces, with nothing in it that can grow.
 *
 * No document type is taken, so no entity can be defined; elements are known by
 * their local names, since writers choose prefixes as they like.
 *
 * Depends on: saxes, ../limits, ../table.
 */
import { SaxesParser } from 'saxes';
import type { Limits } from '../limits';
import { ReadRefusal, refuse } from '../table/read-problem';

/** Attributes by name as written, prefix included; an object without a prototype. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What is told of a part. */
export interface XmlListener {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  /** May come in several pieces. */
  readonly text: (text: string) => void;
}

/** Takes the bytes of one part, in order. */
export interface XmlReader {
  readonly take: (piece: Uint8Array) => void;
  /** Say so at the end, or a part that is cut off passes for whole. */
  readonly finish: () => void;
}

/** Decoded at once, so that no piece holds more than one token beyond what it may. */
const STEP = 64 * 1024;

/**
 * @param part - name of the part, for the refusal
 * @throws ReadRefusal out of `take` and `finish`
 */
export function createXmlReader(part: string, limits: Limits, listener: XmlListener): XmlReader {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ xmlns: false as const });
  let depth = 0;
  let attributes = 0;
  /** Characters since anything was recognised. */
  let pending = 0;

  parser.on('error', () => refuse('markup/damaged', { where: part }));
  parser.on('doctype', () => refuse('markup/doctype', { where: part }));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
      refuse('markup/damaged', { where: `${part}, encoding ${encoding}` });
    }
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    pending = 0;
  });
  parser.on('attribute', () => {
    pending = 0;
    attributes += 1;
    if (attributes > limits.attributes) {
      refuse('markup/too-many-attributes', { size: attributes, limit: limits.attributes, where: part });
    }
  });
  parser.on('opentag', (tag) => {
    pending = 0;
    depth += 1;
    if (depth > limits.depth) refuse('markup/too-deep', { size: depth, limit: limits.depth, where: part });
    listener.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    pending = 0;
    depth -= 1;
    listener.close(localName(tag.name));
  });
  const onText = (text: string): void => {
    pending = 0;
    if (text.length > limits.tokenCharacters) refuseLong(part, text.length, limits);
    // White space may stand before and behind the root.
    if (text !== '' && depth > 0) listener.text(text);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('comment', () => {
    pending = 0;
  });

  const write = (text: string): void => {
    pending += text.length;
    parser.write(text);
    if (pending > limits.tokenCharacters + STEP) refuseLong(part, pending, limits);
  };
  return {
    take: (piece) => {
      for (let at = 0; at < piece.length; at += STEP) {
        write(decode(decoder, part, piece.subarray(at, at + STEP)));
      }
    },
    finish: () => {
      write(decode(decoder, part));
      parser.close();
    },
  };
}

function refuseLong(part: string, size: number, { tokenCharacters }: Limits): never {
  return refuse('table/cell-too-long', { size, limit: tokenCharacters, where: part });
}

function decode(decoder: InstanceType<typeof TextDecoder>, part: string, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch (cause) {
    if (cause instanceof ReadRefusal) throw cause;
    return refuse('markup/damaged', { where: part });
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
