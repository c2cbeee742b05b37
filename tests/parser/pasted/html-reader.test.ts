import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '#parser/pasted/html-reader';

const readAs = (html: string, mostDepth: number) => {
  let events = '';
  const isWhole = readHtml(html, mostDepth, {
    open: (name, attributes) => {
      const written = Object.entries(attributes).map(([key, value = '']) => ` ${key}=${value}`);
      events += `<${name}${written.join('')}>`;
    },
    close: (name) => {
      events += `</${name}>`;
    },
    text: (text) => {
      events += text;
    },
  });
  return { events, isWhole };
};

describe('readHtml', () => {
  it.each<readonly [string, string, string]>([
    ['tags and text', '<TD Class=a>x</TD>', '<td class=a>x</td>'],
    ['attributes of every form', `<br a="1>2" b='3' c = 4 d a=5>`, '<br a=1>2 b=3 c=4 d=></br>'],
    [
      'references, every name that HTML has',
      'a&nbsp;&amp;&#8364;&#x20AC;&#128;&euro;&nosuch;&CapitalDifferentialD;&lt',
      'a\u00a0&€€€€&nosuch;ⅅ<',
    ],
    ['a sign that is no tag', 'a < b <3 and 5>4', 'a < b <3 and 5>4'],
    ['cells and rows that nothing closes', '<tr><td>x<td>y<tr>', '<tr><td>x</td><td>y</td></tr><tr></tr>'],
    ['an end without a beginning', 'x</td></table>y', 'xy'],
    ['elements that overlap', '<b><i>x</b>y</i>', '<b><i>x</i></b>y'],
    ['no comments and no declarations', '<!DOCTYPE html><!-- <td> --><![if x]>a<?xml ?>', 'a'],
    ['no script and no style', '<style>td{a:"<b>"}</style>x<script>"</b>"+x</SCRIPT >y', 'xy'],
    ['nothing of a template or a frame', '<template><td>z<b></template>x<iframe><td></iframe>y', 'xy'],
    ['nothing of a script that never ends', 'x<script>y', 'x'],
    ['nothing of a comment that never ends', 'x<!-- y', 'x'],
  ])('tells of %s', (_, html, expected) => {
    expect(readAs(html, 512)).toEqual({ events: expected, isWhole: true });
  });

  it('says where elements are too deep, and tells nothing beyond', () => {
    expect(readAs('<b><b>x</b></b>', 2)).toEqual({ events: '<b><b>x</b></b>', isWhole: true });
    expect(readAs('<b><b>x<i>y</i></b></b>', 2)).toEqual({ events: '<b><b>x', isWhole: false });
    expect(readAs('<i>x</i>'.repeat(100), 2).isWhole).toBe(true);
  });

  it('comes to the end of every text, and closes what it opened', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '</', '<!--', '-->', '"', "'", '=', ' ', 'td', 'script', '&#', '&amp', ';', '\n'],
      ...[
        '<p>',
        '</p>',
        '<form a=1>',
        '</br>',
        '<svg>',
        '<title>',
        '</title>',
        '<svg/>',
        '<template>',
        '</b>',
      ],
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('');
        const open: string[] = [];
        const isWhole = readHtml(`${html}">--></script></title>`, 512, {
          open: (name) => {
            open.push(name);
          },
          close: (name) => {
            expect(open.pop()).toBe(name);
          },
          text: (text) => {
            expect(text).not.toBe('');
          },
        });

        expect(isWhole).toBe(true);
        expect(open).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
