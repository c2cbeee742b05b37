/**
 * The rows of the table of layers: the pack with the user's layers over it, and
 * the layers that were taken out, so that they can be put back.
 *
 * Depends on: core, model, tariffs.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { LayerStatus, TariffLayer } from '#domain/model/tariff-layer';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
import { isOriginCovered } from '#domain/tariffs/prepare-pack';
import { isInForce } from '#domain/tariffs/resolve-layers';
import { readCountryText } from './country-choice';
import { htsWords, kindWords, originWords, statusWords } from './tariff-words';

/** Whose the layer is: as in the pack; the user's own; of the pack but edited, or taken out. */
export type LayerMark = 'pack' | 'own' | 'edited' | 'taken-out';

/** One layer as the table shows it. */
export interface LayerRow {
  readonly id: string;
  /** What stands in the stack; of a layer that was taken out, what stood there. */
  readonly layer: TariffLayer;
  readonly mark: LayerMark;
  readonly overlay: TariffOverlay | null;
  /** The layer as the pack in use has it; null if it has none of that id. */
  readonly packLayer: TariffLayer | null;
}

/** Every layer in the order of the pack, the user's own ones at the end. */
export function layerRows(pack: TariffPack, overlays: readonly TariffOverlay[]): LayerRow[] {
  const byId = new Map(overlays.map((overlay) => [overlay.id, overlay]));
  const ofPack = pack.layers.map((packLayer): LayerRow => {
    const overlay = byId.get(packLayer.id) ?? null;
    byId.delete(packLayer.id);
    const { id } = packLayer;
    if (overlay === null) return { id, layer: packLayer, mark: 'pack', overlay, packLayer };
    return overlay.layer === null
      ? { id, layer: packLayer, mark: 'taken-out', overlay, packLayer }
      : { id, layer: overlay.layer, mark: 'edited', overlay, packLayer };
  });
  const others = [...byId.values()].flatMap((overlay): LayerRow[] => {
    const { id, layer, basis } = overlay;
    if (layer !== null) return [{ id, layer, mark: 'own', overlay, packLayer: null }];
    return basis === null ? [] : [{ id, layer: basis, mark: 'taken-out', overlay, packLayer: null }];
  });
  return [...ofPack, ...others];
}

/** Which layers are shown; a blank or `all` shows every one. */
export interface LayerFilter {
  /** Words that must all stand somewhere in the layer. */
  readonly text: string;
  /** A country as typed. */
  readonly origin: string;
  /** Digits of an HTS code or the beginning of one, dots allowed. */
  readonly hts: string;
  readonly status: LayerStatus | 'all';
  /** In force on this day. */
  readonly day: CalendarDate | '';
}

/** What a person did to a layer, in a word; nothing for a layer as the pack has it. */
export const markWords: Readonly<Record<LayerMark, string>> = {
  pack: '',
  own: 'your own',
  edited: 'edited',
  'taken-out': 'taken out',
};

/** Shows every layer. */
export const NO_FILTER: LayerFilter = { text: '', origin: '', hts: '', status: 'all', day: '' };

/** Whether anything is filtered. */
export function isFiltered({ text, origin, hts, status, day }: LayerFilter): boolean {
  return text.trim() !== '' || origin.trim() !== '' || hts.trim() !== '' || status !== 'all' || day !== '';
}

/** Numbers of the rows that pass the filter. An origin that names no country passes none. */
export function shownLayers(
  rows: readonly LayerRow[],
  filter: LayerFilter,
  groups: TariffPack['countryGroups'],
): Uint32Array {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const origin = readCountryText(filter.origin);
  const hts = filter.hts.replace(/[.\s]/g, '');
  const passes = (row: LayerRow) => {
    const { layer } = row;
    if (filter.status !== 'all' && layer.status !== filter.status) return false;
    if (filter.day !== '' && !isInForce(layer, filter.day)) return false;
    if (hts !== '' && !layer.htsPrefixes.some((code) => code.startsWith(hts) || hts.startsWith(code))) {
      return false;
    }
    if (filter.origin.trim() !== '') {
      if (origin === null || !isOriginCovered(origin, layer.origins, groups)) return false;
    }
    if (words.length === 0) return true;
    const text = searchText(row);
    return words.every((word) => text.includes(word));
  };
  return Uint32Array.from([...rows.keys()].filter((index) => passes(rows[index] as LayerRow)));
}

function searchText({ id, layer, mark, overlay }: LayerRow): string {
  return [
    id,
    markWords[mark],
    layer.program,
    layer.authority,
    layer.heading,
    originWords(layer.origins),
    layer.origins.include.join(' '),
    htsWords(layer.htsPrefixes),
    kindWords[layer.kind],
    statusWords[layer.status],
    layer.condition,
    layer.litigation,
    layer.source.citation,
    layer.note,
    overlay?.by,
    overlay?.why,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join('\n')
    .toLowerCase();
}
