/** Hash rate, power, efficiency and units: one table of examples for each. */
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../src-renderer/imports/values/dialect';
import { UNSAID } from '../../../src-renderer/imports/values/dialect';
import {
  efficiencyUnitOf,
  powerFromEfficiency,
  readEfficiency,
} from '../../../src-renderer/imports/values/read-efficiency';
import { hashrateUnitOf, readHashrate } from '../../../src-renderer/imports/values/read-hashrate';
import { powerUnitOf, readPower } from '../../../src-renderer/imports/values/read-power';
import { readQuantityText } from '../../../src-renderer/imports/values/read-quantity-text';

const POINT: Dialect = { decimalMark: 'point', dateOrder: null };
const COMMA: Dialect = { decimalMark: 'comma', dateOrder: null };

describe('readHashrate', () => {
  it.each([
    ['270T', '270', null],
    ['270 TH/s', '270', null],
    ['270Th', '270', null],
    ['270 Ths', '270', null],
    ['473TH/S', '473', null],
    ['1.16 PH/s', '1160', null],
    ['0.00116 EH/s', '1160', null],
    ['1.16P', '1160', null],
    ['13500 GH/s', '13.5', null],
    ['37.5T', '37.5', null],
    ['270T±3 %', '270', '±3 %'],
    ['270T (±3%)', '270', '±3 %'],
    ['270 TH/s +/-5%', '270', '±5 %'],
    ['２７０Ｔ', '270', null],
  ])('reads %j as %s TH/s, tolerance %s', (text, ths, tolerance) => {
    expect(readHashrate(text, null, POINT)).toEqual({ ok: true, value: { ths, tolerance } });
  });

  it('gives a bare number the unit of its header', () => {
    expect(readHashrate('1.16', 'PH', POINT)).toEqual({ ok: true, value: { ths: '1160', tolerance: null } });
    expect(readHashrate('0,473', 'PH', COMMA)).toEqual({ ok: true, value: { ths: '473', tolerance: null } });
  });

  it.each([
    ['270', 'unknown-unit'],
    ['9500 MH/s', 'unknown-unit'],
    ['270-273T', 'two-values'],
    ['260T/270T', 'two-values'],
    ['~270T', 'not-exact'],
    ['0T', 'out-of-range'],
    ['T270', 'not-a-number'],
    ['N/A', 'not-stated'],
    ['', 'blank'],
  ])('refuses %j as %s', (text, code) => {
    const read = readHashrate(text, null, POINT);
    expect(read.ok ? read.value : read.problem.code).toBe(code);
  });

  it('names both readings of an ambiguous figure in TH/s', () => {
    const read = readHashrate('1.160 PH/s', null, UNSAID);
    expect(read.ok ? read.value : read.problem.readings).toEqual(['1160000', '1160']);
  });

  it.each([
    ['TH/s', 'TH'],
    ['T', 'TH'],
    ['Ths', 'TH'],
    ['ph/s', 'PH'],
    ['GH', 'GH'],
    ['terahash', 'TH'],
    ['W', null],
    ['', null],
  ])('knows the unit %j as %s', (words, unit) => {
    expect(hashrateUnitOf(words)).toBe(unit);
  });
});

describe('readPower', () => {
  it.each([
    ['3645 W', '3645', null],
    ['3.645kW', '3645', null],
    ['3,645W±5%', '3645', '±5 %'],
    ['3645 watts', '3645', null],
    ['0.0055MW', '5500', null],
    ['3645瓦', '3645', null],
  ])('reads %j as %s W, tolerance %s', (text, watts, tolerance) => {
    expect(readPower(text, null, POINT)).toEqual({ ok: true, value: { watts, tolerance } });
  });

  it('does not guess whether 3,645W is three kilowatts or three watts', () => {
    const read = readPower('3,645W', null, UNSAID);
    expect(read.ok ? read.value : read.problem.readings).toEqual(['3645', '3.645']);
  });

  it.each([
    ['3645', 'unknown-unit'],
    ['3645 VA', 'unknown-unit'],
    ['3.6kW/3.7kW', 'two-values'],
    ['5 mW', 'unknown-unit'],
  ])('refuses %j as %s', (text, code) => {
    const read = readPower(text, null, POINT);
    expect(read.ok ? read.value : read.problem.code).toBe(code);
  });

  it('knows the units of a header', () => {
    expect(['W', 'kW', 'Watts', 'KW', 'MW', 'TH'].map(powerUnitOf)).toEqual([
      'W',
      'kW',
      'W',
      'kW',
      'MW',
      null,
    ]);
  });
});

describe('readEfficiency', () => {
  it.each(['13.5J', '13.5 J/T', '13.5 W/TH', '13.5w/t', '13.5 J/TH/s', '0.0135 J/GH', '13.50 J/TH'])(
    'reads %j as 13.5 J/TH',
    (text) => {
      expect(readEfficiency(text, null, POINT)).toEqual({
        ok: true,
        value: { joulesPerTh: '13.5', tolerance: null },
      });
    },
  );

  it('does not take a bare number of watts for an efficiency', () => {
    const read = readEfficiency('3645W', null, POINT);
    expect(read.ok ? read.value : read.problem.code).toBe('unknown-unit');
    expect(['J/TH', 'W/T', 'J', 'W', 'J/GH'].map(efficiencyUnitOf)).toEqual([
      'J/TH',
      'J/TH',
      'J/TH',
      null,
      'J/GH',
    ]);
  });

  it('makes the power of hash rate and efficiency, and says so', () => {
    expect(powerFromEfficiency('270', '13.5')).toEqual({
      watts: '3645',
      sentence: 'Power 3645 W is 270 TH/s × 13.5 J/TH.',
    });
    expect(powerFromEfficiency('235', '16.1')).toEqual({
      watts: '3784',
      sentence: 'Power 3784 W is 235 TH/s × 16.1 J/TH, rounded from 3783.5 W.',
    });
  });
});

describe('readQuantityText', () => {
  const read = (text: string) => {
    const result = readQuantityText(text, POINT);
    if (!result.ok) return result.problem.code;
    const { kind, least, most, isMinimumOrder } = result.value;
    return `${kind} ${least}..${most ?? ''}${isMinimumOrder ? ' least order' : ''}`;
  };

  it.each([
    ['50', 'exact 50..50'],
    ['1,000 units', 'exact 1000..1000'],
    ['10k', 'exact 10000..10000'],
    ['100台', 'exact 100..100'],
    ['x200', 'exact 200..200'],
    ['50+', 'at-least 50..'],
    ['≥ 100', 'at-least 100..'],
    ['100台以上', 'at-least 100..'],
    ['>100', 'at-least 101..'],
    ['1-50', 'range 1..50'],
    ['51–200 pcs', 'range 51..200'],
    ['1,000 - 4,999 units', 'range 1000..4999'],
    ['< 50', 'range 1..49'],
    ['up to 50', 'range 1..50'],
    ['MOQ 50', 'at-least 50.. least order'],
    ['MOQ: 1,000 pcs', 'at-least 1000.. least order'],
    ['50台起', 'at-least 50.. least order'],
    ['起订量 20台', 'at-least 20.. least order'],
    ['~50', 'not-exact'],
    ['约50台', 'not-exact'],
    ['2.5', 'out-of-range'],
    ['0', 'out-of-range'],
    ['50-1', 'contradiction'],
    ['a few', 'not-a-number'],
    ['', 'blank'],
    ['TBD', 'not-stated'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('names both readings of 1,000 where the decimal mark is not known', () => {
    const ambiguous = readQuantityText('1,000 units', UNSAID);
    expect(ambiguous.ok ? ambiguous.value : ambiguous.problem.readings).toEqual(['1000', '1']);
  });
});
