/** Cells that the user typed anew: what is read then, and that the offers say so. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { plainSheet, type TableFile } from '#parser/table/table-file';
import { markedOffers, mendedTable } from '../../src-renderer/imports/mends';
import { anOffer } from '../fixtures/offer';

const row = (line: number, cells: readonly string[]) => ({
  line,
  lastLine: line,
  cells,
  isMisquoted: false,
  isHidden: false,
});

function aTable(name = ''): TableFile {
  return {
    kind: 'text',
    encoding: 'utf-8',
    encodingBy: 'bytes',
    delimiter: ',',
    delimiterBy: 'counted',
    quote: '"',
    sheets: [plainSheet(name, [row(1, ['model', 'price']), row(3, ['S21', '4,2oo']), row(4, ['S19'])])],
  };
}

const cellsOf = ({ sheets }: TableFile) => sheets[0]?.rows.map(({ cells }) => cells);
const hand = { on: calendarDate('2026-11-21'), by: 'Ana' };

describe('a cell that was typed anew', () => {
  it('takes the place of what the file says, and of nothing else', () => {
    const mended = mendedTable(aTable(), [{ sheet: null, line: 3, position: 1, text: '4200' }]);

    expect(cellsOf(mended)).toEqual([['model', 'price'], ['S21', '4200'], ['S19']]);
    expect(cellsOf(aTable())?.[1]).toEqual(['S21', '4,2oo']);
  });

  it('is added to a row that ends before it', () => {
    const mended = mendedTable(aTable(), [{ sheet: null, line: 4, position: 2, text: '7' }]);

    expect(cellsOf(mended)?.[2]).toEqual(['S19', '', '7']);
  });

  it('belongs to its own sheet', () => {
    const mends = [{ sheet: 'November', line: 3, position: 1, text: '4200' }];

    expect(cellsOf(mendedTable(aTable('December'), mends))?.[1]).toEqual(['S21', '4,2oo']);
    expect(cellsOf(mendedTable(aTable('November'), mends))?.[1]).toEqual(['S21', '4200']);
  });

  it('is marked on every offer of its row, with who typed it, and on no other', () => {
    const columns = [
      null,
      { field: 'price_per_th' as const, unit: null, currency: null, fromQuantity: null },
    ];
    const own = anOffer({ id: 'A', evidenceRow: 3, evidenceSheet: null });
    const other = anOffer({ id: 'B', evidenceRow: 4, evidenceSheet: null });
    const mends = [{ sheet: null, line: 3, position: 1, text: '4200' }];

    const [marked, left] = markedOffers([own, other], mends, { columns }, hand);

    expect(marked?.handEdits).toEqual([{ field: 'unitPrice', ...hand, quoted: null }]);
    expect(left).toBe(other);
  });

  it('leaves no mark where its column decides no field of an offer', () => {
    const columns = [{ field: 'id' as const, unit: null, currency: null, fromQuantity: null }];
    const own = anOffer({ evidenceRow: 3, evidenceSheet: null });

    expect(
      markedOffers([own], [{ sheet: null, line: 3, position: 0, text: 'X' }], { columns }, hand)[0],
    ).toBe(own);
  });
});
