/**
 * What ties a party to others and to rigs: holdings under the rules of the day, and parts.
 *
 * Depends on: core (types), model (types), components, ownership, ./evidence-hits, ./evidence-record (types).
 */
import type { CalendarDate } from '../../core/calendar-date';
import { dayText } from '../../core/plain-text';
import type { Component } from '../../model/component';
import type { OwnershipRule, RulePeriod } from '../../model/ownership-rule';
import type { OwnershipStake } from '../../model/ownership-stake';
import { componentSentence } from '../../components/component-sentence';
import { partyStanding, type ListsByParty } from '../../ownership/party-standing';
import { standingCitations } from '../../ownership/standing-citations';
import { rulePeriodOn } from '../../ownership/rule-on';
import { standingSentences, type NameOf } from '../../ownership/standing-sentences';
import { evidenceSource } from './evidence-hits';
import type { EvidenceOwnership, EvidencePart } from './evidence-record';

/** Holdings and rules, and who counts as listed. */
export interface OwnershipGround {
  readonly stakes: readonly OwnershipStake[];
  readonly rules: readonly OwnershipRule[];
  readonly listed: ListsByParty;
}

/** What they say of one party on a day. */
export function evidenceOwnership(
  partyId: string,
  ground: OwnershipGround,
  nameOf: NameOf,
  asOf: CalendarDate,
): EvidenceOwnership {
  const standing = partyStanding(partyId, ground, asOf);
  return {
    asOf,
    standing: standing.kind,
    sentences: standingSentences(standing, nameOf),
    rules: ground.rules.map((rule) => {
      const period = rulePeriodOn(rule, asOf);
      return {
        name: rule.name,
        state: periodText(period),
        meaning: rule.meaning,
        source: period === null ? null : evidenceSource(period.source),
      };
    }),
    sources: standingCitations(standing),
  };
}

/**
 * A part of a rig.
 *
 * @param statusOf - where a supplier stands, in words; null for the party that the report is about
 */
export function evidencePart(
  component: Component,
  nameOf: NameOf,
  statusOf: (partyId: string) => string | null,
): EvidencePart {
  const { maker, models, part, supplierId, source } = component;
  const supplier = supplierId === null ? null : nameOf(supplierId);
  return {
    maker,
    models,
    part,
    supplier,
    supplierStatus: supplierId === null ? null : statusOf(supplierId),
    sentence: componentSentence(component, supplier),
    source: evidenceSource(source),
  };
}

const STATES: Readonly<Record<RulePeriod['state'], string>> = {
  'in-force': 'In force',
  suspended: 'Suspended',
  unconfirmed: 'Not confirmed to be in force',
};

function periodText(period: RulePeriod | null): string {
  if (period === null) return 'No period on record for this day';
  const { state, from, until } = period;
  return `${STATES[state]}, ${until === null ? `since ${dayText(from)}` : `${dayText(from)} to ${dayText(until)}`}`;
}
