import { readRule, RULE_TEMPLATES, templateOf } from '#domain/ranking/rule-templates';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import type { FilterRule } from '#domain/model/row-filter';
import { describe, expect, it } from 'vitest';
import { all, isNoneOf, isOneOf } from '../../fixtures/filters';

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
