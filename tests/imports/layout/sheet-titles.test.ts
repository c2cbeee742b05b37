/** Several sheets of one header, each of a model of its own, read in one import. */
import { describe, expect, it } from 'vitest';
import { readTable } from '#parser/read-table';
import { guessLayout } from '../../../src-renderer/imports/layout/guess-layout';
import type { LayoutChoice, LayoutGuess } from '../../../src-renderer/imports/layout/layout';
import { profileOf } from '../../../src-renderer/imports/layout/profile';
import { readWithLayout } from '../../../src-renderer/imports/layout/read-with-layout';
import { EACH_SHEET, givenOfSheet, modelOfSheet } from '../../../src-renderer/imports/layout/sheet-titles';
import type { TitleFact } from '../../../src-renderer/imports/layout/title-facts';
import { aLayoutKnown } from '../../fixtures/layout-known';
import { aPriceListContext } from '../../fixtures/price-list-context';
import { priceListFile } from '../../fixtures/price-lists/price-list-files';

const known = aLayoutKnown();
const context = aPriceListContext({ rigModels: known.rigModels, vendors: known.vendors });
const GIVEN = { vendor: 'Lone Star', ship_from: 'US', hts_code: '8543.70.98.60', mode: 'ocean' } as const;

function lonestar() {
  const table = readTable(priceListFile('lonestar-models.xlsx'));
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

function guess(choice: LayoutChoice = {}, more: Partial<typeof known> = {}): LayoutGuess {
  const guessed = guessLayout(lonestar(), { ...known, ...more }, choice);
  if (!guessed.ok) throw new Error(guessed.problem.code);
  return guessed.value;
}

function fact(field: TitleFact['field'], text: string): TitleFact {
  return { field, text, line: 1, words: text };
}

describe('a workbook with a sheet for each model', () => {
  it('is offered to be read as one list, with the model of each sheet', () => {
    const model = guess().questions.find((one) => one.kind === 'missing-field' && one.field === 'model');
    expect(model).toMatchObject({
      suggestions: [
        {
          value: EACH_SHEET,
          why: 'S21 XP is Antminer S21 XP 270T 3645W; S21 Pro is Antminer S21 Pro 234T 3510W.',
        },
        { value: 'Antminer S21 XP 270T 3645W' },
        { value: 'S21 XP' },
      ],
    });
    expect(guess().layout.alsoSheets).toEqual([]);
  });

  it('gives the rows of every sheet with its own model in one import', () => {
    const { layout, questions } = guess({ given: { ...GIVEN, model: EACH_SHEET } });
    expect(questions).toEqual([]);
    expect(layout.alsoSheets).toEqual(['S21 Pro']);

    const list = readWithLayout(lonestar(), layout, context);
    if (!list.ok) throw new Error(list.problem.code);
    expect(
      list.value.offers.map(({ model, hashrateThs, evidenceRow }) => [model, hashrateThs, evidenceRow]),
    ).toEqual([
      ['Antminer S21 XP', 270, 4],
      ['Antminer S21 XP', 270, 5],
      ['Antminer S21 XP', 270, 6],
      ['Antminer S21 XP', 270, 7],
      ['Antminer S21 Pro', 234, 4],
      ['Antminer S21 Pro', 234, 5],
    ]);
    expect(list.value.rejected.map(({ sheet, line }) => [sheet, line])).toEqual([['S21 Pro', 6]]);
  });

  it('reads the one sheet alone where the user leaves the others out', () => {
    const { layout } = guess({ given: { ...GIVEN, model: EACH_SHEET }, alsoSheets: [] });
    expect(layout.alsoSheets).toEqual([]);
  });

  it('is read so the next time by its profile', () => {
    const first = guess({ given: { ...GIVEN, model: EACH_SHEET } });
    const profile = profileOf(first.layout, first, 'Lone Star', known.asOf, null);
    const next = guess({}, { profiles: [profile] });
    expect(next.questions).toEqual([]);
    expect(next.layout.alsoSheets).toEqual(['S21 Pro']);
  });
});

describe('what a sheet says of its own rows', () => {
  it('is its title before its name, and nothing where neither names a rig', () => {
    expect(modelOfSheet('S21', [fact('model', 'Antminer S21 XP 270T')])).toBe('Antminer S21 XP 270T');
    expect(modelOfSheet('S21 Pro', [])).toBe('S21 Pro');
    expect(modelOfSheet('Stock', [])).toBeNull();
    expect(givenOfSheet({ model: EACH_SHEET }, 'Stock', [], [])).toEqual({});
  });

  it('is its own day where the list took the day of the first sheet, and not where the user said one', () => {
    const first = [fact('quoted_on', '2026-11-10')];
    const own = [fact('quoted_on', '2026-11-12')];
    expect(givenOfSheet({ quoted_on: '2026-11-10' }, 'B', own, first)).toEqual({ quoted_on: '2026-11-12' });
    expect(givenOfSheet({ quoted_on: '2026-11-20' }, 'B', own, first)).toEqual({ quoted_on: '2026-11-20' });
    expect(givenOfSheet({ quoted_on: '2026-11-10' }, 'B', [], first)).toEqual({ quoted_on: '2026-11-10' });
  });
});
