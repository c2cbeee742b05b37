/**
 * What the names in rules and shares are called on the page: countries by name, sites and offers as their
 * records have them.
 *
 * Depends on: core, planning (types), ./report-ground (types).
 */
import { countryName } from '../core/country-name';
import { isolatedName } from '../core/isolated-name';
import type { NameWords } from '../planning/rule-sentence';
import type { ReportGround } from './report-ground';

/** Names for the sentences of rules. */
export function nameWordsOf({ sites, offers }: Pick<ReportGround, 'sites' | 'offers'>): NameWords {
  const bySite = new Map(sites.map(({ id, name }) => [id, name]));
  const byOffer = new Map(offers.map((offer) => [offer.id, offerName(offer)]));
  return (of, name) => {
    switch (of) {
      case 'origin':
        return countryName(name);
      case 'site':
        return bySite.get(name) ?? 'a site that is gone';
      case 'offer':
        return byOffer.get(name) ?? name;
      case 'vendor':
      case 'model':
      case 'cooling':
      case 'component':
        return name;
    }
  };
}

/** An offer as the page names it: `Antminer S21 Pro from Bitmain (BM-01)`. */
export function offerName({ id, vendor, model }: { id: string; vendor: string; model: string }): string {
  return `${isolatedName(model)} from ${isolatedName(vendor)} (${isolatedName(id)})`;
}
