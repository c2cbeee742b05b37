/** What is told of markup does not hang on how its bytes come, and what is not well-formed is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '#parser/limits';
import { ReadRefusal } from '#parser/table/read-problem';
import { createXmlReader, type XmlListener } from '#parser/workbook/xml-reader';

/** Texts that follow each other are one, since a reader may cut them where it likes. */
class Events {
  private readonly told: string[] = [];
  private pending = '';

  readonly listener: XmlListener = {
    open: (name, attributes) => {
      this.tell(`<${name} ${JSON.stringify(Object.entries(attributes))}>`);
    },
    close: (name) => {
      this.tell(`</${name}>`);
    },
    text: (text) => {
      this.pending += text;
    },
  };

  tell(event: string): void {
    if (this.pending !== '') this.told.push(JSON.stringify(this.pending));
    this.pending = '';
    this.told.push(event);
  }

  get all(): readonly string[] {
    return this.told;
  }
}

/** The code of the refusal if it was refused. */
function read(bytes: Uint8Array, pieces: number, limits: Limits = LIMITS): readonly string[] | string {
  const events = new Events();
  const reader = createXmlReader('part', limits, events.listener);
  try {
    for (let at = 0; at < bytes.length; at += pieces) reader.take(bytes.subarray(at, at + pieces));
    reader.finish();
  } catch (cause) {
    if (cause instanceof ReadRefusal) return cause.problem.code;
    throw cause;
  }
  return events.all;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<b c="1">',
        '</b>',
        '<x:c/>',
        '<a ',
        '>',
        '/>',
        '</',
        '<',
        'r="A1"',
        " s='2'",
        '="',
        '"',
        "'",
      ],
      ...[
        '<!--',
        '-->',
        '--',
        '<![CDATA[',
        ']]>',
        '<?pi x?>',
        '<?',
        '?>',
        '<?xml version="1.0"?>',
        '<!DOCTYPE a>',
      ],
      ...[
        '&amp;',
        '&lt',
        '&#65;',
        '&#x20AC;',
        '&#0;',
        '&nosuch;',
        '&',
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        '深圳',
        'text',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const anyMarkup = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => `<a>${pieces.join('')}</a>`),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
);

describe('a reader of markup', () => {
  it('tells of every text the same however its bytes come, or refuses it', () => {
    let whole = 0;
    fc.assert(
      fc.property(anyMarkup, fc.integer({ min: 1, max: 40 }), (text, pieces) => {
        const bytes = bytesOf(text);
        const told = read(bytes, bytes.length + 1);

        if (typeof told !== 'string') whole += 1;
        expect(read(bytes, pieces)).toEqual(told);
      }),
      { seed: 20_261_122, numRuns: 5_000 },
    );
    expect(whole).toBeGreaterThan(250);
  });

  it('closes what it opens, in every text that it does not refuse', () => {
    fc.assert(
      fc.property(anyMarkup, (text) => {
        const told = read(bytesOf(text), 7);
        if (typeof told === 'string') return;
        const open: string[] = [];
        for (const event of told) {
          if (event.startsWith('</')) expect(`</${open.pop() ?? ''}>`).toBe(event);
          else if (event.startsWith('<')) open.push(event.slice(1, event.indexOf(' ')));
        }

        expect(open).toEqual([]);
      }),
      { seed: 20_261_122, numRuns: 5_000 },
    );
  });

  it.each([
    ['<a b="&lt;&#10;x"/>', ['<a [["b","<\\nx"]]>', '</a>']],
    ['<a b="x\ny"/>', ['<a [["b","x y"]]>', '</a>']],
    ['\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<p:a></p:a >', ['<a []>', '</a>']],
    ['<a __proto__="1" constructor="2"/>', ['<a [["__proto__","1"],["constructor","2"]]>', '</a>']],
    ['<a>x<!-- y --><![CDATA[<z>&amp;]]>&gt;</a>', ['<a []>', '"x<z>&amp;>"', '</a>']],
  ])('reads %j however it comes', (text, expected) => {
    for (const pieces of [1, 2, 3, 7, 1000]) expect(read(bytesOf(text), pieces)).toEqual(expected);
  });

  it.each([
    ['<?xml version="1.0" encoding="GBK"?><a/>', 'markup/damaged'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'markup/doctype'],
    ['<a>\u0001</a>', 'markup/damaged'],
    ['<a b="1" b="2"/>', 'markup/damaged'],
    ['<a><b></a></b>', 'markup/damaged'],
    ['<a/><b/>', 'markup/damaged'],
    ['', 'markup/damaged'],
  ])('refuses %j', (text, expected) => {
    expect(read(bytesOf(text), 5)).toBe(expected);
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(read(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e), 8)).toBe('markup/damaged');
  });
});
