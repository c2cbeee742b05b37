/**
 * Maths typed into a cell: `=prev*1.1`, `=3400+120`, `3.4k`, `+5%`, `-$40`.
 *
 * Read by a grammar of five operators, never run as code:
 *
 *     sum     = product { (+ | −) product }
 *     product = factor { (× | ÷) factor }
 *     factor  = [+ | −] ( number [%] | prev | "(" sum ")" [%] )
 *
 * A per cent behind a sum is a share of it, as on a desk calculator: 200 + 5% is 210.
 * Alone, or in a product, it is a hundredth.
 *
 * Depends on: core, ./exact-number, ./number-literal, ./typing-conventions.
 */
import { fail, ok, type Result } from '../core/result';
import { addExact, divideExact, multiplyExact, negateExact, type Exact } from './exact-number';
import { readLiteral } from './number-literal';
import { wrong, type TypedProblem, type TypingConventions } from './typing-conventions';

/** How numbers are written where an expression stands. */
export interface NumberForm {
  /** What may stand with a number and means nothing more: `$`, `TH/s`. Lower case, longest first. */
  readonly marks: readonly string[];
  /** Letters behind a number that multiply it; lower case. */
  readonly factors: Readonly<Record<string, number>>;
}

/** What an expression came to. */
export interface Calculated {
  readonly value: Exact;
  /** `19%`: the value is 19, in hundredths. */
  readonly isPercent: boolean;
  /** More than one number as it was typed: its result may be rounded. */
  readonly isWorkedOut: boolean;
}

interface Part {
  readonly value: Exact;
  readonly isPercent: boolean;
}

type Token =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'sign'; readonly sign: '+' | '-' | '*' | '/' | '(' | ')' | '%' }
  | { readonly kind: 'prev' };

const HUNDREDTH: Exact = { numerator: 1n, denominator: 100n };
const ONE: Exact = { numerator: 1n, denominator: 1n };
/** Longer texts are nothing anybody types. */
const MOST_CHARACTERS = 200;
/** Deeper brackets than anybody opens. */
const MOST_BRACKETS = 40;

/**
 * Works an expression out, exactly.
 *
 * @param prev - what stands in the cell; null if that is not known
 */
export function calculate(
  text: string,
  prev: Exact | null,
  form: NumberForm,
  conventions: TypingConventions,
): Result<Calculated, TypedProblem> {
  if (text.length > MOST_CHARACTERS) {
    return fail(wrong(`Has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`));
  }
  const tokens = tokensOf(text, form, conventions);
  if (!tokens.ok) return tokens;
  const reader = new ExpressionReader(tokens.value, prev, text);
  try {
    const { value, isPercent } = reader.whole();
    const isWorkedOut =
      tokens.value.some(({ kind }) => kind === 'prev') || tokens.value.length > (isPercent ? 2 : 1);
    return ok({ value, isPercent, isWorkedOut });
  } catch (cause) {
    if (cause instanceof Unreadable) return fail(wrong(cause.message));
    throw cause;
  }
}

/** Leaves the grammar from any depth; never leaves this file. */
class Unreadable extends Error {}

class ExpressionReader {
  readonly #tokens: readonly Token[];
  readonly #prev: Exact | null;
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], prev: Exact | null, text: string) {
    this.#tokens = tokens;
    this.#prev = prev;
    this.#text = text.trim();
  }

  whole(): Part {
    const part = this.#sum();
    if (this.#at < this.#tokens.length) throw this.#unreadable();
    return part;
  }

  #sum(): Part {
    let left = this.#product();
    for (;;) {
      const isMinus = this.#take('-');
      if (!isMinus && !this.#take('+')) return left;
      const right = this.#product();
      if (left.isPercent && !right.isPercent) {
        throw new Unreadable(`“${this.#text}” adds a number to a share: it is not clear of what.`);
      }
      const signed = isMinus ? negateExact(right.value) : right.value;
      left =
        right.isPercent && !left.isPercent
          ? {
              value: multiplyExact(left.value, addExact(ONE, multiplyExact(signed, HUNDREDTH))),
              isPercent: false,
            }
          : { value: addExact(left.value, signed), isPercent: left.isPercent && right.isPercent };
    }
  }

  #product(): Part {
    let left = this.#factor();
    for (;;) {
      const isDivision = this.#take('/');
      if (!isDivision && !this.#take('*')) return left;
      const right = this.#factor();
      const by = asNumber(right);
      const value = isDivision ? divideExact(asNumber(left), by) : multiplyExact(asNumber(left), by);
      if (value === null) throw new Unreadable('Divides by 0.');
      left = { value, isPercent: false };
    }
  }

  #factor(): Part {
    if (this.#take('-')) {
      const part = this.#factor();
      return { ...part, value: negateExact(part.value) };
    }
    if (this.#take('+')) return this.#factor();
    const part = this.#primary();
    return this.#take('%') ? { value: part.value, isPercent: true } : part;
  }

  #primary(): Part {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new Unreadable(`“${this.#text}” ends too soon.`);
    this.#at += 1;
    if (token.kind === 'number') return { value: token.value, isPercent: false };
    if (token.kind === 'prev') {
      if (this.#prev === null)
        throw new Unreadable('Nothing is known here yet that could be changed: type a value.');
      return { value: this.#prev, isPercent: false };
    }
    if (token.sign !== '(') throw this.#unreadable();
    this.#depth += 1;
    if (this.#depth > MOST_BRACKETS) throw this.#unreadable();
    const part = this.#sum();
    if (!this.#take(')')) throw new Unreadable(`“${this.#text}” lacks a closing bracket.`);
    this.#depth -= 1;
    return part;
  }

  #take(sign: (Token & { readonly kind: 'sign' })['sign']): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'sign' || token.sign !== sign) return false;
    this.#at += 1;
    return true;
  }

  #unreadable(): Unreadable {
    return new Unreadable(`“${this.#text}” is not a sum that can be worked out.`);
  }
}

function asNumber({ value, isPercent }: Part): Exact {
  return isPercent ? multiplyExact(value, HUNDREDTH) : value;
}

const SIGNS: Readonly<Record<string, (Token & { readonly kind: 'sign' })['sign']>> = {
  '+': '+',
  '-': '-',
  '\u2212': '-',
  '\u2013': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
  ':': '/',
  '(': '(',
  ')': ')',
  '%': '%',
};
const SPACE = /^[\s\u00A0\u202F\u2009]+/;
/** Groups apart by spaces or apostrophes count only in threes, so that `3 4` is no 34. */
const DIGITS = /^(?:\d{1,3}(?:[ '\u2019\u00A0\u202F\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*|\.\d+)/;

function tokensOf(
  text: string,
  { marks, factors }: NumberForm,
  conventions: TypingConventions,
): Result<readonly Token[], TypedProblem> {
  const tokens: Token[] = [];
  let rest = text;
  for (;;) {
    rest = rest.replace(SPACE, '');
    if (rest === '') return ok(tokens);
    const digits = DIGITS.exec(rest)?.[0];
    if (digits !== undefined) {
      rest = rest.slice(digits.length);
      const letters = /^\s?([a-z]+)(?![a-z/])/i.exec(rest);
      const factor = factors[(letters?.[1] ?? '').toLowerCase()];
      if (factor !== undefined) rest = rest.slice(letters?.[0].length ?? 0);
      const literal = readLiteral(digits, factor ?? 1, conventions);
      if (!literal.ok) return literal;
      tokens.push({ kind: 'number', value: literal.value });
      continue;
    }
    const sign = SIGNS[rest.charAt(0)];
    if (sign !== undefined) {
      tokens.push({ kind: 'sign', sign });
      rest = rest.slice(1);
      continue;
    }
    const folded = rest.toLowerCase();
    const mark = marks.find((one) => folded.startsWith(one));
    if (mark !== undefined) rest = rest.slice(mark.length);
    else if (/^prev(?![a-z])/.test(folded)) {
      tokens.push({ kind: 'prev' });
      rest = rest.slice('prev'.length);
    } else return fail(wrong(`“${text.trim()}” is not a number, nor a sum that can be worked out.`));
  }
}
