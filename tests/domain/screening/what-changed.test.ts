import { describe, expect, it } from 'vitest';
import { countryCode } from '#domain/core/country';
import { whatChangedInEntry, whatChangedInSubject } from '#domain/screening/what-changed';
import { aListEntry, aSubject } from '../../fixtures/screening-records';

describe('what changed', () => {
  it('says of an entry which address is new and which alias is gone', () => {
    const after = aListEntry({
      aliases: [],
      addresses: [...aListEntry().addresses, { text: '1 Science Park', country: countryCode('SG') }],
    });

    expect(whatChangedInEntry(aListEntry(), after)).toEqual([
      'The alias “Sophgo” is gone.',
      'The address “1 Science Park [SG]” is new.',
    ]);
  });

  it('says the country of an address once', () => {
    const after = aListEntry({
      addresses: [
        ...aListEntry().addresses,
        { text: '14 Hamra Street, Beirut, LB', country: countryCode('LB') },
      ],
    });

    expect(whatChangedInEntry(aListEntry(), after)).toEqual([
      'The address “14 Hamra Street, Beirut, LB” is new.',
    ]);
  });

  it('says what the listed name, the notice and the day were and are', () => {
    const after = aListEntry({ name: 'Sophgo Ltd.', notice: null, remarks: 'See 15 CFR 744' });

    expect(whatChangedInEntry(aListEntry(), after)).toEqual([
      'The listed name was “Xiamen Sophgo Technologies Ltd.” and is “Sophgo Ltd.”.',
      'The Federal Register notice “90 FR 4621” is gone.',
      'The remark “See 15 CFR 744” is new.',
    ]);
  });

  it('says of a party which name is new and that its country is another', () => {
    expect(
      whatChangedInSubject(aSubject(), aSubject({ names: ['Sophgo', 'Sophon'], country: 'SG' })),
    ).toEqual(['The country of the party was “CN” and is “SG”.', 'The name of the party “Sophon” is new.']);
  });
});
