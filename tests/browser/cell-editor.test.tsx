/** The editor in the real grid: it stands on its cell, stays while the table scrolls, and never leaves the table. */
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src-renderer/ui/base.css';
import type { Offer } from '#domain/model/offer';
import { landedCostView } from '#domain/reports/shipped-views';
import { manyOffers } from '../fixtures/comparison-rows';
import { EditableCompare } from '../fixtures/editable-compare';
import { prepared } from '../fixtures/reference';

const reference = prepared();
const offers = manyOffers(2_000);
const view = {
  ...landedCostView,
  columnIds: ['model', 'offerId', 'origin', 'quantity', 'unitPrice', 'landedPerTh', 'allInPerTh', 'note'],
  sort: [{ columnId: 'unitPrice', bestFirst: true }],
};

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')!;
const cell = (rowId: string, columnId: string) =>
  document.querySelector<HTMLElement>(`[data-row="${rowId}"] [data-column="${columnId}"]`)!;
const editor = () => document.querySelector<HTMLInputElement>('input[aria-label*=", of "]');
const box = (element: Element) => element.getBoundingClientRect();

async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settle();
}

const onSave = vi.fn<(label: string, offers: readonly Offer[]) => void>();

beforeEach(async () => {
  document.body.style.height = '900px';
  onSave.mockClear();
  render(<EditableCompare offers={offers} prepared={reference} view={view} onSave={onSave} />);
  await settle();
});
afterEach(cleanup);

describe('The editor of a cell', () => {
  it('stands just on its cell, and its words inside the table', async () => {
    cell('O-00003', 'unitPrice').focus();
    await press('-5%');
    const [at, of] = [box(editor()!), box(cell('O-00003', 'unitPrice'))];

    expect(Math.abs(at.right - of.right)).toBeLessThan(2);
    expect(Math.abs(at.top - of.top)).toBeLessThan(2);
    const words = document.querySelector('[role="status"][id$="-words"]')!;
    expect(words.textContent).toBe('$3,002.00 → $2,851.90');
    expect(box(words).right).toBeLessThanOrEqual(box(grid()).right + 1);
    expect(document.elementFromPoint(box(words).left + 4, box(words).top + 4)).toBe(words);
  });

  it('keeps what was typed while the table scrolls, and puts it where it belongs', async () => {
    cell('O-00003', 'unitPrice').focus();
    await press('2k');
    grid().scrollTop = 20_000;
    await settle();

    expect(editor()!.value).toBe('2k');
    expect(document.activeElement).toBe(editor());
    expect(box(editor()!).top).toBeGreaterThanOrEqual(box(grid()).top - 1);
    await press('{Enter}');
    expect(onSave.mock.calls[0]?.[0]).toMatch(/^Set unit price of O-00003 to \$2,000\.00/);
  });

  it('goes down by Enter and right by Tab with the keyboard on the next cell', async () => {
    cell('O-00001', 'quantity').focus();
    await press('50{Enter}');
    expect(document.activeElement).toBe(cell('O-00002', 'quantity'));
    await press('60{Tab}');
    expect(document.activeElement).toBe(cell('O-00002', 'unitPrice'));
    await press('3333{Shift>}{Enter}{/Shift}');
    expect(document.activeElement).toBe(cell('O-00001', 'unitPrice'));
    expect(onSave.mock.calls.map(([label]) => label.split(' · ')[0])).toEqual([
      'Set units of O-00001 to 50',
      'Set units of O-00002 to 60',
      'Set unit price of O-00002 to $3,333.00',
    ]);
  });

  it('keeps a value that is right when another cell is pressed, and stays if it is wrong', async () => {
    cell('O-00001', 'quantity').focus();
    await press('70');
    await userEvent.click(cell('O-00005', 'quantity'));
    await settle();
    expect(onSave.mock.calls[0]?.[0]).toMatch(/^Set units of O-00001 to 70/);
    expect(editor()).toBeNull();

    cell('O-00002', 'quantity').focus();
    await press('lots');
    await userEvent.click(cell('O-00005', 'quantity'));
    await settle();
    expect(editor()?.value).toBe('lots');
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('asks before it fills more than twenty cells, with count and dollars', async () => {
    cell('O-00001', 'unitPrice').focus();
    await press('{Shift>}{PageDown}{/Shift}');
    await press('+1%{Control>}{Enter}{/Control}');
    const dialog = document.querySelector('[role="dialog"]')!;

    expect(dialog.textContent).toMatch(/\d\d cells in \d\d offers\. Landed \$[\d,.]+ → \$[\d,.]+, \+\$/);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('has no fault that axe finds', async () => {
    cell('O-00003', 'origin').focus();
    await press('m');
    const { violations } = await axe.run(editor()!.parentElement!, {
      rules: { region: { enabled: false } },
    });

    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
