import { calendarDate } from '#domain/core/calendar-date';
import { listingsOnRecord } from '#domain/screening/listings-on-record';
import { describe, expect, it } from 'vitest';
import { aParty, aVendor } from '../../fixtures/reference';
import { aSource } from '../../fixtures/source';

const tied = aVendor({ relatedParties: [{ partyId: 'sophgo', relation: 'Shared owner', source: aSource }] });

describe('listingsOnRecord', () => {
  it('says nothing of a seller of whom nothing is on record', () => {
    expect(listingsOnRecord(aVendor(), 'Bitmain', [])).toEqual({
      ownListing: null,
      relatedListing: null,
      sources: [],
    });
  });

  it('does not make a seller listed for a related party that is', () => {
    const { ownListing, relatedListing, sources } = listingsOnRecord(tied, 'Bitmain', [aParty()]);

    expect(ownListing).toBeNull();
    expect(relatedListing).toBe(
      'Sophgo Technologies Ltd.: BIS Entity List since 2025-01-16 (restricts exports to it; not an import ban)',
    );
    expect(sources.map(({ citation }) => citation)).toEqual(['90 FR 4621', 'Written for a test']);
  });

  it('says nothing of a related party that is on no list', () => {
    expect(listingsOnRecord(tied, 'Bitmain', [aParty({ listings: [] })]).relatedListing).toBeNull();
  });

  it('names parties together that one list names on one day', () => {
    const two = aVendor({
      relatedParties: [
        { partyId: 'sophgo', relation: 'Shared owner', source: aSource },
        { partyId: 'qingdao', relation: 'Shared owner', source: aSource },
      ],
    });

    const { relatedListing } = listingsOnRecord(two, 'Bitmain', [
      aParty(),
      aParty({ id: 'qingdao', name: 'Qingdao Sophgo', aliases: [] }),
    ]);

    expect(relatedListing).toMatch(
      /^Sophgo Technologies Ltd\., Qingdao Sophgo: BIS Entity List since 2025-01-16/,
    );
  });

  it.each([
    ['by name, in any case', null, 'SOPHGO technologies ltd.'],
    ['by alias', null, 'Sophgo'],
    ['by the vendor’s id', aVendor({ id: 'sophgo', name: 'Another name' }), 'Another name'],
    ['by the vendor’s alias', aVendor({ aliases: ['Sophgo'] }), 'Bitmain'],
  ])('finds a seller listed %s', (_, vendor, name) => {
    const { ownListing } = listingsOnRecord(vendor, name, [aParty()]);

    expect(ownListing).toContain('BIS Entity List');
  });

  it('is no fuzzy match: a part of a name is another name', () => {
    expect(listingsOnRecord(null, 'Sophgo Trading', [aParty()]).ownListing).toBeNull();
  });

  it('keeps listings of different lists apart', () => {
    const [listing] = aParty().listings;
    const onTwo = aParty({
      listings: [listing!, { ...listing!, list: 'MEU List', listedOn: calendarDate('2026-01-01') }],
    });

    expect(listingsOnRecord(null, 'Sophgo', [onTwo]).ownListing?.split('; Sophgo')).toHaveLength(2);
  });
});
