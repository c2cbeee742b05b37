import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '#parser/limits';
import { readPastedText } from '#parser/read-pasted-text';
import { AS_FOUND, type DialectChoice } from '#parser/table/table-file';

const tableOf = (text: string, html: string | null = null, choice: DialectChoice = AS_FOUND) => {
  const result = readPastedText(text, html, choice);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.where}`);
  return result.value;
};
const rowsOf = (text: string, html: string | null = null) =>
  tableOf(text, html).sheets.map(({ rows }) => rows.map(({ line, cells }) => [line, ...cells]));

describe('pasted text', () => {
  it('is cut at its tabs, as a spreadsheet copies cells, line ends within a cell kept', () => {
    const text = 'Model\tNote\tPrice\r\nS21\t"hydro,\nwith ""hoses"""\t$5,999\r\n\r\n19" rack\t\t1\r\n';

    expect(tableOf(text)).toMatchObject({
      kind: 'pasted',
      encoding: null,
      delimiter: '\t',
      delimiterBy: 'counted',
    });
    expect(rowsOf(text)).toEqual([
      [
        [1, 'Model', 'Note', 'Price'],
        [2, 'S21', 'hydro,\nwith "hoses"', '$5,999'],
        [5, '19" rack', '', '1'],
      ],
    ]);
  });

  it.each([
    'S21 XP 270T 13.5J $5,999 FOB HK MOQ 50 ETA Feb\nS21+ 235T, 16.5J, $3,290, stock',
    'Hi Li,\nS21 XP 270T | $5,999\nbest, Jo',
    'S21 XP 270T, 13.5J, $5999, FOB HK\nS21+ 235T, 16.5J, $3290, stock HK',
  ])('of a chat stays lines, whatever stands between its words: %j', (text) => {
    expect(tableOf(text)).toMatchObject({ delimiter: null, delimiterBy: null, quote: null });
    expect(rowsOf(text)).toEqual([text.split('\n').map((line, index) => [index + 1, line])]);
  });

  it('is cut at commas where words without digits stand above rows that have some', () => {
    expect(rowsOf('model,price,moq\nS21,5999,50')).toEqual([
      [
        [1, 'model', 'price', 'moq'],
        [2, 'S21', '5999', '50'],
      ],
    ]);
  });

  it('is cut where the user says, and then its HTML is left', () => {
    const table = tableOf('a;b', '<table><tr><td>x<td>y<tr><td>1<td>2</table>', {
      ...AS_FOUND,
      delimiter: ';',
    });

    expect(table).toMatchObject({ delimiter: ';', delimiterBy: 'chosen' });
    expect(table.sheets[0]?.rows[0]?.cells).toEqual(['a', 'b']);
  });

  it.each(['', ' \n\t\n'])('is refused where nothing is in it: %j', (text) => {
    expect(readPastedText(text, null)).toMatchObject({ ok: false, problem: { code: 'file/empty' } });
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.option(
          fc.string({
            unit: fc.constantFrom('<table>', '<tr>', '<td colspan=9>', '</table>', 'a', '<p>', '</tr>', '&'),
          }),
        ),
        (text, html) => {
          expect(typeof readPastedText(text, html).ok).toBe('boolean');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a pasted table', () => {
  it('of a mail is read by its cells, with the lines round it as rows of one cell', () => {
    const html = `<html><head><style>td { color: red }</style></head><body>
      <p>Dear buyer,<br>prices &ndash; FOB&nbsp;HK:</p>
      <table border=1><tbody>
        <tr><th>Model</th><th>Price<br>USD</th></tr>
        <tr><td><p>S21 XP</p><p>hydro</p></td><td>$5,999</td></tr>
        <tr><td></td><td> </td></tr>
        <tr><td>S21+</td><td>$3,290</td></tr>
      </tbody></table>
      <div>Valid to 1 Dec.</div></body></html>`;

    expect(rowsOf('ignored', html)).toEqual([
      [
        [1, 'Dear buyer,'],
        [2, 'prices – FOB HK:'],
        [3, 'Model', 'Price\nUSD'],
        [4, 'S21 XP\nhydro', '$5,999'],
        [6, 'S21+', '$3,290'],
        [7, 'Valid to 1 Dec.'],
      ],
    ]);
  });

  it('says which of its cells are merged, and puts the others where they are seen', () => {
    const html =
      '<table><tr><td rowspan=2>Model<td colspan=2>Price<td>MOQ<tr><td>USD<td>CNY<td>units' +
      '<tr><td>S21<td>1<td>7<td>50</table>';
    const [sheet] = tableOf('', html).sheets;

    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['Model', 'Price', '', 'MOQ'],
      ['', 'USD', 'CNY', 'units'],
      ['S21', '1', '7', '50'],
    ]);
    expect(sheet?.merges).toEqual([
      { firstLine: 1, lastLine: 2, firstColumn: 0, lastColumn: 0 },
      { firstLine: 1, lastLine: 1, firstColumn: 1, lastColumn: 2 },
    ]);
    expect(sheet?.traits.mergedRanges).toBe(2);
  });

  it('of a spreadsheet does not take a long text for a merged cell, and keeps hidden rows as such', () => {
    const html =
      "<table><tr><td colspan=2 style='mso-ignore:colspan'>A long title</td></tr>" +
      "<tr style='display:none'><td>S21</td><td>1</td></tr></table>";
    const [sheet] = tableOf('', html).sheets;

    expect(sheet?.merges).toEqual([]);
    expect(sheet?.rows.map(({ isHidden }) => isHidden)).toEqual([false, true]);
    expect(sheet?.traits.hiddenRows).toBe(1);
  });

  it('is found among tables that only lay out a mail', () => {
    const html =
      '<table><tr><td>Acme Mining</td></tr><tr><td><table><tr><td>Model</td><td>Price</td></tr>' +
      '<tr><td>S21</td><td>1</td></tr></table></td><td>Best regards</td></tr></table>';

    expect(rowsOf('', html)).toEqual([
      [
        [1, 'Acme Mining'],
        [2, 'Model', 'Price'],
        [3, 'S21', '1'],
        [4, 'Best regards'],
      ],
    ]);
  });

  it('is a sheet of its own where there are several, each with what stands above it', () => {
    const table = (model: string) => `<table><tr><td>Model<td>Price<tr><td>${model}<td>1</table>`;
    const { sheets } = tableOf('', `Stock${table('S21')}Futures${table('S23')}Regards`);

    expect(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells[0])])).toEqual([
      ['Table 1', ['Stock', 'Model', 'S21']],
      ['Table 2', ['Futures', 'Model', 'S23', 'Regards']],
    ]);
  });

  it('leaves it to the text where the HTML has none', () => {
    expect(rowsOf('S21 $1', '<b>S21</b> $1')).toEqual([[[1, 'S21 $1']]]);
    expect(rowsOf('S21 $1', '<table><tr><td>S21 $1</td></tr></table>')).toEqual([[[1, 'S21 $1']]]);
  });

  it.each<readonly [string, string, Partial<Limits>, string]>([
    [
      'a cell that reaches over everything',
      '<table><tr><td colspan=99999999999 rowspan=99999999999>a<td>b<tr><td>c</table>',
      {},
      'table/too-many-columns',
    ],
    ['half a million empty cells', `<table>${'<tr><td><td>'.repeat(250_001)}`, {}, 'table/too-many-cells'],
    ['too many rows', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', { rows: 1 }, 'table/too-many-rows'],
    [
      'a cell too long',
      '<table><tr><td>aaaa<td>b<tr><td>c<td>d</table>',
      { cellCharacters: 3 },
      'table/cell-too-long',
    ],
  ])('is refused with %s', (_, html, limits, expected) => {
    expect(readPastedText('', html, AS_FOUND, { ...LIMITS, ...limits })).toMatchObject({
      ok: false,
      problem: { code: expected },
    });
  });

  it('knows every character that HTML has a name for', () => {
    const html =
      '<table><tr><td>Model<td>Qty<tr><td>S21 &lsquo;XP&rsquo; &gE;&nbsp;13&half;J<td>&numero;5</table>';

    expect(rowsOf('', html)[0]?.[1]).toEqual([2, 'S21 ‘XP’ ≧ 13½J', '№5']);
  });

  it('is bounded: a million open tables are no million levels, and the text is read', () => {
    const html = `<table><tr><td>Model<td>Price</table>${'<table><tr><td>'.repeat(200_000)}`;

    expect(rowsOf('a', html)).toEqual([[[1, 'a']]]);
  });

  it('does not take the square of its length', () => {
    for (const piece of [
      '<td a="',
      "<td a='",
      '<!--',
      '<script>',
      '&',
      '<',
      '<td ',
      '<td a= ',
      '</',
      '<td\n\n\n=',
      '<b>',
      '<b></i>',
      '</p>',
      '<form a=1>',
      '<svg></foreignobject>',
      '<title>&',
    ]) {
      expect(readPastedText('a', piece.repeat(500_000)).ok, piece).toBe(true);
    }
  });
});
