/**
 * Changes of what duty and freight are worked out by: the tariff pack, the user's own layers and lanes.
 *
 * Depends on: core, model (types), ./named-changes, ./settings-changes.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { Lane } from '#domain/model/lane';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
import type { MaybeStep, NamedChanges } from './named-changes';
import { NoWorkspaceError } from './settings-changes';

/** Makes a tariff pack that of the workspace. @throws NoWorkspaceError if none is open */
export function putPack(changes: NamedChanges, pack: TariffPack, adoptedOn: CalendarDate): MaybeStep {
  return changes.change(`Adopt tariff pack ${pack.version}`, async (tables) => {
    if ((await tables.settings.get('workspace')) === undefined) throw new NoWorkspaceError();
    await tables.tariffPacks.put({ id: 'current', adoptedOn, pack });
  });
}

/** Adds or replaces the user's own layer, or edit of a layer of the pack. */
export async function putOverlay(changes: NamedChanges, overlay: TariffOverlay): MaybeStep {
  const { id, layer, basis } = overlay;
  const isNew = basis === null && (await changes.present().overlays.get(id)) === undefined;
  const verb = layer === null ? 'Take out' : isNew ? 'Add own' : 'Change';
  return changes.change(`${verb} tariff layer ${id}`, (tables) => tables.overlays.put(overlay));
}

/** Takes an overlay away. Null if it is not there. */
export async function deleteOverlay(changes: NamedChanges, id: string): MaybeStep {
  const overlay = await changes.present().overlays.get(id);
  if (overlay === undefined) return null;
  const label =
    overlay.basis === null ? `Remove own tariff layer ${id}` : `Put tariff layer ${id} back as in the pack`;
  return changes.change(label, (tables) => tables.overlays.delete(id));
}

/** Adds or replaces one of the user's own lanes. */
export async function putLane(changes: NamedChanges, lane: Lane): MaybeStep {
  const verb = (await changes.present().lanes.get(lane.id)) === undefined ? 'Add' : 'Change';
  return changes.change(`${verb} own lane ${isolatedName(lane.label)}`, (tables) => tables.lanes.put(lane));
}

/** Removes one of the user's own lanes; null if it is not there. */
export async function deleteLane(changes: NamedChanges, id: string): MaybeStep {
  const lane = await changes.present().lanes.get(id);
  if (lane === undefined) return null;
  return changes.change(`Remove own lane ${isolatedName(lane.label)}`, (tables) => tables.lanes.delete(id));
}
