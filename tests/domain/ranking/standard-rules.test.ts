import { ruleSentence } from '#domain/ranking/rule-sentence';
import { STANDARD_RULES } from '#domain/ranking/standard-rules';
import { describe, expect, it } from 'vitest';

describe('the rules to begin with', () => {
  it('are the five that most companies set', () => {
    expect(
      STANDARD_RULES.map(({ template, value }) => ruleSentence(template, value, (code) => code)),
    ).toEqual([
      'No goods made in CN',
      'No party on an OFAC list',
      'At least one US repair site, stated',
      'Origin evidence at least certificate',
      'No list older than 30 days',
    ]);
  });
});
