import { describe, expect, it } from 'vitest';
import { readAnswersFile } from '../../src-renderer/imports/answers-file';

function answers(content: unknown) {
  const read = readAnswersFile(JSON.stringify(content));
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}
const problem = (text: string) => {
  const read = readAnswersFile(text);
  return read.ok ? null : read.problem;
};

describe('a file of answers', () => {
  it('holds for every file, and a file’s own answers come first', () => {
    const of = answers({
      rows: { '*/price-jump': 'keep', '2/rating': 'keep' },
      layout: { dialect: { decimalMark: 'comma', dateOrder: null }, sheet: 'All' },
      files: { 'nov.xlsx': { rows: { '2/rating': 'leave-out' }, layout: { sheet: 'Nov' } } },
    });

    expect(of('other.csv')).toEqual({
      rows: { '*/price-jump': 'keep', '2/rating': 'keep' },
      layout: { dialect: { decimalMark: 'comma', dateOrder: null }, sheet: 'All' },
    });
    expect(of('nov.xlsx').rows['2/rating']).toBe('leave-out');
    expect(of('nov.xlsx').layout).toEqual({
      dialect: { decimalMark: 'comma', dateOrder: null },
      sheet: 'Nov',
    });
    expect(of('constructor').rows).toEqual(of('other.csv').rows);
  });

  it('says of a column by its letter what it says, or that it is left out', () => {
    const of = answers({ layout: { columns: { E: { field: 'unit_price', currency: 'USD' }, AA: null } } });

    expect([...(of('any.csv').layout.columns ?? [])]).toEqual([
      [4, { field: 'unit_price', unit: null, currency: 'USD', fromQuantity: null }],
      [26, null],
    ]);
    expect(problem('{"layout": {"columns": {"5": null}}}')).toContain('at layout.columns');
    expect(problem('{"layout": {"columns": {"E": {"field": "price"}}}}')).toContain('layout.columns.E.field');
  });

  it('may be empty', () => {
    expect(answers({})('any.csv')).toEqual({ rows: {}, layout: {} });
  });

  it('is refused with the place of what cannot be read', () => {
    expect(problem('{')).toBe('It is not JSON.');
    expect(problem('{"row": {}}')).toMatch(/^It holds no answers that can be read: /);
    expect(problem('{"layout": {"rates": [{"currency": "CNY", "usdPerUnit": "0,14"}]}}')).toMatch(
      /at layout\.rates\.0\.usdPerUnit: Expected a plain decimal number/,
    );
  });
});
