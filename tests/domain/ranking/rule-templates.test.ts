import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { filterContext } from '#domain/filtering/filter-context';
import { judgeFilter } from '#domain/filtering/judge-filter';
import type { ListStatus } from '#domain/screening/list-status';
import { readRule, RULE_TEMPLATES, templateOf } from '#domain/ranking/rule-templates';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import type { FilterRule } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { all, isNoneOf, isOneOf } from '../../fixtures/filters';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const columnsIn = (rule: FilterRule): readonly string[] =>
  rule.kind === 'group' ? rule.rules.flatMap(columnsIn) : [rule.columnId];

describe('the templates', () => {
  it('ask only columns that there are', () => {
    const known = new Set(comparisonColumns.map(({ id }) => id));
    for (const { make, first } of RULE_TEMPLATES) {
      for (const id of columnsIn(make(first))) expect(known).toContain(id);
    }
  });

  it('have each an id and a sentence of their own', () => {
    expect(new Set(RULE_TEMPLATES.map(({ id }) => id)).size).toBe(RULE_TEMPLATES.length);
    expect(new Set(RULE_TEMPLATES.map(({ before, after }) => before + after)).size).toBe(
      RULE_TEMPLATES.length,
    );
    expect(templateOf('of-tomorrow')).toBeNull();
  });

  it('are not seen in a rule of one’s own', () => {
    expect(readRule(all(isNoneOf('origin', 'CN', 'HK')))).toBeNull();
    expect(readRule(all(isOneOf('evidence', 'Certificate')))).toBeNull();
    expect(readRule(all())).toBeNull();
  });

  it('are seen in a gate that was made before there were templates', () => {
    expect(readRule(all(isOneOf('evidence', 'Ruling', 'Bill of materials', 'Certificate')))?.value).toBe(
      'Certificate',
    );
  });
});

describe('the rules on lists', () => {
  const reference = prepared();
  const [row] = evaluateOffers([anOffer()], reference);

  /** What a template says of an offer of that list status. */
  const verdictOf = (id: string, change: Partial<ListStatus>) => {
    const template = templateOf(id)!;
    const rule = template.make(template.first);
    const judged: OfferEvaluation = { ...row!, listStatus: { ...row!.listStatus, ...change } };
    return judgeFilter(rule, filterContext(reference)).verdict(judged);
  };
  const ofParties = (...kinds: readonly ListStatus['parties'][number]['status']['kind'][]) => {
    const [seller] = row!.listStatus.parties;
    return { parties: kinds.map((kind) => ({ ...seller!, status: { ...seller!.status, kind } })) };
  };

  it.each([
    ['None found', 'passes'],
    ['Not screened', 'not-judged'],
    ['Weak potential match, open', 'not-judged'],
    ['Potential match, open', 'not-judged'],
    ['Component supplier may be listed', 'not-judged'],
    ['Owned by listed parties', 'fails'],
    ['True match', 'fails'],
    ['Listed', 'fails'],
  ] as const)('let nobody pass as on no OFAC list of whom it is said: %s (%s)', (ofac, verdict) => {
    expect(verdictOf('no-ofac', { ofac })).toBe(verdict);
  });

  it('count one open or escalated match as undecided, and judge nobody who was not screened', () => {
    expect(verdictOf('decided', ofParties('false-positive', 'no-potential-match'))).toBe('passes');
    expect(verdictOf('decided', ofParties('false-positive', 'potential-match'))).toBe('fails');
    expect(verdictOf('decided', ofParties('escalated'))).toBe('fails');
    expect(verdictOf('decided', ofParties('no-potential-match', 'not-screened'))).toBe('not-judged');
  });

  it('take a list of the age that is allowed and none that is a day older, and judge none without a day', () => {
    expect(verdictOf('list-age', { listAgeDays: 30 })).toBe('passes');
    expect(verdictOf('list-age', { listAgeDays: 31 })).toBe('fails');
    expect(verdictOf('list-age', { listAgeDays: null })).toBe('not-judged');
  });
});
