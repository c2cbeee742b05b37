import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src-renderer/ui/base.css';
import { CompareScreen } from '../fixtures/compare-screen';
import { manyRows } from '../fixtures/comparison-rows';
import { prepared } from '../fixtures/reference';

const reference = prepared();

afterEach(cleanup);

it('Side by side gives the keyboard back to the cell it came from', async () => {
  document.body.style.height = '900px';
  render(<CompareScreen rows={manyRows(40, reference)} prepared={reference} />);
  await userEvent.click(document.querySelectorAll('[data-row] [data-column="vendor"]')[2]!);
  const row = () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
  const before = row();
  await userEvent.click(screen.getByRole('button', { name: 'Side by side' }));
  await userEvent.click(screen.getByRole('button', { name: 'Back to the table' }));

  await expect.poll(row).toBe(before);
  expect(document.activeElement?.getAttribute('data-column')).toBe('vendor');
});
