/**
 * Markup as events, in pieces, with nothing in it that can grow.
 *
 * No document type is taken, so no entity can be defined; elements are known by
 * their local names, since writers choose prefixes as they like. What XML 1.0 calls
 * not well-formed is refused.
 *
 * Our own, since a sheet has twenty million events: text is looked for by the marks
 * that end it, and not read letter by letter.
 *
 * Source: Extensible Markup Language (XML) 1.0, fifth edition, productions named in place.
 *
 * Depends on: ../limits, ../table, ./xml-text.
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import { createTextStream, isXmlName, withoutReferences } from './xml-text';

/** Attributes by name as written, prefix included; an object that inherits nothing. */
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
/** Names that are remembered as names: a workbook has some hundred. */
const MOST_NAMES = 1_000;

const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.[01]"|'1\.[01]')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"([\w.-]+)"|'([\w.-]+)'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>$/;

/** As many attributes as it has, and no others: `{}` would have a dozen more. */
const Attributes = function () {} as unknown as new () => Record<string, string | undefined>;
Attributes.prototype = Object.create(null) as object;

/**
 * @param part - name of the part, for the refusal
 * @throws ReadRefusal out of `take` and `finish`
 */
export function createXmlReader(part: string, limits: Limits, listener: XmlListener): XmlReader {
  const tokens = new XmlTokens(part, limits, listener);
  const stream = createTextStream(part);
  return {
    take: (piece) => {
      for (let at = 0; at < piece.length; at += STEP) tokens.take(stream.take(piece.subarray(at, at + STEP)));
    },
    finish: () => {
      tokens.take(stream.finish());
      tokens.finish();
    },
  };
}

/** Cuts text into tokens; what is not whole waits for more. */
class XmlTokens {
  private text = '';
  private at = 0;
  private isBegun = false;
  private hasRoot = false;
  private readonly open: { readonly name: string; readonly local: string }[] = [];
  /** Local names by names as written. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly part: string,
    private readonly limits: Limits,
    private readonly listener: XmlListener,
  ) {}

  take(more: string): void {
    if (more === '') return;
    this.text = this.at < this.text.length ? this.text.slice(this.at) + more : more;
    this.at = 0;
    while (this.at < this.text.length && this.token());
    const pending = this.text.length - this.at;
    if (pending > this.limits.tokenCharacters + STEP) this.refuseLong(pending);
  }

  finish(): void {
    this.outside(this.text.slice(this.at));
    if (this.open.length > 0 || !this.hasRoot) this.damaged();
  }

  /** Reads one token; false if it is not whole yet. */
  private token(): boolean {
    const { text, at } = this;
    if (text.charCodeAt(at) !== 0x3c) {
      const end = text.indexOf('<', at);
      if (end === -1) return false;
      this.tellText(text.slice(at, end));
      this.at = end;
      return true;
    }
    switch (text.charCodeAt(at + 1)) {
      case 0x2f:
        return this.closeTag();
      case 0x21:
        return this.declaration();
      case 0x3f:
        return this.instruction();
      default:
        // One sign says nothing yet.
        return at + 1 < text.length && this.openTag();
    }
  }

  private tellText(raw: string): void {
    if (this.open.length === 0) {
      this.outside(raw);
      return;
    }
    if (raw.length > this.limits.tokenCharacters) this.refuseLong(raw.length);
    // Production 14: this ends a section that was never begun.
    if (raw.includes(']]>')) this.damaged();
    this.listener.text(withoutReferences(raw) ?? this.damaged());
  }

  /** Only white space may stand before and behind the root. */
  private outside(raw: string): void {
    if (/[^ \t\n]/.test(raw)) this.damaged();
    if (raw !== '') this.isBegun = true;
  }

  private closeTag(): boolean {
    const { text, at } = this;
    const last = this.open.pop();
    const nameEnd = at + 2 + (last?.name.length ?? 0);
    const end = skipSpace(text, nameEnd);
    if (end >= text.length) {
      if (last !== undefined) this.open.push(last);
      return false;
    }
    if (last === undefined || text.charCodeAt(end) !== 0x3e || !text.startsWith(last.name, at + 2)) {
      this.damaged();
    }
    this.at = end + 1;
    this.listener.close(last.local);
    return true;
  }

  private openTag(): boolean {
    const { text } = this;
    const nameEnd = endOfName(text, this.at + 1);
    if (nameEnd === text.length) return false;
    const attributes = new Attributes();
    let at = nameEnd;
    for (let count = 1; ; count += 1) {
      const from = skipSpace(text, at);
      if (from === text.length) return false;
      const mark = text.charCodeAt(from);
      if (mark === 0x3e) return this.tellOpen(nameEnd, attributes, from + 1, false);
      if (mark === 0x2f) {
        if (from + 1 === text.length) return false;
        if (text.charCodeAt(from + 1) !== 0x3e) this.damaged();
        return this.tellOpen(nameEnd, attributes, from + 2, true);
      }
      // Production 40: white space parts attributes.
      if (from === at) this.damaged();
      const { attributes: most } = this.limits;
      if (count > most) refuse('markup/too-many-attributes', { size: count, limit: most, where: this.part });
      at = this.attribute(from, attributes);
      if (at === -1) return false;
    }
  }

  /** Where the attribute ends; -1 if it is not whole. */
  private attribute(from: number, attributes: Record<string, string | undefined>): number {
    const { text } = this;
    const nameEnd = endOfName(text, from);
    const equals = skipSpace(text, nameEnd);
    if (equals === text.length) return -1;
    if (text.charCodeAt(equals) !== 0x3d) this.damaged();
    const mark = skipSpace(text, equals + 1);
    if (mark === text.length) return -1;
    const quote = text[mark] ?? '';
    if (quote !== '"' && quote !== "'") this.damaged();
    const end = text.indexOf(quote, mark + 1);
    if (end === -1) return -1;
    const name = text.slice(from, nameEnd);
    this.localName(name);
    // The constraint on unique names.
    if (attributes[name] !== undefined) this.damaged();
    const raw = text.slice(mark + 1, end);
    attributes[name] = isPlain(raw) ? raw : this.attributeText(raw);
    return end + 1;
  }

  /** Production 10, and 3.3.3 on white space. */
  private attributeText(raw: string): string {
    if (raw.includes('<')) this.damaged();
    return withoutReferences(raw.replace(/[\t\n]/g, ' ')) ?? this.damaged();
  }

  private tellOpen(nameEnd: number, attributes: XmlAttributes, end: number, isEmpty: boolean): boolean {
    const name = this.text.slice(this.at + 1, nameEnd);
    const local = this.localName(name);
    if (this.open.length === 0 && this.hasRoot) this.damaged();
    this.hasRoot = true;
    this.isBegun = true;
    const { depth } = this.limits;
    if (this.open.length >= depth) {
      refuse('markup/too-deep', { size: this.open.length + 1, limit: depth, where: this.part });
    }
    this.at = end;
    this.listener.open(local, attributes);
    if (isEmpty) this.listener.close(local);
    else this.open.push({ name, local });
    return true;
  }

  /** A comment or a section of plain text; a document type is refused. */
  private declaration(): boolean {
    const { text, at } = this;
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4);
      if (end === -1 || end + 2 >= text.length) return false;
      // Production 15.
      if (text[end + 2] !== '>') this.damaged();
      return this.stepTo(end + 3);
    }
    if (text.startsWith('<![CDATA[', at)) {
      if (this.open.length === 0) this.damaged();
      const end = text.indexOf(']]>', at);
      if (end === -1) return false;
      if (end - at > this.limits.tokenCharacters) this.refuseLong(end - at);
      if (end > at + 9) this.listener.text(text.slice(at + 9, end));
      return this.stepTo(end + 3);
    }
    if (text.startsWith('<!DOCTYPE', at)) refuse('markup/doctype', { where: this.part });
    const begun = text.slice(at, at + 9);
    const isWhole = !['<!--', '<![CDATA[', '<!DOCTYPE'].some((mark) => mark.startsWith(begun));
    return isWhole ? this.damaged() : false;
  }

  /** What is meant for other programs, or the declaration that a document may begin with. */
  private instruction(): boolean {
    const { text, at } = this;
    const end = text.indexOf('?>', at + 2);
    if (end === -1) return false;
    const nameEnd = Math.min(endOfName(text, at + 2), end);
    const name = text.slice(at + 2, nameEnd);
    if (name === 'xml' && !this.isBegun) this.checkDeclaration(text.slice(at, end + 2));
    else if (/^xml$/i.test(name) || !isXmlName(name)) this.damaged();
    else if (nameEnd < end && skipSpace(text, nameEnd) === nameEnd) this.damaged();
    return this.stepTo(end + 2);
  }

  private checkDeclaration(declaration: string): void {
    const found = DECLARATION.exec(declaration);
    if (found === null) this.damaged();
    const encoding = found[1] ?? found[2];
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
      refuse('markup/damaged', { where: `${this.part}, encoding ${encoding}` });
    }
  }

  private stepTo(at: number): true {
    this.at = at;
    this.isBegun = true;
    return true;
  }

  private localName(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    if (!isXmlName(name)) this.damaged();
    const local = name.slice(name.indexOf(':') + 1);
    if (this.names.size < MOST_NAMES) this.names.set(name, local);
    return local;
  }

  private damaged(): never {
    return refuse('markup/damaged', { where: this.part });
  }

  private refuseLong(size: number): never {
    const { tokenCharacters } = this.limits;
    return refuse('table/cell-too-long', { size, limit: tokenCharacters, where: this.part });
  }
}

/** Where the name ends that begins there: at white space, `=`, `/`, `>` or `<`, or what ends the text. */
function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x3d || code === 0x2f || code === 0x3e || code === 0x3c || code === 0x3f)
      break;
  }
  return at;
}

/** Whether a value is what it says: nothing below a space, no reference, no mark. */
function isPlain(raw: string): boolean {
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code < 0x20 || code === 0x26 || code === 0x3c) return false;
  }
  return true;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09) break;
  }
  return at;
}
