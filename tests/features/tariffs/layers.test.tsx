import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import { giveElementsHeight } from '../../fixtures/element-size';
import { aTariffLayer, shippedPack } from '../../fixtures/tariffs';
import { TariffsScreen } from '../../fixtures/tariffs-screen';

beforeAll(() => giveElementsHeight(4000));
afterEach(cleanup);

const malaysia = shippedPack.layers.find(({ id }) => id === 'FL301-MY')!;
const decision = { by: 'Dana Reyes', on: calendarDate('2026-11-20'), why: 'The broker says so' };
const own: TariffOverlay = {
  id: 'OWN-1',
  layer: aTariffLayer({ id: 'OWN-1', program: 'December step' }),
  basis: null,
  ...decision,
};
const edit: TariffOverlay = {
  id: malaysia.id,
  layer: { ...malaysia, rate: partsPerMillion(150_000) },
  basis: malaysia,
  ...decision,
};
const takenOut: TariffOverlay = { id: malaysia.id, layer: null, basis: malaysia, ...decision };

async function openLayers(change: Parameters<typeof TariffsScreen>[0] = {}) {
  const user = userEvent.setup();
  render(<TariffsScreen {...change} />);
  await user.click(screen.getByRole('tab', { name: /^Layers/ }));
  return user;
}

const count = () =>
  within(screen.getByRole('group', { name: 'Which layers are shown' })).getByText(/layers?$/).textContent;
const grid = () => within(screen.getByRole('grid', { name: 'Tariff layers' }));
const names = () =>
  grid()
    .getAllByRole('row')
    .slice(2)
    .map((row) => row.getAttribute('data-row'));
const detail = () => within(screen.getByRole('complementary', { name: 'Layer' }));

async function choose(user: ReturnType<typeof userEvent.setup>, id: string): Promise<void> {
  await user.type(screen.getByLabelText('Find in layers'), id);
  const row = grid()
    .getAllByRole('row')
    .find((one) => one.dataset['row'] === id)!;
  await user.click(within(row).getAllByRole('gridcell')[0]!);
}

describe('the layers', () => {
  it('are listed in the order of the pack, with their number', async () => {
    await openLayers();

    expect(count()).toBe('50 layers');
    expect(names().slice(0, 3)).toEqual(['MFN', 'S301-CN', 'IEEPA-FENT-1']);
  });

  it('are found by words in any field', async () => {
    const user = await openLayers();

    await user.type(screen.getByLabelText('Find in layers'), '9903.05.54 trade act');

    expect(names()).toEqual(['FL301-MY']);
    expect(count()).toBe('1 of 50 layers');
  });

  it('are found by an origin that a group or “every origin” holds', async () => {
    const user = await openLayers();

    await user.type(screen.getByLabelText('Origin'), 'Germany');

    expect(names()).toContain('FL301-EU');
    expect(names()).toContain('MFN');
    expect(names()).not.toContain('FL301-MY');
  });

  it('are none for an origin that is no country', async () => {
    const user = await openLayers();

    await user.type(screen.getByLabelText('Origin'), 'Malaisia');

    expect(screen.getByText('No layer is like that')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Show all' })[0]!);
    expect(count()).toBe('50 layers');
  });

  it.each([
    ['8543.70.98.60', 49],
    ['8471', 1],
    ['8471.50.01', 1],
  ])('are found by the HTS code %s', async (hts, found) => {
    const user = await openLayers();

    await user.type(screen.getByLabelText('HTS'), hts);

    expect(names()).toHaveLength(found);
  });

  it('are found by status and by a day on which they are in force', async () => {
    const user = await openLayers();

    await user.selectOptions(screen.getByLabelText('Status'), 'Struck down');
    await user.type(screen.getByLabelText('In force on'), '2025-04-09');

    expect(names()).toEqual(['IEEPA-FENT-2', 'IEEPA-REC-BASE', 'IEEPA-REC-CN-2']);
  });

  it('are sorted by a press on a header, those without a rate last', async () => {
    const user = await openLayers();

    await user.click(grid().getByRole('columnheader', { name: /Rate %/ }));

    expect(names()[0]).toBe('MFN');
    expect(names().at(-1)).toBe('S301-CN-CHIPS');
  });

  it('say in words what is not verified and what is in court', async () => {
    const user = await openLayers();

    await user.type(screen.getByLabelText('Find in layers'), 'DEC-2026-STEP');
    expect(grid().getByText('Unconfirmed')).toBeTruthy();
    await user.clear(screen.getByLabelText('Find in layers'));
    await user.type(screen.getByLabelText('Find in layers'), 'FL301-MY');

    expect(grid().getByTitle(/Pending at the Court/).textContent).toBe('in court');
  });
});

describe('a layer of the user’s own', () => {
  it('is marked, with who, when and why', async () => {
    const user = await openLayers({ initialOverlays: [own] });

    await choose(user, 'OWN-1');

    expect(grid().getByText('your own')).toBeTruthy();
    expect(grid().getByTitle('Dana Reyes, 20 Nov 2026: The broker says so')).toBeTruthy();
    expect(detail().getByText('Dana Reyes, 20 Nov 2026: The broker says so')).toBeTruthy();
  });

  it('is removed at once, since that can be undone', async () => {
    const onRemoveOverlay = vi.fn();
    const user = await openLayers({ initialOverlays: [own], onRemoveOverlay });

    await choose(user, 'OWN-1');
    await user.click(detail().getByRole('button', { name: 'Remove' }));

    expect(onRemoveOverlay).toHaveBeenCalledExactlyOnceWith('OWN-1');
  });
});

describe('an edited layer', () => {
  it('shows what was changed, and can be put back', async () => {
    const onRemoveOverlay = vi.fn();
    const user = await openLayers({ initialOverlays: [edit], onRemoveOverlay });

    await choose(user, 'FL301-MY');

    expect(detail().getByText('Rate:', { exact: false }).textContent).toBe('Rate: 10.0 % → 15.0 %');
    await user.click(detail().getByRole('button', { name: 'Put back' }));
    expect(onRemoveOverlay).toHaveBeenCalledExactlyOnceWith('FL301-MY');
    expect(detail().queryByRole('button', { name: 'Put back' })).toBeNull();
  });

  it('must be looked at again where the pack has changed under it', async () => {
    const changed = { ...malaysia, rate: partsPerMillion(125_000) };
    const pack = {
      ...shippedPack,
      layers: shippedPack.layers.map((one) => (one.id === 'FL301-MY' ? changed : one)),
    };
    const user = await openLayers({ initialOverlays: [edit], pack });

    await choose(user, 'FL301-MY');

    expect(detail().getByText('Look at your change again')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Pack · 1 to look at' })).toBeTruthy();
  });
});

describe('taking a layer of the pack out', () => {
  it('asks for a reason, remembers who, and keeps the layer in sight', async () => {
    const onSaveOverlay = vi.fn<(overlay: TariffOverlay) => Promise<unknown>>(() => Promise.resolve());
    const user = await openLayers({ onSaveOverlay, author: 'Dana Reyes' });
    await choose(user, 'FL301-MY');

    await user.click(detail().getByRole('button', { name: 'Take out…' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Take out' }));
    expect(dialog.getByText('Say why, in a sentence.')).toBeTruthy();
    expect(onSaveOverlay).not.toHaveBeenCalled();
    await user.type(dialog.getByLabelText('Why'), 'What if the court ends it');
    await user.click(dialog.getByRole('button', { name: 'Take out' }));

    expect(onSaveOverlay).toHaveBeenCalledExactlyOnceWith({
      id: 'FL301-MY',
      layer: null,
      basis: malaysia,
      by: 'Dana Reyes',
      on: '2026-11-22',
      why: 'What if the court ends it',
    });
    expect(detail().getByText('Taken out: it is not counted')).toBeTruthy();
  });

  it('is no longer counted, and counts again when put back', async () => {
    const user = userEvent.setup();
    render(<TariffsScreen initialOverlays={[takenOut]} />);
    const answer = () => within(screen.getByRole('region', { name: /What applies/ }));
    expect(answer().getByText('2.6 %')).toBeTruthy();

    await user.click(screen.getByRole('tab', { name: /^Layers/ }));
    await choose(user, 'FL301-MY');
    await user.click(detail().getByRole('button', { name: 'Put back' }));
    await user.click(screen.getByRole('tab', { name: 'What applies' }));

    expect(answer().getByText('12.6 %')).toBeTruthy();
  });
});

describe('Find', () => {
  it('goes to the layers and into their search field, from the key and from the menu', async () => {
    const user = userEvent.setup();
    const listeners: ((command: string) => void)[] = [];
    const onCommand = (listener: (command: string) => void) => {
      listeners.push(listener);
      return () => undefined;
    };
    render(<TariffsScreen onCommand={onCommand} />);

    await user.keyboard('{Control>}f{/Control}');
    expect(document.activeElement).toBe(screen.getByLabelText('Find in layers'));

    await user.click(screen.getByRole('tab', { name: 'What applies' }));
    act(() => listeners[0]?.('find'));
    expect(document.activeElement).toBe(screen.getByLabelText('Find in layers'));
  });
});
