import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion } from '#domain/core/money';
import type { ScenarioLayer } from '#domain/model/plan-scenario';
import { layerWords } from '#domain/scenarios/layer-words';

const from = calendarDate('2027-03-01');
const china = countryCode('CN');
const nameOf = (code: string) => (code === 'CN' ? 'China' : code);

describe('a layer in words', () => {
  it.each<readonly [ScenarioLayer, string]>([
    [{ kind: 'conditions-met', layerIds: ['S301-A', 'X'] }, 'Taken as met: S301-A, X'],
    [
      { kind: 'duty', origins: [china], addRate: partsPerMillion(125_000), from },
      'Duty 12.5 points higher on goods of China from 1 Mar 2027',
    ],
    [
      { kind: 'duty', origins: [], addRate: partsPerMillion(100_000), from },
      'Duty 10.0 points higher on every foreign origin from 1 Mar 2027',
    ],
    [{ kind: 'origin-finding', finding: 'as-declared', customOrigin: null }, 'Origins as declared'],
    [
      { kind: 'origin-finding', finding: 'found-china', customOrigin: null },
      'Every foreign origin found to be China',
    ],
    [
      { kind: 'origin-finding', finding: 'custom', customOrigin: countryCode('VN') },
      'Every foreign origin found to be VN',
    ],
    [
      { kind: 'delay', leg: 'transit', shipFrom: china, mode: 'ocean', addDays: 14 },
      'Transit from China by ocean 14 days longer',
    ],
    [
      { kind: 'delay', leg: 'transit', shipFrom: null, mode: 'domestic', addDays: 1 },
      'Transit inside the US 1 day longer',
    ],
    [{ kind: 'delay', leg: 'hold', shipFrom: china, mode: null, addDays: 9 }, 'Customs hold 9 days longer'],
    [{ kind: 'price', vendor: 'Canaan', changePpm: -75_000 }, 'Prices of Canaan 7.5 % lower'],
    [{ kind: 'price', vendor: null, changePpm: 0 }, 'Prices as they are'],
    [{ kind: 'hashprice', changePpm: 200_000, monthlyDecline: null }, 'Hashprice 20.0 % higher'],
    [
      { kind: 'hashprice', changePpm: 0, monthlyDecline: partsPerMillion(30_000) },
      'Hashprice as it is, falling 3.0 % a month',
    ],
    [
      { kind: 'hashprice', changePpm: 0, monthlyDecline: partsPerMillion(0) },
      'Hashprice as it is, not falling',
    ],
    [{ kind: 'export-stop', country: china, from }, 'Nothing leaves China from 1 Mar 2027'],
    [
      { kind: 'vendor-listed', vendor: 'Canaan', from },
      'Canaan is listed from 1 Mar 2027: nothing of it leaves',
    ],
  ])('%j', (layer, words) => {
    expect(layerWords(layer, nameOf)).toBe(words);
  });

  it('names countries by their codes where nobody gives names', () => {
    expect(layerWords({ kind: 'export-stop', country: china, from })).toBe(
      'Nothing leaves CN from 1 Mar 2027',
    );
  });
});
