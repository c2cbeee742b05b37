/**
 * A workspace of any size, grown from the sample tender: the same vendors,
 * origins, terms and gaps, with prices and quantities that vary by row number
 * alone, so every run measures the same rows.
 */
import sample from '#resources/sample-tender';
import components from '#resources/components';
import marketQuotes from '#resources/market-quotes';
import rules from '#resources/ownership-rules';
import stakes from '#resources/ownership-stakes';
import parties from '#resources/parties';
import rigModels from '#resources/rig-models';
import vendors from '#resources/vendors';
import { z } from 'zod';
import { componentSchema } from '#domain/model/component';
import { evidenceSchema } from '#domain/model/evidence';
import { marketQuoteSchema } from '#domain/model/market-quote';
import { offerSchema, type Offer } from '#domain/model/offer';
import { ownershipRuleSchema } from '#domain/model/ownership-rule';
import { ownershipStakeSchema } from '#domain/model/ownership-stake';
import { partySchema } from '#domain/model/party';
import { rigModelSchema } from '#domain/model/rig-model';
import { NO_SCREENING } from '#domain/model/screening-on-record';
import { settingsSchema } from '#domain/model/settings';
import { siteSchema } from '#domain/model/site';
import { vendorSchema } from '#domain/model/vendor';
import { usdCents } from '#domain/core/money';

const base = {
  settings: settingsSchema.parse(sample.settings),
  sites: z.array(siteSchema).parse(sample.sites),
  evidence: z.array(evidenceSchema).parse(sample.evidence),
  offers: z.array(offerSchema).parse(sample.offers),
  vendors: z.array(vendorSchema).parse(vendors),
  parties: z.array(partySchema).parse(parties),
  rigModels: z.array(rigModelSchema).parse(rigModels),
  marketQuotes: z.array(marketQuoteSchema).parse(marketQuotes),
  screening: {
    ...NO_SCREENING,
    stakes: z.array(ownershipStakeSchema).parse(stakes),
    rules: z.array(ownershipRuleSchema).parse(rules),
    components: z.array(componentSchema).parse(components),
  },
};

/** The sample's records with its offers repeated and varied to `count`. */
export function syntheticWorkspace(count: number): typeof base {
  return { ...base, offers: Array.from({ length: count }, (_, index) => syntheticOffer(index)) };
}

function syntheticOffer(index: number): Offer {
  const offer = base.offers[index % base.offers.length];
  if (offer === undefined) throw new RangeError('The sample tender is empty');
  const step = Math.floor(index / base.offers.length);
  return {
    ...offer,
    id: `${offer.id}-${step}`,
    unitPrice: usdCents(offer.unitPrice + ((step * 7919) % 50_000)),
    quantity: offer.quantity + ((step * 31) % 500),
  };
}
