/**
 * Makers of figures, so that every figure of the report has its text from one place and an answer to where
 * it comes from.
 *
 * Depends on: core (types), explain, ./figure-text, ./report-figure (types).
 */
import type { Source } from '../core/source';
import type { Explanation, FigureAnswer } from '../explain/explanation';
import { computed, fact, unknown } from '../explain/nodes';
import { differenceText, exactText, figureText } from './figure-text';
import type { FigureUnit, ReportFigure } from './report-figure';

/** What a figure is made from; its text follows from the unit and the value. */
export interface FigureParts {
  readonly key: string;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly value: number | string | null;
  readonly note?: string | null;
  readonly explain: () => FigureAnswer;
}

/** A figure as it stands: `$24.3M`. */
export function figure({ note = null, ...parts }: FigureParts): ReportFigure {
  return { ...parts, text: figureText(parts.unit, parts.value), note };
}

/** A figure that is a difference: `+$1.24M`, `14 days later` for unit `date` with a number of days. */
export function differenceFigure({
  note = null,
  value,
  ...parts
}: FigureParts & { readonly value: number | null }): ReportFigure {
  return { ...parts, value, text: differenceText(parts.unit, value), note };
}

/** A figure that nobody knows, and why: the note says it, and so does the explanation. */
export function unknownFigure(key: string, label: string, unit: FigureUnit, why: string): ReportFigure {
  return figure({
    key,
    label,
    unit,
    value: null,
    note: why,
    explain: () => ({ sentence: `${label} is not known: ${uncapital(why)}`, root: unknown(label, why) }),
  });
}

/** An answer of one fact with its source. */
export function factAnswer(label: string, value: string, source: Source): FigureAnswer {
  return { sentence: `${label}: ${value}.`, root: fact(label, value, source) };
}

/** An answer that is worked out from others, in words. */
export function computedAnswer(
  label: string,
  value: string,
  formula: string,
  inputs: readonly Explanation[],
  note: string | null = null,
): FigureAnswer {
  return {
    sentence: `${label}: ${value}, ${formula}.`,
    root: computed(label, value, formula, inputs, { note }),
  };
}

/** The value of a figure as its explanation writes it: exact where the text is short. */
export function fullText(unit: FigureUnit, value: number | string | null): string {
  return exactText(unit, value) ?? figureText(unit, value);
}

function uncapital(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
