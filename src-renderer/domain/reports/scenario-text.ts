/**
 * A scenario as a sentence, for documents, explanations and the history.
 *
 * What is as it starts is left unsaid where it would only lengthen the sentence:
 * all parts counted, no condition taken as met.
 *
 * Depends on: core, model (types).
 */
import { dayText } from '../core/plain-text';
import { assertNever } from '../core/result';
import type { AllInParts, EntryBasis, Scenario } from '../model/settings';

const basisWords: Readonly<Record<EntryBasis, string>> = {
  p50: 'duty by the law of the median entry date (P50)',
  p90: 'duty by the law of the late entry date (P90)',
  expected: 'duty, fees and delay weighted by the chance of each day of arrival',
  'as-of': 'duty by the law of the as-of date',
};

const partWords: Readonly<Record<keyof AllInParts, string>> = {
  delay: 'delay',
  service: 'service',
  reserve: 'reserve',
};

/** Such as `As of 21 Nov 2026; duty by the law of the median entry date (P50); origins as declared.` */
export function scenarioText(scenario: Scenario): string {
  return `As of ${scenarioWords(scenario)}.`;
}

/** The same as part of a longer sentence: from the date on, without a full stop. */
export function scenarioWords(scenario: Scenario): string {
  const { asOf, entryBasis, metConditions, allInParts } = scenario;
  return [
    dayText(asOf),
    basisWords[entryBasis],
    findingText(scenario),
    ...(metConditions.length === 0 ? [] : [metText(metConditions)]),
    ...(omittedParts(allInParts).length === 0 ? [] : [allInText(allInParts)]),
  ].join('; ');
}

/** What the all-in figure counts: `all-in counts everything`, `all-in without delay and reserve`. */
export function allInText(parts: AllInParts): string {
  const omitted = omittedParts(parts);
  return omitted.length === 0 ? 'all-in counts everything' : `all-in without ${listed(omitted)}`;
}

function omittedParts(parts: AllInParts): readonly string[] {
  return (['delay', 'service', 'reserve'] as const)
    .filter((part) => !parts[part])
    .map((part) => partWords[part]);
}

function findingText({ originFinding, customOrigin }: Scenario): string {
  switch (originFinding) {
    case 'as-declared':
      return 'origins as declared';
    case 'found-china':
      return 'every foreign origin found to be China';
    case 'custom':
      return customOrigin === null
        ? 'origins as declared, as no other is named'
        : `every foreign origin found to be ${customOrigin}`;
    default:
      return assertNever(originFinding);
  }
}

function metText(layerIds: readonly string[]): string {
  const what = layerIds.length === 1 ? 'the condition of tariff layer' : 'the conditions of tariff layers';
  return `${what} ${listed(layerIds)} taken as met`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
