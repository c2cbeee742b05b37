/**
 * What is known of a vendor, in the words of the screen.
 *
 * Depends on: model (types), ownership (types), reports (types).
 */
import type { RuleState } from '#domain/model/ownership-rule';
import type { PartyRole } from '#domain/model/party';
import type { EntryKind } from '#domain/model/restricted-list';
import type { RiskKind, Severity } from '#domain/model/risk-event';
import type { UsRepair } from '#domain/model/vendor';
import type { AggregateOwnership } from '#domain/ownership/owned-parties';
import type { PartyStanding } from '#domain/ownership/party-standing';

import type { Tone } from '../../ui/notice';
import type { RecordOrigin } from './own-origin';

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
  'no-tie-known': 'No tie on record',
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

/** What a party is to an order. */
export const ROLE_WORDS: Readonly<Record<PartyRole, string>> = {
  vendor: 'Vendor',
  manufacturer: 'Manufacturer',
  factory: 'Factory',
  reseller: 'Reseller',
  'importer-of-record': 'Importer of record',
  owner: 'Owner',
  'component-supplier': 'Supplier of parts',
};

/** What a party is. */
export const ENTRY_KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  entity: 'Company or body',
  individual: 'Person',
  vessel: 'Vessel',
  aircraft: 'Aircraft',
  unknown: 'Not known',
};

/** Where a record comes from; what ships as it is needs no word. */
export const ORIGIN_WORDS: Readonly<Record<RecordOrigin, string>> = {
  shipped: 'as shipped',
  changed: 'changed by you',
  own: 'yours',
};

/** Whether a rule binds. */
export const RULE_STATE_WORDS: Readonly<Record<RuleState, string>> = {
  'in-force': 'In force',
  suspended: 'Suspended',
  unconfirmed: 'Not confirmed',
};

/** What the holdings of listed parties come to under a rule. */
export const AGGREGATE_WORDS: Readonly<Record<AggregateOwnership['kind'], string>> = {
  owned: 'owned, by the rule',
  'may-be-owned': 'not settled by what is known',
  below: 'below it, so related and not owned',
};
