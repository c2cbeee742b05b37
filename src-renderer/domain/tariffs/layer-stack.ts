/**
 * What a customs entry pays by law: the words for the question and the answer.
 *
 * A stack is a list, because duties add up and each rests on its own authority.
 * No base rate is a problem and never 0 %: a missing rate would make an offer
 * look cheaper than it is.
 *
 * Depends on: core, model.
 */
import type { CalendarDate } from '../core/calendar-date';
import type { CountryCode } from '../core/country';
import type { PartsPerMillion } from '../core/money';
import type { TariffLayer } from '../model/tariff-layer';

/** What decides the duty rates of goods, but for the day they enter. */
export interface EntryGoods {
  /** 8 or 10 digits, without dots. */
  readonly htsCode: string;
  /** Origin as customs takes it, not the country of dispatch. */
  readonly origin: CountryCode;
  /** Whether the goods qualify under USMCA, which exempts them from some layers. */
  readonly isUsmcaQualifying: boolean;
}

/** What decides the duty rates of one entry. */
export interface CustomsEntry extends EntryGoods {
  /** The calendar day of entry in US Eastern customs time. */
  readonly entryDate: CalendarDate;
}

/** A layer that an entry pays. */
export interface AppliedLayer {
  readonly layer: TariffLayer;
  /** The rate that counts, parts per million of customs value: for a top-up the part above the base rate. */
  readonly rate: PartsPerMillion;
}

/** All duties of one entry. */
export interface LayerStack {
  /** Base first, then additions in the order of the pack, then top-ups. */
  readonly applied: readonly AppliedLayer[];
  /** Sum of the applied rates. */
  readonly totalRate: PartsPerMillion;
  /** Layers that would cover the entry if they were confirmed. Never part of the total. */
  readonly unconfirmed: readonly TariffLayer[];
}

/** Why no stack can be given. */
export type TariffProblem =
  | {
      readonly code: 'tariff/no-base-rate';
      readonly htsCode: string;
      readonly origin: string;
      readonly entryDate: CalendarDate;
    }
  | { readonly code: 'tariff/overlapping-base-rates'; readonly layerIds: readonly string[] };
