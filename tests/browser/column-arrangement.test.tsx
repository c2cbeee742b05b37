import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src-renderer/ui/base.css';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../fixtures/compare-screen';
import { manyRows } from '../fixtures/comparison-rows';
import { prepared } from '../fixtures/reference';

const reference = prepared();
const rows = manyRows(40, reference);

const grid = () => document.querySelector<HTMLElement>('[role="grid"]')!;
const header = (columnId: string) => document.querySelector<HTMLElement>(`[data-header="${columnId}"]`)!;
const cell = (columnId: string) =>
  document.querySelector<HTMLElement>(`[data-row="O-00001"] [data-column="${columnId}"]`)!;
const headers = () =>
  [...document.querySelectorAll<HTMLElement>('[data-header]')].map((one) => one.dataset['header']);
const groupHeading = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[aria-rowindex="1"] [role="columnheader"]')].filter(
    (one) => one.textContent === name,
  );
const said = () => screen.getAllByRole('status').map((one) => one.textContent);
const dropMark = () => document.querySelector<HTMLElement>('[data-pane="table"] > [hidden]');

async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await settle();
}

async function show(change: Partial<View> = {}): Promise<void> {
  const columnIds = [
    'model',
    'vendor',
    'origin',
    'pricePerTh',
    'customsValue',
    'dutyRate',
    'duty',
    'landedPerTh',
  ];
  render(
    <CompareScreen
      rows={rows}
      prepared={reference}
      view={{ ...landedCostView, sort: [], columnIds, ...change }}
    />,
  );
  await settle();
}

function point(type: string, target: Element, at: { readonly x: number; readonly y: number }, buttons = 1) {
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      button: 0,
      buttons,
      clientX: at.x,
      clientY: at.y,
    }),
  );
}

/** A place in an element, as a share of its width. */
function placeIn(element: Element, share: number) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width * share, y: top + height / 2 };
}

beforeEach(() => {
  document.body.style.height = '900px';
});
afterEach(cleanup);

describe('Pinned columns', () => {
  it('stay at both edges while the rest scrolls beneath them', async () => {
    await show({
      columnIds: null,
      pinnedLeft: ['model', 'vendor'],
      pinnedRight: ['allInPerTh', 'onRackP90'],
    });
    grid().scrollLeft = 700;
    await settle();
    const edge = grid().getBoundingClientRect();
    const places = ['model', 'vendor', 'allInPerTh', 'onRackP90'].map((id) =>
      cell(id).getBoundingClientRect(),
    );

    expect(places[0]?.left).toBe(edge.left);
    expect(places[1]?.left).toBe(places[0]?.right);
    expect(places[3]?.right).toBe(edge.left + grid().clientWidth);
    expect(places[2]?.right).toBe(places[3]?.left);
    expect(header('onRackP90').getBoundingClientRect().left).toBe(places[3]?.left);
    const [last] = groupHeading('Delivery').slice(-1);
    expect(last?.getBoundingClientRect().right).toBe(places[3]?.right);
  });

  it('number their columns from left to right, whichever edge they stand at', async () => {
    await show({ pinnedLeft: ['landedPerTh'], pinnedRight: ['model'] });

    expect(cell('landedPerTh').getAttribute('aria-colindex')).toBe('1');
    expect(cell('model').getAttribute('aria-colindex')).toBe('8');
    expect(grid().getAttribute('aria-colcount')).toBe('8');
  });

  it('say in words which of them scroll, when together they would take the table over', async () => {
    await show({ pinnedLeft: ['model', 'vendor', 'customsValue'], widths: { model: 400, vendor: 400 } });

    expect(said()).toContain(
      'Pinned columns take at most 60 % of the table. Vendor and Customs value $ scroll with the others until there is room: widen the window, narrow a pinned column or unpin one.',
    );
  });

  it('go up to a column by its menu, and say so', async () => {
    await show();
    header('origin').focus();
    await press('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Pin up to here' }));
    await settle();

    expect(said()).toContain('Pinned the columns up to Origin');
    expect(getComputedStyle(cell('origin')).position).toBe('sticky');
    expect(getComputedStyle(cell('pricePerTh')).position).not.toBe('sticky');
  });

  it('are as many as the divider is dragged past', async () => {
    await show();
    const divider = document.querySelector('[data-pinned-divider]')!;
    point('pointerdown', divider, placeIn(divider, 0.5));
    point('pointermove', document.body, placeIn(header('origin'), 0.9));
    await settle();
    expect(dropMark()).toBeNull();
    point('pointerup', document.body, placeIn(header('origin'), 0.9), 0);
    await settle();

    expect(getComputedStyle(cell('origin')).position).toBe('sticky');
    expect(dropMark()).not.toBeNull();
  });
});

describe('A group of columns', () => {
  it('is collapsed and expanded by its heading, which says which it is', async () => {
    await show();
    const [duty] = groupHeading('Duty');
    expect([duty?.getAttribute('aria-expanded'), duty?.getAttribute('aria-colspan')]).toEqual(['true', '3']);

    await userEvent.click(screen.getByRole('button', { name: 'Collapse Duty' }));
    await settle();
    const [folded] = groupHeading('Duty');
    expect([folded?.getAttribute('aria-expanded'), folded?.getAttribute('aria-colspan')]).toEqual([
      'false',
      '1',
    ]);
    expect(headers()).toEqual(['model', 'vendor', 'origin', 'pricePerTh', 'duty', 'landedPerTh']);
    expect(said()).toContain('Collapsed Duty, Duty $ stands for 3 columns');

    await userEvent.click(screen.getByRole('button', { name: 'Expand Duty' }));
    await settle();
    expect(headers()).toHaveLength(8);
  });

  it('is collapsed and expanded by keys from any of its cells, and the focus stays in it', async () => {
    await show();
    cell('customsValue').focus();
    await press('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(headers()).not.toContain('customsValue');
    expect((document.activeElement as HTMLElement).dataset['column']).toBe('duty');

    await press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(headers()).toContain('customsValue');
  });

  it('offers nothing to collapse where it shows one column', async () => {
    await show();

    expect(groupHeading('Price')[0]?.getAttribute('aria-expanded')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Collapse Price' })).toBeNull();
  });
});

describe('A column', () => {
  it('moves by keys on its header and says beside what', async () => {
    await show();
    header('dutyRate').focus();
    await press('{Control>}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{/Control}');

    expect(headers().slice(3, 6)).toEqual(['dutyRate', 'pricePerTh', 'customsValue']);
    expect(said()).toContain('Moved Duty % before Price $/TH');
    expect((document.activeElement as HTMLElement).dataset['header']).toBe('dutyRate');
  });

  it('says where no further way is', async () => {
    await show();
    header('landedPerTh').focus();
    await press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');

    expect(said()).toContain('Landed $/TH is at the right end');
  });

  it('leaves the same keys to the selection among the cells', async () => {
    await show();
    cell('pricePerTh').focus();
    await press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');

    expect(headers()[3]).toBe('pricePerTh');
    expect(document.querySelectorAll('[role="gridcell"][aria-selected="true"]')).toHaveLength(5);
  });

  it('is dragged by its header to where the line is drawn, and is not sorted by it', async () => {
    await show();
    point('pointerdown', header('landedPerTh'), placeIn(header('landedPerTh'), 0.5));
    point('pointermove', document.body, placeIn(header('vendor'), 0.2));
    await settle();
    expect(dropMark()).toBeNull();
    point('pointerup', document.body, placeIn(header('vendor'), 0.2), 0);
    header('vendor').click();
    await settle();

    expect(headers().slice(0, 3)).toEqual(['model', 'landedPerTh', 'vendor']);
    expect(document.querySelector('[aria-sort]')).toBeNull();
  });

  it('stays where it was when Esc ends the drag', async () => {
    await show();
    const before = headers();
    point('pointerdown', header('landedPerTh'), placeIn(header('landedPerTh'), 0.5));
    point('pointermove', document.body, placeIn(header('vendor'), 0.2));
    await settle();
    await press('{Escape}');
    point('pointerup', document.body, placeIn(header('vendor'), 0.2), 0);
    await settle();

    expect(headers()).toEqual(before);
    expect(dropMark()).not.toBeNull();
  });

  it('scrolls the table while it is dragged at its edge', async () => {
    await show({ columnIds: null });
    const { right, top } = grid().getBoundingClientRect();
    point('pointerdown', header('vendor'), placeIn(header('vendor'), 0.5));
    point('pointermove', document.body, { x: right - 10, y: top + 40 });
    for (let frame = 0; frame < 20; frame += 1) await settle();
    expect(grid().scrollLeft).toBeGreaterThan(200);
    await press('{Escape}');
  });

  it('is fitted with all others from the menu', async () => {
    await show({ widths: { vendor: 400, origin: 300 } });
    header('vendor').focus();
    await press('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Fit all widths' }));
    await settle();

    expect(header('vendor').offsetWidth).toBeLessThan(200);
    expect(header('origin').offsetWidth).toBeLessThan(150);
  });
});
