/**
 * Changes of the one record of settings: scenario, ranking, assumptions, how parties are screened.
 *
 * Depends on: model (types), ./named-changes.
 */
import type { Settings } from '#domain/model/settings';
import type { ScreeningPractice } from '#domain/model/screening-settings';
import type { MaybeStep, NamedChanges } from './named-changes';

/** No workspace is open, so there is nothing the operation could be about. */
export class NoWorkspaceError extends Error {
  override readonly name = 'NoWorkspaceError';
  constructor() {
    super('No workspace is open.');
  }
}

/**
 * Saves some fields of the settings.
 *
 * @throws NoWorkspaceError if none is open
 */
export function saveSettingsPart(changes: NamedChanges, label: string, part: Partial<Settings>): MaybeStep {
  return changes.change(label, async (tables) => {
    const settings = await tables.settings.get('workspace');
    if (settings === undefined) throw new NoWorkspaceError();
    await tables.settings.put({ ...settings, ...part });
  });
}

/**
 * Saves how parties are screened; the label says what is other than before.
 *
 * @throws NoWorkspaceError if none is open
 */
export async function savePractice(changes: NamedChanges, practice: ScreeningPractice): MaybeStep {
  const before = (await changes.present().settings.get('workspace'))?.screening;
  const words = before === undefined ? [] : wordsOfPractice(before, practice);
  const label = `Change how parties are screened${words.length === 0 ? '' : `: ${words.join('; ')}`}`;
  return saveSettingsPart(changes, label, { screening: practice });
}

/** What is other, a phrase each. */
function wordsOfPractice(before: ScreeningPractice, after: ScreeningPractice): string[] {
  const bands = [
    ['a strong match', before.settings.strongFrom, after.settings.strongFrom],
    ['a possible match', before.settings.possibleFrom, after.settings.possibleFrom],
    ['a weak match', before.settings.weakFrom, after.settings.weakFrom],
  ] as const;
  const words = bands.flatMap(([band, was, is]) =>
    was === is ? [] : [`${band} from ${String(is)} instead of ${String(was)}`],
  );
  if (before.settings.mostWeakHits !== after.settings.mostWeakHits) {
    words.push(
      `at most ${String(after.settings.mostWeakHits)} weak matches of a name instead of ${String(before.settings.mostWeakHits)}`,
    );
  }
  if (before.listMaxAgeDays !== after.listMaxAgeDays) {
    words.push(
      `a list is old after ${String(after.listMaxAgeDays)} days instead of ${String(before.listMaxAgeDays)}`,
    );
  }
  if (before.needsSecondPerson !== after.needsSecondPerson) {
    words.push(
      after.needsSecondPerson
        ? 'a second person must confirm decisions'
        : 'one person decides without a second',
    );
  }
  return words;
}
