/**
 * Worked examples computed anew and held against what was published.
 *
 * Depends on: evaluation, model (types), ./comparison-records.
 */
import { evaluateOffers } from '../evaluation/evaluate-offers';
import { prepareReference } from '../evaluation/prepare-reference';
import type { Reference } from '../model/reference';
import type { WorkedExample, WorkedExamples } from '../model/worked-example';
import { toComparisonRecord } from './comparison-records';

/** One figure of one example. */
export interface CheckedFigure {
  /** The field of the comparison's record: `dutyRatePct`. */
  readonly name: string;
  readonly expected: string | number | null;
  /** What this install makes of it; null also where it gives none. */
  readonly found: string | number | null;
  readonly isSame: boolean;
}

/** One example with all its figures. */
export interface CheckedExample {
  readonly example: WorkedExample;
  readonly figures: readonly CheckedFigure[];
}

/**
 * Computes every example with the given data; only as-of date and finding are the examples' own.
 *
 * Rates are compared as numbers, since `57.6` and `57.60` are one rate; amounts as they are written.
 */
export function checkWorkedExamples(
  { asOf, examples }: WorkedExamples,
  reference: Reference,
): readonly CheckedExample[] {
  return examples.map((example) => {
    const { settings } = reference;
    const { originFinding } = example;
    const scenario = { ...settings.scenario, asOf, originFinding };
    const prepared = prepareReference({ ...reference, settings: { ...settings, scenario } });
    const [row] = evaluateOffers([example.offer], prepared);
    const record: Readonly<Record<string, unknown>> =
      row === undefined ? {} : { ...toComparisonRecord(row, prepared) };
    const figures = Object.entries(example.expected).map(([name, expected]) =>
      checked(name, expected, record[name]),
    );
    return { example, figures };
  });
}

function checked(name: string, expected: CheckedFigure['expected'], value: unknown): CheckedFigure {
  const found = typeof value === 'string' || typeof value === 'number' ? value : null;
  const isRate = name.endsWith('Pct');
  const isSame = isRate ? found !== null && Number(found) === Number(expected) : found === expected;
  return { name, expected, found, isSame };
}
