import { describe, expect, it } from 'vitest';
import type { ReportGround } from '#domain/executive/report-ground';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import {
  headquartersWords,
  originWords,
  recordWords,
  serviceWords,
} from '#domain/executive/vendors/vendor-words';
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

describe('what is on record of a vendor', () => {
  it('has its source and its day', () => {
    const { words, sources } = headquartersWords(goodsOf('MicroBT'));

    expect(words).toBe('Shenzhen, China');
    expect(sources.map(({ asOf }) => asOf)).toEqual(['2026-11-21']);
  });

  it('is not known of a vendor without a record, and no source is made up', async () => {
    const offers = sample.offers.map((offer) =>
      offer.vendor === 'Canaan' ? { ...offer, vendor: 'Nobody' } : offer,
    );
    const of = await sampleReportGround({ state: { offers } });
    const unknown = { words: 'Not known: Nobody is not in the vendor table.', sources: [] };

    expect(headquartersWords(goodsOf('Nobody', of))).toEqual(unknown);
    expect(serviceWords(goodsOf('Nobody', of), of)).toEqual(unknown);
    expect(recordWords(goodsOf('Nobody', of))).toEqual([]);
    expect(originWords(goodsOf('Nobody', of), of).words).toBe('Declared: Malaysia.');
  });

  it('tells the declared origins, most units first, apart from where sources say it builds', () => {
    const { words, sources } = originWords(goodsOf('Bitmain'), ground);

    expect(words).toBe(
      'Declared: Indonesia, Malaysia. Builds in, as sources say: China; Indonesia; Malaysia; Thailand.',
    );
    expect(sources[0]?.citation).toContain('Sample quotation: Bitmain price list');
    expect(sources).toHaveLength(2);
  });

  it('costs a repair in the US only where a source states it', () => {
    expect(serviceWords(goodsOf('Sample Ridge Hardware'), ground).words).toMatch(
      /^Repair in the US is stated\..* A failed rig is taken to be down 14 days\.$/,
    );
    expect(serviceWords(goodsOf('Bitmain'), ground).words).toBe(
      'Repair in the US is reported and not confirmed; repairs are costed as abroad. A failed rig is taken to be down 28 days.',
    );
  });

  it('names the repair centres of the sites that have the vendor, or another spelling of it, in their name', async () => {
    const centre = { name: 'Antminer repair bench, Bowling Green', kilometres: 1_240, source: aSource };
    const sites = sample.sites.map((site, at) =>
      at > 0
        ? site
        : {
            ...site,
            capacity: {
              power: null,
              racks: null,
              electricityPerMwh: null,
              curtailment: null,
              uptime: null,
              repairCentres: [centre, { ...centre, name: 'WhatsMiner bench' }],
            },
          },
    );
    const of = await sampleReportGround({ state: { sites } });
    const { words, sources } = serviceWords(goodsOf('Bitmain', of), of);

    expect(words).toContain(`Antminer repair bench, Bowling Green, 1,240 km from ${sites[0]?.name ?? ''}.`);
    expect(words).not.toContain('WhatsMiner');
    expect(sources).toContainEqual(aSource);
  });

  it('says where it has no warranty terms', () => {
    expect(recordWords(goodsOf('Bitdeer')).map(({ words }) => words)).toContain(
      'Warranty terms: none on record.',
    );
    expect(recordWords(goodsOf('Bitmain'))[1]).toMatchObject({
      words: 'Warranty terms: 365 days from dispatch.',
      sources: [{ citation: 'shop.bitmain.com/serviceRule.htm: 365 days on new units' }],
    });
  });
});
