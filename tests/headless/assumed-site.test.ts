import { siteSchema } from '#domain/model/site';
import assumedSite from '#resources/assumed-site';
import { describe, expect, it } from 'vitest';

describe('the assumed site of the command line', () => {
  it('obeys the record’s schema with no field dropped', () => {
    expect(siteSchema.parse(assumedSite)).toEqual(assumedSite);
  });

  it('says that its days are assumed and does not pretend to know its receiving cost', () => {
    expect(assumedSite.inlandDays.confidence).toBe('assumed');
    expect(assumedSite.receivingCostPerUnit).toBeNull();
  });
});
