/**
 * An assumption as it stands in the form, and the way from there to a record.
 *
 * A new value needs a source of its own: that of the old value would be false.
 *
 * Depends on: core, model, reports/assumption-words, ./read-typed, ui.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { formatDecimal, formatPercent, partsPerMillion, usdCents } from '#domain/core/money';
import type { Result } from '#domain/core/result';
import type { Days } from '#domain/model/lane';
import { assumptionsSchema, type Assumptions } from '#domain/model/settings';
import type { AssumptionWords } from '#domain/reports/assumption-words';
import { readTypedDecimal, readTypedPercent, readTypedUsd, readTypedWhole } from './read-typed';
import { newSourceDraft, readSource, type SourceDraft } from '../../ui/source-draft';

/** The fields as typed. */
export interface AssumptionDraft {
  /** The value, or its P50. */
  readonly value: string;
  /** Blank for a value without percentiles. */
  readonly p90: string;
  readonly source: SourceDraft;
}

/** A field of the form. */
type AssumptionField = 'value' | 'p90' | keyof SourceDraft;

/** What is wrong, by field; a field that is right is absent. */
export type AssumptionProblems = Readonly<Partial<Record<AssumptionField, string>>>;

/** The form as it opens: the present value, blank if it is not set, and room for the source of a new one. */
export function assumptionDraftOf(
  words: AssumptionWords,
  value: Days | number | null,
  today: CalendarDate,
): AssumptionDraft {
  const source = newSourceDraft(today);
  if (value === null) return { value: '', p90: '', source };
  if (typeof value === 'object') return { value: String(value.p50), p90: String(value.p90), source };
  return { value: typedText(words, value), p90: '', source };
}

/** All assumptions without the one that is left out. @throws if it must be set */
export function withoutAssumption(words: AssumptionWords, assumptions: Assumptions): Assumptions {
  return assumptionsSchema.parse({ ...assumptions, [words.name]: null });
}

/** All assumptions with the one that was typed, or null and what is wrong. */
export function readAssumptionDraft(
  draft: AssumptionDraft,
  words: AssumptionWords,
  assumptions: Assumptions,
): {
  readonly assumptions: Assumptions | null;
  readonly value: Days | number | null;
  readonly problems: AssumptionProblems;
} {
  const value = readNumber(draft.value, words);
  const p90 = words.kind === 'days' ? readNumber(draft.p90, words) : null;
  const isUpsideDown = value.ok && p90?.ok === true && p90.value < value.value;
  const { source, problems } = readSource(draft.source);
  const found: AssumptionProblems = {
    ...problems,
    ...(value.ok ? {} : { value: value.problem }),
    ...(p90 === null || p90.ok ? {} : { p90: p90.problem }),
    ...(isUpsideDown ? { p90: 'Is less than P50: nine in ten take at least as long as half.' } : {}),
  };
  if (Object.keys(found).length > 0 || source === null || !value.ok) {
    return { assumptions: null, value: null, problems: found };
  }
  const typed = p90?.ok === true ? { p50: value.value, p90: p90.value } : value.value;
  return {
    assumptions: assumptionsSchema.parse({ ...assumptions, [words.name]: { value: typed, ...source } }),
    value: typed,
    problems: found,
  };
}

function readNumber(text: string, { kind, most }: AssumptionWords): Result<number, string> {
  switch (kind) {
    case 'percent':
      return readTypedPercent(text, most);
    case 'usd':
      return readTypedUsd(text, most);
    case 'decimal':
      return readTypedDecimal(text, most);
    case 'days':
    case 'whole':
      return readTypedWhole(text, most);
  }
}

/** The stored number as one would type it. */
function typedText({ kind }: AssumptionWords, value: number): string {
  if (kind === 'percent') return formatPercent(partsPerMillion(value), 2);
  return kind === 'usd' ? formatDecimal(usdCents(value)) : String(value);
}
