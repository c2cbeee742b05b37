import axe from 'axe-core';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src-renderer/ui/base.css';
import { landedCostView } from '#domain/reports/shipped-views';
import type { Theme } from '../../src-renderer/host/host';
import { CompareScreen } from '../fixtures/compare-screen';
import { someViews } from '../fixtures/compare-views';
import { manyRows } from '../fixtures/comparison-rows';
import { prepared } from '../fixtures/reference';

const reference = prepared();
const tenThousand = manyRows(10_000, reference);
const few = manyRows(40, reference);
const byPrice = { ...landedCostView, sort: [{ columnId: 'unitPrice', bestFirst: true }] };

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')!;
const drawnRows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const rowIds = () => drawnRows().map((row) => row.dataset['row']);
const focused = () => document.activeElement as HTMLElement;
const focusedCell = () => [
  focused().closest<HTMLElement>('[data-row]')?.dataset['row'],
  focused().dataset['column'],
];

function cell(rowId: string, columnId: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[data-row="${rowId}"] [data-column="${columnId}"]`)!;
}

/** Lets the browser lay out, scroll and draw. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settle();
}

beforeEach(() => {
  document.body.style.height = '900px';
});
afterEach(cleanup);

describe('The table of 10,000 offers', () => {
  beforeEach(async () => {
    render(<CompareScreen rows={tenThousand} prepared={reference} view={byPrice} />);
    await settle();
  });

  it('draws the rows and columns in sight and no more', () => {
    const rows = drawnRows().length;

    expect(rows).toBeGreaterThan(20);
    expect(rows).toBeLessThan(60);
    expect(cell('O-00001', 'landedPerTh')).not.toBeNull();
    expect(cell('O-00001', 'servicePerTh')).toBeNull();
    expect(grid().getAttribute('aria-rowcount')).toBe('10002');
  });

  it('shows the last row at the end, and nothing blank on the way', async () => {
    const { top, bottom } = grid().getBoundingClientRect();
    for (const share of [0.1, 0.35, 0.8, 1]) {
      grid().scrollTop = grid().scrollHeight * share;
      await settle();
      const middle = document.elementFromPoint(600, (top + bottom) / 2);
      const low = document.elementFromPoint(600, bottom - 40);

      expect([middle, low].map((element) => element?.closest('[data-row]') === null)).toEqual([false, false]);
    }

    expect(rowIds()).toContain('O-10000');
  });

  it('gives scrolled rows the elements that were there already', async () => {
    const before = new Set(drawnRows());
    grid().scrollTop = 50_000;
    await settle();

    expect(drawnRows().filter((row) => before.has(row)).length).toBeGreaterThan(20);
    expect(rowIds()).not.toContain('O-00001');
  });

  it('keeps each row’s number when slots are used again', async () => {
    grid().scrollTop = 123_456;
    await settle();

    for (const row of drawnRows()) {
      expect(Number(row.dataset['row']!.slice(2))).toBe(Number(row.getAttribute('aria-rowindex')) - 2);
    }
    expect(new Set(rowIds()).size).toBe(drawnRows().length);
  });

  it('goes to the far corner and back by keyboard', async () => {
    cell('O-00001', 'pricePerTh').focus();
    await press('{Control>}{End}{/Control}');
    expect(focusedCell()).toEqual(['O-10000', 'reservePerTh']);

    await press('{Control>}{Home}{/Control}');
    expect(focusedCell()).toEqual(['O-00001', 'model']);
  });

  it('answers keys after the cell in focus has been scrolled away', async () => {
    cell('O-00003', 'pricePerTh').focus();
    grid().scrollTop = 100_000;
    await settle();
    expect(focused()).toBe(grid());

    await press('{ArrowDown}');

    expect(focusedCell()).toEqual(['O-00004', 'pricePerTh']);
  });

  it('has one Tab stop', () => {
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('The keyboard', () => {
  it('sorts, adds a key, explains and filters without the mouse', async () => {
    render(<CompareScreen rows={few} prepared={reference} view={byPrice} />);
    await settle();

    cell('O-00001', 'pricePerTh').focus();
    await press('{ArrowUp}');
    expect(focused().dataset['header']).toBe('pricePerTh');
    await press('{Enter}');
    expect(focused().getAttribute('aria-sort')).toBe('ascending');
    await press('{ArrowRight}{Shift>}{Enter}{/Shift}');
    expect(document.body.textContent).toContain('Price $/TH ↑ then Duty % ↑');

    await press('{ArrowDown}{ArrowDown}{Enter}');
    const [rowId] = focusedCell();
    const offer = few.find((row) => row.offer.id === rowId)!.offer;
    const inspector = document.querySelector('aside')!;
    expect(inspector.textContent).toContain(`${offer.model}, ${offer.vendor}`);

    await press('{Control>}f{/Control}');
    await userEvent.keyboard('sealminer');
    await settle();
    expect(drawnRows().every((row) => row.textContent.includes('SEALMINER'))).toBe(true);
    await press('{Escape}');
    expect(grid().getAttribute('aria-rowcount')).toBe('42');
  });

  it('keeps the focus on its row when the table is sorted', async () => {
    render(<CompareScreen rows={few} prepared={reference} view={byPrice} />);
    await settle();
    cell('O-00002', 'vendor').focus();

    await press('{Alt>}{ArrowDown}{/Alt}');
    await press('{ArrowDown}{ArrowDown}{Enter}');

    expect(document.body.textContent).toContain('sorted by Vendor ↓');
    expect(document.querySelector('aside')!.textContent).toContain('Bitdeer');
    expect(cell('O-00002', 'vendor').closest('[data-row]')!.getAttribute('aria-rowindex')).not.toBe('4');
    // The menu gives the focus back once it has closed.
    await expect.poll(() => focused().dataset['header']).toBe('vendor');
  });

  it('gives the focus to the row that takes the place of one filtered away', async () => {
    render(<CompareScreen rows={few} prepared={reference} view={byPrice} />);
    await settle();
    cell('O-00002', 'vendor').focus();

    await press('/');
    await userEvent.keyboard('bitmain');
    await settle();

    const stop = document.querySelector('[role="gridcell"][tabindex="0"]')!;
    expect(stop.closest<HTMLElement>('[data-row]')!.dataset['row']).toBe('O-00004');
    expect(stop.textContent).toBe('Bitmain');
  });

  it('pins and hides a column by its menu', async () => {
    render(<CompareScreen rows={few} prepared={reference} view={byPrice} />);
    await settle();
    cell('O-00001', 'landedPerTh').focus();

    await press('{Alt>}{ArrowDown}{/Alt}');
    await press('p{Enter}');
    grid().scrollLeft = 1200;
    await settle();
    const pinned = cell('O-00001', 'landedPerTh').getBoundingClientRect();
    const model = cell('O-00001', 'model').getBoundingClientRect();
    const star = cell('O-00001', 'shortlist').getBoundingClientRect();
    expect([star.left, pinned.left]).toEqual([model.right, star.right]);

    document.querySelector<HTMLElement>('[data-header="landedPerTh"]')!.focus();
    await press('{Alt>}{ArrowDown}{/Alt}');
    await press('h{Enter}');

    expect(document.querySelector('[data-header="landedPerTh"]')).toBeNull();
  });

  it('makes a column as wide as its edge is dragged, and fits it by its menu', async () => {
    render(<CompareScreen rows={few} prepared={reference} view={byPrice} />);
    await settle();
    const header = () => document.querySelector<HTMLElement>('[data-header="vendor"]')!;
    const before = header().offsetWidth;

    const edge = header().lastElementChild!;
    await userEvent.dragAndDrop(edge, document.querySelector('[data-header="dutyRate"]')!);
    await settle();
    expect(header().offsetWidth).toBeGreaterThan(before + 80);
    expect(cell('O-00001', 'vendor').offsetWidth).toBe(header().offsetWidth);

    header().focus();
    await press('{Alt>}{ArrowDown}{/Alt}');
    await press('fit{Enter}');

    expect(header().offsetWidth).toBeLessThan(before + 20);
  });

  it('shows where the focus is', async () => {
    render(<CompareScreen rows={few} prepared={reference} view={byPrice} />);
    await settle();

    cell('O-00001', 'vendor').focus();
    await press('{ArrowRight}');

    expect(getComputedStyle(focused()).boxShadow).toContain('inset');
  });
});

describe('Accessibility', () => {
  it.each<[Theme, boolean]>([
    ['light', false],
    ['dark', false],
    ['light', true],
    ['dark', true],
  ])('has no serious finding in %s (no offers: %s)', async (theme, isEmpty) => {
    const views = someViews({ currentId: 'service' });
    render(<CompareScreen rows={isEmpty ? [] : few} prepared={reference} theme={theme} views={views} />);
    await settle();
    await Promise.all(document.getAnimations().map((animation) => animation.finished));

    const { violations } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { region: { enabled: false } },
    });
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);

    expect(serious).toEqual([]);
  });
});

describe('Selecting with the mouse', () => {
  beforeEach(async () => {
    render(<CompareScreen rows={tenThousand} prepared={reference} view={byPrice} />);
    await settle();
  });

  const point = (type: string, target: Element, init: PointerEventInit = {}) => {
    const { left, top, width, height } = target.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, buttons: 1, ...at, ...init }),
    );
  };
  const selected = () => [...document.querySelectorAll('[role="gridcell"][aria-selected="true"]')];

  it('takes the cells from where the button went down to where the pointer is', async () => {
    point('pointerdown', cell('O-00002', 'vendor'));
    point('pointermove', cell('O-00004', 'pricePerTh'));
    await settle();
    point('pointerup', cell('O-00004', 'pricePerTh'), { buttons: 0 });

    expect(selected()).toHaveLength(9);
    expect(document.getSelection()?.isCollapsed ?? true).toBe(true);
    point('pointermove', cell('O-00008', 'pricePerTh'));
    expect(selected()).toHaveLength(9);
  });

  it('marks the text of a cell as long as the pointer stays in it', async () => {
    point('pointerdown', cell('O-00002', 'vendor'));
    point('pointermove', cell('O-00002', 'vendor'));
    await settle();

    expect(selected()).toHaveLength(0);
  });

  it('goes on below the last row in sight by scrolling', async () => {
    const { left, bottom } = grid().getBoundingClientRect();
    point('pointerdown', cell('O-00002', 'vendor'));
    point('pointermove', grid(), { clientX: left + 260, clientY: bottom - 4 });
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    point('pointerup', grid(), { buttons: 0 });

    expect(grid().scrollTop).toBeGreaterThan(100);
    expect(selected().length).toBeGreaterThan(10);
  });
});
