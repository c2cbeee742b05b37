import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { ReportGround } from '#domain/executive/report-ground';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { listStatusWords, ownerWords, partyWords } from '#domain/executive/vendors/vendor-ties';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { aSource } from '../../../fixtures/source';

const ground = await sampleReportGround();
const sample = await sampleWorkspace();

function goodsOf(name: string, of: ReportGround = ground) {
  const goods = goodsOfVendors(of).find((one) => one.name === name);
  if (goods === undefined) throw new Error(`No vendor ${name}`);
  return goods;
}

const ownersOf = (name: string, of: ReportGround = ground) =>
  ownerWords(goodsOf(name, of), of.under.ground.prepared.screening);

describe('who stands behind a vendor', () => {
  it('is told in the words of ownership, first where it stands, then what is on record', () => {
    const [standing, ...others] = ownersOf('Bitmain');

    expect(standing?.words).toBe(
      'Bitmain is related to a listed party. It is on no list on record: related is not listed.',
    );
    expect(others[0]?.words).toContain('A common shareholder does not make Bitmain listed.');
    expect(others.filter(({ words }) => words.startsWith('Related party: '))).toHaveLength(3);
  });

  it('is told once: a holding that a tie speaks of has no sentence beside it', () => {
    expect(ownersOf('Bitmain').filter(({ words }) => words.startsWith('Micree Zhan holds'))).toHaveLength(1);
  });

  it('has a dated source for every statement but for what is not on record', () => {
    for (const { words, sources } of [...ownersOf('Bitmain'), ...ownersOf('Bitdeer')]) {
      if (words.startsWith('No list and no tie')) expect(sources).toEqual([]);
      else expect(sources.some(({ asOf }) => asOf !== null)).toBe(true);
    }
  });
});

describe('the list status of a vendor', () => {
  it('is that it was not screened before there is a run, which is no concern and no clearance', () => {
    expect(listStatusWords(goodsOf('Canaan'))).toEqual({
      listStatus: { words: 'Not screened', sources: [] },
      isOfConcern: false,
    });
    expect(listStatusWords(goodsOf('Bitmain')).listStatus.words).toBe('Not screened · related party listed');
  });

  it('is the gravest of its goods: a listing on record is of concern', async () => {
    const listing = {
      list: 'BIS Entity List',
      listedOn: calendarDate('2026-10-01'),
      meaning: 'Exports need a licence.',
      source: aSource,
    };
    const party = {
      id: 'canaan',
      name: 'Canaan',
      aliases: [],
      country: null,
      kind: 'entity',
      roles: [],
      addresses: [],
      numbers: [],
      listings: [listing],
      source: aSource,
    } as const;
    const of = await sampleReportGround({
      state: { parties: [...sample.parties.filter(({ id }) => id !== 'canaan'), party] },
    });
    const { listStatus, isOfConcern } = listStatusWords(goodsOf('Canaan', of));

    expect(listStatus.words).toMatch(/^Listed/);
    expect(listStatus.sources).toContainEqual(aSource);
    expect(isOfConcern).toBe(true);
    expect(ownersOf('Canaan', of)[0]?.words).toMatch(/is itself named on a list/);
  });
});

describe('the parties that bear on its goods', () => {
  it('stand with the seller first, each once with all that it is, and a source', () => {
    const parties = partyWords(goodsOf('Bitdeer'));

    expect(parties.map(({ words }) => words.slice(0, words.indexOf(':')))).toEqual([
      "Bitdeer (seller; supplies Bitdeer's own design hashing chip, which units is not known)",
      'Taiwan Semiconductor Manufacturing Company (supplies TSMC foundry of the chip, which units is not known)',
    ]);
    expect(parties[0]?.words).toContain('): Not screened. No listing is on record here');
    expect(parties.every(({ sources }) => sources.length > 0)).toBe(true);
  });
});
