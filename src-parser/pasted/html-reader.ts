/**
 * HTML as events, from start to end, once: no tree is built, nothing is run, fetched or kept.
 *
 * What a mail program writes is seldom well-formed, so nothing is refused here. What no
 * browser would show as text is skipped whole.
 *
 * Depends on: htmlparser2.
 */
import { Parser } from 'htmlparser2';

/** By name in lower case; of two with one name, the first. It inherits what every object does: ask for names of HTML alone. */
export type HtmlAttributes = Readonly<Record<string, string | undefined>>;

/** What is told of a document; names are in lower case. An element that nothing closes is closed by what it stands in. */
export interface HtmlListener {
  readonly open: (name: string, attributes: HtmlAttributes) => void;
  readonly close: (name: string) => void;
  /** With its references undone; white space as it was written. May come in several pieces. */
  readonly text: (text: string) => void;
}

/** What stands in them is no text of the document. */
const SKIPPED: ReadonlySet<string> = new Set(
  'script style title textarea template xml iframe noembed noframes'.split(' '),
);

/**
 * Reads a document or a piece of one.
 * @param mostDepth - elements inside each other; each tag is compared with all that are open
 * @returns false if it has more, and then what was told is not the whole
 */
export function readHtml(html: string, mostDepth: number, listener: HtmlListener): boolean {
  const state: HtmlState = { depth: 0, skippedFrom: null, isTooDeep: false };
  const parser = new Parser({
    onopentagname: (name) => {
      state.depth += 1;
      if (state.skippedFrom === null && SKIPPED.has(name)) state.skippedFrom = state.depth;
      if (state.depth <= mostDepth) return;
      state.isTooDeep = true;
      // The events of this tag may still come.
      parser.pause();
    },
    onopentag: (name, attributes) => {
      if (isTold(state)) listener.open(name, attributes);
    },
    onclosetag: (name) => {
      if (isTold(state)) listener.close(name);
      if (state.skippedFrom === state.depth) state.skippedFrom = null;
      state.depth -= 1;
    },
    ontext: (text) => {
      if (isTold(state)) listener.text(text);
    },
  });
  parser.write(html);
  if (!state.isTooDeep) parser.end();
  return !state.isTooDeep;
}

/** Where the reader is. */
interface HtmlState {
  depth: number;
  /** Depth of the element that is skipped; null if none is. */
  skippedFrom: number | null;
  isTooDeep: boolean;
}

function isTold({ skippedFrom, isTooDeep }: HtmlState): boolean {
  return skippedFrom === null && !isTooDeep;
}
