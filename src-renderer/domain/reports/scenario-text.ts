/**
 * A scenario as a sentence, for documents and explanations.
 *
 * Depends on: core, model (types).
 */
import { dayText } from '../core/plain-text';
import type { Scenario } from '../model/settings';

const basisWords = {
  p50: 'the median entry date (P50)',
  p90: 'the late entry date (P90)',
  'as-of': 'the as-of date',
} as const;

const findingWords = {
  'as-declared': 'origins as declared',
  'found-china': 'every foreign origin found to be China',
} as const;

/** Such as `As of 21 Nov 2026; duty by the law of the median entry date (P50); origins as declared.` */
export function scenarioText(scenario: Scenario): string {
  return `As of ${scenarioWords(scenario)}.`;
}

/** The same as part of a longer sentence: from the date on, without a full stop. */
export function scenarioWords({ asOf, entryBasis, originFinding }: Scenario): string {
  return `${dayText(asOf)}; duty by the law of ${basisWords[entryBasis]}; ${findingWords[originFinding]}`;
}
