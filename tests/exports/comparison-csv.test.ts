import { describe, expect, it } from 'vitest';
import { comparisonCsv } from '../../src-renderer/exports/comparison-csv';
import { unguardText } from '#domain/core/formula-guard';
import { LIMITS } from '#parser/limits';
import { decodeText } from '#parser/text/decode-text';
import { parseDelimitedText } from '#parser/text/delimited-text';
import { aComparisonSheet, hostileTexts } from '../fixtures/comparison-sheet';

const row = ['A1', 'Antminer S21 Pro', 100, 234, 42_841_326, 126_000, '2027-03-12'];
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('comparisonCsv', () => {
  it('writes headers, raw numbers and ISO dates with CRLF', () => {
    const bytes = comparisonCsv(aComparisonSheet([row]), { hasByteOrderMark: false });

    expect(textOf(bytes)).toBe(
      'Offer,Model,Units,TH/s,Landed $,Duty %,On rack P50,To know\r\n' +
        'A1,Antminer S21 Pro,100,234,428413.26,12.6,2027-03-12,\r\n',
    );
  });

  it('starts with a byte-order mark if asked to', () => {
    expect(comparisonCsv(aComparisonSheet([]), { hasByteOrderMark: true }).slice(0, 3)).toEqual(
      Uint8Array.of(0xef, 0xbb, 0xbf),
    );
  });

  it('leaves empty what is not known and keeps 0 as 0.00', () => {
    const bytes = comparisonCsv(
      aComparisonSheet([
        ['A1', 'Rig', 1, null, null, null, null],
        ['A2', 'Rig', 1, 37.5, 0, 0, null],
      ]),
      { hasByteOrderMark: false },
    );

    expect(textOf(bytes).split('\r\n').slice(1, 3)).toEqual(['A1,Rig,1,,,,,', 'A2,Rig,1,37.5,0.00,0.0,,']);
  });

  it('writes words where they stand in place of a value, whatever the kind of the column', () => {
    const words = { words: 'n/a' };
    const bytes = comparisonCsv(
      aComparisonSheet([['A1', 'Rig', 1, 1, words, { words: 'in price' }, words]]),
      {
        hasByteOrderMark: false,
      },
    );

    expect(textOf(bytes)).toContain('A1,Rig,1,1,n/a,in price,n/a,\r\n');
  });

  it('says last what puts a row in doubt, and nothing where there is no doubt', () => {
    const doubts = [
      null,
      { offerId: 'A2', text: 'Unit price is far off, check it.', columnIds: ['landedTotal'] },
    ];
    const bytes = comparisonCsv(aComparisonSheet([row, ['A2', ...row.slice(1)]], { doubts }), {
      hasByteOrderMark: false,
    });

    const lines = textOf(bytes).split('\r\n');
    expect(lines[1]).toMatch(/2027-03-12,$/);
    expect(lines[2]).toMatch(/^A2,.*2027-03-12,"Unit price is far off, check it\."$/);
  });

  it('keeps a negative amount a number', () => {
    const bytes = comparisonCsv(aComparisonSheet([['A1', 'Rig', 1, 1, -5, null, null]]), {
      hasByteOrderMark: false,
    });

    expect(textOf(bytes)).toContain('A1,Rig,1,1,-0.05,,');
  });

  it.each(hostileTexts)('keeps %j text that nothing runs, and reads it back as it was', (text) => {
    const bytes = comparisonCsv(aComparisonSheet([['A1', text, 1, 1, 1, 1, null]]), {
      hasByteOrderMark: true,
    });

    const decoded = decodeText(bytes);
    expect(decoded.text.split('\n', 2)[1]).not.toMatch(/(^|,)"?[=+\-@\t＝]/);
    expect(unguardText(parseDelimitedText(decoded.text, LIMITS).rows[1]?.cells[1] ?? '')).toBe(text);
  });
});
