/** What the forms of a holding, a party and a vendor make of what is typed. */
import { calendarDate } from '#domain/core/calendar-date';
import type { Party } from '#domain/model/party';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf, takenOut } from '../../../src-renderer/features/vendors/own-origin';
import { partyDraftOf, readPartyDraft } from '../../../src-renderer/features/vendors/party-draft';
import { readStakeDraft, stakeDraftOf } from '../../../src-renderer/features/vendors/stake-draft';
import {
  readVendorDraft,
  vendorDraftOf,
  withWarranty,
} from '../../../src-renderer/features/vendors/vendor-draft';
import { aDay, aStake } from '../../fixtures/ownership';
import { aVendor } from '../../fixtures/reference';
import { aSource, sourced } from '../../fixtures/source';

const aParty: Party = {
  id: 'maker',
  name: 'A maker',
  aliases: ['造机厂'],
  country: 'China',
  kind: 'entity',
  roles: [
    { role: 'factory', vendorId: 'one' },
    { role: 'reseller', vendorId: 'two' },
    { role: 'importer-of-record', vendorId: null },
  ],
  addresses: ['1 Road, Shenzhen'],
  numbers: ['91440300'],
  listings: [],
  source: aSource,
};

describe('the form of a holding', () => {
  it('gives back every holding as it was, to the last decimal', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.boolean(), (one, other, isIndirect) => {
        const stake = {
          ...aStake('A', 'B', Math.min(one, other) / 10_000, Math.max(one, other) / 10_000),
          isIndirect,
          from: calendarDate('2020-02-29'),
        };
        expect(readStakeDraft(stakeDraftOf(stake, null, null, aDay), stake.id, []).stake).toEqual(stake);
      }),
    );
  });

  it('takes a blank share as not stated, which is the whole range', () => {
    const draft = { ...stakeDraftOf(aStake('A', 'B', 20), null, null, aDay), least: '', most: '' };

    expect(readStakeDraft(draft, 'id', []).stake).toMatchObject({ least: 0, most: 1_000_000 });
  });

  it.each([
    [{ least: '101' }, 'least', /more than 100 %/],
    [{ least: 'a fifth' }, 'least', /a fifth/],
    [{ least: '30', most: '20' }, 'most', /less than the least/],
    [{ ownedId: 'A' }, 'ownedId', /cannot hold itself/],
    [{ ownerId: null }, 'ownerId', /Choose who holds/],
    [{ from: '2026-02-01', until: '2026-01-01' }, 'until', /before the first day/],
    [{ from: '0026-01-01' }, 'from', /check the year/],
  ] as const)('refuses %o', (change, field, why) => {
    const draft = { ...stakeDraftOf(aStake('A', 'B', 20), null, null, aDay), ...change };
    const { stake, problems } = readStakeDraft(draft, 'id', []);

    expect(stake).toBeNull();
    expect(problems[field]).toMatch(why);
  });
});

describe('the form of a party', () => {
  const context = { party: aParty, vendorId: 'one', parties: [aParty], today: aDay };

  it('gives back the party as it was, with what it is to other vendors', () => {
    const { party } = readPartyDraft(partyDraftOf(context), context);

    expect(party).toEqual({ ...aParty, roles: expect.arrayContaining([...aParty.roles]) as unknown });
    expect(party?.roles).toHaveLength(3);
  });

  it('takes a role away from the vendor at hand and from no other', () => {
    const draft = partyDraftOf(context);
    const { party } = readPartyDraft({ ...draft, roles: { ...draft.roles, factory: 'none' } }, context);

    expect(party?.roles).toEqual([
      { role: 'reseller', vendorId: 'two' },
      { role: 'importer-of-record', vendorId: null },
    ]);
  });

  it('refuses a second party of one name, and a name that is blank', () => {
    const other = { ...context, party: null };

    expect(readPartyDraft({ ...partyDraftOf(other), name: ' a MAKER ' }, other).problems.name).toMatch(
      /is on record/,
    );
    expect(readPartyDraft(partyDraftOf(other), other).problems.name).toMatch(/Give its name/);
  });
});

describe('the form of a vendor', () => {
  const vendor = aVendor({ id: 'one', name: 'One', aliases: [], warrantyDays: sourced(365) });
  const context = {
    vendor,
    party: { ...aParty, id: 'one' },
    vendors: [vendor, aVendor({ id: 'two', name: 'Two', aliases: ['Zwei'] })],
    parties: [aParty],
    seller: null,
    today: aDay,
  };

  it('gives back vendor and party as they were', () => {
    const read = readVendorDraft(vendorDraftOf(context), context);

    expect(read.vendor).toEqual(vendor);
    expect(read.party).toEqual(context.party);
  });

  it('refuses a spelling that another vendor has', () => {
    const read = readVendorDraft({ ...vendorDraftOf(context), aliases: 'zwei' }, context);

    expect(read.vendor).toBeNull();
    expect(read.problems.aliases).toBe('Two has the name “zwei” already.');
  });

  it('lets go of the source of a warranty that is changed, and asks for the one of the new', () => {
    const changed = withWarranty(vendorDraftOf(context), '180', context);

    expect(readVendorDraft(changed, context).problems.warrantySource.citation).toMatch(/Say where/);
    expect(withWarranty(vendorDraftOf(context), '365', context).warrantySource.citation).toBe(
      aSource.citation,
    );
  });

  it('says of what is left blank that it is not known, and of a blank warranty nothing', () => {
    const draft = { ...vendorDraftOf(context), risks: ' ', warrantyDays: '' };

    expect(readVendorDraft(draft, context).vendor).toMatchObject({ risks: 'not known', warrantyDays: null });
  });

  it.each(['0', '1.5', 'a year', '99999'])('refuses a warranty of “%s” days', (warrantyDays) => {
    const { vendor: read, problems } = readVendorDraft({ ...vendorDraftOf(context), warrantyDays }, context);

    expect(read).toBeNull();
    expect(problems.warrantyDays).toContain(warrantyDays);
  });
});

describe('own records', () => {
  const shipped = [aStake('A', 'B', 20), aStake('A', 'C', 30)];
  const own = [
    { id: 'A-B', value: null, on: aDay, by: null, why: null },
    { id: 'A-C', value: aStake('A', 'C', 31), on: aDay, by: null, why: null },
    { id: 'new', value: { ...aStake('A', 'D', 1), id: 'new' }, on: aDay, by: null, why: null },
  ];

  it('are told as shipped, changed or the user’s own', () => {
    expect(['A-C', 'new'].map((id) => originOf(id, { shipped, own }))).toEqual(['changed', 'own']);
    expect(originOf('A-B', { shipped, own: [] })).toBe('shipped');
  });

  it('that take out what ships leave it to be put back', () => {
    expect(takenOut({ shipped, own }).map(({ value }) => value.id)).toEqual(['A-B']);
  });
});
