import axe from 'axe-core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src-renderer/ui/base.css';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { Theme } from '../../src-renderer/host/host';
import { anOffer } from '../fixtures/offer';
import { shippedPack } from '../fixtures/tariffs';
import { TariffsScreen } from '../fixtures/tariffs-screen';

const offers = [anOffer(), anOffer({ id: 'A2', origin: countryCode('CN') })];
const basis = shippedPack.layers.find(({ id }) => id === 'FL301-MY')!;
const takenOut: TariffOverlay = {
  id: 'FL301-MY',
  layer: null,
  basis,
  by: 'Dana Reyes',
  on: calendarDate('2026-11-20'),
  why: 'What if the court ends it',
};
const themes: readonly Theme[] = ['light', 'dark'];

beforeEach(() => {
  document.body.style.height = '900px';
});
afterEach(cleanup);

async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(themes)('The Tariffs screen in %s', (theme) => {
  it.each(['What applies', /^Layers/, /^Pack/])('has no fault that axe can find under %s', async (tab) => {
    render(<TariffsScreen offers={offers} initialOverlays={[takenOut]} theme={theme} />);
    await userEvent.click(screen.getByRole('tab', { name: tab }));

    expect(await faults()).toEqual([]);
  });

  it('has none as a table of spans either, nor with the details of a layer open', async () => {
    render(<TariffsScreen offers={offers} theme={theme} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }));
    await userEvent.click(screen.getByRole('button', { name: 'Column 1 general (MFN)' }));

    expect(await faults()).toEqual([]);
  });

  it('has none in the form of a layer, with its fields found wrong', async () => {
    render(<TariffsScreen offers={offers} theme={theme} />);
    await userEvent.click(screen.getByRole('tab', { name: /^Layers/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Add layer…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add layer' }));

    expect(await faults()).toEqual([]);
  });
});

describe('The timeline', () => {
  it('keeps within its section at any width', async () => {
    render(<TariffsScreen offers={offers} />);
    const section = screen.getByRole('region', { name: /^Duty over time/ });
    for (const width of ['1200px', '780px', '480px']) {
      section.style.width = width;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

      expect(section.scrollWidth).toBeLessThanOrEqual(section.clientWidth);
    }
  });
});
