import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Component } from '#domain/model/component';
import type { Offer } from '#domain/model/offer';
import type { Party } from '#domain/model/party';
import type { Reference } from '#domain/model/reference';
import { NO_SCREENING, type ScreeningOnRecord } from '#domain/model/screening-on-record';
import type { PartyScreening } from '#domain/model/screening-run';
import { aBoundDecision, aFinding, aHit } from '../../fixtures/decisions';
import { anOffer } from '../../fixtures/offer';
import { aRule, aStake } from '../../fixtures/ownership';
import { aParty, prepared, someSettings } from '../../fixtures/reference';
import { SDN_LIST } from '../../fixtures/restricted-list';
import { aLoadedList, aScreeningRun } from '../../fixtures/screening-records';
import { aSource } from '../../fixtures/source';

const board: Component = {
  id: 'cv1835',
  maker: 'Bitmain',
  models: [],
  kind: 'control-board',
  part: 'CVITEK CV1835',
  supplierId: 'cvitek',
  reach: 'some-units',
  from: null,
  until: null,
  source: { ...aSource, citation: 'A teardown' },
};
const run = aScreeningRun();
const lists = [aLoadedList()];

function unlisted(id: string, change: Partial<Party> = {}): Party {
  return aParty({ id, name: id, aliases: [], listings: [], ...change });
}

function nothingOf(id: string): PartyScreening {
  return aFinding([], { id, band: 'none' });
}

function statusOf(
  screening: Partial<ScreeningOnRecord>,
  change: Partial<Reference> = {},
  offer: Partial<Offer> = {},
) {
  const reference = prepared({ ...change, screening: { ...NO_SCREENING, ...screening } });
  return evaluateOffer(anOffer(offer), reference).listStatus;
}

describe('the list status of an offer', () => {
  it('is not screened while nothing was, and says so of the seller by its name', () => {
    const status = statusOf({}, { vendors: [] }, { vendor: 'Nobody Ltd' });

    expect(status).toMatchObject({ words: 'Not screened', datedWords: 'Not screened', lists: [] });
    expect(status.parties.map(({ id, role }) => [id, role])).toEqual([['name:nobody ltd', 'seller']]);
  });

  it('names the list and its date where nothing came near', () => {
    expect(statusOf({ run, lists, findings: [nothingOf('bitmain')] })).toMatchObject({
      kind: 'no-potential-match',
      datedWords: 'No potential match in the list dated 20 Nov 2026',
      listAgeDays: 1,
    });
  });

  it('is that of the gravest party, with its name and what it is to the offer', () => {
    const factory = unlisted('Foundry One', {
      roles: [{ role: 'factory', vendorId: 'bitmain' }],
      listings: aParty().listings,
    });
    const status = statusOf({ run, lists, findings: [nothingOf('bitmain')] }, { parties: [factory] });

    expect(status.words).toBe('Listed');
    expect(status.datedWords).toBe('Listed: Foundry One (factory of Bitmain)');
    expect(status.parties.map(({ role }) => role)).toEqual(['factory', 'seller']);
  });

  it('leaves a factory of another vendor out, and takes an importer of every vendor in', () => {
    const parties = [
      unlisted('Other', { roles: [{ role: 'factory', vendorId: 'microbt' }] }),
      unlisted('Importer', { roles: [{ role: 'importer-of-record', vendorId: null }] }),
      unlisted('Somebody', { roles: [{ role: 'owner', vendorId: null }] }),
    ];

    expect(statusOf({}, { parties }).parties.map(({ id }) => id)).toEqual(['bitmain', 'Importer']);
  });

  it('looks at the maker beside a reseller', () => {
    const rig = {
      id: 'rig',
      vendor: 'Bitmain',
      model: 'Antminer S21',
      hashrateThs: terahashes(200),
      powerW: null,
      quotedJoulesPerTh: null,
      cooling: 'air',
      release: null,
      note: null,
      source: aSource,
    } as Reference['rigModels'][number];
    const offer = { vendor: 'Resale Ltd', model: 'Antminer S21', hashrateThs: terahashes(200) };
    const status = statusOf({}, { rigModels: [rig], parties: [aParty({ id: 'bitmain' })] }, offer);

    expect(status.parties[0]).toMatchObject({ role: 'maker', id: 'bitmain', kind: 'listed' });
  });

  it('shows a part of a listed supplier on every offer of the model, not as a listing of the seller', () => {
    const status = statusOf({ components: [board] }, { parties: [aParty({ id: 'cvitek', name: 'CVITEK' })] });

    expect(status.words).toBe('Component supplier listed');
    expect(status.componentListings).toEqual([
      'Component supplier listed: CVITEK CV1835 control board, some units (CVITEK)',
    ]);
    expect(status.ownListing).toBeNull();
    expect(status.sources.map(({ citation }) => citation)).toContain('A teardown');
  });

  it.each([
    ['some-units', 'assumed', 'some units, assumed', 'assumed'],
    ['not-known', 'assumed', 'assumed, which units is not known', 'assumed'],
    ['not-known', 'stated', 'which units is not known', 'which units is not known'],
  ] as const)(
    'says only that a part may be of a listed supplier: %s, %s',
    (reach, confidence, full, brief) => {
      const part: Component = { ...board, reach, source: { ...board.source, confidence } };
      const parties = [aParty({ id: 'cvitek', name: 'CVITEK' })];
      const status = statusOf({ components: [part] }, { parties });

      expect(status.kind).toBe('component-may-be-listed');
      expect(status.words).toBe('Component supplier may be listed');
      expect(status.datedWords).toBe(`Component supplier may be listed: CVITEK (control board, ${brief})`);
      expect(status.componentListings).toEqual([
        `Component supplier may be listed: CVITEK CV1835 control board, ${full} (CVITEK)`,
      ]);
      expect(status.sources.map(({ citation }) => citation)).toContain('A teardown');
    },
  );

  it('rests on the firmer of two statements about parts of one supplier, and tells each by itself', () => {
    const assumed: Component = {
      ...board,
      id: 'other',
      part: 'CV18x',
      source: { ...board.source, confidence: 'assumed' },
    };
    const parties = [aParty({ id: 'cvitek', name: 'CVITEK' })];
    const status = statusOf({ components: [assumed, board] }, { parties });

    expect(status.kind).toBe('component-listed');
    expect(status.componentListings.map((words) => words.split(':')[0])).toEqual([
      'Component supplier may be listed',
      'Component supplier listed',
    ]);
  });

  it('makes no offer owned by listed parties for a supplier of an assumed part', () => {
    const assumed: Component = { ...board, source: { ...board.source, confidence: 'assumed' } };
    const kindOf = (component: Component) =>
      statusOf(
        { components: [component], stakes: [aStake('sophgo', 'cvitek', 60)], rules: [aRule()] },
        {
          parties: [aParty(), unlisted('cvitek')],
          settings: someSettings({ asOf: calendarDate('2025-10-01') }),
        },
      ).kind;

    expect([kindOf(board), kindOf(assumed)]).toEqual(['owned', 'may-be-owned']);
  });

  it('says of a supplier of an assumed part that is on an OFAC list no more than that it may be', () => {
    const [listing] = aParty().listings;
    const parties = [aParty({ id: 'cvitek', listings: [{ ...listing!, list: SDN_LIST }] })];
    const ofacOf = (component: Component) => statusOf({ components: [component] }, { parties }).ofac;

    expect(ofacOf(board)).toBe('Listed');
    expect(ofacOf({ ...board, reach: 'not-known' })).toBe('Component supplier may be listed');
  });

  it('takes a supplier that the workspace has no record of from what ships', () => {
    const shippedParties = [aParty({ id: 'cvitek', name: 'CVITEK' })];

    expect(statusOf({ components: [board], shippedParties }).kind).toBe('component-listed');
  });

  it.each([
    ['2025-10-01', 'owned', 'Owned by listed parties'],
    ['2026-01-01', 'owned-not-in-force', 'Owned by listed parties, rule not in force'],
    ['2026-11-21', 'owned-not-in-force', 'Owned by listed parties, rule not in force'],
  ] as const)('follows the rule of ownership of the day: %s is %s', (asOf, kind, words) => {
    const status = statusOf(
      { stakes: [aStake('sophgo', 'bitmain', 60)], rules: [aRule()] },
      { parties: [aParty(), unlisted('bitmain')], settings: someSettings({ asOf: calendarDate(asOf) }) },
    );

    expect(status.kind).toBe(kind);
    expect(status.words.replace(' · related party listed', '')).toBe(words);
  });

  it('never makes a seller listed for a shareholder in common', () => {
    const stakes = [aStake('zhan', 'bitmain', 0, 100), aStake('zhan', 'sophgo', 23)];
    const status = statusOf(
      { stakes, rules: [aRule()], run, lists, findings: ['bitmain', 'zhan'].map(nothingOf) },
      { parties: [aParty(), unlisted('bitmain'), unlisted('zhan')] },
    );

    expect(status.kind).toBe('no-potential-match');
    expect(status.words).toBe('No potential match in the list · related party listed');
    expect(status.relatedListing).toContain('does not make Bitmain listed');
    expect(status.parties.map(({ role }) => role)).toEqual(['seller', 'owner']);
  });

  it('lets no potential match make anybody owned', () => {
    const owner = aFinding([aHit()], { id: 'owner' });
    const status = statusOf(
      {
        stakes: [aStake('owner', 'bitmain', 90)],
        rules: [aRule()],
        run,
        lists,
        findings: [nothingOf('bitmain'), owner],
      },
      { parties: [unlisted('bitmain'), unlisted('owner')] },
    );

    expect(status.kind).toBe('owner-open');
  });

  it('makes a party owned by a true match, as by a listing', () => {
    const owner = aFinding([aHit()], { id: 'owner' });
    const decisions = [aBoundDecision(owner, { outcome: 'true-match' })];
    const settings = someSettings({ asOf: calendarDate('2025-10-01') });
    const status = statusOf(
      {
        stakes: [aStake('owner', 'bitmain', 90)],
        rules: [aRule()],
        run,
        lists,
        findings: [nothingOf('bitmain'), owner],
        decisions,
      },
      { parties: [unlisted('bitmain'), unlisted('owner')], settings },
    );

    expect(status.kind).toBe('owned');
  });

  it('says who decided a false positive, and asks for another screening when the list is old', () => {
    const finding = aFinding([aHit()], { id: 'bitmain' });
    const screening = { run, lists, findings: [finding], decisions: [aBoundDecision(finding)] };
    const late = someSettings({ asOf: calendarDate('2027-03-01') });

    expect(statusOf(screening).datedWords).toBe('False positive, decided by Ana on 21 Nov 2026');
    expect(statusOf(screening, { settings: late }).datedWords).toMatch(/ · screen again$/);
    expect(statusOf(screening, { settings: late }).flagTexts).toHaveLength(1);
  });

  it('reopens when the party is another than was decided on, before it is screened again', () => {
    const finding = aFinding([aHit()], { id: 'bitmain' });
    const subjects = new Map([['bitmain', { ...finding.subject, names: ['Bitmain', 'Bitmaintech'] }]]);
    const screening = { run, lists, findings: [finding], decisions: [aBoundDecision(finding)], subjects };

    expect(statusOf(screening).kind).toBe('potential-strong');
  });

  it('asks an OFAC list apart from others', () => {
    const sdn = { list: 'SDN', listName: SDN_LIST } as const;
    const ofac = aLoadedList({
      edition: { ...aLoadedList().edition, rowsByList: [{ listName: SDN_LIST, rows: 2 }] },
    });
    const ofacOf = (finding: PartyScreening, more: Partial<ScreeningOnRecord> = {}) =>
      statusOf({ run, lists: [ofac], findings: [{ ...finding, id: 'bitmain' }], ...more }).ofac;

    expect(ofacOf(nothingOf('bitmain'))).toBe('None found');
    expect(ofacOf(nothingOf('bitmain'), { lists })).toBe('Not screened');
    expect(ofacOf(aFinding([aHit()]))).toBe('None found');
    expect(ofacOf(aFinding([aHit(sdn)]))).toBe('Potential match, open');
    expect(ofacOf(aFinding([aHit(sdn, { band: 'weak' })]))).toBe('Weak potential match, open');
    expect(statusOf({}).ofac).toBe('Not screened');
  });

  describe('of the OFAC lists', () => {
    const sdn = { list: 'SDN', listName: SDN_LIST } as const;
    const ofac = aLoadedList({
      edition: { ...aLoadedList().edition, rowsByList: [{ listName: SDN_LIST, rows: 2 }] },
    });
    const ofacOf = (finding: PartyScreening, more: Partial<ScreeningOnRecord> = {}, asOf = '2026-11-21') =>
      statusOf(
        { run, lists: [ofac], findings: [{ ...finding, id: 'bitmain' }], ...more },
        { settings: someSettings({ asOf: calendarDate(asOf) }) },
      ).ofac;
    const weakHit = aFinding([aHit(sdn, { band: 'weak' })], { id: 'bitmain' });

    it('finds none only if every party was looked for', () => {
      const factory = unlisted('Plant', { roles: [{ role: 'factory', vendorId: 'bitmain' }] });
      const screening = { run, lists: [ofac], findings: [nothingOf('bitmain')] };

      expect(statusOf(screening, { parties: [factory] }).ofac).toBe('Not screened');
    });

    it('does not find none for a name of common words alone, which cannot be looked for', () => {
      expect(ofacOf({ ...nothingOf('bitmain'), isTooGeneral: true })).toBe('Not screened');
    });

    it('does not find none where weak matches were left out, which may be on any list', () => {
      expect(ofacOf({ ...nothingOf('bitmain'), weakHitsLeftOut: 1 })).toBe('Weak potential match, open');
    });

    it('does not call weak what a person called a true match once and is open again', () => {
      const decisions = (['true-match', 'escalated'] as const).map((outcome) =>
        aBoundDecision(weakHit, { outcome, expiresOn: calendarDate('2026-11-20') }),
      );

      expect(ofacOf(weakHit)).toBe('Weak potential match, open');
      for (const decision of decisions) {
        expect(ofacOf(weakHit, { decisions: [decision] })).toBe('Potential match, open');
      }
    });

    it('names a true match, and an escalated one however weak', () => {
      const decided = (outcome: 'true-match' | 'escalated' | 'false-positive') =>
        ofacOf(weakHit, { decisions: [aBoundDecision(weakHit, { outcome })] });

      expect(decided('true-match')).toBe('True match');
      expect(decided('escalated')).toBe('Potential match, open');
      expect(decided('false-positive')).toBe('None found');
    });

    it.each(['SDN', 'SSI', 'FSE', 'PLC', 'CAP', 'MBS', 'CMIC'] as const)('are also the %s list', (list) => {
      expect(ofacOf(aFinding([aHit({ list })]))).toBe('Potential match, open');
    });

    it('say that listed parties own a supplier, and nothing of the owned of another list', () => {
      const [listing] = aParty().listings;
      const owned = (ofList: 'SDN' | 'EL') =>
        statusOf(
          {
            components: [board],
            stakes: [aStake('sophgo', 'cvitek', 50)],
            rules: [aRule({ lists: [ofList] })],
            run,
            lists: [ofac],
            findings: ['bitmain', 'cvitek', 'sophgo'].map(nothingOf),
          },
          {
            parties: [
              aParty({ listings: ofList === 'EL' ? [listing!] : [{ ...listing!, list: SDN_LIST }] }),
              unlisted('cvitek'),
            ],
          },
        ).ofac;

      expect(owned('SDN')).toBe('Owned by listed parties');
      expect(owned('EL')).toBe('None found');
    });
  });

  it('is as old as the oldest of its lists, and of no known age if one has no day', () => {
    const dated = (day: string | null) => ({
      ...run.lists[0]!,
      listDate: day === null ? null : ({ day, basis: 'given' } as const),
    });
    const ageOf = (...days: readonly (string | null)[]) =>
      statusOf({ run: aScreeningRun({ lists: days.map(dated) }), lists }).listAgeDays;

    expect(ageOf('2026-11-20', '2026-11-01')).toBe(20);
    expect(ageOf('2026-11-01', '2026-11-20')).toBe(20);
    expect(ageOf('2026-11-20', null)).toBeNull();
    expect(ageOf(null, '2026-11-20')).toBeNull();
  });

  it('judges every party by all decisions on it', () => {
    const one = aHit({ id: 'EL:1', name: 'Sophgo One' });
    const other = aHit({ id: 'EL:2', name: 'Sophgo Two' });
    const finding = aFinding([one, other], { id: 'bitmain' });
    const decisions = [one, other].map(({ entry }) => aBoundDecision(finding, { id: entry.id, entry }));

    expect(statusOf({ run, lists, findings: [finding], decisions }).kind).toBe('false-positive');
  });

  it('is looked up once for each seller and model', () => {
    const reference = prepared();
    const [one, other, third] = [
      evaluateOffer(anOffer(), reference),
      evaluateOffer(anOffer({ id: 'B' }), reference),
      evaluateOffer(anOffer({ id: 'C', model: 'Another' }), reference),
    ];

    expect(one.listStatus).toBe(other.listStatus);
    expect(one.listStatus).not.toBe(third.listStatus);
  });
});
