import { expectedWords, fieldText, readField, ruleSentence } from '#domain/ranking/rule-sentence';
import { RULE_TEMPLATES, templateOf, type RuleField } from '#domain/ranking/rule-templates';
import { describe, expect, it } from 'vitest';

const names = (code: string) => ({ CN: 'China' })[code] ?? code;
const sentence = (id: string, value: string | number | null) => ruleSentence(templateOf(id)!, value, names);

describe('a rule as a sentence', () => {
  it.each([
    ['not-made-in', 'CN', 'No goods made in China'],
    ['evidence', 'Certificate', 'Origin evidence at least certificate'],
    ['us-repair', 'Reported', 'At least one US repair site, stated or reported'],
    ['list-age', 30, 'No list older than 30 days'],
    ['no-ofac', null, 'No party on an OFAC list'],
    ['duty', 125_000, 'Duty at most 12.5 %'],
    ['back-duty', 200, 'Back-duty exposure at most $2.00 per TH'],
    ['arrives-by', '2027-04-30', 'On the rack by 30 Apr 2027 at P90'],
    ['arrives-by', null, 'On the rack by … at P90'],
  ])('%s with %j', (id, value, words) => {
    expect(sentence(id, value)).toBe(words);
  });
});

const whole: RuleField = { kind: 'whole', least: 0, most: 90 };
const choice = templateOf('evidence')!.field!;

describe('what is typed into a field', () => {
  it.each([
    [whole, ' 30 ', 30],
    [whole, '91', null],
    [whole, '-1', null],
    [whole, '3.5', null],
    [whole, '', null],
    [{ kind: 'usd' }, '$1,250.5', 125_050],
    [{ kind: 'usd' }, '-1', null],
    [{ kind: 'usd' }, 'two', null],
    [{ kind: 'percent' }, '12.5 %', 125_000],
    [{ kind: 'percent' }, 'ten', null],
    [{ kind: 'country' }, 'MY', 'MY'],
    [{ kind: 'country' }, 'Malaysia', null],
    [{ kind: 'date' }, '2027-04-30', '2027-04-30'],
    [{ kind: 'date' }, '2027-02-30', null],
    [choice, 'Ruling', 'Ruling'],
    [choice, 'Hearsay', null],
  ] as const)('%j: %j is %j', (field, text, value) => {
    expect(readField(field, text)).toBe(value);
  });

  it('reads back as it was stored, for every template', () => {
    for (const { field, first } of RULE_TEMPLATES) {
      if (field !== null && first !== null) expect(readField(field, fieldText(field, first))).toBe(first);
    }
    expect(fieldText(whole, null)).toBe('');
  });

  it('is told what was expected in its place', () => {
    const words = new Set(
      RULE_TEMPLATES.flatMap(({ field }) => (field === null ? [] : [expectedWords(field)])),
    );

    expect(words).toContain('Expected a whole number from 0 to 3650.');
    for (const one of words) expect(one).toMatch(/^Expected .+\.$/);
  });
});
