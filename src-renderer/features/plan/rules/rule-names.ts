/**
 * What the names in rules are called, and which there are to choose from.
 *
 * Depends on: core, evaluation (types), model (types), planning, ui/format.
 */
import { comparableName } from '#domain/screening/list-status';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Site } from '#domain/model/site';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import type { FieldChoice, NameOf } from '#domain/planning/rule-parts';
import type { NameWords } from '#domain/planning/rule-sentence';
import { formatCountry } from '../../../ui/format';

/** Names for rules. */
export interface RuleNames {
  readonly words: NameWords;
  /** By kind, in order of their words. */
  readonly choices: Readonly<Record<NameOf, readonly FieldChoice[]>>;
}

interface NamesFrom {
  readonly offers: readonly Pick<OfferEvaluation, 'offer'>[];
  readonly sites: readonly Pick<Site, 'id' | 'name'>[];
  readonly evaluation: PlanEvaluation;
}

export function ruleNames({ offers, sites, evaluation }: NamesFrom): RuleNames {
  const bySite = new Map(sites.map(({ id, name }) => [id, name]));
  const byOffer = new Map(
    offers.map(({ offer }) => [offer.id, `${offer.model} · ${offer.vendor} · ${offer.id}`]),
  );
  const words: NameWords = (of, name) => {
    if (of === 'origin') return formatCountry(name);
    if (of === 'site') return bySite.get(name) ?? 'a site that is gone';
    if (of === 'offer') return byOffer.get(name) ?? name;
    return name;
  };
  const named = (of: NameOf, names: Iterable<string>) =>
    [...new Set(names)]
      .map((value) => ({ value, words: words(of, value) }))
      .sort((one, other) => one.words.localeCompare(other.words, 'en'));
  const bought = new Set(evaluation.lines.map(({ line }) => line.offerId));
  return {
    words,
    choices: {
      // One vendor can be written in several ways; rules know it by each.
      vendor: named(
        'vendor',
        new Map(offers.map(({ offer }) => [comparableName(offer.vendor), offer.vendor])).values(),
      ),
      origin: named(
        'origin',
        offers.map(({ offer }) => offer.origin),
      ),
      cooling: COOLING,
      component: named(
        'component',
        evaluation.lines.flatMap(({ components }) => components.map(({ supplierName }) => supplierName)),
      ),
      model: named(
        'model',
        offers.map(({ offer }) => offer.model),
      ),
      // Of ten thousand offers those that a buyer looks at.
      offer: named(
        'offer',
        offers
          .filter(({ offer }) => offer.isShortlisted || bought.has(offer.id))
          .map(({ offer }) => offer.id),
      ),
      site: named('site', bySite.keys()),
    },
  };
}

const COOLING: readonly FieldChoice[] = [
  { value: 'air', words: 'air' },
  { value: 'hydro', words: 'hydro' },
  { value: 'immersion', words: 'immersion' },
];
