/**
 * How many ways to read a price list a workspace saves. Runs inside the transaction of a change.
 *
 * A workspace file with more than that opens whole: only adding is refused.
 *
 * Depends on: ./db (types), ./named-changes (types), core, model (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { SourceProfile } from '#domain/model/source-profile';
import type { Database } from './db';
import type { MaybeStep, NamedChanges } from './named-changes';

/** Most ways to read a price list that a workspace saves. */
export const MAX_SOURCE_PROFILES = 500;

/** There are as many ways as can be saved, so this one was not added. */
export class TooManySourceProfilesError extends Error {
  override readonly name = 'TooManySourceProfilesError';
  constructor(readonly profileName: string) {
    super(
      `A workspace saves at most ${String(MAX_SOURCE_PROFILES)} ways to read a price list, and this one has as many, so the one of ${isolatedName(profileName)} was not saved, and nothing else either. Delete one that nobody uses under Data, then save this one.`,
    );
  }
}

/**
 * Adds or replaces a saved way to read a price list.
 *
 * @throws TooManySourceProfilesError if it would be one too many
 */
export async function putSourceProfile(
  tables: Pick<Database, 'sourceProfiles'>,
  profile: SourceProfile,
): Promise<void> {
  const isKnown = (await tables.sourceProfiles.get(profile.id)) !== undefined;
  if (!isKnown && (await tables.sourceProfiles.count()) >= MAX_SOURCE_PROFILES) {
    throw new TooManySourceProfilesError(profile.name);
  }
  await tables.sourceProfiles.put(profile);
}

/** Removes a saved way to read a price list; null if it is not there. */
export async function deleteProfile(changes: NamedChanges, id: string): MaybeStep {
  const profile = await changes.present().sourceProfiles.get(id);
  if (profile === undefined) return null;
  return changes.change(`Delete how the lists of ${isolatedName(profile.name)} are read`, (tables) =>
    tables.sourceProfiles.delete(id),
  );
}
