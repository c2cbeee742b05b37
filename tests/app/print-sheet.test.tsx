import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PrintSheet } from '../../src-renderer/app/print-sheet';
import { aComparisonSheet } from '../fixtures/comparison-sheet';

const row = ['A1', 'Antminer S21 Pro', 100, 234, 42_841_326, 126_000, '2027-03-12'];
const cellsOf = (offerId: string) =>
  [...(screen.getByText(offerId, { selector: 'td' }).closest('tr')?.cells ?? [])].map(
    ({ textContent }) => textContent,
  );

afterEach(cleanup);

describe('the printed comparison', () => {
  it('marks a figure that rests on a doubt and says the doubt below', () => {
    const doubts = [
      { offerId: 'A1', text: 'Check the quotation.', columnIds: ['landedTotal', 'onRackP50'] },
      null,
    ];
    const rows = [
      [...row.slice(0, 6), null],
      ['A2', ...row.slice(1)],
    ];
    render(<PrintSheet sheet={aComparisonSheet(rows, { doubts })} />);

    expect(cellsOf('A1').slice(4)).toEqual(['? 428,413.26', '12.6', '—']);
    expect(cellsOf('A2')[4]).toBe('428,413.26');
    expect(screen.getByText('To know')).toBeTruthy();
    expect(screen.getByText('Check the quotation.').textContent).toBe('A1 Check the quotation.');
  });

  it('has no list where nothing is in doubt', () => {
    render(<PrintSheet sheet={aComparisonSheet([row])} />);

    expect(screen.queryByText('To know')).toBeNull();
  });

  it('prints the words that stand in place of a value', () => {
    const words = { words: 'n/a' };
    render(<PrintSheet sheet={aComparisonSheet([[...row.slice(0, 5), { words: 'in price' }, words]])} />);

    expect(cellsOf('A1').slice(5)).toEqual(['in price', 'n/a']);
  });
});
