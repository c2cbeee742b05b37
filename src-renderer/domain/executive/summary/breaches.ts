/**
 * What the plan breaks: its own rules, and gates of the purchasing policy.
 *
 * What nobody can judge is not kept: a rule that lacks a figure stands here as much as a broken one, and so
 * does an offer that a gate cannot be judged of.
 *
 * Depends on: core, planning, ../name-words, ../report-ground (types).
 */
import { ruleSentence } from '../../planning/rule-sentence';
import { nameWordsOf, offerName } from '../name-words';
import type { ReportGround } from '../report-ground';

/** Stands in the sentence of a rule that lacks a figure. */
export const NOT_JUDGED = 'nobody can say whether it is kept';

/**
 * Broken rules, then rules of which nobody can say whether they are kept, then offers that are bought and do
 * not pass the policy, a sentence each; none if all is known to be kept.
 */
export function breachesOf(ground: ReportGround): readonly string[] {
  const { under } = ground;
  const nameWords = nameWordsOf(ground);
  const { rules } = under.evaluation;
  const broken = rules
    .filter(({ standing }) => standing === 'broken')
    .map(({ rule, words }) => `${ruleSentence(rule, nameWords)}: ${words}.`);
  const unknown = rules
    .filter(({ standing }) => standing === 'unknown')
    .map(({ rule, words }) => `${ruleSentence(rule, nameWords)}: ${NOT_JUDGED}; ${words}.`);
  const seen = new Set<string>();
  const gates = under.evaluation.lines.flatMap(({ offer, units }) => {
    if (offer === null || units === 0 || seen.has(offer.id)) return [];
    seen.add(offer.id);
    const faults = under.ground.policyFaults.get(offer.id) ?? [];
    return faults.length === 0 ? [] : [`${offerName(offer)} ${faults.join('; ')}.`];
  });
  return [...broken, ...unknown, ...gates];
}
