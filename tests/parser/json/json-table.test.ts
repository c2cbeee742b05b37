import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looksLikeJson } from '#parser/json/json-table';
import { LIMITS, type Limits } from '#parser/limits';
import { readTable } from '#parser/read-table';
import { AS_FOUND } from '#parser/table/table-file';

const read = (json: string, limits: Partial<Limits> = {}) =>
  readTable(new TextEncoder().encode(json), AS_FOUND, { ...LIMITS, ...limits });
const sheetsOf = (json: string) => {
  const result = read(json);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.where}`);
  return result.value.sheets.map(({ name, rows }) => [name, rows.map(({ line, cells }) => [line, ...cells])]);
};
const problemOf = (json: string, limits: Partial<Limits> = {}) => {
  const result = read(json, limits);
  return result.ok ? null : `${result.problem.code} ${result.problem.where}`;
};

describe('a JSON file', () => {
  it('is a table of its objects, with every name in the order in which it first stands', () => {
    const json = '[{"model":"S21","price":3744.5},{"price":5999,"moq":50,"model":"S21 XP"},null,{"moq":1}]';

    expect(sheetsOf(json)).toEqual([
      [
        '',
        [
          [1, 'model', 'price', 'moq'],
          [2, 'S21', '3744.5'],
          [3, 'S21 XP', '5999', '50'],
          [5, '', '', '1'],
        ],
      ],
    ]);
  });

  it('says that it is JSON, and in which encoding', () => {
    expect(read('[{"a":1}]')).toMatchObject({
      ok: true,
      value: { kind: 'json', encoding: 'utf-8', encodingBy: 'bytes', delimiter: null, quote: null },
    });
  });

  it('has a sheet for each of its lists, named by where it stands', () => {
    const json = '{"vendor":"Acme","offers":[{"id":1}],"terms":[["FOB","HK"]],"tags":["a"],"none":[]}';

    expect(sheetsOf(json)).toEqual([
      [
        'offers',
        [
          [1, 'vendor', 'Acme'],
          [3, 'id'],
          [4, '1'],
        ],
      ],
      ['terms', [[1, 'FOB', 'HK']]],
    ]);
    expect(sheetsOf('{"ok":null,"data":{"items":[{"id":7}]}}')).toEqual([
      [
        'data.items',
        [
          [1, 'id'],
          [2, '7'],
        ],
      ],
    ]);
  });

  it('has what stands beside a list above its header, a line for each, with a blank line between', () => {
    const json =
      '{"seller":{"name":"Acme","at":{"x":1}},"page":1,"data":{"quotedOn":"2026-11-04","note":"","items":[{"id":7}]}}';

    expect(sheetsOf(json)).toEqual([
      [
        'data.items',
        [
          [1, 'seller.name', 'Acme'],
          [2, 'page', '1'],
          [3, 'quotedOn', '2026-11-04'],
          [5, 'id'],
          [6, '7'],
        ],
      ],
    ]);
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`fact${index}`, index]));
    const [[, rows] = []] = sheetsOf(JSON.stringify({ ...many, items: [{ id: 7 }] }));
    expect(rows).toHaveLength(42);
  });

  it('has columns for the objects of an object, and deeper ones as JSON text, counted', () => {
    const json =
      '[{"price":{"amount":5999,"currency":"USD","tiers":[{"from":50}]},"price.amount":1,"tags":[]}]';

    expect(sheetsOf(json)).toEqual([
      [
        '',
        [
          [1, 'price.amount', 'price.currency', 'price.tiers', 'price.amount', 'tags'],
          [2, '5999', 'USD', '[{"from":50}]', '1', ''],
        ],
      ],
    ]);
    const result = read(json);
    expect(result.ok ? result.value.sheets[0]?.traits.nestedValues : null).toBe(1);
  });

  it('keeps every digit of a number, and writes out its exponent', () => {
    expect(
      sheetsOf('[{"a":12345678901234567890,"b":1e3,"c":1.5e-8,"d":0.1,"e":-0,"f":true,"g":null}]'),
    ).toEqual([
      [
        '',
        [
          [1, 'a', 'b', 'c', 'd', 'e', 'f', 'g'],
          [2, '12345678901234567890', '1000', '0.000000015', '0.1', '0', 'TRUE', ''],
        ],
      ],
    ]);
  });

  it('may have one object a line', () => {
    expect(sheetsOf('{"id":1}\n{"id":2,"note":"a\\r\\nb"}\n')).toEqual([
      [
        '',
        [
          [1, 'id', 'note'],
          [2, '1'],
          [3, '2', 'a\nb'],
        ],
      ],
    ]);
  });

  it('may be a workspace of RigPlan itself', () => {
    const sheets = sheetsOf(readFileSync('tests/fixtures/workspace-files/version-1.json', 'utf8'));

    const offers = sheets.find(([name]) => String(name).endsWith('offers'));
    expect(offers?.[1]).toContainEqual(expect.arrayContaining(['id', 'vendor', 'model']));
  });

  it('is text again where the user chose a delimiter', () => {
    const result = readTable(new TextEncoder().encode('["a";"b"]\n1;2'), { ...AS_FOUND, delimiter: ';' });

    expect(result.ok ? result.value.kind : null).toBe('text');
  });

  it.each([
    ['cut off', '[{"id":1},{"id"', 'json/damaged '],
    ['wrong on its second line', '[{"id":1},\n{"id":x}]', 'json/damaged '],
    ['a damaged line', '{"id":1}\n{"id":\n{"id":3}', 'json/damaged object 2'],
    ['without a list', '{"model":"S21","price":{"amount":1}}', 'json/not-a-table '],
    [
      'a list in which one is no object',
      '{"offers":[{"id":1},"x"]}',
      'json/not-a-table item 2 of offers is no object',
    ],
    ['an empty list', '[]', 'file/empty '],
    ['a name that reaches every object', '[{"__proto__":{"a":1}}]', 'json/forbidden-name __proto__, byte 3'],
  ])('is refused: %s', (_, json, expected) => {
    expect(problemOf(json)).toBe(expected);
  });

  it.each<readonly [string, Partial<Limits>, string]>([
    ['rows', { rows: 1 }, 'table/too-many-rows line 3'],
    ['columns', { columns: 1 }, 'table/too-many-columns '],
    ['cells', { cells: 3 }, 'table/too-many-cells line 2'],
    ['text', { characters: 3 }, 'table/too-much-text line 2'],
    ['text in a cell', { cellCharacters: 2 }, 'table/cell-too-long line 2'],
    ['values', { jsonValues: 2 }, 'json/too-many-values '],
    ['depth', { jsonDepth: 1 }, 'json/too-deep byte 2'],
    ['sheets', { sheets: 0 }, 'workbook/too-many-sheets '],
  ])('is refused with too many or too much: %s', (_, limits, expected) => {
    expect(problemOf('[{"a":"1","b":"222"},{"a":"3"}]', limits)).toBe(expected);
  });
});

describe('looksLikeJson', () => {
  it.each([
    ['[{"id":1}]', true],
    ['\n  {"id":1}', true],
    ['{}', true],
    ['[brand] price list,1', false],
    ['{model},price', false],
    ['id,price', false],
  ])('says of %j: %s', (text, expected) => {
    expect(looksLikeJson(text)).toBe(expected);
  });
});
