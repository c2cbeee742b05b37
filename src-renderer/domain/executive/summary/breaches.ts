/**
 * What the plan breaks: its own rules, and gates of the purchasing policy.
 *
 * Depends on: core, planning, ../name-words, ../report-ground (types).
 */
import { ruleSentence } from '../../planning/rule-sentence';
import { nameWordsOf, offerName } from '../name-words';
import type { ReportGround } from '../report-ground';

/** Broken rules, then lines that do not pass the policy, a sentence each; none if all is kept. */
export function breachesOf(ground: ReportGround): readonly string[] {
  const { under } = ground;
  const nameWords = nameWordsOf(ground);
  const rules = under.evaluation.rules
    .filter(({ standing }) => standing === 'broken')
    .map(({ rule, words }) => `${ruleSentence(rule, nameWords)}: ${words}.`);
  const seen = new Set<string>();
  const gates = under.evaluation.lines.flatMap(({ offer, units }) => {
    if (offer === null || units === 0 || seen.has(offer.id)) return [];
    seen.add(offer.id);
    const faults = under.ground.policyFaults.get(offer.id) ?? [];
    return faults.length === 0 ? [] : [`${offerName(offer)} ${faults.join('; ')}.`];
  });
  return [...rules, ...gates];
}
