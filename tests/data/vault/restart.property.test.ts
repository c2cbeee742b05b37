/** Whatever was done and whatever broke: after a start there is what was acknowledged, history and all. */
import { NO_RANKING } from '#domain/model/ranking';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { standardScenario } from '#domain/model/settings';
import { NO_CONTENT } from '../../../src-renderer/data/no-content';
import { loadReference } from '../../../src-renderer/data/reference';
import type { Workspace } from '../../../src-renderer/data/workspace';
import type { WorkspaceState } from '../../../src-renderer/data/workspace-state';
import { aVault } from '../../fixtures/vault';
import { aProfile, fullText, type Profile } from '../../fixtures/vaulted-workspace';
import { aStoredOffer, someEvidence } from '../../fixtures/workspace-records';

type Edit = (workspace: Workspace) => Promise<unknown>;
type Crash = (profile: Profile, rewind: number) => Promise<void>;

const settings = {
  planId: null,
  screening: DEFAULT_SCREENING_PRACTICE,
  scenario: standardScenario(calendarDate('2026-11-21')),
  defaultSiteId: null,
  assumptions: loadReference().assumptions,
  ranking: NO_RANKING,
};
const id = fc.constantFrom('o1', 'o2', 'o3');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ ids: fc.uniqueArray(id, { minLength: 1 }), quantity: fc.integer({ min: 1, max: 9 }) }).map(
    ({ ids, quantity }): Edit =>
      (workspace) =>
        workspace.importOffers(
          someEvidence(),
          ids.map((one) => aStoredOffer({ id: one, quantity })),
        ),
  ),
  fc.uniqueArray(id, { minLength: 1 }).map(
    (ids): Edit =>
      (workspace) =>
        workspace.removeOffers(ids),
  ),
  fc.constant<Edit>((workspace) => workspace.undo()),
  fc.constant<Edit>((workspace) => workspace.redo()),
  id.map(
    (one): Edit =>
      (workspace) =>
        workspace.replaceAll('Open another', aSmallWorkspace(one)),
  ),
);

/** A workspace without the catalogue, so that many can be written. */
function aSmallWorkspace(offerId: string): WorkspaceState {
  return {
    ...NO_CONTENT,
    settings: { id: 'workspace', name: `With ${offerId}`, ...settings },
    offers: [aStoredOffer({ id: offerId })],
    evidence: [someEvidence()],
  };
}

const crash: fc.Arbitrary<Crash> = fc.constantFrom<Crash>(
  // The power goes: nothing is lost of either.
  () => Promise.resolve(),
  // IndexedDB comes back empty.
  (profile) => profile.loseDatabase(),
  // IndexedDB comes back as it was some writes ago.
  (profile, rewind) => profile.rewindDatabase(rewind),
  // Records are gone, and the database does not know.
  (profile) => profile.loseRecords(),
  // The vault is gone, as when its folder was deleted; the database has everything.
  (profile) => {
    profile.vault.lose();
    return Promise.resolve();
  },
  // The newest safety copy does not read as it was written.
  async (profile) => {
    await profile.copies().take();
    profile.vault.spoilNewest();
    await profile.loseDatabase();
  },
);

describe('after any edits and any one damage at a time', () => {
  it('a start gives back what was acknowledged', async () => {
    const lives = fc.array(
      fc.record({
        edits: fc.array(edit, { maxLength: 5 }),
        takesCopy: fc.boolean(),
        crash,
        rewind: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(lives, async (each) => {
        const profile = await aProfile(aVault(3_000));
        for (const life of each) {
          for (const one of life.edits) await one(profile.workspace());
          if (life.takesCopy) await profile.copies().take();
          const before = await fullText(profile.db());

          await life.crash(profile, life.rewind);
          await profile.restart();

          expect(await fullText(profile.db())).toBe(before);
        }
        profile.end();
      }),
      { numRuns: 60 },
    );
  });

  it('a start keeps what the vault refused, and the vault has it then', async () => {
    const refused = fc.array(edit, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(refused, async (edits) => {
        const profile = await aProfile(aVault());
        await profile.workspace().replaceAll('Open one', aSmallWorkspace('o1'));
        profile.vault.failure = { calls: ['append', 'beginSnapshot'], code: 'vault/io' };
        for (const one of edits) {
          await one(profile.workspace()).catch((cause: unknown) => {
            expect(['NotYetSafeError', 'NoCopyBeforeError']).toContain((cause as Error).name);
          });
        }
        const before = await fullText(profile.db());

        profile.vault.failure = null;
        await profile.restart();
        expect(await fullText(profile.db())).toBe(before);

        await profile.loseDatabase();
        await profile.restart();
        expect(await fullText(profile.db())).toBe(before);
        profile.end();
      }),
      { numRuns: 30 },
    );
  });
});
