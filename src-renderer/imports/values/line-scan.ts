/**
 * A line of which pieces are claimed one after another, so that no character is
 * read twice and what nobody claims can be said.
 *
 * Depends on: core, ./chat-piece (types).
 */
import type { Result } from '#domain/core/result';
import type { ChatSpan } from './chat-piece';
import type { ValueProblem, ValueProblemCode } from './value-problem';

/** Stands for each claimed character: no pattern of a value matches it. */
const CLAIMED = '\u0001';

/** A line while it is read. */
export class LineScan {
  private left: string;

  /**
   * @param written - the line as it was written
   * @param plain - the same, character for character, in the form that patterns look at
   */
  constructor(
    private readonly written: string,
    plain: string,
  ) {
    this.left = plain;
  }

  /** What is not claimed yet, each claimed character a placeholder. */
  get rest(): string {
    return this.left;
  }

  /** Claims a stretch. */
  claim(start: number, end: number): ChatSpan {
    this.left = this.left.slice(0, start) + CLAIMED.repeat(end - start) + this.left.slice(end);
    return { start, end, words: this.written.slice(start, end) };
  }

  /** Every stretch that a pattern finds, claimed; the pattern is global. */
  claimAll(pattern: RegExp): readonly ChatSpan[] {
    const places = [...this.left.matchAll(pattern)].map((match) => {
      const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
      return [match.index + lead, match.index + match[0].trimEnd().length] as const;
    });
    return places.filter(([start, end]) => end > start).map(([start, end]) => this.claim(start, end));
  }

  /**
   * The longest run of words from a place on that a reader takes, claimed; null if it takes none.
   * A run ends before the next claimed character.
   *
   * @param settling - problems that settle the run as well: words that are meant for the field and
   *   have two readings, where fewer of them would have one
   */
  claimLongest<Value>(
    start: number,
    read: (words: string) => Result<Value, ValueProblem>,
    settling: readonly ValueProblemCode[] = [],
  ): { readonly span: ChatSpan; readonly read: Result<Value, ValueProblem> } | null {
    const stop = this.left.indexOf(CLAIMED, start);
    const text = this.left.slice(start, stop === -1 ? undefined : stop);
    for (const length of ends(text)) {
      const result = read(text.slice(0, length));
      if (result.ok || settling.includes(result.problem.code)) {
        return { span: this.claim(start, start + length), read: result };
      }
    }
    return null;
  }

  /** What nobody claimed and holds a letter or digit. */
  leftOver(): readonly ChatSpan[] {
    return [...this.left.matchAll(/[^\u0001]+/g)].flatMap((match) => {
      const trimmed = match[0].replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%)]+$/gu, '');
      if (!/[\p{L}\p{N}]/u.test(trimmed)) return [];
      const start = match.index + match[0].indexOf(trimmed);
      const end = start + trimmed.length;
      return [{ start, end, words: this.written.slice(start, end) }];
    });
  }
}

/** Where words of a text end, the last first; every Chinese character ends one. At most the first 80 characters count. */
function ends(text: string): readonly number[] {
  const found: number[] = [];
  const limit = Math.min(text.length, 80);
  for (let index = limit; index > 0; index -= 1) {
    const last = text.charAt(index - 1);
    const next = index === text.length ? ' ' : text.charAt(index);
    const isEnd = /[\s,;:|.!)]/.test(next) || /[\u4e00-\u9fff]/.test(last) || /[\u4e00-\u9fff]/.test(next);
    if (isEnd && !/[\s,;:|!]/.test(last)) found.push(index);
  }
  return found;
}
