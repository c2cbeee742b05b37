/** What a check of a record left out. */
import { lostFields } from '#domain/core/lost-fields';
import { describe, expect, it } from 'vitest';

describe('lostFields', () => {
  it('names each field that was not kept, at any depth and in lists', () => {
    const given = { a: 1, extra: 2, list: [{ b: 1 }, { b: 2, colour: 'red' }], inner: { c: null, d: [] } };
    const kept = { a: 1, list: [{ b: 1 }, { b: 2 }], inner: { c: null } };

    expect(lostFields(given, kept)).toEqual([['extra'], ['list', '1', 'colour'], ['inner', 'd']]);
  });

  it('finds nothing where values were made anew or fields added', () => {
    expect(lostFields({ a: '1' }, { a: 1, b: 2 })).toEqual([]);
    expect(lostFields('text', 7)).toEqual([]);
  });

  it('sees a field called as the prototype of objects', () => {
    expect(lostFields(JSON.parse('{"__proto__":{"x":1}}'), {})).toEqual([['__proto__']]);
  });
});
