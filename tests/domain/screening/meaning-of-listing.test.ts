import { describe, expect, it } from 'vitest';
import { listMeaningsSchema } from '#domain/model/list-meaning';
import { LIST_CODES } from '#domain/model/restricted-list';
import { meaningOfListing } from '#domain/screening/meaning-of-listing';
import json from '../../../resources/data/list-meanings.json';
import { realList } from '../../fixtures/restricted-list';

const meanings = listMeaningsSchema.parse(json);

describe('what a listing means', () => {
  it('of the Entity List is no import ban, and asks for a licence to send boards back', () => {
    const { list } = meaningOfListing({ list: 'EL', programmes: [] }, meanings);

    expect(list.meaning).toContain('no import ban');
    expect(list.purchase).toContain('not itself barred');
    expect(list.rma).toMatch(/is an export: a licence is needed/);
    expect(list.source.citation).toContain('15 CFR 744.11 and 744.16');
  });

  it('of the SDN list bars paying and sending alike', () => {
    const { list } = meaningOfListing({ list: 'SDN', programmes: [] }, meanings);

    expect(list.purchase).toContain('Do not pay');
    expect(list.rma).toContain('Do not send');
  });

  it('is there for every list, each once, with a dated source', () => {
    expect(meanings.lists.map(({ list }) => list).sort()).toEqual([...LIST_CODES].sort());
    expect(meanings.lists.every(({ source }) => source.asOf !== null && source.citation !== '')).toBe(true);
    expect(meanings.programmes.every(({ source }) => source.asOf !== null && source.citation !== '')).toBe(
      true,
    );
  });

  it('takes the programme that is named before one that begins so', () => {
    const { programmes } = meaningOfListing(
      { list: 'SDN', programmes: ['IRAN-EO13902', 'SDGT', 'NEW'] },
      meanings,
    );

    expect(programmes.map(({ code }) => code)).toEqual(['IRAN*', 'SDGT']);
    expect(meaningOfListing({ list: 'SDN', programmes: ['NEW'] }, meanings).unknownProgrammes).toEqual([
      'NEW',
    ]);
  });

  it('is known for nearly every programme of the real list', async () => {
    const { entries } = await realList();
    const unknown = new Set(entries.flatMap((entry) => meaningOfListing(entry, meanings).unknownProgrammes));

    expect([...unknown].sort()).toEqual(['ISA']);
  });
});
