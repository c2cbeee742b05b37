/**
 * The origins that matter to a workspace.
 *
 * Depends on: core, model (types).
 */
import { isCountryCode, type CountryCode } from '#domain/core/country';
import type { Offer } from '#domain/model/offer';
import type { TariffPack } from '#domain/model/tariff-pack';

/** Rows a workspace without imported offers starts from. */
const MOST_OF_PACK = 5;

/**
 * Origins of the imported offers, the most frequent first; without any, the
 * countries that most layers of the pack name. Goods of US origin make no entry.
 */
export function offerOrigins(offers: readonly Offer[], pack: TariffPack): readonly CountryCode[] {
  const ofOffers = byFrequency(
    offers.filter(({ mode, origin }) => mode !== 'domestic' && origin !== 'US').map(({ origin }) => origin),
  );
  if (ofOffers.length > 0) return ofOffers;
  const ofPack = byFrequency(pack.layers.flatMap(({ origins }) => origins.include.filter(isCountryCode)));
  return ofPack.slice(0, MOST_OF_PACK);
}

function byFrequency(codes: readonly CountryCode[]): readonly CountryCode[] {
  const counts = new Map<CountryCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([code]) => code);
}
