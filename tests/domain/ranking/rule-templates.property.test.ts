import { addDays, calendarDate } from '#domain/core/calendar-date';
import { allCountryCodes } from '#domain/core/country';
import { rankingSchema } from '#domain/model/ranking';
import { readRule, RULE_TEMPLATES, type RuleField, type RuleValue } from '#domain/ranking/rule-templates';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from '../../fixtures/filters';

function anyValue(field: RuleField | null): fc.Arbitrary<RuleValue> {
  switch (field?.kind) {
    case undefined:
      return fc.constant(null);
    case 'country':
      return fc.constantFrom(...allCountryCodes());
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'whole':
      return fc.integer({ min: field.least, max: field.most });
    case 'usd':
    case 'percent':
      return fc.nat(10_000_000);
    case 'date':
      return fc.nat(9_000).map((days) => addDays(calendarDate('2010-01-01'), days));
  }
}

describe('a rule of a template', () => {
  it.each(RULE_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is read back as it was made, stored and read again',
    (id, template) => {
      fc.assert(
        fc.property(anyValue(template.field), (value) => {
          const gate = { id: 'gate-1', name: 'Rule', rule: template.make(value) };
          const { gates } = rankingSchema.parse({ gates: [gate], criteria: [] });
          const found = readRule(gates[0]!.rule);
          expect([found?.template.id, found?.value]).toEqual([id, value]);
        }),
      );
    },
  );

  it('is never read out of another rule: what is read makes that very rule', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const found = readRule(filter);
        if (found !== null) expect(found.template.make(found.value)).toEqual(filter);
      }),
    );
  });
});
