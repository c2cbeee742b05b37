/**
 * HTML as events, from start to end, once: no tree is built, nothing is run, fetched or kept.
 *
 * What a mail program writes is seldom well-formed, so nothing is refused here: what is
 * no tag is text. Scripts and styles are skipped whole.
 *
 * Depends on: ./html-entities.
 */
import { withoutReferences } from './html-entities';

/** What is told of a document; names are in lower case. */
export interface HtmlListener {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** With its references undone; white space as it was written. */
  readonly text: (text: string) => void;
}

/** What stands in them is no text of the document. */
const SKIPPED: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'template', 'xml']);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NAME = /[a-zA-Z][^\s/>]*/y;
/** A name with what it is set to, or what stands between two of them. */
const ATTRIBUTE = /[\s/]+|([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|=/y;
const MOST_ATTRIBUTES = 64;

/** Reads a document or a piece of one. */
export function readHtml(html: string, listener: HtmlListener): void {
  let at = 0;
  while (at < html.length) {
    const found = html.indexOf('<', at);
    const tag = found === -1 ? html.length : found;
    if (tag > at) listener.text(withoutReferences(html.slice(at, tag)));
    if (tag === html.length) return;
    at = readMarkup(html, tag, listener);
  }
}

/** What begins with `<`; gives where it ends. */
function readMarkup(html: string, at: number, listener: HtmlListener): number {
  if (html.startsWith('<!--', at)) return behind(html, '-->', at + 4);
  const next = html[at + 1] ?? '';
  if (next === '!' || next === '?') return behind(html, '>', at + 2);
  const isEnd = next === '/';
  const name = matched(NAME, html, isEnd ? at + 2 : at + 1)?.[0];
  if (name === undefined) {
    listener.text('<');
    return at + 1;
  }
  const from = at + name.length + (isEnd ? 2 : 1);
  if (isEnd) {
    listener.close(name.toLowerCase());
    return behind(html, '>', from);
  }
  const { attributes, end } = readAttributes(html, from);
  const lower = name.toLowerCase();
  if (SKIPPED.has(lower)) return endOfSkipped(html, lower, end);
  listener.open(lower, attributes);
  return end;
}

function readAttributes(
  html: string,
  from: number,
): { readonly attributes: ReadonlyMap<string, string>; readonly end: number } {
  if (html[from] === '>') return { attributes: NO_ATTRIBUTES, end: from + 1 };
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    const found = matched(ATTRIBUTE, html, at);
    if (found === null) break;
    at += found[0].length;
    const [, name, double, single, bare] = found;
    if (name === undefined || attributes.size >= MOST_ATTRIBUTES) continue;
    attributes.set(name.toLowerCase(), withoutReferences(double ?? single ?? bare ?? ''));
  }
  return { attributes, end: html[at] === '>' ? at + 1 : html.length };
}

function endOfSkipped(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found === null ? html.length : behind(html, '>', found.index);
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
