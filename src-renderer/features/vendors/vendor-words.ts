/**
 * What is known of a vendor, in the words of the screen.
 *
 * Depends on: model (types), ownership (types), reports (types).
 */
import type { RiskKind, Severity } from '#domain/model/risk-event';
import type { UsRepair } from '#domain/model/vendor';
import type { PartyStanding } from '#domain/ownership/party-standing';
import type { Tone } from '../../ui/notice';

/** Whether rigs can be repaired in the US. */
export const US_REPAIR_WORDS: Readonly<Record<UsRepair, string>> = {
  yes: 'Yes',
  reported: 'Reported',
  no: 'None',
  unknown: '—',
};

/** A standing as a cell says it. What is on record here is no screening of a list. */
export const STANDING_WORDS: Readonly<Record<PartyStanding['kind'], string>> = {
  listed: 'Listed',
  owned: 'Owned by listed parties',
  'owned-rule-not-in-force': 'Owned by listed parties, rule not in force',
  'may-be-owned': 'Ownership not settled',
  related: 'Related to a listed party',
  'no-tie-known': 'Not screened',
};

/** How a standing is coloured, beside its words. */
export const STANDING_TONES: Readonly<Record<PartyStanding['kind'], Tone>> = {
  listed: 'broken',
  owned: 'broken',
  'owned-rule-not-in-force': 'unsure',
  'may-be-owned': 'unsure',
  related: 'unsure',
  'no-tie-known': 'plain',
};

/** Kinds of events. */
export const RISK_KIND_WORDS: Readonly<Record<RiskKind, string>> = {
  probe: 'Probe by an authority',
  'customs-hold': 'Customs hold',
  seizure: 'Seizure',
  'back-duty': 'Back-duty',
  bill: 'Bill',
  lawsuit: 'Lawsuit',
  firmware: 'Firmware finding',
};

/** How grave an event is. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  1: 'worth knowing (1 of 5)',
  2: 'minor (2 of 5)',
  3: 'serious (3 of 5)',
  4: 'grave (4 of 5)',
  5: 'an order may be lost (5 of 5)',
};
