/**
 * What persons put in the place of what a source said: fields of offers, layers of the tariff pack, and
 * how the figures are looked at.
 *
 * Edits of an offer that the plan buys stand one by one. Those of the other offers count as well, since
 * they decide what was rejected, but a price list that was corrected whole is one entry and not five
 * hundred.
 *
 * Depends on: core, editing, model (types), reports, tariffs, ../decision-record (types),
 * ../name-words, ../report-ground (types), ./view-overrides.
 */
import { isolatedName } from '../../core/isolated-name';
import { numberText } from '../../core/plain-text';
import { fieldText } from '../../editing/field-text';
import type { HandEdit } from '../../model/hand-edit';
import type { Offer } from '../../model/offer';
import type { TariffOverlay } from '../../model/tariff-overlay';
import { offerFieldLabels } from '../../reports/offer-field-labels';
import { compareLayers } from '../../tariffs/compare-packs';
import type { OverrideRecord } from '../decision-record';
import { offerName } from '../name-words';
import type { ReportGround } from '../report-ground';
import { viewOverrides } from './view-overrides';

/** Most offers that an entry of several names. */
const MOST_NAMED = 5;

/** Of offers that the plan buys, of other offers, of the tariff pack, of the view. */
export function overrideRecords(ground: ReportGround): readonly OverrideRecord[] {
  const { offers, lines, presentGround } = ground;
  const planned = new Set(lines.filter(({ quantity }) => quantity > 0).map(({ offerId }) => offerId));
  const isPlanned = ({ id }: Offer) => planned.has(id);
  return [
    ...offers.filter(isPlanned).flatMap((offer) => offer.handEdits.map((edit) => ofEdit(offer, edit))),
    ...ofOthers(offers.filter((offer) => !isPlanned(offer))),
    ...presentGround.prepared.reference.overlays.map(ofOverlay),
    ...viewOverrides(presentGround.prepared.reference.settings.scenario),
  ];
}

function ofEdit(offer: Offer, edit: HandEdit): OverrideRecord {
  const { field, quoted, by, on } = edit;
  return {
    kind: 'offer',
    what: `${offerFieldLabels[field].label} of ${offerName(offer)}`,
    words: `${isolatedName(fieldText(field, offer[field]))}; ${
      quoted === null
        ? 'what was quoted is not on record'
        : `quoted ${isolatedName(fieldText(field, quoted.value))}`
    }`,
    by,
    on,
  };
}

/** Edits of one field by one person on one day are one entry. */
function ofOthers(offers: readonly Offer[]): readonly OverrideRecord[] {
  const groups = new Map<string, { readonly edit: HandEdit; readonly offers: Offer[] }>();
  for (const offer of offers) {
    for (const edit of offer.handEdits) {
      const key = JSON.stringify([edit.field, edit.on, edit.by]);
      const group = groups.get(key) ?? { edit, offers: [] };
      group.offers.push(offer);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ edit, offers: edited }) => {
    const [only] = edited;
    if (edited.length === 1 && only !== undefined) return ofEdit(only, edit);
    const named = edited.slice(0, MOST_NAMED).map(({ id }) => isolatedName(id));
    const more = edited.length - named.length;
    return {
      kind: 'offer',
      what: `${offerFieldLabels[edit.field].label} of ${numberText(edited.length)} offers that are not in the plan`,
      words: `Typed over in ${named.join(', ')}${more === 0 ? '' : ` and ${numberText(more)} more`}`,
      by: edit.by,
      on: edit.on,
    };
  });
}

function ofOverlay({ id, layer, basis, by, on, why }: TariffOverlay): OverrideRecord {
  const programme = isolatedName((layer ?? basis)?.program ?? id);
  return {
    kind: 'tariff',
    what: `Tariff layer ${isolatedName(id)} (${programme})`,
    words: `${overlayWords(layer, basis)}. Why: ${why}`,
    by,
    on,
  };
}

function overlayWords(layer: TariffOverlay['layer'], basis: TariffOverlay['basis']): string {
  if (layer === null) return 'Taken out of the tariff pack';
  if (basis === null) return 'Added beside the tariff pack';
  const changes = compareLayers(basis, layer).map(
    ({ label, before, after }) => `${label}: ${after}, was ${before}`,
  );
  return changes.length === 0 ? 'As in the tariff pack' : changes.join('; ');
}
