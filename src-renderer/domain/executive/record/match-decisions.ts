/**
 * What was decided on potential matches, and whether the plan rests on it.
 *
 * Nothing is judged here: whether a decision stands is said by the evidence report of its party.
 *
 * Depends on: core (types), evaluation, model (types), reports, screening, ../decision-record (types),
 * ../report-ground (types).
 */
import { isolatedName } from '../../core/isolated-name';
import { offerParties } from '../../evaluation/offer-parties';
import { rigModelOf, sellerOf, type PreparedReference } from '../../evaluation/prepare-reference';
import type { Offer } from '../../model/offer';
import { evidenceDecisions } from '../../reports/evidence/evidence-hits';
import { comparableName } from '../../screening/list-status';
import type { MatchStates } from '../../screening/match-state';
import { partyStatus } from '../../screening/party-status';
import type { MatchDecision } from '../decision-record';
import type { ReportGround } from '../report-ground';

/** Those of parties that bear on the plan first, then newest first. */
export function matchDecisions(ground: ReportGround): readonly MatchDecision[] {
  const { decisions } = ground.parties.facts;
  if (decisions.length === 0) return [];
  const ofPlan = partiesOfPlan(ground);
  const byParty = new Map<string, string>();
  for (const { subjectId, subjectName } of decisions) {
    if (!byParty.has(subjectId)) byParty.set(subjectId, subjectName);
  }
  return [...byParty]
    .flatMap(([id, name]) => {
      const own = decisions.filter(({ subjectId }) => subjectId === id);
      return evidenceDecisions(own, statesOf(id, name, ground)).map((decision): MatchDecision => ({
        party: name,
        words: decision.text,
        entry: `${isolatedName(decision.entryName)} (${isolatedName(decision.listName)})`,
        reason: decision.reason,
        evidence: decision.evidence,
        at: decision.at,
        standsNotBecause: decision.standsNotBecause,
        isOfPlan: ofPlan.has(id),
      }));
    })
    .sort((one, other) =>
      one.isOfPlan === other.isOfPlan ? other.at.localeCompare(one.at, 'en') : one.isOfPlan ? -1 : 1,
    );
}

/** Judged on the later of the two days, as screens judge: a decision that has expired has done so whatever day a plan looks from. */
function statesOf(
  id: string,
  name: string,
  { parties, madeOn, presentGround }: ReportGround,
): MatchStates | null {
  const { asOf } = presentGround.prepared.reference.settings.scenario;
  const on = asOf > madeOn ? asOf : madeOn;
  const listings = parties.parties.find((party) => party.id === id)?.listings ?? [];
  const subject = parties.subjects.find((one) => one.id === id)?.snapshot ?? null;
  return partyStatus({ id, name, listings }, { on, subject }, parties.facts).states;
}

/** Sellers, makers, owners, suppliers of parts and whoever else bears on an offer that the plan buys, by id. */
function partiesOfPlan({ lines, presentGround }: ReportGround): ReadonlySet<string> {
  const { prepared, offers } = presentGround;
  const ids = new Set<string>();
  const seen = new Set<string>();
  for (const { offerId, quantity } of lines) {
    const offer = offers.get(offerId);
    if (offer === undefined || quantity === 0) continue;
    const key = JSON.stringify([offer.vendor, offer.model]);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { id } of partiesOf(offer, prepared)) ids.add(id);
  }
  return ids;
}

function partiesOf(offer: Offer, prepared: PreparedReference) {
  const { vendor: seller } = sellerOf(offer, prepared);
  const rig = rigModelOf(offer, prepared);
  const maker = rig === null ? null : (prepared.vendors.get(comparableName(rig.vendor)) ?? null);
  const offered = { sellerName: offer.vendor, seller, rig, modelName: offer.model, maker };
  return offerParties(offered, prepared.screening);
}
