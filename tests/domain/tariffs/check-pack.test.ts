/** A pack as a whole: base rates that overlap or leave days open, one duty twice, and what one edit causes. */
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { checkLayer, checkPack } from '#domain/tariffs/check-pack';
import { packFindingText } from '#domain/tariffs/pack-finding-text';
import { describe, expect, it } from 'vitest';
import { aBaseLayer, aTariffLayer, aTariffPack, shippedPack } from '../../fixtures/tariffs';

const from = (id: string, origins: readonly string[]): Partial<TariffLayer> => ({
  id,
  origins: { include: origins, exclude: [] },
});
const until = (day: string) => ({ to: calendarDate(day) });
const since = (day: string) => ({ from: calendarDate(day) });

const found = (...layers: readonly TariffLayer[]) =>
  checkPack(aTariffPack(layers)).map((finding) => [finding.severity, packFindingText(finding)]);

describe('checkPack', () => {
  it.each<[string, readonly TariffLayer[]]>([
    ['has no layers', []],
    ['has no base rate', [aTariffLayer()]],
    ['has only an unconfirmed base rate', [aBaseLayer({ status: 'unconfirmed' })]],
  ])('refuses a pack that %s: no offer would have a duty', (_, layers) => {
    expect(found(...layers)).toEqual([
      ['error', 'The pack, layers: no layer of kind base is in force, so no offer would have a duty.'],
    ]);
  });

  it('names two base rates for one entry, with a code, an origin and the days', () => {
    expect(
      found(
        aBaseLayer({ ...from('OLD', ['MY', 'TH', 'VN']), htsPrefixes: ['8543'], ...until('2026-12-31') }),
        aBaseLayer({
          ...from('NEW', ['TH', 'VN']),
          htsPrefixes: ['8471', '85437098'],
          ...since('2026-07-01'),
        }),
      ),
    ).toEqual([
      [
        'error',
        'Tariff layer NEW: two base rates for one entry: layer OLD covers 8543.70.98 from TH and 1 other origin ' +
          'from 1 Jul 2026 to 31 Dec 2026 too. End one before the other begins.',
      ],
      [
        'warning',
        'Tariff layer OLD, to: no base rate covers 8543 from MY and 2 other origins from 1 Jan 2027 on.',
      ],
    ]);
  });

  it.each<[string, Partial<TariffLayer>]>([
    ['of another product', { htsPrefixes: ['8471'] }],
    ['of other origins', { origins: { include: ['COLUMN-2'], exclude: [] } }],
    ['of no confirmed rate', { status: 'unconfirmed', rate: null }],
    ['suspended', { status: 'suspended' }],
  ])('lets a base rate stand beside one %s', (_what, change) => {
    const mfn = aBaseLayer({ origins: { include: ['*'], exclude: ['COLUMN-2'] } });

    expect(found(mfn, aBaseLayer({ id: 'OTHER', ...change }))).toEqual([]);
  });

  it('sees an overlap in struck-down and expired rates too: entries of their days paid them', () => {
    const codes = checkPack(
      aTariffPack([aBaseLayer(), aBaseLayer({ id: 'B', status: 'struck-down', ...until('2026-01-01') })]),
    ).map(({ code }) => code);

    expect(codes).toContain('layer/base-rates-overlap');
  });

  it('doubts days between two base rates', () => {
    expect(
      found(
        aBaseLayer({ ...from('OLD', ['*']), htsPrefixes: ['85437098'], ...until('2026-12-30') }),
        aBaseLayer({ ...from('NEW', ['*']), htsPrefixes: ['85437098'], ...since('2027-01-02') }),
      ),
    ).toEqual([
      [
        'warning',
        'Tariff layer OLD, to: no base rate covers 8543.70.98 from AD and 248 other origins ' +
          'from 31 Dec 2026 to 1 Jan 2027, when layer NEW begins.',
      ],
    ]);
  });

  it('sees no gap where a third rate covers it, or where the next begins on the day after', () => {
    const base = (id: string, change: Partial<TariffLayer>) => aBaseLayer({ id, ...change });

    expect(
      found(
        base('A', until('2026-03-31')),
        base('B', { ...since('2026-04-01'), ...until('2026-06-30') }),
        base('C', since('2026-07-01')),
      ),
    ).toEqual([]);
  });

  it('asks whether two additions of one programme are one duty twice', () => {
    expect(
      found(
        aBaseLayer(),
        aTariffLayer({ ...from('A', ['EU']), program: 'Section 999', ...since('2026-07-24') }),
        aTariffLayer({ ...from('B', ['DE']), program: 'Section 999' }),
      ),
    ).toEqual([
      [
        'warning',
        'Tariff layer B: layer A of the same programme covers 8543 from DE from 24 Jul 2026 on too. Is this one duty twice?',
      ],
    ]);
  });

  it.each<[string, Partial<TariffLayer>]>([
    ['of another programme', { program: 'Other' }],
    ['that waits for a finding', { condition: 'Customs finds so' }],
    ['that tops up', { kind: 'top-up' }],
    ['on other days', since('2026-07-24')],
  ])('does not ask so of an addition %s', (_what, change) => {
    const first = aTariffLayer({ id: 'A', ...until('2026-07-23') });

    expect(found(aBaseLayer(), first, aTariffLayer({ id: 'B', ...change }))).toEqual([]);
  });

  it('stops listing overlaps where a list is no help any more', () => {
    const many = Array.from({ length: 60 }, (_, index) => aBaseLayer({ id: `B${index}` }));

    expect(checkPack(aTariffPack(many))).toHaveLength(500);
  });
});

describe('checkLayer', () => {
  const mfn = shippedPack.layers[0]!;

  it('finds nothing in a layer of the shipped pack as it is', () => {
    expect(checkLayer(mfn, shippedPack)).toEqual([]);
  });

  it('finds what an edit opens between other layers', () => {
    const short = { ...mfn, ...until('2026-12-31') };

    expect(checkLayer(short, shippedPack).map(packFindingText)).toEqual([
      'Tariff layer MFN, to: no base rate covers 8543.70.98 from AD and 244 other origins from 1 Jan 2027 on.',
    ]);
  });

  it('finds a new base rate over one of the pack, whichever of them is looked at', () => {
    const mine = aBaseLayer({ id: 'MINE', origins: { include: ['MY'], exclude: [] } });
    const withMine = { ...shippedPack, layers: [...shippedPack.layers, mine] };

    expect(checkLayer(mine, shippedPack).map(({ code }) => code)).toEqual(['layer/base-rates-overlap']);
    expect(checkLayer(mfn, withMine).map(({ code }) => code)).toEqual(['layer/base-rates-overlap']);
  });

  it('finds what an edit takes from another layer, such as the layer it replaces', () => {
    const pack = aTariffPack([
      aBaseLayer({ id: 'A', ...until('2026-06-30') }),
      aBaseLayer({ id: 'B', ...since('2026-07-01') }),
    ]);

    expect(checkLayer(aBaseLayer({ id: 'B', ...since('2026-07-03') }), pack).map(packFindingText)).toEqual([
      'Tariff layer A, to: no base rate covers 8543 from AD and 248 other origins from 1 Jul 2026 to 2 Jul 2026, when layer B begins.',
    ]);
  });

  it('says nothing of faults that other layers have already', () => {
    const pack = aTariffPack([aBaseLayer(), aTariffLayer({ id: 'OTHER', rate: partsPerMillion(25) })]);

    expect(checkLayer(aTariffLayer({ id: 'MINE', program: 'Mine' }), pack)).toEqual([]);
  });

  it('says again what is wrong with the layer itself', () => {
    const wrong = aTariffLayer({ id: 'A', rate: partsPerMillion(25) });

    expect(checkLayer(wrong, aTariffPack([aBaseLayer(), wrong])).map(packFindingText)).toEqual([
      'Tariff layer A, rate: 25 parts per million is 0.0025 %; for 25 % write 250000.',
    ]);
  });
});
