import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { watts } from '#domain/core/quantity';
import type { Ranking } from '#domain/model/ranking';
import { giveElementsHeight } from '../../../fixtures/element-size';
import { anOffer } from '../../../fixtures/offer';
import { RankedScreen } from '../../../fixtures/ranked-screen';
import { byWord, money, onScale } from '../../../fixtures/ranking';

const offers = [
  anOffer({ id: 'CHEAP', model: 'Antminer Cheap', unitPrice: usdCents(330_000), powerW: watts(4200) }),
  anOffer({ id: 'EVEN', model: 'Antminer Even', unitPrice: usdCents(360_000), powerW: watts(3600) }),
  anOffer({ id: 'CN', model: 'Antminer Chinese', origin: countryCode('CN'), powerW: watts(3300) }),
];
const criteria = [money, onScale('efficiency', 50, 20, 10)];

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

async function open(ranking?: Partial<Ranking>) {
  const user = userEvent.setup();
  const onSave = vi.fn<(label: string, ranking: Ranking) => void>();
  render(
    <RankedScreen
      offers={offers}
      onSave={onSave}
      {...(ranking === undefined ? {} : { ranking: { gates: [], criteria: [], ...ranking } })}
    />,
  );
  await user.click(screen.getByRole('tab', { name: 'Ranking' }));
  const panel = () => within(screen.getByRole('tabpanel', { name: 'Ranking' }));
  const labels = () => onSave.mock.calls.map(([label]) => label);
  return { user, onSave, panel, labels };
}

const slider = (header: string) =>
  screen.getByRole<HTMLInputElement>('slider', { name: `Weight of ${header}` });
/** Ranks as the table shows them, by model. */
const ranks = () =>
  Object.fromEntries(
    screen
      .getAllByRole('row')
      .filter((row) => row.hasAttribute('data-row'))
      .map((row) => {
        const cells = within(row).getAllByRole('gridcell');
        const words = (column: string) =>
          cells.find((cell) => cell.getAttribute('data-column') === column)?.textContent.trim();
        return [words('model') ?? '', words('rank')];
      }),
  );

describe('the ranking panel', () => {
  it('begins with nothing ranked and three sets of weights in words', async () => {
    const { panel } = await open();

    expect(panel().getByText(/Nothing is ranked yet/)).toBeDefined();
    for (const name of ['Cost first', 'Balanced', 'Delivery first']) {
      expect(panel().getByRole('button', { name: new RegExp(`^${name}`) })).toBeDefined();
    }
  });

  it('ranks by a preset as one step, and shows rank and score in the table', async () => {
    const { user, panel, labels } = await open();
    await user.click(panel().getByRole('button', { name: /^Cost first/ }));

    expect(labels()).toEqual(['Rank by the weights “Cost first”']);
    expect(screen.getByRole('columnheader', { name: /^Rank/ })).toBeDefined();
    expect(Object.values(ranks())).toContain('1');
    expect(panel().getByText('3 offers ranked')).toBeDefined();
  });

  it('ranks again while a weight moves, and saves one step when it is let go', async () => {
    const { labels } = await open({ criteria });
    const all = slider('All-in $/TH');
    fireEvent.change(all, { target: { value: '70' } });
    fireEvent.change(all, { target: { value: '90' } });

    expect(slider('All-in $/TH').value).toBe('90');
    expect(labels()).toEqual([]);
    fireEvent.pointerUp(all);
    expect(labels()).toEqual(['Weigh All-in $/TH 90 instead of 50']);
  });

  it('takes a typed weight on Enter and leaves what is no number alone', async () => {
    const { user, labels } = await open({ criteria });
    const field = screen.getByRole('textbox', { name: 'Weight of J/TH, 0 to 100' });
    await user.clear(field);
    await user.type(field, '20{Enter}');
    await user.clear(field);
    await user.type(field, 'much{Enter}');

    expect(labels()).toEqual(['Weigh J/TH 20 instead of 50']);
    expect(slider('J/TH').value).toBe('20');
  });

  it('says within which share of each weight the first stays first', async () => {
    const { panel } = await open({ criteria });

    expect(panel().getAllByText(/First stays first: .+%/).length).toBeGreaterThan(0);
  });

  it('fixes a scale in the unit of its column, and says what is wrong with a typed end', async () => {
    const { user, panel, onSave, labels } = await open({ criteria });
    const item = within(panel().getByRole('listitem', { name: 'All-in $/TH' }));
    await user.click(item.getByText('Scale $40.00 to $10.00'));
    const worst = item.getByLabelText('0 points at, $');
    await user.clear(worst);
    await user.type(worst, '3o');
    await user.click(item.getByRole('button', { name: 'Save scale' }));

    expect(item.getByText('“3o” is not a number.')).toBeDefined();
    await user.clear(worst);
    await user.type(worst, '30');
    await user.click(item.getByRole('button', { name: 'Save scale' }));
    expect(labels()).toEqual(['Change the scale of All-in $/TH']);
    expect(onSave.mock.calls[0]?.[1]).toMatchObject({
      criteria: [{ scale: { worst: 3000, best: 1000 } }, { columnId: 'efficiency' }],
    });
  });

  it('gives points to words', async () => {
    const { user, panel, onSave } = await open({
      criteria: [money, byWord('origin', 20, { MY: 100, CN: 0 })],
    });
    const item = within(panel().getByRole('listitem', { name: 'Origin' }));
    await user.click(item.getByText('Points of 2 words'));
    await user.clear(item.getByLabelText('Points of “CN”'));
    await user.type(item.getByLabelText('Points of “CN”'), '30');
    await user.click(item.getByRole('button', { name: 'Save points' }));

    expect(onSave.mock.calls[0]?.[1]).toMatchObject({ criteria: [{}, { levels: { MY: 100, CN: 30 } }] });
  });

  it('weighs another column, and warns when it is in the all-in dollars already', async () => {
    const { user, panel, labels } = await open({ criteria });
    await user.selectOptions(panel().getByLabelText('Weigh another column'), 'onRackP50');

    expect(panel().getByText('On rack P50 counts twice')).toBeDefined();
    await user.click(panel().getByRole('button', { name: 'Leave it out of the score' }));
    expect(labels()).toEqual(['Weigh On rack P50', 'Weigh On rack P50 no longer']);
    expect(panel().queryByText('On rack P50 counts twice')).toBeNull();
  });

  it('warns that the order leaves dollars out once money has no weight', async () => {
    const { panel } = await open({ criteria: [{ ...money, weight: 0 }, onScale('efficiency', 50, 20, 10)] });

    expect(panel().getByText('Money has no weight')).toBeDefined();
  });

  it('says what a point costs and whether another method agrees', async () => {
    const { panel } = await open({ criteria });

    expect(panel().getByText(/One point of score weighs as much as \$0\.60\/TH/)).toBeDefined();
    expect(panel().getByText(/TOPSIS/)).toBeDefined();
  });
});

describe('gates', () => {
  it('turn offers away by one step, and say how many', async () => {
    const { user, panel, labels } = await open({ criteria });
    await user.click(panel().getByRole('button', { name: 'Add a gate…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Add a gate' }));
    await user.click(dialog.getByRole('button', { name: 'Add gate' }));

    expect(labels()).toEqual(['Add the gate No goods made in China']);
    const gate = within(panel().getByRole('listitem', { name: 'No goods made in China' }));
    expect(gate.getByText('Origin is not CN')).toBeDefined();
    expect(gate.getByText('Turns 1 offer away, 1 by itself alone.')).toBeDefined();
    expect(panel().getByText('2 offers ranked · 1 fails a gate')).toBeDefined();
  });

  it('refuse a cap that is no rate, and keep what was typed', async () => {
    const { user, panel, labels } = await open({ criteria });
    await user.click(panel().getByRole('button', { name: 'Add a gate…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Add a gate' }));
    await user.selectOptions(dialog.getByLabelText('Rule'), 'duty');
    await user.clear(dialog.getByLabelText('Duty at most … %'));
    await user.type(dialog.getByLabelText('Duty at most … %'), 'ten');
    await user.type(dialog.getByLabelText('Name'), 'Cap');
    await user.click(dialog.getByRole('button', { name: 'Add gate' }));

    expect(dialog.getByText('“ten”: Expected per cent, 0 or more.')).toBeDefined();
    expect(labels()).toEqual([]);
  });
});

describe('the questions', () => {
  it('are answered by keys, can be taken back, and change nothing before Apply', async () => {
    const { user, panel, labels, onSave } = await open({ criteria });
    await user.click(panel().getByRole('button', { name: 'Which would you take?' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Which would you take?' }));
    expect(dialog.getByText(/Question 1 of 6 to 10/)).toBeDefined();
    await user.keyboard('1');
    expect(dialog.getByText(/Question 2 of 6 to 10/)).toBeDefined();
    await user.keyboard('{Backspace}');
    expect(dialog.getByText(/Question 1 of 6 to 10/)).toBeDefined();
    expect(labels()).toEqual([]);

    await user.keyboard('2202202202');
    await user.click(dialog.getByRole('button', { name: 'Apply weights' }));
    expect(labels()[0]).toMatch(/^Set the weights by \d+ answers$/);
    const [first, second] = onSave.mock.calls[0]?.[1].criteria ?? [];
    expect((first?.weight ?? 0) + (second?.weight ?? 0)).toBe(100);
  });
});

describe('a rank in the table', () => {
  it('opens its reasons', async () => {
    const { user, panel } = await open();
    await user.click(panel().getByRole('button', { name: /^Cost first/ }));
    const cell = screen
      .getAllByRole('gridcell')
      .find((one) => one.getAttribute('data-column') === 'rank' && one.textContent.trim() === '2');
    if (cell === undefined) throw new Error('nobody is second');
    await user.dblClick(cell);

    expect(await screen.findByText(/2nd of 3, .+ behind/)).toBeDefined();
  });
});
