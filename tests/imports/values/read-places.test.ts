/** Incoterms with their places, and origins. */
import { describe, expect, it } from 'vitest';
import { readIncotermPlace } from '../../../src-renderer/imports/values/read-incoterm-place';
import { readOriginText } from '../../../src-renderer/imports/values/read-origin-text';

describe('readIncotermPlace', () => {
  const read = (text: string) => {
    const result = readIncotermPlace(text);
    if (!result.ok) return result.problem.code;
    const { incoterm, place, country, placeIs } = result.value;
    return `${incoterm} ${place ?? '-'} ${country ?? '-'} ${placeIs}`;
  };

  it.each([
    ['FOB HK', 'FOB HK HK dispatch'],
    ['FOB Hong Kong', 'FOB Hong Kong HK dispatch'],
    ['fob: hong kong', 'FOB hong kong HK dispatch'],
    ['HK FOB', 'FOB HK HK dispatch'],
    ['FOB香港', 'FOB 香港 HK dispatch'],
    ['FOB 深圳', 'FOB 深圳 CN dispatch'],
    ['FCA 巴生港', 'FCA 巴生港 MY dispatch'],
    ['EXW Shenzhen', 'EXW Shenzhen CN dispatch'],
    ['Ex Works Shenzhen, China', 'EXW Shenzhen CN dispatch'],
    ['EXW Shenzhen China', 'EXW Shenzhen China CN dispatch'],
    ['FCA Penang', 'FCA Penang MY dispatch'],
    ['FOB Port Klang (Incoterms 2020)', 'FOB Port Klang MY dispatch'],
    ['FCA (Singapore)', 'FCA Singapore SG dispatch'],
    ['FOB Laem Chabang', 'FOB Laem Chabang TH dispatch'],
    ['EXW Atlanta, GA', 'EXW Atlanta US dispatch'],
    ['EXW Los Angeles, CA', 'EXW Los Angeles US dispatch'],
    ['EXW Los Angeles, CA, USA', 'EXW Los Angeles US dispatch'],
    ['EXW Toronto, Canada', 'EXW Toronto CA dispatch'],
    ['EXW Nowhereville, TX', 'EXW Nowhereville US dispatch'],
    ['FCA Malaysia', 'FCA Malaysia MY dispatch'],
    ['EXW', 'EXW - - dispatch'],
    ['DDP Houston', 'DDP Houston US destination'],
    ['CIF Port Klang', 'CIF Port Klang MY destination'],
    ['C&F Los Angeles', 'CFR Los Angeles US destination'],
    ['到岸价 洛杉矶', 'CIF 洛杉矶 US destination'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['FOB Springfield', 'FOB Springfield - dispatch'],
    ['EXW CA', 'EXW CA - dispatch'],
    ['EXW our dock', 'EXW our dock - dispatch'],
    ['FOB Georgetown', 'FOB Georgetown - dispatch'],
    ['EXW Smallville, CA', 'EXW Smallville - dispatch'],
  ])('knows no country for %j, and does not guess one', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['DDU Houston', 'unknown-incoterm'],
    ['__proto__', 'unknown-incoterm'],
    ['constructor', 'unknown-incoterm'],
    ['DAT Houston', 'unknown-incoterm'],
    ['Shenzhen', 'unknown-incoterm'],
    ['FCA/FOB Penang', 'two-values'],
    ['FOB Shenzhen, Malaysia', 'contradiction'],
    ['TBD', 'not-stated'],
    ['', 'blank'],
  ])('refuses %j as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });
});

describe('readOriginText', () => {
  const read = (text: string) => {
    const result = readOriginText(text);
    return result.ok ? result.value : [result.problem.code, ...(result.problem.readings ?? [])].join(' ');
  };

  it.each([
    ['Made in Malaysia', 'MY'],
    ['MY', 'MY'],
    ['Malaysia', 'MY'],
    ['产地：马来西亚', 'MY'],
    ['马来西亚产', 'MY'],
    ['China 中国', 'CN'],
    ['Malaysia 马来西亚', 'MY'],
    ['Country of Origin: Indonesia', 'ID'],
    ['Thailand (TH)', 'TH'],
    ['China (Shenzhen)', 'CN'],
    ['U.S.A.', 'US'],
    ['印尼', 'ID'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['Malaysia/Indonesia', 'two-values MY ID'],
    ['Malaysia or China', 'two-values MY CN'],
    ['CN+MY', 'two-values CN MY'],
    ['马来西亚、印尼', 'two-values MY ID'],
    ['China 马来西亚', 'two-values CN MY'],
    ['Korea', 'unknown-country South Korea North Korea'],
    ['Georgia', 'unknown-country the country GE the US state'],
    ['non-China', 'not-stated'],
    ['South East Asia', 'unknown-country'],
    ['__proto__', 'unknown-country'],
    ['constructor', 'unknown-country'],
    ['Malaysia/overseas', 'unknown-country'],
    ['', 'blank'],
  ])('refuses %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
