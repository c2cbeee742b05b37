import { describe, expect, it } from 'vitest';
import { sniffDelimiter, sniffQuote } from '#parser/text/sniff-dialect';

describe('sniffDelimiter', () => {
  it.each([
    ['comma', 'id,price\n1,5', ','],
    ['semicolon beside decimal commas', 'id;price;power\n1;1,5;3\n2;2,5;4', ';'],
    ['tab in two columns', 'id\tnote\n1\ta, b, c\n2\td', '\t'],
    ['pipe in two columns', 'id|note\n1|a\n2|b;c', '|'],
    ['comma beside quoted semicolons', 'id,note\n1,"a;b;c;d"\n2,"e;f"', ','],
    ['semicolon below a title and an address', 'Offer\nHong Kong, Kowloon\n\nid;price\n1;1,5\n2;2,5', ';'],
    ['semicolon beside inches', 'size;note\n19" rack;a, b\n10" rack;c, d', ';'],
    ['nothing to go by', 'id\n1\n2', ','],
  ])('finds the %s', (_, text, expected) => {
    expect(sniffDelimiter(text)).toBe(expected);
  });
});

describe('sniffQuote', () => {
  it.each([
    ['single marks round text', "id;note\n'a';'b; c'\n'd';'e'", "'"],
    ['double ones, if there is one', "id;note\n'a';\"b\"\n'd';'e'", '"'],
    ['double ones beside numbers kept as text', "id;code\n1;'8543709860\n2;'8543709861", '"'],
    ['double ones beside apostrophes', "id;note\n1;rigs'\n2;vendors'", '"'],
    ['double ones where there are none', 'id;note\n1;a', '"'],
  ])('finds %s', (_, text, expected) => {
    expect(sniffQuote(text, ';')).toBe(expected);
  });
});
