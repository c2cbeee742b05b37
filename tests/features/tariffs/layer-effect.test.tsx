import { act, cleanup, render, renderHook, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import type { OfferEffect, PackEffect } from '#domain/evaluation/pack-effect';
import { effectWords } from '../../../src-renderer/features/tariffs/effect-words';
import {
  useLayerEffect,
  type MeasureLayer,
  type ProposedLayer,
} from '../../../src-renderer/features/tariffs/use-layer-effect';
import { LayerEffect } from '../../../src-renderer/features/tariffs/layer-effect';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { TariffsScreen } from '../../fixtures/tariffs-screen';

beforeAll(() => giveElementsHeight(4000));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const anEffect = (change: Partial<OfferEffect> = {}): OfferEffect => ({
  offerId: 'A1',
  vendor: 'Bitmain',
  model: 'Antminer S21 Pro',
  landedBefore: usdCents(10_000),
  landedAfter: usdCents(12_500),
  perThBefore: usdCents(10),
  perThAfter: usdCents(12),
  problemAfter: null,
  ...change,
});
const effectOf = (changed: readonly OfferEffect[], total: number, same = 0): PackEffect => ({
  changed,
  same,
  totalDifference: usdCents(total),
});

describe('the effect of a layer in words', () => {
  it.each([
    [effectOf([], 0), 'There are no offers in this workspace.'],
    [effectOf([], 0, 3), 'Changes no offer’s landed cost under the present scenario.'],
    [
      effectOf([anEffect(), anEffect({ offerId: 'A2', landedAfter: usdCents(9_000) })], 1_500),
      'Changes the landed cost of 2 offers by +$15.00 under the present scenario; largest: A1 +$25.00.',
    ],
    [
      effectOf(
        [
          anEffect({ offerId: 'LOST', landedAfter: null }),
          anEffect({ offerId: 'NEW', landedBefore: null }),
          anEffect({ landedAfter: usdCents(7_500) }),
        ],
        -2_500,
      ),
      'Changes the landed cost of 1 offer by −$25.00 under the present scenario; largest: A1 −$25.00. ' +
        'Leaves 1 offer without a landed cost. Gives 1 offer a landed cost.',
    ],
  ])('%#', (effect, words) => {
    expect(effectWords(effect)).toBe(words);
  });
});

describe('working it out', () => {
  const proposedOf = (id: string): ProposedLayer => ({ id, layer: null });

  it('waits until typing pauses, prices what was typed last, and stops what is superseded', async () => {
    vi.useFakeTimers();
    const signals: AbortSignal[] = [];
    const finish: ((effect: PackEffect) => void)[] = [];
    const measure = vi.fn<MeasureLayer>((_proposed, signal) => {
      signals.push(signal);
      return new Promise((resolve) => {
        finish.push(resolve);
      });
    });
    const [first, second, third] = [proposedOf('ONE'), proposedOf('TWO'), proposedOf('THREE')];
    const { result, rerender } = renderHook(({ proposed }) => useLayerEffect(proposed, measure), {
      initialProps: { proposed: first },
    });

    rerender({ proposed: second });
    expect(measure).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(measure.mock.calls.map(([{ id }]) => id)).toEqual(['TWO']);
    expect(result.current).toEqual({ kind: 'measuring' });

    rerender({ proposed: third });
    expect(signals[0]?.aborted).toBe(true);
    await act(() => vi.advanceTimersByTimeAsync(1000));
    await act(async () => {
      finish[1]?.(effectOf([], 0, 7));
      finish[0]?.(effectOf([], 0, 1));
    });
    expect(result.current).toEqual({ kind: 'measured', effect: effectOf([], 0, 7) });
  });

  it('has nothing to price while the layer is not complete', async () => {
    vi.useFakeTimers();
    const measure = vi.fn<MeasureLayer>();
    const { result } = renderHook(() => useLayerEffect(null, measure));

    await act(() => vi.advanceTimersByTimeAsync(1000));

    expect(measure).not.toHaveBeenCalled();
    expect(result.current).toEqual({ kind: 'unfinished' });
  });

  it('that fails says why, and that the layer can still be saved', () => {
    render(<LayerEffect stage={{ kind: 'failed', reason: 'Out of memory.' }} />);

    expect(screen.getByRole('status').textContent).toBe(
      'What it does to your offers could not be worked out: Out of memory. It can still be saved.',
    );
  });
});

describe('the Tariffs screen', () => {
  const offers = [anOffer(), anOffer({ id: 'A2', origin: countryCode('ID'), shipFrom: countryCode('ID') })];

  async function openLayer(button: string, change: Parameters<typeof TariffsScreen>[0] = {}) {
    const user = userEvent.setup();
    render(<TariffsScreen offers={offers} author="Dana Reyes" {...change} />);
    await user.click(screen.getByRole('tab', { name: /^Layers/ }));
    await user.type(screen.getByLabelText('Find in layers'), 'FL301-MY');
    await user.click(screen.getAllByRole('gridcell')[0]!);
    await user.click(await screen.findByRole('button', { name: button }));
    const dialog = within(screen.getByRole('dialog'));
    return { user, dialog, effect: within(dialog.getByRole('region', { name: 'Effect on your offers' })) };
  }

  it('says what an edit does to the offers before it is saved, with the table behind it', async () => {
    const { user, dialog, effect } = await openLayer('Edit…');
    expect(
      await effect.findByText('Changes no offer’s landed cost under the present scenario.'),
    ).toBeTruthy();

    await user.clear(dialog.getByLabelText('Rate, %'));
    expect(effect.getByRole('status').textContent).toMatch(
      /once its rate, origins, codes and dates are complete/,
    );
    await user.type(dialog.getByLabelText('Rate, %'), '15');

    expect(
      await effect.findByText(
        'Changes the landed cost of 1 offer by +$18,720.00 under the present scenario; largest: A1 +$18,720.00.',
      ),
    ).toBeTruthy();
    await user.click(effect.getByRole('button', { name: 'Show the offers' }));
    expect(
      within(effect.getByRole('row', { name: /^A1/ }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
        .slice(1, 4),
    ).toEqual(['428,413.26', '447,133.26', '+18,720.00']);
  });

  it('says what a layer does before it has a name and a source, and does not save it so', async () => {
    const { user, dialog, effect } = await openLayer('Edit…');
    await user.clear(dialog.getByLabelText('Programme'));
    await user.clear(dialog.getByLabelText('Source'));
    await user.clear(dialog.getByLabelText('Rate, %'));
    await user.type(dialog.getByLabelText('Rate, %'), '15');

    expect(await effect.findByText(/^Changes the landed cost of 1 offer by \+\$18,720\.00/)).toBeTruthy();
    await user.type(dialog.getByLabelText('Why'), 'What if');
    await user.click(dialog.getByRole('button', { name: 'Save edit' }));
    expect(dialog.getByText('Give the programme a name.')).toBeTruthy();
  });

  it('says what taking a layer out does, and lets it be saved at once', async () => {
    const { user, dialog, effect } = await openLayer('Take out…');
    expect(await effect.findByText(/^Changes the landed cost of 1 offer by −\$37,440\.00/)).toBeTruthy();

    await user.type(dialog.getByLabelText('Why'), 'What if');
    await user.click(dialog.getByRole('button', { name: 'Take out' }));

    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('never makes saving wait', async () => {
    const measureLayer = vi.fn<MeasureLayer>(() => new Promise(() => undefined));
    const { user, dialog } = await openLayer('Take out…', { measureLayer });

    expect(dialog.getByText('Working out what it does to your offers…')).toBeTruthy();
    await user.type(dialog.getByLabelText('Why'), 'What if');
    await user.click(dialog.getByRole('button', { name: 'Take out' }));

    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
