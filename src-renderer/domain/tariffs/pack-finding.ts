/**
 * What is wrong or doubtful in a tariff pack as a whole: the words of the check.
 *
 * A schema sees one record at a time; a finding is about what records do
 * together, such as two base rates for one entry. An error would give a wrong
 * duty or none; a warning may be meant so.
 *
 * Depends on: core, ./day-range (types).
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { DayRange } from './day-range';

/** The record of a pack that a finding is about. */
export type PackRecord =
  | { readonly kind: 'layer'; readonly id: string }
  | { readonly kind: 'processing-fee'; readonly fiscalYear: string }
  /** A harbour fee has no name: it is known by its first day. */
  | { readonly kind: 'harbor-fee'; readonly from: CalendarDate | null }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'pack' };

/** One entry that two layers both cover, and on which days. */
export interface SharedEntries {
  /** Leading digits of the HTS codes that both cover. */
  readonly htsPrefix: string;
  /** The first origin, in alphabetical order, that both cover. */
  readonly origin: CountryCode;
  /** How many origins both cover, that one included. */
  readonly originCount: number;
  readonly days: DayRange;
}

/** What was found, with the figures its sentence needs. */
export type PackFault =
  /** No confirmed base rate at all: no offer would have a duty. */
  | { readonly code: 'pack/no-base-rate' }
  /** Two or more layers have one id. */
  | { readonly code: 'layer/repeated-id' }
  /** A scope names neither `*`, nor a country, nor a group of the pack. */
  | { readonly code: 'layer/unknown-place'; readonly place: string }
  | { readonly code: 'layer/replaces-unknown'; readonly replaced: string }
  /** Kind `replaces` names no layer. */
  | { readonly code: 'layer/replaces-nothing' }
  /** Another kind names layers it replaces. */
  | { readonly code: 'layer/replaces-unexpected' }
  | { readonly code: 'layer/end-before-start'; readonly from: CalendarDate; readonly to: CalendarDate }
  /** Only an unconfirmed layer may lack a rate. */
  | { readonly code: 'layer/rate-missing' }
  /** Above 0 and below 1,000 ppm: per cent or a fraction written for parts per million. */
  | { readonly code: 'layer/rate-tiny'; readonly rate: number }
  /** Above 1000 %. */
  | { readonly code: 'layer/rate-huge'; readonly rate: number }
  /** Two base rates for one entry: no duty can be given for it. */
  | { readonly code: 'layer/base-rates-overlap'; readonly other: string; readonly shared: SharedEntries }
  /** Days after a base rate on which its entries have none; `next` is the layer that begins after them. */
  | {
      readonly code: 'layer/base-rate-gap';
      readonly next: string | null;
      readonly htsPrefix: string;
      readonly origin: CountryCode;
      readonly originCount: number;
      readonly days: DayRange;
    }
  /** Two additions of one programme for one entry: perhaps one duty twice. */
  | { readonly code: 'layer/program-overlaps'; readonly other: string; readonly shared: SharedEntries }
  | { readonly code: 'layer/expired-without-end' }
  | {
      readonly code: 'layer/scheduled-in-the-past';
      readonly from: CalendarDate;
      readonly packDate: CalendarDate;
    }
  /** Two fee years have one name. */
  | { readonly code: 'fee/repeated-year' }
  | { readonly code: 'fee/end-before-start'; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly code: 'fee/overlap'; readonly other: string; readonly days: DayRange }
  | { readonly code: 'fee/gap'; readonly other: string; readonly days: DayRange }
  | { readonly code: 'fee/minimum-above-maximum'; readonly minimum: number; readonly maximum: number }
  /** A group is called as a country or `*` is, so a scope that names it means two things. */
  | { readonly code: 'group/name-taken' };

/** One finding. */
export type PackFinding = PackFault & {
  readonly severity: 'error' | 'warning';
  readonly record: PackRecord;
  /** The field that would mend it: `rate`, `origins.include`; empty for the whole record. */
  readonly field: string;
};
