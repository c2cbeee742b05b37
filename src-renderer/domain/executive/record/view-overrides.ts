/**
 * How the figures are looked at where that is not as a workspace starts: an origin taken as another, a
 * condition taken as met, a cost that is not counted.
 *
 * Depends on: core, model (types), ../decision-record (types).
 */
import { countryName } from '../../core/country-name';
import type { AllInParts, EntryBasis, Scenario } from '../../model/settings';
import type { OverrideRecord } from '../decision-record';

const BASIS_WORDS: Readonly<Record<Exclude<EntryBasis, 'p50'>, string>> = {
  p90: 'Duty and delay by the late day (P90); the standard is the median day (P50)',
  expected: 'Duty, fees and delay weighted by the chance of each day; the standard is the median day (P50)',
  'as-of': 'Duty as if the goods entered on the as-of date; the standard is the median day (P50)',
};

/** One for each departure; none for the standard view. Nobody's name is on record with them. */
export function viewOverrides(view: Scenario): readonly OverrideRecord[] {
  const { entryBasis, originFinding, customOrigin, metConditions, allInParts } = view;
  const found = originFinding === 'custom' ? customOrigin : originFinding === 'found-china' ? 'CN' : null;
  const left = PARTS.filter((part) => !allInParts[part]);
  return [
    ...(entryBasis === 'p50' ? [] : [departure('Day that sets the duty', BASIS_WORDS[entryBasis])]),
    ...(found === null
      ? []
      : [
          departure(
            'Origins',
            `Every foreign origin is taken as ${countryName(found)} in place of the declared one`,
          ),
        ]),
    ...metConditions.map((layerId) =>
      departure(`Condition of tariff layer ${layerId}`, 'Taken as met; the pack leaves it open'),
    ),
    ...left.map((part) => departure('All-in cost', `Counted without ${part}`)),
  ];
}

const PARTS = ['delay', 'service', 'reserve'] as const satisfies readonly (keyof AllInParts)[];

function departure(what: string, words: string): OverrideRecord {
  return { kind: 'view', what, words, by: null, on: null };
}
