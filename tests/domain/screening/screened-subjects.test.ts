import { describe, expect, it } from 'vitest';
import { screenedSubjects, type SubjectSources } from '#domain/screening/screened-subjects';
import { loadOwnershipReference } from '../../../src-renderer/data/ownership-reference';
import { loadScreeningReference } from '../../../src-renderer/data/screening-reference';
import { readCountry } from '../../../src-renderer/imports/country-names';
import { aComponent } from '../../fixtures/component';
import { aStake } from '../../fixtures/ownership';
import { aParty, aVendor } from '../../fixtures/reference';

const nothing: SubjectSources = {
  vendors: [],
  parties: [],
  shippedParties: [],
  stakes: [],
  components: [],
  sellerNames: [],
  makerNames: [],
  countryOf: readCountry,
};

const subjects = (change: Partial<SubjectSources>) => screenedSubjects({ ...nothing, ...change });
const party = (id: string, name: string) => aParty({ id, name, aliases: [], listings: [] });

describe('who is screened', () => {
  it('is a vendor with the names of its party, each once, in every script', () => {
    const [bitmain, ...others] = subjects({
      vendors: [aVendor({ id: 'bitmain', name: 'Bitmain', aliases: ['Antminer', '比特大陆'] })],
      parties: [
        {
          ...party('bitmain', 'Bitmain Technologies Ltd.'),
          aliases: ['BITMAIN', '比特大陆'],
          country: 'China',
          kind: 'entity',
          addresses: ['Beijing'],
          numbers: ['91110108'],
        },
      ],
    });

    expect(others).toEqual([]);
    expect(bitmain).toMatchObject({
      id: 'bitmain',
      name: 'Bitmain',
      snapshot: {
        names: ['Bitmain', 'Antminer', '比特大陆', 'Bitmain Technologies Ltd.'],
        country: 'CN',
        kind: 'entity',
        addresses: ['Beijing'],
        numbers: ['91110108'],
      },
    });
  });

  it('is looked for by every alias of its record, in every script, whether it is a vendor or not', () => {
    const record = { ...party('bitmain', 'Bitmain Technologies Ltd.'), aliases: ['BTC Labs', '比特大陆'] };
    const names = (found: ReturnType<typeof subjects>) => found[0]?.snapshot.names;

    expect(names(subjects({ parties: [record] }))).toEqual([
      'Bitmain Technologies Ltd.',
      'BTC Labs',
      '比特大陆',
    ]);
    expect(
      names(
        subjects({
          vendors: [aVendor({ id: 'bitmain', name: 'Bitmain', aliases: [] })],
          parties: [record],
        }),
      ),
    ).toEqual(['Bitmain', 'Bitmain Technologies Ltd.', 'BTC Labs', '比特大陆']);
  });

  it.each([
    ['Beijing, China', 'CN'],
    ['Singapore (general knowledge)', 'SG'],
    ['USA', 'US'],
    ['unknown', null],
  ])('is a vendor without a party, by its headquarters “%s”', (headquarters, country) => {
    const [vendor] = subjects({ vendors: [aVendor({ headquarters })] });

    expect(vendor?.snapshot.country).toBe(country);
  });

  it('is every party on record, with what it is and for whom', () => {
    const found = subjects({
      vendors: [aVendor({ id: 'bitmain', name: 'Bitmain' })],
      parties: [
        { ...party('plant', 'Johor Plant'), roles: [{ role: 'factory', vendorId: 'bitmain' }] },
        { ...party('broker', 'Broker LLC'), roles: [{ role: 'importer-of-record', vendorId: null }] },
        party('owner', 'Holding Ltd.'),
        party('cvitek', 'CVITEK'),
      ],
      stakes: [aStake('owner', 'bitmain', 20), { ...aStake('owner', 'plant', 5), isIndirect: true }],
      components: [aComponent({ supplierId: 'cvitek', maker: 'Bitmain' })],
    });

    expect(found.map(({ id, roles }) => [id, roles.map(({ words }) => words)])).toEqual([
      ['bitmain', ['vendor']],
      ['plant', ['factory of Bitmain']],
      ['broker', ['importer of record']],
      ['owner', ['holds part of Bitmain', 'holds part of Johor Plant through others']],
      ['cvitek', ['supplies the control board (CVITEK CV1835) of Bitmain']],
    ]);
  });

  it('is a shipped supplier or owner that the workspace has no record of, and no other shipped party', () => {
    const found = subjects({
      shippedParties: [party('cvitek', 'CVITEK'), party('holder', 'Holder'), party('else', 'Elsewhere')],
      components: [aComponent({ supplierId: 'cvitek' })],
      stakes: [aStake('holder', 'gone', 10)],
    });

    expect(found.map(({ id }) => id)).toEqual(['cvitek', 'holder']);
  });

  it('is a seller that only an offer names, once, and not one that is a vendor or party by any name', () => {
    const found = subjects({
      vendors: [aVendor({ id: 'bitmain', name: 'Bitmain', aliases: ['Antminer'] })],
      parties: [party('plant', 'Johor Plant')],
      sellerNames: ['Shady Rigs', 'SHADY RIGS ', 'antminer', 'Johor Plant', '  '],
      makerNames: ['Shady Rigs', 'Newcomer'],
    });

    expect(found.slice(2)).toEqual([
      {
        id: 'name:shady rigs',
        name: 'Shady Rigs',
        roles: [
          { role: 'vendor', of: null, words: 'seller in an offer, without a record' },
          { role: 'manufacturer', of: null, words: 'maker in the catalogue, without a record' },
        ],
        snapshot: { names: ['Shady Rigs'], country: null, kind: 'unknown', addresses: [], numbers: [] },
      },
      expect.objectContaining({ id: 'name:newcomer' }),
    ]);
  });

  it('has each id once for the data that ships', () => {
    const { vendors, parties } = loadScreeningReference();
    const { stakes } = loadOwnershipReference();
    const ids = subjects({ vendors, parties, shippedParties: parties, stakes }).map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...vendors.map(({ id }) => id), 'sophgo', 'micree-zhan']));
  });
});
