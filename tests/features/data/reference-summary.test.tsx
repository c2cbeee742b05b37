import { calendarDate } from '#domain/core/calendar-date';
import type { AdoptedPack } from '#domain/model/adopted-pack';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src-renderer/data/reference';
import { sampleWorkspace } from '../../../src-renderer/data/seed';
import { referenceSummary } from '../../../src-renderer/features/data/reference-summary';
import { aLane } from '../../fixtures/reference';
import { aBaseLayer, anOverlay, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

describe('referenceSummary', () => {
  it('counts every kind of reference data and dates it by its newest source', async () => {
    const state = await sampleWorkspace();
    const shipped = loadReference();

    const rows = referenceSummary(state, shipped);

    const byName = new Map(rows.map((row) => [row.name, row]));
    expect(byName.get('Tariff layers')).toMatchObject({
      count: shipped.pack.layers.length,
      newest: shipped.pack.date,
    });
    expect(byName.get('Rig models')?.count).toBe(state.rigModels.length);
    expect(byName.get('Your tariff layers')).toMatchObject({ count: 0, newest: null });
    const vendorDates = state.vendors.flatMap(({ source }) => source.asOf ?? []).sort();
    expect(byName.get('Vendors')?.newest).toBe(vendorDates.at(-1) ?? null);
  });

  it('says which tariff pack is in use, since when, and how to tell it', async () => {
    const state = await sampleWorkspace();
    const shipped = loadReference();
    const { version, sha256 } = shipped.pack;
    const wordsOf = (tariffPack: AdoptedPack | null) =>
      referenceSummary({ ...state, tariffPack }, shipped)[0]?.words;

    expect(wordsOf({ id: 'current', adoptedOn: calendarDate('2026-12-02'), pack: shipped.pack })).toBe(
      `Pack ${version}, adopted on 2 Dec 2026; kept up to this day. SHA-256 ${sha256.slice(0, 12)}….`,
    );
    expect(wordsOf(null)).toBe(
      `Pack ${version}, ships with the app; kept up to this day. SHA-256 ${sha256.slice(0, 12)}….`,
    );
  });

  it('counts the adopted pack and not the shipped one', async () => {
    const state = await sampleWorkspace();
    const pack = aTariffPack([aBaseLayer()], { version: '2026-12-01.1' });
    const tariffPack: AdoptedPack = { id: 'current', adoptedOn: calendarDate('2026-12-02'), pack };

    expect(referenceSummary({ ...state, tariffPack }, loadReference())[0]?.count).toBe(1);
  });

  it('counts own layers and lanes, and says who made the last layer and when', async () => {
    const state = await sampleWorkspace();
    const overlays = [
      anOverlay(aTariffLayer({ id: 'A' }), { by: 'Ada', on: calendarDate('2026-12-01') }),
      anOverlay(aTariffLayer({ id: 'B' }), { by: 'Ben', on: calendarDate('2026-11-30') }),
      anOverlay(aTariffLayer({ id: 'C' }), { by: 'Not recorded', on: null }),
    ];

    const rows = referenceSummary({ ...state, overlays, lanes: [aLane()] }, loadReference());

    const byName = new Map(rows.map((row) => [row.name, row]));
    expect(byName.get('Your tariff layers')).toEqual({
      name: 'Your tariff layers',
      count: 3,
      newest: '2026-12-01',
      words: 'Laid over the pack. Last made by Ada.',
    });
    expect(byName.get('Your lanes')?.count).toBe(1);
  });

  it('never says that parties are clear', async () => {
    const rows = referenceSummary(await sampleWorkspace(), loadReference());

    expect(rows.find(({ name }) => name === 'Parties')?.words).toContain('not screened');
  });
});
