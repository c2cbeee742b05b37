import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { countryCode } from '#domain/core/country';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { CompareScreen } from '../../fixtures/compare-screen';
import { aToday, EditableCompare } from '../../fixtures/editable-compare';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { aLane, prepared } from '../../fixtures/reference';

const reference = prepared({ lanes: [aLane({ shipFrom: ['*'] })] });
const offers = [anOffer({ id: 'BM-MY' }), anOffer({ id: 'BM-TH', origin: countryCode('TH') })];

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

async function open() {
  const user = userEvent.setup();
  render(<CompareScreen rows={evaluateOffers(offers, reference)} prepared={reference} />);
  return { user, section: await whatIf(user) };
}

async function whatIf(user: UserEvent) {
  await user.click(screen.getByRole('tab', { name: 'Break-even' }));
  return within(screen.getByRole('region', { name: 'What if' }));
}

const slide = (slider: HTMLElement, value: number) =>
  fireEvent.change(slider, { target: { value: String(value) } });

describe('what if', () => {
  it('says what another duty would cost, and from which place to which', async () => {
    const { section } = await open();

    expect(section.getByRole('status').textContent).toMatch(/^Slide one .* place 1 of 2\.$/);
    slide(section.getByRole('slider', { name: /^Duty/ }), 200_600);

    expect(section.getByRole('slider', { name: /^Duty/ }).getAttribute('aria-valuetext')).toBe('20.1 %');
    expect(section.getByRole('status').textContent).toMatch(
      /\$\d+\.\d\d → \$\d+\.\d\d\/TH .*, from place 1 of 2 to place 2 of 2\.$/,
    );
  });

  it('supposes one thing at a time, and goes back by Escape', async () => {
    const { section } = await open();
    const price = section.getByRole<HTMLInputElement>('slider', { name: /^Unit price/ });
    const duty = section.getByRole<HTMLInputElement>('slider', { name: /^Duty/ });

    slide(price, 400_000);
    slide(duty, 300_000);
    expect(price.value).toBe('374400');

    fireEvent.keyDown(duty, { key: 'Escape' });
    expect(duty.value).toBe('126000');
    expect(section.getByRole('status').textContent).toMatch(/^Slide one/);
  });

  it('applies a price as typing it into its cell does, and offers to apply nothing else', async () => {
    const onSave = vi.fn<(label: string, offers: readonly Offer[]) => void>();
    const user = userEvent.setup();
    render(<EditableCompare offers={offers} prepared={reference} onSave={onSave} />);
    const section = await whatIf(user);

    slide(section.getByRole('slider', { name: /^Duty/ }), 300_000);
    expect(section.queryByRole('button', { name: 'Apply this price' })).toBeNull();
    slide(section.getByRole('slider', { name: /^Unit price/ }), 360_000);
    await user.click(section.getByRole('button', { name: 'Apply this price' }));

    expect(onSave).toHaveBeenCalledOnce();
    const [label, after] = onSave.mock.calls[0]!;
    expect(label).toMatch(/^Set unit price of BM-MY to \$3,60\d\.\d\d · −\$\d+k$/);
    const offer = after.find(({ id }) => id === 'BM-MY');
    expect(Math.abs((offer?.unitPrice ?? 0) - 360_000)).toBeLessThan(100);
    expect(offer?.handEdits).toEqual([
      { field: 'unitPrice', on: aToday, by: 'Ana', quoted: { value: 374_400 } },
    ]);
  });

  it('offers to apply no price where nothing can be changed', async () => {
    const user = userEvent.setup();
    render(<EditableCompare offers={offers} prepared={reference} refusal="Read only." />);
    const section = await whatIf(user);

    slide(section.getByRole('slider', { name: /^Unit price/ }), 360_000);

    expect(section.queryByRole('button', { name: 'Apply this price' })).toBeNull();
  });
});
