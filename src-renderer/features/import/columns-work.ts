/**
 * What is set on the way from a file to a preview, without the screen.
 *
 * Depends on: model, imports, data (types), the files beside this one (types).
 */
import type { Hand } from '#domain/model/hand-edit';
import type { SourceProfile } from '#domain/model/source-profile';
import type { WorkspaceState } from '../../data/workspace-state';
import { knownRates } from '../../imports/layout/known-rates';
import { profileOf } from '../../imports/layout/profile';
import type { ColumnReading, LayoutChoice, LayoutGuess, LayoutKnown } from '../../imports/layout/layout';
import type { ImportSource } from './import-source';
import type { ColumnsWork } from './import-stage';

/** Offers that suggestions are taken from: those of a large workspace say no more than these. */
const MOST_OFFERS = 2000;
/** Longest name of a way of reading, in UTF-16 units. */
export const LONGEST_NAME = 80;

/** What a file is recognised against. */
export function knownOf(source: ImportSource, state: WorkspaceState, { on }: Hand): LayoutKnown {
  return {
    fileName: source.kind === 'file' ? source.name : null,
    profiles: state.sourceProfiles,
    rigModels: state.rigModels,
    vendors: state.vendors,
    sites: state.sites,
    offers: state.offers.slice(0, MOST_OFFERS),
    rates: knownRates(state.offers),
    asOf: on,
  };
}

/** Whether there is nothing to ask or to look at before the preview. */
export function isReadyToRead({ questions, isDocumented, profile, changedHeader }: LayoutGuess): boolean {
  if (questions.length > 0) return false;
  if (isDocumented) return true;
  const isChanged =
    changedHeader !== null && (changedHeader.added.length > 0 || changedHeader.missing.length > 0);
  return profile !== null && !isChanged;
}

/**
 * One choice over another. A given value that is empty takes back what was given; another sheet has
 * other columns and another header.
 */
export function withChoice(before: LayoutChoice, next: LayoutChoice): LayoutChoice {
  const isOtherSheet = next.sheet !== undefined && next.sheet !== before.sheet;
  const { given, rates, dialect } = before;
  const base: LayoutChoice = isOtherSheet
    ? {
        ...(given === undefined ? {} : { given }),
        ...(rates === undefined ? {} : { rates }),
        ...(dialect === undefined ? {} : { dialect }),
      }
    : before;
  return {
    ...base,
    ...next,
    ...(next.columns === undefined ? {} : { columns: new Map([...(base.columns ?? []), ...next.columns]) }),
    ...(next.given === undefined
      ? {}
      : {
          given: Object.fromEntries(
            Object.entries({ ...base.given, ...next.given }).filter(([, text]) => text !== ''),
          ),
        }),
    ...(next.rates === undefined
      ? {}
      : {
          rates: [
            ...(base.rates ?? []).filter(
              ({ currency }) => !next.rates?.some((rate) => rate.currency === currency),
            ),
            ...next.rates,
          ],
        }),
  };
}

/** How a column is read, as the user sees it: what was just chosen, before it is guessed again. */
export function readingOf({ choice, guess }: ColumnsWork, position: number): ColumnReading | null {
  const chosen = choice.columns?.get(position);
  return chosen !== undefined ? chosen : (guess.columns[position]?.reading ?? null);
}

/** The name under which a way of reading would be saved; null for the documented columns, which need none. */
export function nameOfReading(
  { isDocumented, profile, layout }: LayoutGuess,
  source: ImportSource,
): string | null {
  if (isDocumented) return null;
  const fileName = source.kind === 'file' ? source.name.replace(/\.[^.]*$/, '') : 'Pasted lists';
  return (profile?.name ?? layout.given.vendor ?? fileName).slice(0, LONGEST_NAME);
}

/** The name after another guess: a name that the user has set stays. */
export function nameAfter(
  before: ColumnsWork | null,
  guess: LayoutGuess,
  source: ImportSource,
): string | null {
  const isSet = before !== null && before.saveAs !== nameOfReading(before.guess, source);
  return isSet ? before.saveAs : nameOfReading(guess, source);
}

/** What is saved with an import; null where nothing is, as nothing differs from what is saved already. */
export function profileToSave(work: ColumnsWork, { on, by }: Hand): SourceProfile | null {
  const { guess, saveAs, isTouched } = work;
  const name = saveAs?.trim() ?? '';
  if (name === '' || guess.isDocumented) return null;
  const { profile } = guess;
  if (profile !== null && profile.name === name && !isTouched) return null;
  return profile === null
    ? profileOf(guess.layout, guess, name, on, by)
    : profileOf(guess.layout, guess, name, on, by, profile.id);
}
