/** Blank cells below a row that says it: asked about once, and filled only as the user says. */
import { describe, expect, it } from 'vitest';
import { plainSheet, type TableFile } from '#parser/table/table-file';
import { guessLayout } from '../../../src-renderer/imports/layout/guess-layout';
import type { LayoutChoice, LayoutGuess } from '../../../src-renderer/imports/layout/layout';
import { profileOf } from '../../../src-renderer/imports/layout/profile';
import { readWithLayout } from '../../../src-renderer/imports/layout/read-with-layout';
import { LEFT_BLANK, ROW_ABOVE } from '../../../src-renderer/imports/layout/repeated-above';
import type { PriceList } from '../../../src-renderer/imports/price-list';
import { aLayoutKnown } from '../../fixtures/layout-known';
import { aPriceListContext } from '../../fixtures/price-list-context';

const known = aLayoutKnown();
const context = aPriceListContext({ rigModels: known.rigModels, vendors: known.vendors });
const GIVEN = { vendor: 'Acme', hts_code: '8543.70.98.60', mode: 'air' } as const;
const HEADER = ['Model', 'TH/s', 'Price USD', 'Qty', 'Origin', 'Incoterm'];
const ROWS = [
  ['Antminer S21 Pro', '234', '3744', '100', 'Malaysia', 'FOB Port Klang'],
  ['', '234', '3700', '500', '', 'FOB Port Klang'],
  ['', '234', '3650', '1000', '', 'FOB Port Klang'],
  ['Antminer T21', '190', '2500', '50', 'Malaysia', 'FOB Port Klang'],
  ['', '190', '2450', '200', 'Indonesia', 'FOB Port Klang'],
];

function tableOf(rows: readonly (readonly string[])[]): TableFile {
  const sheet = plainSheet(
    '',
    rows.map((cells, index) => ({
      line: index + 1,
      lastLine: index + 1,
      cells,
      isMisquoted: false,
      isHidden: false,
    })),
  );
  return {
    kind: 'text',
    encoding: 'utf-8',
    encodingBy: 'bytes',
    delimiter: ',',
    delimiterBy: 'counted',
    quote: '"',
    sheets: [sheet],
  };
}

function guess(table: TableFile, choice: LayoutChoice = {}, more: Partial<typeof known> = {}): LayoutGuess {
  const guessed = guessLayout(table, { ...known, ...more }, choice);
  if (!guessed.ok) throw new Error(guessed.problem.code);
  return guessed.value;
}

function read(table: TableFile, choice: LayoutChoice): PriceList {
  const list = readWithLayout(table, guess(table, choice).layout, context);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}

function asked(rows: readonly (readonly string[])[], choice: LayoutChoice = {}) {
  return guess(tableOf([HEADER, ...rows]), choice).questions.filter(({ kind }) => kind === 'repeats-above');
}

describe('blank cells below a row that says it', () => {
  it('are asked about once for each column that is grouped so, with three examples', () => {
    expect(asked(ROWS)).toEqual([
      {
        kind: 'repeats-above',
        field: 'model',
        header: 'Model',
        count: 3,
        examples: [
          { line: 3, text: 'Antminer S21 Pro', lineAbove: 2 },
          { line: 4, text: 'Antminer S21 Pro', lineAbove: 2 },
          { line: 6, text: 'Antminer T21', lineAbove: 5 },
        ],
      },
      expect.objectContaining({ field: 'origin', count: 2 }),
    ]);
  });

  it('are rejected where nobody said that they repeat it', () => {
    const { offers, rejected } = read(tableOf([HEADER, ...ROWS]), { given: GIVEN });
    expect(offers).toHaveLength(2);
    expect(rejected.map(({ line }) => line)).toEqual([3, 4, 6]);
  });

  it('take the row above once the user says so, which the remarks tell', () => {
    const given = { ...GIVEN, model: ROW_ABOVE, origin: ROW_ABOVE };
    const { offers, rejected, remarks } = read(tableOf([HEADER, ...ROWS]), { given });
    expect(rejected).toEqual([]);
    expect(offers.map(({ model, origin }) => `${model} ${origin}`)).toEqual([
      'Antminer S21 Pro MY',
      'Antminer S21 Pro MY',
      'Antminer S21 Pro MY',
      'Antminer T21 MY',
      'Antminer T21 ID',
    ]);
    expect(remarks.map(({ text }) => text).join('\n')).toContain('“Model” is blank and taken from line 2');
    expect(asked(ROWS, { given })).toEqual([]);
  });

  it('stay blank once the user says no, and are asked about no more', () => {
    const given = { ...GIVEN, model: LEFT_BLANK, origin: LEFT_BLANK };
    const { offers, rejected } = read(tableOf([HEADER, ...ROWS]), { given });
    expect(offers).toHaveLength(2);
    expect(rejected[0]?.reasons.map(({ column, why }) => [column, why])).toContainEqual([
      'model',
      'is blank and is required',
    ]);
    expect(asked(ROWS, { given })).toEqual([]);
  });

  it('take nothing over a title, a total or a repeated header', () => {
    const rows = [ROWS[0] ?? [], ['Stock in Hong Kong'], ['', '234', '3700', '500', 'MY', 'FOB Port Klang']];
    const list = read(tableOf([HEADER, ...rows]), { given: { ...GIVEN, model: ROW_ABOVE } });
    expect(list.offers).toHaveLength(1);
    expect(list.rejected.map(({ line }) => line)).toEqual([4]);
  });

  it('are slips of their rows in a list that states the same value row after row', () => {
    const stated = ROWS.map((cells) => cells.with(0, 'Antminer S21 Pro').with(4, 'Malaysia'));
    expect(asked([...stated, stated[0]?.with(0, '') ?? [], stated[1]?.with(0, '') ?? []])).toEqual([]);
    // Nothing stands above the first row.
    expect(asked(ROWS.slice(1).map((cells) => cells.with(4, 'MY')))).toEqual([]);
  });

  it('are answered by the profile of the source the next time', () => {
    const table = tableOf([HEADER, ...ROWS]);
    const first = guess(table, { given: { ...GIVEN, model: ROW_ABOVE, origin: ROW_ABOVE } });
    const profile = profileOf(first.layout, first, 'Acme', known.asOf, null);
    const next = guess(table, {}, { profiles: [profile] });
    expect(next.questions).toEqual([]);
    expect(next.layout.given).toMatchObject({ model: ROW_ABOVE });
  });

  it('leave the field to be asked for where the list has no such column', () => {
    const table = tableOf([HEADER.slice(1), ...ROWS.map((cells) => cells.slice(1))]);
    const { layout, questions } = guess(table, { given: { ...GIVEN, model: ROW_ABOVE } });
    expect(layout.given).not.toHaveProperty('model');
    expect(questions).toContainEqual(expect.objectContaining({ kind: 'missing-field', field: 'model' }));
  });
});
