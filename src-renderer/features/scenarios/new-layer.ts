/**
 * What a layer starts as when it is added, and what each kind is called.
 *
 * Depends on: core, model (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { countryCode, type CountryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { ScenarioLayer } from '#domain/model/plan-scenario';

/** What layers can name. */
export interface LayerNames {
  /** Vendors of the offers. */
  readonly vendors: readonly string[];
  /** Countries that goods are made in or leave from. */
  readonly countries: readonly CountryCode[];
  /** Layers of the tariff pack that have a condition. */
  readonly conditions: readonly { readonly id: string; readonly label: string }[];
  readonly asOf: CalendarDate;
}

/** The kinds, in the order of the menu. */
export const LAYER_KINDS: readonly { readonly kind: ScenarioLayer['kind']; readonly label: string }[] = [
  { kind: 'duty', label: 'More duty on origins' },
  { kind: 'conditions-met', label: 'A condition of the tariff pack is met' },
  { kind: 'origin-finding', label: 'Customs finds another origin' },
  { kind: 'delay', label: 'A leg takes longer' },
  { kind: 'price', label: 'Other prices' },
  { kind: 'hashprice', label: 'Other hashprice' },
  { kind: 'export-stop', label: 'Nothing leaves a country' },
  { kind: 'vendor-listed', label: 'A vendor is put on a list' },
];

/** A new layer of a kind; null where the workspace has nothing that it could name. */
export function newLayer(kind: ScenarioLayer['kind'], names: LayerNames): ScenarioLayer | null {
  const { vendors, countries, conditions, asOf } = names;
  const country = countries[0] ?? countryCode('CN');
  switch (kind) {
    case 'conditions-met': {
      const [first] = conditions;
      return first === undefined ? null : { kind, layerIds: [first.id] };
    }
    case 'duty':
      return { kind, origins: [], addRate: partsPerMillion(100_000), from: asOf };
    case 'origin-finding':
      return { kind, finding: 'found-china', customOrigin: null };
    case 'delay':
      return { kind, leg: 'transit', shipFrom: null, mode: null, addDays: 14 };
    case 'price':
      return { kind, vendor: null, changePpm: -100_000 };
    case 'hashprice':
      return { kind, changePpm: -200_000, monthlyDecline: null };
    case 'export-stop':
      return { kind, country, from: asOf };
    case 'vendor-listed': {
      const [first] = vendors;
      return first === undefined ? null : { kind, vendor: first, from: asOf };
    }
  }
}
