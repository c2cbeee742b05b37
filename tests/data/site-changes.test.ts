/** Sites and assumptions: named steps, the default site, and what is refused so that no offer loses its site. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { SiteInUseError } from '../../src-renderer/data/site-changes';
import { aSite } from '../fixtures/reference';
import { sourced } from '../fixtures/source';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

const west = aSite({ id: 'site-west', name: 'West Texas' });
const north = aSite({ id: 'site-north', name: 'North Dakota', state: 'ND' });

async function anEmptyWorkspace() {
  const { db, workspace } = aWorkspace();
  await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
  return { db, workspace };
}

describe('a site', () => {
  it('becomes the default if it is the first, in the same step, and undo takes both back', async () => {
    const { db, workspace } = await anEmptyWorkspace();
    const before = await contentText(db);

    const step = await workspace.saveSite(west);
    const state = await workspace.read();
    await workspace.undo();

    expect(step).toMatchObject({ label: 'Add site West Texas', changeCount: 2 });
    expect(state).toMatchObject({ sites: [west], settings: { defaultSiteId: 'site-west' } });
    expect(await contentText(db)).toBe(before);
  });

  it('leaves the default alone if it is another one', async () => {
    const { workspace } = await anEmptyWorkspace();
    await workspace.saveSite(west);

    await workspace.saveSite(north);

    expect((await workspace.read()).settings?.defaultSiteId).toBe('site-west');
  });

  it('is changed under its id', async () => {
    const { workspace } = await anEmptyWorkspace();
    await workspace.saveSite(west);
    const later = { ...west, energisationDate: calendarDate('2027-06-01') };

    expect(await workspace.saveSite(later)).toMatchObject({
      label: 'Change site West Texas',
      changeCount: 1,
    });
    expect((await workspace.read()).sites).toEqual([later]);
  });

  it('can be made the default', async () => {
    const { workspace } = await anEmptyWorkspace();
    await workspace.saveSite(west);
    await workspace.saveSite(north);

    const step = await workspace.saveDefaultSite(north);

    expect(step?.label).toBe('Make North Dakota the default site');
    expect((await workspace.read()).settings?.defaultSiteId).toBe('site-north');
  });

  it('takes the default with it when it goes, and undo gives both back', async () => {
    const { db, workspace } = await anEmptyWorkspace();
    await workspace.saveSite(west);
    const before = await contentText(db);

    const step = await workspace.removeSite('site-west');
    const state = await workspace.read();
    await workspace.undo();

    expect(step).toMatchObject({ label: 'Remove site West Texas', changeCount: 2 });
    expect(state).toMatchObject({ sites: [], settings: { defaultSiteId: null } });
    expect(await contentText(db)).toBe(before);
  });

  it('leaves the default alone when another one goes', async () => {
    const { workspace } = await anEmptyWorkspace();
    await workspace.saveSite(west);
    await workspace.saveSite(north);

    await workspace.removeSite('site-north');

    expect((await workspace.read()).settings?.defaultSiteId).toBe('site-west');
  });

  it('stays while offers name it, and the refusal counts them', async () => {
    const { db, workspace } = await anEmptyWorkspace();
    await workspace.saveSite(west);
    await workspace.importOffers(someEvidence(), [
      aStoredOffer({ id: 'o1', siteId: 'site-west' }),
      aStoredOffer({ id: 'o2', siteId: 'site-west' }),
      aStoredOffer({ id: 'o3', siteId: null }),
    ]);
    const before = await contentText(db);

    const removal = workspace.removeSite('site-west');

    await expect(removal).rejects.toThrow(SiteInUseError);
    await expect(removal).rejects.toThrow('2 offers name the site West Texas, so it was not removed.');
    expect(await contentText(db)).toBe(before);
  });

  it('that is not there is removed without a step', async () => {
    const { workspace } = await anEmptyWorkspace();

    expect(await workspace.removeSite('site-moon')).toBeNull();
  });
});

describe('assumptions', () => {
  it('are changed as a step that says which and to what, and taken back', async () => {
    const { workspace } = await anEmptyWorkspace();
    const { settings } = await workspace.read();
    if (settings === null) throw new Error('Expected settings');
    const hashpricePerPhDay = sourced(usdCents(5240));

    const step = await workspace.saveAssumptions(
      { ...settings.assumptions, hashpricePerPhDay },
      'Change hashprice to 52.40 $/PH/day',
    );
    const changed = await workspace.read();
    await workspace.undo();

    expect(step).toMatchObject({ label: 'Change hashprice to 52.40 $/PH/day', changeCount: 1 });
    expect(changed.settings).toEqual({
      ...settings,
      assumptions: { ...settings.assumptions, hashpricePerPhDay },
    });
    expect((await workspace.read()).settings).toEqual(settings);
  });
});
