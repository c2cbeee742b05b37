import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { filterContext } from '#domain/filtering/filter-context';
import { judgeFilter } from '#domain/filtering/judge-filter';
import { templateOf } from '#domain/ranking/rule-templates';
import { policyColumns } from '#domain/reports/policy-columns';
import type { ListStatus, OfferParty } from '#domain/screening/list-status';
import type { PartyStatusKind } from '#domain/screening/party-status';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aVendor, prepared } from '../../fixtures/reference';

const reference = prepared({ vendors: [aVendor()] });
const context = filterContext(reference);
const [row, strange] = evaluateOffers([anOffer(), anOffer({ vendor: 'Nobody on record' })], reference);

function party(
  role: OfferParty['role'],
  kind: PartyStatusKind,
  bearing: OfferParty['kind'] = 'no-potential-match',
): OfferParty {
  const [seller] = row!.listStatus.parties;
  return { ...seller!, role, kind: bearing, status: { ...seller!.status, kind } };
}

const withStatus = (change: Partial<ListStatus>): OfferEvaluation => ({
  ...row!,
  listStatus: { ...row!.listStatus, ...change },
});
const shown = (id: string, of: OfferEvaluation) => policyColumns.find((one) => one.id === id)?.value(of);
const verdict = (id: string, of: OfferEvaluation) => {
  const template = templateOf(id)!;
  return judgeFilter(template.make(template.first), context).verdict(of);
};

describe('facts that a policy asks for', () => {
  it('say whether the seller is on record', () => {
    expect([shown('vendorRecord', row!), shown('vendorRecord', strange!)]).toEqual(['On record', 'None']);
  });

  it.each([
    ['None found', 'passes'],
    ['Listed', 'fails'],
    ['True match', 'fails'],
    ['Owned by listed parties', 'fails'],
    ['Component supplier may be listed', 'not-judged'],
    ['Potential match, open', 'not-judged'],
    ['Weak potential match, open', 'not-judged'],
    ['Not screened', 'not-judged'],
  ] as const)('OFAC lists: %s %s the rule', (ofac, said) => {
    expect(shown('ofac', withStatus({ ofac }))).toBe(ofac);
    expect(verdict('no-ofac', withStatus({ ofac }))).toBe(said);
  });

  it.each([
    [30, 'passes'],
    [31, 'fails'],
    [null, 'not-judged'],
  ] as const)('a list of %s days %s the rule of 30', (listAgeDays, said) => {
    expect(verdict('list-age', withStatus({ listAgeDays }))).toBe(said);
  });

  it.each([
    [['false-positive', 'no-potential-match'], 0, 'passes'],
    [['true-match'], 0, 'passes'],
    [['potential-match', 'escalated', 'false-positive'], 2, 'fails'],
    [['potential-match', 'not-screened'], null, 'not-judged'],
    [[], null, 'not-judged'],
  ] as const)('parties %j: %s undecided', (kinds, count, said) => {
    const of = withStatus({ parties: kinds.map((kind) => party('seller', kind)) });

    expect(shown('undecidedParties', of)).toBe(count);
    expect(verdict('decided', of)).toBe(said);
  });

  it.each([
    [['no-potential-match', 'false-positive'], undefined, 'None found', 'passes'],
    [['listed'], 'component-listed', 'Listed', 'fails'],
    [['listed'], 'component-may-be-listed', 'May be listed', 'not-judged'],
    [['no-potential-match'], 'owned', 'Owned by listed parties', 'fails'],
    [['no-potential-match'], 'may-be-owned', 'May be listed', 'not-judged'],
    [['potential-match'], 'component-open', 'Potential match, open', 'not-judged'],
    [['escalated'], 'component-open', 'Potential match, open', 'not-judged'],
    [['not-screened'], 'not-screened', 'Not screened', 'not-judged'],
    [[], undefined, 'Not known', 'not-judged'],
  ] as const)('component suppliers %j (%s): %s', (kinds, bearing, words, said) => {
    const suppliers = kinds.map((kind) => party('component-supplier', kind, bearing));
    const of = withStatus({ parties: [party('seller', 'listed', 'listed'), ...suppliers] });

    expect(shown('partSuppliers', of)).toBe(words);
    expect(verdict('listed-part', of)).toBe(said);
  });
});
