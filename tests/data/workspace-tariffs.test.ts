/** Packs, own layers, own lanes and single offers: named steps that are taken back whole. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { loadReference } from '../../src-renderer/data/reference';
import { aLane } from '../fixtures/reference';
import { sourced } from '../fixtures/source';
import { anOverlay, aTariffLayer, aTariffPack, shippedPack } from '../fixtures/tariffs';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer } from '../fixtures/workspace-records';

const today = calendarDate('2026-12-02');
const mfn = shippedPack.layers[0]!;

async function anEmptyWorkspace() {
  const { db, workspace } = aWorkspace();
  await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
  return { db, workspace };
}

describe('the tariff pack of a workspace', () => {
  it('is the shipped one from the start, kept in the workspace itself', async () => {
    const { workspace } = await anEmptyWorkspace();
    const own = (await workspace.read()).tariffPack;
    await workspace.openSample();
    const ofSample = (await workspace.read()).tariffPack;

    expect(own).toEqual({ id: 'current', adoptedOn: '2026-11-21', pack: loadReference().pack });
    expect(ofSample).toEqual(own);
  });

  it('is replaced as one step, and undo brings the older one back', async () => {
    const { db, workspace } = await anEmptyWorkspace();
    const before = await contentText(db);
    const newer = aTariffPack([mfn], { version: '2026-12-01.1' });

    const step = await workspace.adoptPack(newer, today);
    const { tariffPack } = await workspace.read();
    await workspace.undo();

    expect(step).toMatchObject({ label: 'Adopt tariff pack 2026-12-01.1', changeCount: 1 });
    expect(tariffPack).toEqual({ id: 'current', adoptedOn: today, pack: newer });
    expect(await contentText(db)).toBe(before);
  });

  it('leaves the layers of the user as they are', async () => {
    const { workspace } = await anEmptyWorkspace();
    await workspace.saveOverlay(anOverlay(aTariffLayer({ id: 'MINE' })));

    await workspace.adoptPack(aTariffPack([mfn]), today);

    expect((await workspace.read()).overlays.map(({ id }) => id)).toEqual(['MINE']);
  });

  it('cannot be adopted while nothing is open', async () => {
    const { workspace } = aWorkspace();

    await expect(workspace.adoptPack(shippedPack, today)).rejects.toThrow('No workspace is open.');
  });
});

describe('a layer of the user', () => {
  it('is added, changed and removed by steps that name it', async () => {
    const { workspace } = await anEmptyWorkspace();
    const mine = anOverlay(aTariffLayer({ id: 'MINE' }));

    const added = await workspace.saveOverlay(mine);
    const changed = await workspace.saveOverlay({ ...mine, why: 'The broker was asked again' });
    const removed = await workspace.removeOverlay('MINE');

    expect([added?.label, changed?.label, removed?.label]).toEqual([
      'Add own tariff layer MINE',
      'Change tariff layer MINE',
      'Remove own tariff layer MINE',
    ]);
    expect((await workspace.read()).overlays).toEqual([]);
  });

  it('edits or takes out a layer of the pack, which can be put back', async () => {
    const { workspace } = await anEmptyWorkspace();

    const changed = await workspace.saveOverlay(anOverlay({ ...mfn, note: 'Checked' }, { basis: mfn }));
    const taken = await workspace.saveOverlay(anOverlay(mfn, { layer: null, basis: mfn }));
    const back = await workspace.removeOverlay('MFN');

    expect([changed?.label, taken?.label, back?.label]).toEqual([
      'Change tariff layer MFN',
      'Take out tariff layer MFN',
      'Put tariff layer MFN back as in the pack',
    ]);
  });

  it('that is not there is not removed, and one saved as it was makes no step', async () => {
    const { workspace } = await anEmptyWorkspace();
    const mine = anOverlay(aTariffLayer({ id: 'MINE' }));
    await workspace.saveOverlay(mine);

    expect(await workspace.removeOverlay('OTHER')).toBeNull();
    expect(await workspace.saveOverlay(mine)).toBeNull();
  });
});

describe('a lane of the user', () => {
  it('is added, changed and removed by steps that name it', async () => {
    const { workspace } = await anEmptyWorkspace();
    const lane = aLane();
    const dearer = {
      ...lane,
      freight: sourced({ per: 'unit' as const, amount: usdCents(5000), unitsPerContainer: null }),
    };

    const added = await workspace.saveLane(lane);
    const changed = await workspace.saveLane(dearer);
    const lanes = (await workspace.read()).lanes;
    const removed = await workspace.removeLane(lane.id);

    expect(lanes).toEqual([dearer]);
    expect([added?.label, changed?.label, removed?.label]).toEqual([
      'Add own lane Malaysia to the US, ocean',
      'Change own lane Malaysia to the US, ocean',
      'Remove own lane Malaysia to the US, ocean',
    ]);
    expect(await workspace.removeLane(lane.id)).toBeNull();
    expect((await workspace.read()).lanes).toEqual([]);
  });
});

describe('one offer', () => {
  it('is replaced under the label it is given, beside the others', async () => {
    const { workspace } = await anEmptyWorkspace();
    await workspace.saveOffer(aStoredOffer({ id: 'o1' }), 'Add offer o1');
    await workspace.saveOffer(aStoredOffer({ id: 'o2' }), 'Add offer o2');
    const batches = [
      { quantity: 60, afterDays: 0 },
      { quantity: 40, afterDays: 30 },
    ];

    const step = await workspace.saveOffer(aStoredOffer({ id: 'o1', batches }), 'Change batches of offer o1');

    expect(step).toMatchObject({ label: 'Change batches of offer o1', changeCount: 1 });
    expect((await workspace.read()).offers.map((offer) => offer.batches)).toEqual([batches, null]);
  });
});
