/** The shipped tariff data: whole, dated, sourced, and honest about what is not known. */
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/core/calendar-date';
import { isCountryCode } from '#domain/core/country';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { checkPack } from '#domain/tariffs/check-pack';
import { packFindingText } from '#domain/tariffs/pack-finding-text';
import { packHash } from '../../src-renderer/imports/pack-hash';
import { readTariffPack } from '../../src-renderer/imports/read-tariff-pack';
import { readJson, readResource } from './read-resource';

const pack = readResource('tariff-pack', tariffPackSchema);
const layer = (id: string) => {
  const found = pack.layers.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No layer ${id}`);
  return found;
};

describe('the tariff pack', () => {
  it('is stamped with the hash of its content: after an edit, npm run pack:stamp', async () => {
    expect(pack.sha256).toBe(await packHash(readJson('tariff-pack') as Record<string, unknown>));
  });

  it('passes its own check without an error and without a warning', () => {
    expect(checkPack(pack).map(packFindingText)).toEqual([]);
  });

  it('can be read back as a file', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(readJson('tariff-pack')));

    expect(await readTariffPack(bytes)).toEqual({ ok: true, value: pack });
  });

  it('says in its changelog what its own version changed', () => {
    expect(pack.changelog[0]).toMatchObject({ version: pack.version, date: pack.date });
  });

  it('has 39 layers with a rate and 11 unknowns without one', () => {
    expect(pack.layers.filter((one) => one.rate !== null)).toHaveLength(39);
    expect(pack.layers.filter((one) => one.rate === null)).toHaveLength(11);
  });

  it('names every layer once and gives each a citation with its day', () => {
    const ids = pack.layers.map((one) => one.id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(pack.layers.filter((one) => one.source.citation.length < 10 || one.source.asOf === null)).toEqual(
      [],
    );
  });

  it('shows an unknown without a rate and never in force', () => {
    expect(new Set(pack.layers.filter((one) => one.rate === null).map((one) => one.status))).toEqual(
      new Set(['unconfirmed']),
    );
  });

  it('names only countries and groups it defines', () => {
    const places = pack.layers.flatMap(({ origins }) => [...origins.include, ...origins.exclude]);

    expect(
      places.filter((place) => place !== '*' && !isCountryCode(place) && !(place in pack.countryGroups)),
    ).toEqual([]);
    expect(pack.countryGroups['EU']).toHaveLength(27);
    expect(pack.countryGroups['COLUMN-2']).toEqual(['BY', 'CU', 'KP', 'RU']);
  });

  it('lets a layer replace only layers that exist', () => {
    const ids = new Set(pack.layers.map((one) => one.id));

    expect(pack.layers.flatMap((one) => one.replaces).filter((id) => !ids.has(id))).toEqual([]);
    expect(pack.layers.filter((one) => (one.kind === 'replaces') !== one.replaces.length > 0)).toEqual([]);
  });

  it.each([
    ['MFN', 26_000, null, null, 'active'],
    ['S301-CN', 250_000, '2018-08-23', null, 'active'],
    ['IEEPA-FENT-2', 200_000, '2025-03-04', '2025-11-09', 'struck-down'],
    ['IEEPA-REC-CN-3', 1_250_000, '2025-04-10', '2025-05-13', 'struck-down'],
    ['IEEPA-REC-MY', 190_000, '2025-08-07', '2026-02-23', 'struck-down'],
    ['S122', 100_000, '2026-02-24', '2026-07-23', 'expired'],
    ['FL301-CN', 125_000, '2026-07-24', null, 'active'],
    ['FL301-MY', 100_000, '2026-07-24', null, 'active'],
    ['FL301-TW', 100_000, '2026-07-24', null, 'active'],
  ])('keeps %s at %d ppm from %s to %s, %s', (id, rate, from, to, status) => {
    expect(layer(id)).toMatchObject({ rate, from, to, status });
  });

  it('does not let the semiconductor duty reach a complete rig', () => {
    expect(layer('S232-SEMI').htsPrefixes.filter((prefix) => '8543709860'.startsWith(prefix))).toEqual([]);
  });

  it('follows the fiscal years without a gap or an overlap', () => {
    const years = pack.processingFees;

    expect(years.map((year) => year.fiscalYear)).toEqual(['FY2025', 'FY2026', 'FY2027']);
    expect(years.slice(1).map((year) => year.from)).toEqual(
      years.slice(0, -1).map((year) => addDays(year.to, 1)),
    );
    expect(years.map((year) => [year.minimum, year.maximum])).toEqual([
      [3271, 63_462],
      [3358, 65_150],
      [3458, 67_086],
    ]);
  });

  it('says which fee limits rest on one secondary source', () => {
    expect(pack.processingFees.at(-1)?.source.confidence).toBe('stated');
  });
});
