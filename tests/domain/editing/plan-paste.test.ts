import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { clipboardCells } from '#domain/editing/clipboard-table';
import { planPaste, type PasteTarget } from '#domain/editing/plan-paste';
import { NO_CONVENTIONS } from '#domain/editing/typing-conventions';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { plainCell } from '#domain/reports/plain-cell';
import { readCountry } from '../../../src-renderer/imports/country-names';
import { manyRows } from '../../fixtures/comparison-rows';
import { prepared } from '../../fixtures/reference';

const context = { today: calendarDate('2026-11-22'), conventions: NO_CONVENTIONS, country: readCountry };
const rows = manyRows(6, prepared());
const from = (id: string) => comparisonColumns.slice(comparisonColumns.findIndex((one) => one.id === id));
const copied: PasteTarget['copied'] = (row, columnId) => {
  const column = comparisonColumns.find(({ id }) => id === columnId)!;
  const words = column.insteadOf?.(row) ?? null;
  const cell = plainCell(words === null ? column.value(row) : { words }, column.kind);
  return cell === null ? '' : 'plain' in cell ? cell.plain : cell.text;
};
const target = (columnId: string, range: PasteTarget['range'] = null): PasteTarget => ({
  rows,
  columns: from(columnId),
  range,
  copied,
});

describe('a paste', () => {
  it('of every column of every offer onto itself changes nothing', () => {
    const block = rows.map((row) => comparisonColumns.map(({ id }) => copied(row, id)));

    expect(
      planPaste(block, { rows, columns: comparisonColumns, range: null, copied }, context),
    ).toMatchObject({
      changes: [],
      refused: [],
      changedCells: 0,
      outside: 0,
    });
  });

  it('writes the cells below and to the right of where it begins', () => {
    const plan = planPaste(clipboardCells('3400\n3500')!, target('unitPrice'), context);

    expect(plan.changes.map(({ before, after }) => [before.id, after.unitPrice])).toEqual([
      ['O-00001', 340_000],
      ['O-00002', 350_000],
    ]);
    expect(plan).toMatchObject({ cells: 2, isOtherShape: false, hasHeader: false });
  });

  it('is repeated over a range that is a multiple of it', () => {
    const plan = planPaste([['CN'], ['MY']], target('origin', { rows: 6, columns: 1 }), context);

    expect(plan.cells).toBe(6);
    expect(plan.isOtherShape).toBe(false);
    expect(plan.changes.every(({ after }) => ['CN', 'MY'].includes(after.origin))).toBe(true);
  });

  it('of another shape than the range keeps its own, and says so', () => {
    expect(planPaste([['CN'], ['MY']], target('origin', { rows: 3, columns: 1 }), context)).toMatchObject({
      cells: 2,
      isOtherShape: true,
    });
  });

  it('is not repeated over a range that is a multiple of it in one direction alone', () => {
    const range = { rows: 4, columns: 3 };

    expect(planPaste([['CN', 'MY']], target('origin', range), context)).toMatchObject({
      cells: 2,
      isOtherShape: true,
    });
    expect(planPaste([['CN'], ['MY'], ['TW']], target('origin', range), context)).toMatchObject({
      cells: 3,
      isOtherShape: true,
    });
  });

  it('leaves out what falls beyond the last row, and counts it', () => {
    const block = Array.from({ length: 8 }, () => ['TW']);

    expect(planPaste(block, target('origin'), context)).toMatchObject({ cells: 6, outside: 2 });
  });

  it('leaves out a first line that names the columns', () => {
    const plan = planPaste([['Origin'], ['TW']], target('origin'), context);

    expect(plan).toMatchObject({ hasHeader: true, cells: 1, changedCells: 1 });
  });

  it('refuses another figure for a computed cell, and leaves that offer as it is', () => {
    const plan = planPaste([['3400', '1.00']], target('unitPrice'), context);

    expect(plan.changes).toEqual([]);
    expect(plan.changedCells).toBe(0);
    expect(plan.refused).toEqual([
      {
        offerId: 'O-00001',
        field: null,
        text: '1.00',
        words: 'Price $/TH is worked out from other figures; change those.',
      },
    ]);
  });

  it('marks each cell that does not fit its column', () => {
    const plan = planPaste([['3400'], ['cheap'], ['3500']], target('unitPrice'), context);

    expect(plan.changes).toHaveLength(2);
    expect(plan.refused).toMatchObject([{ offerId: 'O-00002', field: 'unitPrice', text: 'cheap' }]);
  });
});
