/**
 * Rules and what they say of offers, in words for the policy page.
 *
 * Depends on: core, evaluation (types), model (types), ranking, ui/format.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { FailedGate } from '#domain/evaluation/standing';
import type { Gate } from '#domain/model/ranking';
import type { OfferTotal } from '#domain/ranking/policy-effects';
import { ruleSentence } from '#domain/ranking/rule-sentence';
import type { RuleTemplate, RuleValue } from '#domain/ranking/rule-templates';
import { formatCount, formatCountry, formatHashrate } from '../../ui/format';

/** The sentence of a template with a value. */
export function sentenceOf(template: RuleTemplate, value: RuleValue): string {
  return ruleSentence(template, value, formatCountry);
}

/** A rule of a template as a gate without its id. */
export function ruleFrom(template: RuleTemplate, value: RuleValue): Omit<Gate, 'id'> {
  return { name: sentenceOf(template, value), rule: template.make(value) };
}

/** The gate with another value in its field; a name that somebody gave stays. */
export function withValue(gate: Gate, template: RuleTemplate, before: RuleValue, next: RuleValue): Gate {
  const isOwnName = gate.name !== sentenceOf(template, before);
  return { ...gate, ...ruleFrom(template, next), ...(isOwnName ? { name: gate.name } : {}) };
}

/** What stands in the cell of an offer and a rule. */
export function cellWords(failed: FailedGate | undefined): string {
  if (failed === undefined) return 'passes';
  const why = failed.miss === null ? '' : `: ${failed.miss}`;
  return `${failed.verdict === 'fails' ? 'fails' : 'cannot be judged'}${why}`;
}

/** What a policy comes to for one offer: `1 fails, 2 cannot be judged`. */
export function summaryWords(notPassed: ReadonlyMap<string, FailedGate>): string {
  const all = [...notPassed.values()];
  const fails = all.filter(({ verdict }) => verdict === 'fails').length;
  const rest = all.length - fails;
  if (all.length === 0) return 'passes all';
  return [
    ...(fails === 0 ? [] : [`${String(fails)} ${fails === 1 ? 'fails' : 'fail'}`]),
    ...(rest === 0 ? [] : [`${String(rest)} cannot be judged`]),
  ].join(', ');
}

/** Some offers with what they hold: `12 offers · 3,400 units · 680 PH/s`. */
export function totalWords({ offers, units, hashrateThs }: OfferTotal): string {
  if (offers === 0) return 'no offer';
  return `${formatCount(offers, 'offer')} · ${formatCount(units, 'unit')} · ${formatHashrate(hashrateThs)}`;
}

/** An offer as the page names it. */
export function offerWords(offer: { readonly model: string; readonly vendor: string }): string {
  return `${isolatedName(offer.model)} · ${isolatedName(offer.vendor)}`;
}
