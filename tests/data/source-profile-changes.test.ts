/** Saved ways to read a price list: named steps that undo takes back, and how many there may be. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { enteredByHand } from '#domain/model/evidence';
import { MAX_SOURCE_PROFILES } from '../../src-renderer/data/source-profile-changes';
import { anOffer } from '../fixtures/offer';
import { aSourceProfile } from '../fixtures/source-profile';
import { aWorkspace, contentText } from '../fixtures/workspace-database';

async function anEmptyWorkspace() {
  const { db, workspace } = aWorkspace();
  await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
  return { db, workspace };
}

const evidence = enteredByHand(calendarDate('2026-11-21'));

describe('a saved way to read a price list', () => {
  it('is saved, renamed and deleted in steps with their names, and undo takes each back', async () => {
    const { db, workspace } = await anEmptyWorkspace();
    const texts = [await contentText(db)];

    const saved = await workspace.saveSourceProfile(aSourceProfile());
    texts.push(await contentText(db));
    const renamed = await workspace.saveSourceProfile(
      aSourceProfile({ name: 'Bitmain HK' }),
      'Rename Bitmain to Bitmain HK',
    );
    texts.push(await contentText(db));
    const deleted = await workspace.removeSourceProfile('source-bitmain');

    expect([saved, renamed, deleted].map((step) => step?.label)).toEqual([
      'Save how the lists of Bitmain are read',
      'Rename Bitmain to Bitmain HK',
      'Delete how the lists of Bitmain HK are read',
    ]);
    while (texts.length > 0) {
      await workspace.undo();
      expect(await contentText(db)).toBe(texts.pop());
    }
  });

  it('that is not there makes no step when it is deleted', async () => {
    const { workspace } = await anEmptyWorkspace();

    expect(await workspace.removeSourceProfile('source-bitmain')).toBeNull();
  });

  it('is saved by the step of the import it was made for, and goes with its undo', async () => {
    const { workspace } = await anEmptyWorkspace();

    await workspace.importOffers(evidence, [anOffer({ evidenceId: evidence.id })], aSourceProfile());
    const imported = await workspace.read();
    await workspace.undo();
    const undone = await workspace.read();

    expect([imported.offers.length, imported.sourceProfiles.map(({ name }) => name)]).toEqual([
      1,
      ['Bitmain'],
    ]);
    expect([undone.offers.length, undone.sourceProfiles.length]).toEqual([0, 0]);
  });

  it('is refused where there are as many as there may be, and nothing of the import is written', async () => {
    const { workspace } = await anEmptyWorkspace();
    const many = Array.from({ length: MAX_SOURCE_PROFILES }, (_, index) =>
      aSourceProfile({ id: `source-${String(index)}` }),
    );
    await workspace.change('Fill', (tables) => tables.sourceProfiles.bulkPut(many));

    await expect(
      workspace.importOffers(evidence, [anOffer({ evidenceId: evidence.id })], aSourceProfile()),
    ).rejects.toThrow(/at most 500 ways.*Bitmain was not saved/);
    expect((await workspace.read()).offers).toEqual([]);
    const known = aSourceProfile({ id: 'source-7', name: 'Renamed' });
    expect(await workspace.saveSourceProfile(known)).not.toBeNull();
  });
});
