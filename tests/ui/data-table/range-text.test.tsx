import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../../../src-renderer/ui/data-table/grid-column';
import { headingsText, rangeText } from '../../../src-renderer/ui/data-table/range-text';

type Cell = { readonly text: string } | { readonly plain: string } | null;

const columns = ['Vendor', 'Landed $/TH'].map((header, index): GridColumn<readonly Cell[]> => ({
  id: header,
  header,
  group: 'Offer',
  definition: header,
  align: 'left',
  width: 100,
  extraWidth: 0,
  isStrong: false,
  isLowBest: true,
  value: () => null,
  text: () => '',
  copy: (row) => row[index] ?? null,
  render: null,
}));

describe('Copied cells', () => {
  it('are lines of cells with tabs between them, numbers plain, nothing for what is not known', () => {
    const rows: Cell[][] = [
      [{ text: 'Bitmain' }, { plain: '18.42' }],
      [{ text: 'Canaan' }, null],
    ];

    expect(rangeText(rows, columns, false).text).toBe('Bitmain\t18.42\nCanaan\t');
    expect(rangeText(rows, columns, true).text).toBe('Vendor\tLanded $/TH\nBitmain\t18.42\nCanaan\t');
  });

  it('cannot run in a spreadsheet, while a negative number stays one', () => {
    const { text, html } = rangeText([[{ text: '=cmd|calc' }, { plain: '-3.00' }]], columns, false);

    expect(text).toBe("'=cmd|calc\t-3.00");
    expect(html).toContain(">'=cmd|calc</td>");
    expect(html).toContain('<td>-3.00</td>');
  });

  it('keep tabs, line breaks and quotation marks inside their cell', () => {
    const { text, html } = rangeText([[{ text: 'a "b"\nc\td' }, null]], columns, false);

    expect(text).toBe('"a ""b""\nc\td"\t');
    expect(html).toContain('a &quot;b&quot;<br>c\td');
  });

  it('hold markup as text', () => {
    expect(rangeText([[{ text: '<img src=x onerror=1>&' }, null]], columns, false).html).toContain(
      '&lt;img src=x onerror=1&gt;&amp;',
    );
  });
});

describe('Copied headings', () => {
  const heading = {
    id: 'g',
    kind: 'group' as const,
    level: 1,
    label: '=Malaysia',
    count: '34 offers',
    cell: (id: string) => (id === 'Vendor' ? null : { text: '18.4', hint: '', copy: { plain: '18.42' } }),
  };

  it('name their group before its figures, in a column of its own, and cannot run either', () => {
    expect(headingsText([heading], columns, false).text).toBe("'=Malaysia, 34 offers\t\t18.42");
    expect(headingsText([heading], columns, true).text).toBe(
      "\tVendor\tLanded $/TH\n'=Malaysia, 34 offers\t\t18.42",
    );
  });
});
