import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import '../../src-renderer/ui/base.css';
import { allRows } from '../../src-renderer/ui/data-table/sort-index';
import { DataTable } from '../../src-renderer/ui/data-table/data-table';
import type { GridColumn } from '../../src-renderer/ui/data-table/grid-column';
import { GridFocus } from '../../src-renderer/ui/data-table/grid-focus';
import { GridSelection } from '../../src-renderer/ui/data-table/grid-selection';
import { UiProvider } from '../../src-renderer/ui/ui-provider';

afterEach(cleanup);

const words = (row: number) => `Row ${row}`;
const column: GridColumn<number> = {
  id: 'row',
  header: 'Row',
  group: 'Rows',
  definition: 'A row.',
  align: 'left',
  width: 200,
  extraWidth: 0,
  isStrong: false,
  isLowBest: true,
  value: (row) => row,
  text: words,
  copy: (row) => ({ text: words(row) }),
  render: null,
};
const rows = Array.from({ length: 1000 }, (_, row) => row);

it('A table as wide as the window draws its rows as it is scrolled, before anything else happens to it', async () => {
  render(
    <UiProvider>
      <div style={{ position: 'fixed', inset: 0, display: 'flex' }}>
        <DataTable
          label="Rows"
          rowName="row"
          columns={[column]}
          rows={rows}
          order={allRows(rows.length)}
          rowId={words}
          layout={{ columnIds: ['row'], pinnedLeft: [], pinnedRight: [], collapsedGroups: [], widths: {} }}
          onLayoutChange={() => undefined}
          sort={[]}
          onSortChange={() => undefined}
          focus={new GridFocus()}
          selection={new GridSelection()}
          empty="None"
        />
      </div>
    </UiProvider>,
  );
  const grid = document.querySelector('[role="grid"]')!;
  expect(grid.clientWidth).toBe(window.innerWidth);

  grid.scrollTop = 14_000;

  await expect.poll(() => document.elementFromPoint(40, 300)?.textContent).toMatch(/^Row 50\d$/);
});
