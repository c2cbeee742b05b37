/** Which of the user's layers a newer pack puts in question. */
import { partsPerMillion } from '#domain/core/money';
import { overlayConflicts } from '#domain/tariffs/overlay-conflicts';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, anOverlay, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const a = aTariffLayer({ id: 'A' });
const edited = anOverlay({ ...a, rate: partsPerMillion(150_000) }, { basis: a });
const own = anOverlay(aTariffLayer({ id: 'MINE' }));
const takenOut = anOverlay(a, { layer: null, basis: a });

describe('overlayConflicts', () => {
  it('finds none while the pack is as it was', () => {
    expect(overlayConflicts(aTariffPack([aBaseLayer(), a]), [edited, own, takenOut])).toEqual([]);
  });

  it('says what the pack changed under an edit, and under a layer taken out', () => {
    const raised = { ...a, rate: partsPerMillion(125_000) };
    const changes = [{ field: 'rate', label: 'Rate', before: '10.0 %', after: '12.5 %' }];

    expect(overlayConflicts(aTariffPack([raised]), [edited, takenOut])).toEqual([
      { code: 'overlay/basis-changed', overlay: edited, packLayer: raised, changes },
      { code: 'overlay/basis-changed', overlay: takenOut, packLayer: raised, changes },
    ]);
  });

  it('sees a basis that is gone', () => {
    expect(overlayConflicts(aTariffPack([aBaseLayer()]), [edited])).toEqual([
      { code: 'overlay/basis-gone', overlay: edited, basis: a },
    ]);
  });

  it('sees an own id that the pack has now', () => {
    const mine = aTariffLayer({ id: 'MINE', program: 'Of the pack' });

    expect(overlayConflicts(aTariffPack([mine]), [own])).toEqual([
      { code: 'overlay/id-taken', overlay: own, packLayer: mine },
    ]);
  });
});
