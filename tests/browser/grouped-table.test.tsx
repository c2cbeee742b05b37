import axe from 'axe-core';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import '../../src-renderer/ui/base.css';
import type { Theme } from '../../src-renderer/host/host';
import { CompareScreen } from '../fixtures/compare-screen';
import { manyRows } from '../fixtures/comparison-rows';
import { prepared } from '../fixtures/reference';

const reference = prepared();
const tenThousand = manyRows(10_000, reference);
const few = manyRows(40, reference);
const grouped: View = {
  ...landedCostView,
  sort: [{ columnId: 'unitPrice', bestFirst: true }],
  groupBy: ['origin', 'vendor', 'model'],
  baselineId: 'O-00007',
  hasTotals: true,
};

const grid = () => document.querySelector<HTMLElement>('[role="treegrid"]')!;
const drawnLines = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const focused = () => document.activeElement as HTMLElement;

async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

beforeEach(() => {
  document.body.style.height = '900px';
});
afterEach(cleanup);

describe('The table of 10,000 offers in groups', () => {
  beforeEach(async () => {
    render(<CompareScreen rows={tenThousand} prepared={reference} view={grouped} />);
    await settle();
  });

  it('counts every line: header, baseline, headings, offers, totals', () => {
    // 4 origins, each with 3 vendors, each with 1 model; the baseline stands at the top alone.
    expect(grid().getAttribute('aria-rowcount')).toBe(String(2 + 10_000 + 4 + 12 + 12 + 1));
    expect(drawnLines().length).toBeLessThan(70);
  });

  it('shows nothing blank on the way down, and keeps baseline and totals in sight', async () => {
    const { top, bottom } = grid().getBoundingClientRect();
    for (const share of [0, 0.1, 0.35, 0.8, 1]) {
      grid().scrollTop = grid().scrollHeight * share;
      await settle();
      for (let y = top + 54 + 28 + 14; y < bottom - 60; y += 28) {
        expect(document.elementFromPoint(600, y)?.closest('[data-row]') ?? null).not.toBeNull();
      }
      const first = document.elementFromPoint(200, top + 54 + 14)!.closest<HTMLElement>('[data-row]')!;
      expect(first.dataset['row']).toBe('O-00007');
      const last = drawnLines().at(-1)!;
      expect(last.textContent).toContain('Total10,000 offers');
      expect(last.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom);
    }
  });

  it('gives each line in sight an element and a place of its own', async () => {
    grid().scrollTop = 123_456;
    await settle();
    const places = drawnLines().map((line) => line.getAttribute('aria-rowindex'));

    expect(new Set(places).size).toBe(places.length);
    expect(new Set(drawnLines().map((line) => line.dataset['row'])).size).toBe(places.length);
  });

  it('keeps lines that stay in step with the others to the side', async () => {
    grid().scrollLeft = 400;
    await settle();
    const left = (line: HTMLElement, column: string) =>
      line.querySelector(`[data-column="${column}"]`)?.getBoundingClientRect().left;
    const [first] = drawnLines();
    const last = drawnLines().at(-1)!;
    const middle = drawnLines()[10]!;
    for (const column of ['model', 'onRackP50', 'onRackP90']) {
      expect(left(first!, column)).toBe(left(middle, column));
      expect(left(last, column)).toBe(left(middle, column));
    }
  });

  it('brings a line into sight between those that stay, by keyboard from end to end', async () => {
    drawnLines()[1]!.querySelector<HTMLElement>('[data-column="vendor"]')!.focus();
    await userEvent.keyboard('{PageDown}{PageDown}');
    await settle();
    const here = focused().getBoundingClientRect();
    const { top, bottom } = grid().getBoundingClientRect();
    expect(here.top).toBeGreaterThanOrEqual(top + 54 + 28);
    expect(here.bottom).toBeLessThanOrEqual(bottom - 28);

    await userEvent.keyboard('{Control>}{End}{/Control}');
    await settle();
    expect(focused().closest<HTMLElement>('[data-row]')!.dataset['row']).toBe('totals');
    await userEvent.keyboard('{ArrowUp}');
    await settle();
    expect(focused().getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom - 28);
  });

  it('folds with the arrows and keeps the keyboard on the heading', async () => {
    drawnLines()[1]!.querySelector<HTMLElement>('[data-column="model"]')!.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await settle();

    expect(focused().closest('[data-row]')!.getAttribute('aria-expanded')).toBe('false');
    expect(Number(grid().getAttribute('aria-rowcount'))).toBeLessThan(7600);
  });
});

describe('Cosy rows', () => {
  it('are 36 pixels tall everywhere, with the keyboard in step', async () => {
    render(<CompareScreen rows={few} prepared={reference} view={{ ...grouped, rowHeight: 'cosy' }} />);
    await settle();
    expect(new Set(drawnLines().map((line) => line.offsetHeight))).toEqual(new Set([36]));

    drawnLines()[2]!.querySelector<HTMLElement>('[data-column="vendor"]')!.focus();
    await userEvent.keyboard('{PageDown}');
    await settle();
    const { top, bottom } = grid().getBoundingClientRect();
    const here = focused().getBoundingClientRect();
    expect(here.top).toBeGreaterThanOrEqual(top + 54 + 36);
    expect(here.bottom).toBeLessThanOrEqual(bottom - 36);
  });
});

describe('Accessibility of groups', () => {
  it.each<[Theme, View['rowHeight']]>([
    ['light', 'compact'],
    ['dark', 'cosy'],
  ])('has no serious finding in %s (%s rows)', async (theme, rowHeight) => {
    render(<CompareScreen rows={few} prepared={reference} theme={theme} view={{ ...grouped, rowHeight }} />);
    await settle();
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const { violations } = await axe.run(document.body, {
      resultTypes: ['violations'],
      rules: { region: { enabled: false } },
    });
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);

    expect(serious).toEqual([]);
  });
});
