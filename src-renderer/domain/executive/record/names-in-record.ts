/**
 * What a line, an offer and the names in rules are called in the record.
 *
 * Depends on: core, model (types), planning (types), ../report-ground (types).
 */
import { countryName } from '../../core/country-name';
import { isolatedName } from '../../core/isolated-name';
import { numberText } from '../../core/plain-text';
import type { Offer } from '../../model/offer';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import type { NameWords } from '../../planning/rule-sentence';
import type { ReportGround } from '../report-ground';

/** `S21 Pro from Bitmain (A1)`. */
export function offerName({ id, model, vendor }: Pick<Offer, 'id' | 'model' | 'vendor'>): string {
  return `${isolatedName(model)} from ${isolatedName(vendor)} (${isolatedName(id)})`;
}

/** `1,200 S21 Pro from Bitmain (A1)`; by the id of its offer where that is gone. */
export function lineName({ line, offer, model, vendor }: EvaluatedLine): string {
  const units = numberText(line.quantity);
  if (offer === null) return `${units} of offer ${isolatedName(line.offerId)}`;
  return `${units} ${offerName({ id: offer.id, model, vendor })}`;
}

/** Names as the sentences of rules have them. */
export function ruleNameWords({ sites, offers }: Pick<ReportGround, 'sites' | 'offers'>): NameWords {
  const bySite = new Map(sites.map(({ id, name }) => [id, name]));
  const byOffer = new Map(offers.map((offer) => [offer.id, offer]));
  return (of, name) => {
    if (of === 'origin') return countryName(name);
    if (of === 'site') return bySite.get(name) ?? 'a site that is gone';
    const offer = of === 'offer' ? byOffer.get(name) : undefined;
    return offer === undefined ? name : `${offer.model} · ${offer.vendor} · ${offer.id}`;
  };
}
