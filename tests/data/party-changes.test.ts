/** Parties, vendors and the user's own records: named steps, and a party that something names stays. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { aComponent } from '../fixtures/component';
import { aStake } from '../fixtures/ownership';
import { aWorkspace, contentText } from '../fixtures/workspace-database';

const own = { on: calendarDate('2026-11-21'), by: 'Ana', why: null };

async function aSample() {
  const { db, workspace } = aWorkspace();
  await workspace.openSample();
  const { parties, vendors } = await workspace.read();
  const party = { ...parties[0]!, id: 'own-party', name: 'Harbour Metals' };
  return { db, workspace, party, vendor: vendors[0]! };
}

describe('a party', () => {
  it('is added, changed and removed in steps that say so', async () => {
    const { workspace, party } = await aSample();

    const steps = [
      await workspace.saveParty(party),
      await workspace.saveParty({ ...party, aliases: ['HM'] }),
      await workspace.saveParty({ ...party, aliases: [] }, 'Take an alias from Harbour Metals'),
      await workspace.removeParty(party.id),
      await workspace.removeParty(party.id),
    ];

    expect(steps.map((step) => step?.label)).toEqual([
      'Add party Harbour Metals',
      'Change party Harbour Metals',
      'Take an alias from Harbour Metals',
      'Remove party Harbour Metals',
      undefined,
    ]);
  });

  it('stays while a vendor, a holding, an event or a part names it, and each is counted', async () => {
    const { db, workspace, party, vendor } = await aSample();
    await workspace.saveParty(party);
    const { relatedParties, ...rest } = vendor;
    const related = { partyId: party.id, relation: 'Owner', source: party.source };
    await workspace.saveVendor({ ...rest, relatedParties: [...relatedParties, related] });
    const stake = { ...aStake(party.id, 'bitmain', 20), id: 's1' };
    await workspace.saveOwn('ownStakes', { id: 's1', value: stake, ...own }, 'Add a holding');
    const part = aComponent({ id: 'c1', supplierId: party.id });
    await workspace.saveOwn('ownComponents', { id: 'c1', value: part, ...own }, 'Add a part');
    const before = await contentText(db);

    await expect(workspace.removeParty(party.id)).rejects.toThrow(
      'Harbour Metals was not removed: 1 vendor, 1 own holding, 1 own part name it. Change or remove those first.',
    );

    expect(await contentText(db)).toBe(before);
  });
});

it('a party stays for a single holding in it', async () => {
  const { workspace, party } = await aSample();
  await workspace.saveParty(party);
  const stake = { ...aStake('bitmain', party.id, 20), id: 's1' };
  await workspace.saveOwn('ownStakes', { id: 's1', value: stake, ...own }, 'Add a holding');

  await expect(workspace.removeParty(party.id)).rejects.toThrow('1 own holding names it');
});

describe('a vendor', () => {
  it('is changed in a step that says so, and undone', async () => {
    const { db, workspace, vendor } = await aSample();
    const before = await contentText(db);

    const step = await workspace.saveVendor({ ...vendor, risks: 'Held at the port twice' });

    expect(step?.label).toBe(`Change vendor ${vendor.name}`);
    await workspace.undo();
    expect(await contentText(db)).toBe(before);
  });
});

describe('an own record', () => {
  it('is added and removed, and one that is not there is none to remove', async () => {
    const { db, workspace } = await aSample();
    const before = await contentText(db);
    const record = { id: 'c1', value: aComponent({ id: 'c1' }), ...own };

    await workspace.saveOwn('ownComponents', record, 'Add a part');

    expect((await workspace.read()).ownComponents).toEqual([record]);
    expect((await workspace.removeOwn('ownComponents', 'c1', 'Remove a part'))?.label).toBe('Remove a part');
    expect(await contentText(db)).toBe(before);
    expect(await workspace.removeOwn('ownComponents', 'c1', 'Remove a part')).toBeNull();
  });
});
