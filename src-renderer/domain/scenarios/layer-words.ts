/**
 * A layer of a scenario as a sentence part: `Transit from China by ocean 14 days longer`.
 *
 * Depends on: core, model (types).
 */
import { formatPercent, partsPerMillion } from '../core/money';
import { dayText } from '../core/plain-text';
import type { ScenarioLayer, ShockLeg } from '../model/plan-scenario';

const LEG_WORDS: Readonly<Record<ShockLeg, string>> = {
  production: 'Production',
  transit: 'Transit',
  customs: 'Customs',
  hold: 'Customs hold',
};

/** The layer in words. @param countryName - a country by its code; without it codes stand */
export function layerWords(
  layer: ScenarioLayer,
  countryName: (code: string) => string = (code) => code,
): string {
  switch (layer.kind) {
    case 'conditions-met':
      return `Taken as met: ${layer.layerIds.join(', ')}`;
    case 'duty':
      return `Duty ${formatPercent(layer.addRate)} points higher ${
        layer.origins.length === 0
          ? 'on every foreign origin'
          : `on goods of ${layer.origins.map(countryName).join(', ')}`
      } from ${dayText(layer.from)}`;
    case 'origin-finding':
      return findingWords(layer, countryName);
    case 'delay':
      return `${LEG_WORDS[layer.leg]}${laneWords(layer, countryName)} ${countOf(layer.addDays, 'day')} longer`;
    case 'price':
      return `Prices ${layer.vendor === null ? '' : `of ${layer.vendor} `}${
        layer.changePpm === 0 ? 'as they are' : changeWords(layer.changePpm)
      }`;
    case 'hashprice': {
      const fall =
        layer.monthlyDecline === null
          ? ''
          : layer.monthlyDecline === 0
            ? ', not falling'
            : `, falling ${formatPercent(layer.monthlyDecline)} % a month`;
      return `Hashprice ${changeWords(layer.changePpm)}${fall}`;
    }
    case 'export-stop':
      return `Nothing leaves ${countryName(layer.country)} from ${dayText(layer.from)}`;
    case 'vendor-listed':
      return `${layer.vendor} is listed from ${dayText(layer.from)}: nothing of it leaves`;
  }
}

/** A signed rate in words: `12.5 % higher`, `as it is`. */
export function changeWords(changePpm: number): string {
  if (changePpm === 0) return 'as it is';
  return `${formatPercent(partsPerMillion(Math.abs(changePpm)))} % ${changePpm > 0 ? 'higher' : 'lower'}`;
}

function findingWords(
  { finding, customOrigin }: Extract<ScenarioLayer, { kind: 'origin-finding' }>,
  countryName: (code: string) => string,
): string {
  switch (finding) {
    case 'as-declared':
      return 'Origins as declared';
    case 'found-china':
      return `Every foreign origin found to be ${countryName('CN')}`;
    case 'custom':
      return customOrigin === null
        ? 'Origins as declared'
        : `Every foreign origin found to be ${countryName(customOrigin)}`;
  }
}

function laneWords(
  { leg, shipFrom, mode }: Extract<ScenarioLayer, { kind: 'delay' }>,
  countryName: (code: string) => string,
): string {
  if (leg !== 'transit') return '';
  const from = shipFrom === null ? '' : ` from ${countryName(shipFrom)}`;
  return `${from}${mode === null ? '' : mode === 'domestic' ? ' inside the US' : ` by ${mode}`}`;
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
