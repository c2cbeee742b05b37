/**
 * Who is screened, and how, by what a workspace holds.
 *
 * Depends on: domain, data, imports (country names).
 */
import { isCountryCode, type CountryCode } from '#domain/core/country';
import { DEFAULT_SCREENING_PRACTICE, type ScreeningPractice } from '#domain/model/screening-settings';
import type { ScreenedSubject } from '#domain/screening/screened-subjects';
import { subjectsOnRecord } from '#domain/screening/subjects-on-record';
import { loadComponentReference } from '../data/component-reference';
import { loadOwnershipReference } from '../data/ownership-reference';
import type { WorkspaceState } from '../data/workspace-state';
import { readCountry } from '../imports/country-names';

/** The tables that subjects come from. */
export type SubjectTables = Pick<
  WorkspaceState,
  'vendors' | 'parties' | 'ownStakes' | 'ownComponents' | 'offers' | 'rigModels'
>;

/** Everyone who is looked for in a list. */
export function subjectsOf(state: SubjectTables): readonly ScreenedSubject[] {
  const { components, parties } = loadComponentReference();
  const { stakes } = loadOwnershipReference();
  return subjectsOnRecord(state, { stakes, components, parties: [...parties.values()] }, countryOf);
}

/** How the workspace screens. */
export function practiceOf({ settings }: Pick<WorkspaceState, 'settings'>): ScreeningPractice {
  return settings?.screening ?? DEFAULT_SCREENING_PRACTICE;
}

/** The country of words such as `China`, as a screening reads it; null if they name none. */
export function countryOf(words: string): CountryCode | null {
  return isCountryCode(words) ? words : readCountry(words);
}
