import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryKind, ListEntry } from '#domain/model/restricted-list';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { weighSignals, type NameLook, type ScreenedParty } from '#domain/screening/second-signals';
import { countryCode } from '#domain/core/country';
import { aList } from '../../fixtures/restricted-list';

let entry: ListEntry;
beforeAll(async () => {
  const { entries } = await aList([
    {
      name: 'Alpha',
      addresses: 'Road 12, Zug, 6300, CH; China',
      ids: 'Tax ID No., 77-1234, CH',
      type: 'Entity',
    },
  ]);
  entry = entries[0]!;
});

const nobody: ScreenedParty = { name: 'Alpha', country: null, kind: 'unknown', address: null, numbers: [] };
const look: NameLook = {
  kind: 'unknown',
  isOneWordOfPerson: false,
  isOneWordAlone: false,
  areCommonWordsAlone: false,
};
const weigh = (
  score: number,
  party: Partial<ScreenedParty>,
  about: Partial<NameLook> = {},
  kind: EntryKind = 'entity',
) =>
  weighSignals(
    score,
    { ...nobody, ...party },
    { ...entry, kind },
    { ...look, ...about },
    DEFAULT_SCREENING_SETTINGS,
  );

describe('what is known beside a name', () => {
  it('changes nothing where nothing is known', () => {
    expect(weigh(0.8, {})).toEqual({ score: 0.8, signals: [] });
  });

  it('adds for the same country and takes little for another', () => {
    expect(weigh(0.8, { country: countryCode('CN') })).toEqual({
      score: 0.8200000000000001,
      signals: ['same-country'],
    });
    expect(weigh(0.9, { country: countryCode('US') }).score).toBeCloseTo(0.873, 10);
  });

  it('never makes more than 1', () => {
    expect(weigh(1, { country: countryCode('CH') }).score).toBe(1);
  });

  it.each(['individual', 'vessel', 'aircraft'] as const)(
    'keeps a company against a %s weak, and shown',
    (kind) => {
      const weighed = weigh(1, {}, { kind: 'entity' }, kind);

      expect(weighed.signals).toEqual(['other-kind']);
      expect(weighed.score).toBeLessThan(DEFAULT_SCREENING_SETTINGS.possibleFrom);
      expect(weighed.score).toBeGreaterThanOrEqual(DEFAULT_SCREENING_SETTINGS.weakFrom);
    },
  );

  it('says nothing against an entry whose type the list leaves blank', () => {
    expect(weigh(0.9, {}, { kind: 'entity' }, 'unknown')).toEqual({ score: 0.9, signals: [] });
  });

  it('doubts a person or a vessel where nobody knows what the party is', () => {
    expect(weigh(1, {}, {}, 'vessel').signals).toEqual(['kind-in-doubt']);
    expect(weigh(1, {}, {}, 'vessel').score).toBeLessThan(DEFAULT_SCREENING_SETTINGS.strongFrom);
  });

  it('lets a number in common decide, however it is written', () => {
    expect(weigh(0.1, { numbers: ['771234'] })).toEqual({ score: 0.97, signals: ['same-number'] });
  });

  it('takes an address for the same only with a number in common', () => {
    expect(weigh(0.8, { address: '12 Road, 6300 Zug' }).signals).toEqual(['same-address']);
    expect(weigh(0.8, { address: 'Other Road, Zug, Switzerland' }).signals).toEqual([]);
  });

  it('counts one word of a person’s name for little', () => {
    expect(weigh(0.8, {}, { isOneWordOfPerson: true }, 'individual').score).toBeLessThan(0.6);
  });
});
