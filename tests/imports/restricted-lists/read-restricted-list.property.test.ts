import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSL_COLUMNS, cslText, readListText, taken } from '../../fixtures/restricted-list';

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,;"'&.-]{0,20}$/).filter((text) => !/;\s/.test(text));

describe('any list', () => {
  it('gives back the name and aliases of every row, whatever signs are in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 8 }), async (names) => {
        const { entries } = taken(await readListText(cslText(names.map((name) => ({ name })))));
        expect(entries.map(({ name }) => name)).toEqual(
          names.map((name) => name.trim().replace(/\s+/g, ' ')),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('means the same whatever the order of its columns', async () => {
    const order = fc.shuffledSubarray([...CSL_COLUMNS], { minLength: CSL_COLUMNS.length });
    const rows = [
      { name: 'Alpha Ltd', alt_names: 'Beta; and Gamma', programs: 'SDGT; IRAN', ids: 'Tax ID No., 77, RU' },
    ];
    const expected = taken(await readListText(cslText(rows))).entries;
    await fc.assert(
      fc.asyncProperty(order, async (columns) => {
        expect(taken(await readListText(cslText(rows, columns))).entries).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused when it is cut off anywhere inside its last row, before the last cell', async () => {
    const text = cslText([{ name: 'Alpha' }, { name: 'Beta' }, { name: 'Gamma', remarks: 'One, two' }]);
    const lastRow = text.lastIndexOf('\n', text.length - 2) + 1;
    const lastCell = text.lastIndexOf(',');
    // Cut off before its first letter, nothing is left of a row that could show it.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: lastRow + 2, max: lastCell }), async (end) => {
        const result = await readListText(text.slice(0, end));
        expect(result).toMatchObject({ ok: false, problem: { code: 'list/cut-off', place: 'Line 4' } });
      }),
    );
  });
});
