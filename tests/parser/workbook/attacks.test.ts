/** Workbooks that are cut, changed, without a part of theirs, or made of nothing: read right, or refused. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#parser/limits';
import { readTable } from '#parser/read-table';
import { workbookFile, workbookParts, type BookOptions, type BookSheet } from '../../fixtures/workbook-file';
import { zipFile, type ZipPart } from '../../fixtures/zip-file';

const answerTo = (bytes: Uint8Array) => {
  const result = readTable(bytes);
  if (!result.ok) return `${result.problem.code} ${result.problem.where}`;
  return result.value.sheets.map(({ rows }) => rows.map(({ cells }) => cells));
};

const SHEETS: readonly BookSheet[] = [
  {
    name: 'Offers',
    rows: [
      ['id', 'model', 'price'],
      ['A1', 'S21 XP', 5999],
      ['A2', 'S21+', 3290.5],
    ],
    after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
  },
];
const OPTIONS: BookOptions = { formats: ['yyyy-mm-dd'] };
const book = workbookFile(SHEETS, OPTIONS);
const right = answerTo(book);
const places = (length: number) =>
  Array.from({ length: 200 }, (_, index) => Math.floor((index * length) / 200));

describe('a workbook', () => {
  it('is refused wherever the file is cut off', () => {
    for (const at of places(book.length)) {
      const answer = answerTo(book.slice(0, at));

      expect(answer, String(at)).toMatch(
        at < 4 ? /^(?:file\/empty|archive\/damaged|text)/ : /^(?:archive|file)\//,
      );
    }
  });

  it('is refused wherever a part is cut off, or a part of the packed bytes', () => {
    const parts = workbookParts(SHEETS, OPTIONS).filter(({ name }) => name !== '[Content_Types].xml');
    for (const part of parts) {
      const content = Buffer.from(part.content);
      for (const at of places(content.length)) {
        const cut = (replacement: ZipPart) => zipFile(parts.map((own) => (own === part ? replacement : own)));
        const packed = new Uint8Array(deflateRawSync(content));
        const short = packed.slice(0, Math.floor((at * packed.length) / content.length));

        expect(
          answerTo(cut({ ...part, content: content.subarray(0, at) })),
          `${String(part.name)} ${String(at)}`,
        ).toMatch(/^(?:markup|workbook|file)\//);
        expect(answerTo(cut({ ...part, packed: short }))).toMatch(/^archive\/damaged/);
      }
    }
  });

  it('is never another one where a bit of it is changed', () => {
    for (const at of places(book.length)) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = book.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const answer = answerTo(changed);

        if (typeof answer !== 'string')
          expect(answer, `byte ${String(at)}, bit ${String(bit)}`).toEqual(right);
      }
    }
  });

  it.each([
    ['_rels/.rels', 'file/not-a-table an archive without a workbook'],
    ['xl/workbook.xml', 'file/not-a-table an archive without a workbook'],
    ['xl/_rels/workbook.xml.rels', 'workbook/damaged xl/_rels/workbook.xml.rels is missing'],
    ['xl/sharedStrings.xml', 'workbook/damaged xl/sharedStrings.xml is missing'],
    ['xl/styles.xml', 'workbook/damaged xl/styles.xml is missing'],
    ['xl/worksheets/sheet1.xml', 'workbook/damaged xl/worksheets/sheet1.xml is missing'],
  ])('is refused without its part %s', (name, expected) => {
    const parts = workbookParts(SHEETS, OPTIONS).filter((part) => part.name !== name);

    expect(answerTo(zipFile(parts))).toBe(expected);
  });

  it('is read without the list of its content types, which says nothing of its cells', () => {
    const parts = workbookParts(SHEETS, OPTIONS).filter(({ name }) => name !== '[Content_Types].xml');

    expect(answerTo(zipFile(parts))).toEqual(right);
  });

  it('with links to other files is read by the values it stores, and nothing is looked for', () => {
    const relations = workbookParts(SHEETS, OPTIONS).find(
      ({ name }) => name === 'xl/_rels/workbook.xml.rels',
    );
    const linked = String(relations?.content).replace(
      '</Relationships>',
      '<Relationship Id="rIdX" Type="http://x/externalLink" Target="externalLinks/externalLink1.xml"/>' +
        '<Relationship Id="rIdY" Type="http://x/worksheet" Target="file:///etc/passwd" TargetMode="External"/>' +
        '</Relationships>',
    );
    const data =
      '<row r="1"><c r="A1"><f>[1]Prices!$B$2</f><v>5999</v></c>' +
      '<c r="B1"><f>WEBSERVICE("http://example.com")</f></c></row>';
    const bytes = workbookFile([{ name: 'S', data }], {
      parts: [
        { name: 'xl/_rels/workbook.xml.rels', content: linked },
        { name: 'xl/externalLinks/externalLink1.xml', content: '<not even markup' },
      ],
    });

    expect(answerTo(bytes)).toEqual([[['5999']]]);
  });

  it('whose sheet is another file is refused', () => {
    const bytes = workbookFile([{ name: 'S', rows: [['a']] }], {
      parts: [
        {
          name: 'xl/_rels/workbook.xml.rels',
          content:
            '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="http://example.com/s.xml" TargetMode="External"/></Relationships>',
        },
      ],
    });

    expect(answerTo(bytes)).toBe('workbook/damaged sheet S has no part');
  });

  it.each<readonly [string, string, string]>([
    [
      'a row behind a later one',
      '<row r="3"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>',
      'workbook/damaged sheet S, row 2 is out of order',
    ],
    ['a row twice', '<row r="2"/><row r="2"/>', 'workbook/damaged sheet S, row 2 is out of order'],
    [
      'a cell behind a later one',
      '<row r="1"><c r="B1"/><c r="A1"/></row>',
      'workbook/damaged sheet S, cell A1 is out of order',
    ],
    [
      'a cell of another row',
      '<row r="1"><c r="A2"/></row>',
      'workbook/damaged sheet S, cell A2 is out of order',
    ],
    [
      'a cell outside every row',
      '<c r="A1"><v>1</v></c>',
      'workbook/damaged sheet S, cell A1 is out of order',
    ],
  ])('is refused with %s', (_, data, expected) => {
    expect(answerTo(workbookFile([{ name: 'S', data }]))).toBe(expected);
  });

  it('is refused with one row more than a sheet can have, empty or not', () => {
    const empty = '<row/>'.repeat(1_048_577);
    const filled = '<row><c><v>1</v></c></row>'.repeat(1_048_577);

    expect(answerTo(workbookFile([{ name: 'S', data: empty }]))).toBe('workbook/bad-reference sheet S, row ');
    expect(answerTo(workbookFile([{ name: 'S', data: filled }]))).toMatch(
      /^(?:table\/too-many-rows|archive\/packed)/,
    );
  });

  it('with a million empty cells that have a style has the cells that hold something', () => {
    const row = (line: number) =>
      `<row r="${String(line)}" s="1" customFormat="1">${Array.from({ length: 1000 }, () => '<c s="1"/>').join('')}</row>`;
    const data = `${Array.from({ length: 1000 }, (_, index) => row(index + 1)).join('')}<row r="1048576"><c t="str"><v>last</v></c></row>`;
    const result = readTable(workbookFile([{ name: 'S', data }]));

    expect(result.ok ? result.value.sheets[0]?.rows : null).toMatchObject([
      { line: 1_048_576, cells: ['last'] },
    ]);
  });

  it('is refused beyond the cells that may be, however few of them hold something', () => {
    const wide = '<row><c r="A{r}"><v>1</v></c><c r="GR{r}"><v>1</v></c></row>';
    const rows = Math.floor(LIMITS.cells / 200) + 1;
    const data = Array.from({ length: rows }, (_, index) => wide.replaceAll('{r}', String(index + 1))).join(
      '',
    );

    expect(answerTo(workbookFile([{ name: 'S', data }]))).toMatch(
      /^table\/too-many-cells sheet S, row 40001/,
    );
  });
});
