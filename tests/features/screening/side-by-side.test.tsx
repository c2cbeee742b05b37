import { countryCode } from '#domain/core/country';
import { describe, expect, it } from 'vitest';
import { comparedLines } from '../../../src-renderer/features/screening/side-by-side';
import { aListEntry, aSubject } from '../../fixtures/screening-records';

const agreement = (label: string, ...about: Parameters<typeof comparedLines>) =>
  comparedLines(...about).find((line) => line.label === label);

describe('a party beside an entry', () => {
  it('agrees in a country that is one of the entry’s', () => {
    expect(agreement('Country', aSubject({ country: 'CN' }), aListEntry())).toMatchObject({
      agreement: 'agrees',
      common: ['China'],
    });
    expect(agreement('Country', aSubject({ country: 'SG' }), aListEntry())?.agreement).toBe('differs');
  });

  it('neither agrees nor differs in what is not known of both', () => {
    expect(agreement('Country', aSubject({ country: null }), aListEntry())?.agreement).toBe('not-known');
    expect(agreement('Numbers', aSubject({ numbers: ['91350200'] }), aListEntry())?.agreement).toBe(
      'not-known',
    );
    expect(agreement('Kind', aSubject(), aListEntry({ kind: 'unknown' }))?.agreement).toBe('not-known');
  });

  it('has names that are the same or alike, never names that differ', () => {
    expect(agreement('Names', aSubject({ names: ['SOPHGO'] }), aListEntry())?.agreement).toBe('agrees');
    expect(agreement('Names', aSubject({ names: ['Sophgoo'] }), aListEntry())?.agreement).toBe('alike');
  });

  it('agrees in a number however it is written', () => {
    const entry = aListEntry({
      identifiers: [{ kind: 'Tax ID No.', number: '9135-0200 A', country: countryCode('CN') }],
    });

    expect(agreement('Numbers', aSubject({ numbers: ['91350200a'] }), entry)).toMatchObject({
      agreement: 'agrees',
      common: ['Tax ID No.: 9135-0200 A'],
    });
  });

  it('agrees in an address that shares most words and a number, not in a town alone', () => {
    const entry = aListEntry({
      addresses: [{ text: 'Room 401, 12 Software Park Road, Xiamen, CN', country: null }],
    });
    const addresses = (text: string) =>
      agreement('Addresses', aSubject({ addresses: [text] }), entry)?.agreement;

    expect(addresses('12 Software Park Road, Xiamen')).toBe('agrees');
    expect(addresses('9 Harbour Street, Xiamen')).toBe('differs');
  });
});
