import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { FilterGroup } from '#domain/model/row-filter';
import type { View } from '#domain/model/view';
import { landedCostView } from '#domain/reports/shipped-views';
import { CompareScreen } from '../../../fixtures/compare-screen';
import { giveElementsHeight } from '../../../fixtures/element-size';
import { all, any, atMost, isNoneOf } from '../../../fixtures/filters';
import { anOffer } from '../../../fixtures/offer';
import { prepared } from '../../../fixtures/reference';

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

const reference = prepared();
const rows = evaluateOffers(
  [
    anOffer({ id: 'A', model: 'Rig A', unitPrice: usdCents(300_000) }),
    anOffer({ id: 'B', model: 'Rig B', unitPrice: usdCents(340_000), origin: countryCode('CN') }),
    anOffer({ id: 'C', model: 'Rig C', unitPrice: usdCents(340_120) }),
    anOffer({ id: 'D', model: 'Rig D', unitPrice: usdCents(390_000), powerW: null }),
  ],
  reference,
);

/** The page with a filter at work; gives what its view becomes. */
function open(filter: FilterGroup, change: Partial<View> = {}) {
  const onViewChange = vi.fn<(view: View) => void>();
  const onExport = vi.fn<(format: string, offerIds: readonly string[]) => void>();
  const sort = [{ columnId: 'unitPrice', bestFirst: true }];
  render(
    <CompareScreen
      rows={rows}
      prepared={reference}
      view={{ ...landedCostView, sort, ...change, filter }}
      onViewChange={onViewChange}
      onExport={onExport}
    />,
  );
  return { view: () => onViewChange.mock.lastCall?.[0], onExport };
}

const models = () =>
  screen
    .getAllByRole('row')
    .map((row) => row.querySelector('[data-column="model"]')?.textContent)
    .filter((model) => model !== undefined);
const bar = () => within(screen.getByRole('group', { name: 'Filter' }));
const cell = (model: string, columnId: string) =>
  screen.getByText(model).closest('[data-row]')!.querySelector<HTMLElement>(`[data-column="${columnId}"]`)!;
const cheap = atMost('unitPrice', 340_000);

describe('the filter in the sentence', () => {
  it('shows what passes, and says of each condition how many it refuses', () => {
    open(all(cheap, isNoneOf('origin', 'CN')));

    expect(models()).toEqual(['Rig A']);
    expect(
      bar().getByRole('button', {
        name: /^Unit price \$ at most \$3,400\.00.*refuses 2 offers, nothing else refuses them/,
      }),
    ).toBeTruthy();
    expect(screen.getByText('1 of 4 offers')).toBeTruthy();
  });

  it('loses a condition by the right side of its chip, and all by one button', async () => {
    const { view } = open(all(cheap, isNoneOf('origin', 'CN')));

    await userEvent.click(bar().getByRole('button', { name: 'Remove Origin is not CN' }));
    expect(models()).toEqual(['Rig A', 'Rig B']);
    expect(view()?.filter).toEqual(all(cheap));
    expect(bar().queryByRole('button', { name: 'Clear all' })).toBeNull();
  });

  it('gets a condition by typing the name of a column', async () => {
    const { view } = open(all());

    await userEvent.click(bar().getByRole('button', { name: 'Filter' }));
    await userEvent.keyboard('origin{Enter}');
    const panel = within(screen.getByRole('dialog', { name: 'Filter' }));
    await userEvent.click(panel.getByRole('checkbox', { name: /^CN · China/ }));

    expect(models()).toEqual(['Rig B']);
    expect(panel.getByRole('status').textContent).toBe('1 of 4 offers pass');
    await userEvent.selectOptions(panel.getByLabelText('Origin'), 'none-of');
    expect(view()?.filter).toEqual(all(isNoneOf('origin', 'CN')));
    expect(models()).toEqual(['Rig A', 'Rig C', 'Rig D']);
  });

  it('takes typed bounds in the unit of the column and keeps what is no number', async () => {
    const { view } = open(all(cheap));

    await userEvent.click(bar().getByRole('button', { name: /^Unit price/ }));
    const panel = within(screen.getByRole('dialog', { name: 'Filter' }));
    const most = panel.getByLabelText('At most, $');
    await userEvent.clear(most);
    await userEvent.type(most, '3.401,2');
    expect(panel.getByText(/“3.401,2” is not a number/)).toBeTruthy();
    await userEvent.clear(most);
    await userEvent.type(most, '3,401.20');

    expect(view()?.filter).toEqual(all(atMost('unitPrice', 340_120)));
    expect(models()).toEqual(['Rig A', 'Rig B', 'Rig C']);
  });

  it('forgets a column that was only looked at', async () => {
    const { view } = open(all());

    await userEvent.click(bar().getByRole('button', { name: 'Filter' }));
    await userEvent.keyboard('vendor{Enter}');
    expect(bar().getByRole('button', { name: /^Vendor is any/ })).toBeTruthy();
    await userEvent.keyboard('{Escape}');

    expect(view()?.filter).toEqual(all());
  });

  it('holds groups in groups', async () => {
    const { view } = open(all(any(cheap, isNoneOf('origin', 'MY'))));

    await userEvent.click(bar().getByRole('button', { name: /^any of/ }));
    const panel = within(screen.getByRole('dialog', { name: 'Filter' }));
    await userEvent.click(panel.getByRole('button', { name: 'Condition or group' }));
    await userEvent.keyboard('all of{Enter}');
    await userEvent.keyboard('model{Enter}');
    await userEvent.click(panel.getByRole('checkbox', { name: /^Rig D/ }));

    expect(view()?.filter).toEqual(
      all(
        any(
          cheap,
          isNoneOf('origin', 'MY'),
          all({ kind: 'one-of', columnId: 'model', values: ['Rig D'], isNot: false }),
        ),
      ),
    );
    expect(models()).toEqual(['Rig A', 'Rig B', 'Rig D']);
  });

  it('says that a condition on an unknown column is passed over', () => {
    open(all(atMost('colour', 3)));

    expect(models()).toHaveLength(4);
    expect(bar().getByRole('button', { name: /^colour is a column that is not known here/ })).toBeTruthy();
  });
});

describe('a cell', () => {
  it('offers conditions in the words of its field, by the menu key', async () => {
    const { view } = open(all());

    fireEvent.keyDown(cell('Rig B', 'unitPrice'), { key: 'F10', shiftKey: true });
    const menu = within(screen.getByRole('menu'));
    const labels = menu.getAllByRole('menuitem').map((item) => item.textContent);
    expect(labels.slice(0, 7)).toEqual([
      'Only $3,400.00',
      'Not $3,400.00',
      'At most $3,400.00',
      'At least $3,400.00',
      expect.stringContaining('Filter by Unit price $…'),
      expect.stringContaining('Copy'),
      expect.stringContaining('Explain this number'),
    ]);
    await userEvent.click(menu.getByRole('menuitem', { name: 'At most $3,400.00' }));

    expect(view()?.filter).toEqual(all(cheap));
    expect(models()).toEqual(['Rig A', 'Rig B']);
  });

  it('offers what is known where its own value is not, by the right button', () => {
    open(all());

    fireEvent.contextMenu(cell('Rig D', 'efficiency'));

    expect(screen.getByRole('menuitem', { name: 'Only known' })).toBeTruthy();
  });
});

describe('offers that miss', () => {
  it('stay behind the others with what they miss by, and count for nothing', async () => {
    const { onExport } = open(all(cheap));

    await userEvent.click(bar().getByRole('button', { name: 'show 2 that miss' }));

    expect(models()).toEqual(['Rig A', 'Rig B', 'Rig C', 'Rig D']);
    expect(cell('Rig A', 'misses').textContent).toBe('');
    expect(cell('Rig C', 'misses').textContent).toBe('Unit price $: $1.20 above');
    expect(screen.getByText('2 of 4 offers')).toBeTruthy();
    expect(screen.getByText('2 offers that miss, not counted')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'CSV…' }));
    expect(onExport.mock.lastCall?.[1]).toEqual(['A', 'B']);
  });

  it('leave no column of their own in the view', async () => {
    const { view } = open(all(cheap), { areMissesShown: true });

    fireEvent.contextMenu(screen.getByRole('columnheader', { name: /^Vendor/ }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Hide' }));

    expect(JSON.stringify(view())).not.toContain('"misses"');
  });
});

describe('a filter that nothing passes', () => {
  it('names the condition that refuses most and drops it', async () => {
    const { view } = open(all(atMost('unitPrice', 1), isNoneOf('origin', 'CN')));

    expect(screen.getByText(/^Unit price \$ at most \$0\.01 refuses most: 4 of 4 offers/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Drop: Unit price/ }));

    expect(view()?.filter).toEqual(all(isNoneOf('origin', 'CN')));
    expect(models()).toEqual(['Rig A', 'Rig C', 'Rig D']);
  });
});
