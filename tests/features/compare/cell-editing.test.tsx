import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { usdCents } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import { landedCostView } from '#domain/reports/shipped-views';
import { CommandPalette } from '../../../src-renderer/ui/commands/command-palette';
import { EditableCompare } from '../../fixtures/editable-compare';
import { giveElementsHeight } from '../../fixtures/element-size';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const view = {
  ...landedCostView,
  columnIds: [
    'model',
    'offerId',
    'origin',
    'hashboardOrigin',
    'quantity',
    'unitPrice',
    'landedPerTh',
    'evidence',
  ],
  sort: [{ columnId: 'unitPrice', bestFirst: true }],
};
const three = [
  anOffer(),
  anOffer({ id: 'A2', unitPrice: usdCents(380_000) }),
  anOffer({ id: 'A3', unitPrice: usdCents(390_000) }),
];

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

function open(offers: readonly Offer[] = three, change: Partial<Parameters<typeof EditableCompare>[0]> = {}) {
  const onSave = vi.fn<(label: string, offers: readonly Offer[]) => void>();
  render(<EditableCompare offers={offers} prepared={reference} view={view} onSave={onSave} {...change} />);
  return { onSave, user: userEvent.setup() };
}

const cell = (offerId: string, columnId: string) =>
  document.querySelector<HTMLElement>(`[data-row="${offerId}"] [data-column="${columnId}"]`)!;

function goTo(offerId: string, columnId: string): HTMLElement {
  const found = cell(offerId, columnId);
  act(() => {
    found.focus();
  });
  return found;
}

function press(key: string, more: Partial<KeyboardEventInit> = {}): void {
  fireEvent.keyDown(document.activeElement!, { key, ...more });
}

const editor = () => screen.getByRole('textbox', { name: /, of / });
const shownIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row']);

describe('a cell that is typed into', () => {
  it('begins with what is typed over it, shows what it comes to, and goes down', async () => {
    const { onSave, user } = open();
    goTo('A1', 'unitPrice');
    press('3');
    await user.type(editor(), '.4k');

    expect(screen.getByText('$3,744.00 → $3,400.00')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(onSave.mock.calls[0]?.[0]).toMatch(/^Set unit price of A1 to \$3,400\.00 · −\$/);
    expect(cell('A1', 'unitPrice').textContent).toContain('3,400.00');
    expect(screen.queryByRole('textbox', { name: /, of / })).toBeNull();
    expect(document.activeElement).toBe(cell('A2', 'unitPrice'));
  });

  it('keeps what stands there by F2, and leaves it by Escape', async () => {
    const { onSave, user } = open();
    goTo('A1', 'unitPrice');
    press('F2');

    expect(editor()).toHaveProperty('value', '3744.00');
    await user.type(editor(), '5{Escape}');
    expect(onSave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(cell('A1', 'unitPrice'));
  });

  it('keeps a text that cannot be read, with the reason under it', async () => {
    const { onSave, user } = open();
    goTo('A1', 'unitPrice');
    press('x');
    await user.type(editor(), 'y{Enter}');

    const words = screen.getByText('“xy” is not a number, nor a sum that can be worked out.');
    expect(words.getAttribute('role')).toBe('alert');
    expect(editor()).toHaveProperty('value', 'xy');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('is left to the right by Tab', async () => {
    const { user } = open();
    goTo('A1', 'quantity');
    press('9');
    await user.keyboard('{Tab}');

    expect(document.activeElement).toBe(cell('A1', 'unitPrice'));
  });

  it('offers its choices, found by typing and taken by the arrows', async () => {
    const { onSave, user } = open();
    goTo('A1', 'origin');
    press('t');
    const box = screen.getByRole('combobox', { name: 'Origin, of A1' });
    await user.type(box, 'haila');

    expect(within(screen.getByRole('listbox')).getByText(/TH\s+Thailand/)).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onSave.mock.calls[0]?.[0]).toMatch(/^Set origin of A1 to TH/);
  });

  it('asks once what a comma means, and remembers the answer', async () => {
    const { onSave, user } = open();
    goTo('A1', 'unitPrice');
    press('3');
    await user.type(either(), ',400');
    expect(screen.getByText(/can mean 3400 or 3\.400/)).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => {
      expect(screen.getByText('$3,744.00 → $3,400.00')).toBeTruthy();
    });
    await user.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledTimes(1);
    press('3');
    await user.type(editor(), ',500');
    expect(screen.getByText('$3,800.00 → $3,500.00')).toBeTruthy();
  });

  it('still explains a computed figure by Enter, and takes no letter', () => {
    open();
    goTo('A1', 'landedPerTh');
    press('Enter');
    press('5');

    expect(screen.queryByRole('textbox', { name: /, of / })).toBeNull();
  });

  it('does nothing to letters of an input method that are not done yet', async () => {
    const { onSave } = open();
    goTo('A1', 'unitPrice');
    press('3');
    const field = editor();
    fireEvent.compositionStart(field);
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });

    expect(screen.getByRole('textbox', { name: /, of / })).toBe(field);
    expect(onSave).not.toHaveBeenCalled();
    await Promise.resolve();
  });

  it('is not opened while nothing can be changed, and says why', async () => {
    const { onSave } = open(three, { refusal: 'Another window has the database.' });
    goTo('A1', 'unitPrice');
    press('3');

    expect(await screen.findByText('Another window has the database.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });
});

function either(): HTMLElement {
  return screen.queryByRole('combobox', { name: /, of / }) ?? editor();
}

describe('the palette', () => {
  it('opens the cell in focus for typing', async () => {
    const screenful = <EditableCompare offers={three} prepared={reference} view={view} />;
    const { rerender } = render(screenful);
    goTo('A2', 'unitPrice');
    rerender(
      <>
        {screenful}
        <CommandPalette isOpen onClose={() => undefined} />
      </>,
    );
    const user = userEvent.setup();
    await user.type(screen.getByRole('combobox', { name: 'Command' }), 'edit this cell');
    await user.keyboard('{Enter}');

    await waitFor(() => {
      expect(screen.getByLabelText('Unit price, $, of A2')).toHaveProperty('value', '3800.00');
    });
  });
});

describe('a selected range', () => {
  function select(): void {
    goTo('A1', 'unitPrice');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
  }

  it('is filled with what is typed by Ctrl Enter, each from what stands there', async () => {
    const { onSave, user } = open();
    select();
    press('-');
    await user.type(editor(), '$40');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(onSave.mock.calls[0]?.[0]).toMatch(/^Change unit price of 3 offers · −\$/);
    expect(onSave.mock.calls[0]?.[1].map(({ unitPrice }) => unitPrice)).toEqual([370_400, 376_000, 386_000]);
  });

  it('is filled down from its first cell', () => {
    const { onSave } = open();
    select();
    press('d', { ctrlKey: true });

    expect(onSave.mock.calls[0]?.[1].map(({ unitPrice }) => unitPrice)).toEqual([374_400, 374_400, 374_400]);
  });

  it('is filled right only between fields of one kind', async () => {
    const { onSave } = open();
    goTo('A1', 'origin');
    press('ArrowRight', { shiftKey: true });
    press('r', { ctrlKey: true });
    expect(onSave.mock.calls[0]?.[0]).toMatch(/^Set hashboard origin of A1 to MY/);

    goTo('A1', 'quantity');
    press('Escape');
    press('ArrowRight', { shiftKey: true });
    press('r', { ctrlKey: true });
    expect(await screen.findByText(/Units and Unit price \$ are not of one kind/)).toBeTruthy();
    expect(onSave).toHaveBeenCalledTimes(1);
  });

  it('is emptied by Delete where that is allowed, else told in words', () => {
    const { onSave } = open([anOffer({ hashboardOrigin: three[0]!.origin })]);
    goTo('A1', 'hashboardOrigin');
    press('Delete');
    expect(onSave.mock.calls[0]?.[1][0]?.hashboardOrigin).toBeNull();

    goTo('A1', 'unitPrice');
    press('Delete');
    expect(within(screen.getByRole('dialog')).getByText('Unit price cannot be left empty.')).toBeTruthy();
    expect(onSave).toHaveBeenCalledTimes(1);
  });
});

describe('a paste', () => {
  function paste(text: string): void {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    act(() => {
      document.dispatchEvent(event);
    });
  }

  it('writes what fits at once', () => {
    const { onSave } = open();
    goTo('A1', 'unitPrice');
    paste('3400\n3500');

    expect(onSave.mock.calls[0]?.[0]).toMatch(/^Paste 2 cells into 2 offers · −\$/);
    expect(onSave.mock.calls[0]?.[1].map(({ unitPrice }) => unitPrice)).toEqual([340_000, 350_000, 390_000]);
  });

  it('with a cell that does not fit shows all of it first, and changes nothing by itself', async () => {
    const { onSave, user } = open();
    goTo('A1', 'unitPrice');
    paste('3400\ncheap\n3500');
    const dialog = screen.getByRole('dialog', { name: 'Paste 3 cells' });

    expect(within(dialog).getByRole('region', { name: 'Refused cells' }).textContent).toContain('cheap');
    const apply = within(dialog).getByRole('button', { name: 'Paste 2 cells' });
    expect(apply).toHaveProperty('disabled', true);
    await user.click(within(dialog).getByLabelText('Leave 1 offer with refused cells as it is'));
    await user.click(apply);
    expect(onSave.mock.calls[0]?.[1].map(({ unitPrice }) => unitPrice)).toEqual([340_000, 380_000, 350_000]);
  });

  it('in which no cell can be kept says so, and what to do', () => {
    const { onSave } = open();
    goTo('A1', 'unitPrice');
    paste('cheap\ndear');
    const dialog = screen.getByRole('dialog', { name: 'Paste 2 cells' });

    expect(
      within(dialog).getByText(/^No cell can be kept, nothing has changed\. Correct the text/),
    ).toBeTruthy();
    expect(within(dialog).getByRole('button', { name: 'Paste' })).toHaveProperty('disabled', true);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('of an empty clipboard says so', async () => {
    const { onSave } = open();
    goTo('A1', 'unitPrice');
    paste('');

    expect(await screen.findByText('The clipboard holds no text to paste.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('of what stands there changes nothing', () => {
    const { onSave } = open();
    goTo('A1', 'unitPrice');
    paste('3744.00');

    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('after an edit', () => {
  it('rows stay where they were until they are sorted again', async () => {
    const { user } = open();
    goTo('A1', 'unitPrice');
    press('9');
    await user.type(editor(), 'k{Enter}');

    expect(shownIds()).toEqual(['A1', 'A2', 'A3']);
    await user.click(screen.getByRole('button', { name: /1 row out of order/ }));
    expect(shownIds()).toEqual(['A2', 'A3', 'A1']);
    expect(screen.queryByRole('button', { name: /out of order/ })).toBeNull();
  });

  it('the cell has a mark that says what was quoted, and lets it be put back', async () => {
    const { onSave, user } = open();
    goTo('A1', 'unitPrice');
    press('9');
    await user.type(editor(), 'k{Enter}');
    expect(cell('A1', 'unitPrice').getAttribute('aria-description')).toBe(
      'Typed over on 22 Nov 2026 by Ana; quoted $3,744.00',
    );

    goTo('A1', 'unitPrice');
    press('Enter', { altKey: true });
    await user.click(await screen.findByRole('button', { name: 'Reset to the quotation' }));
    expect(onSave.mock.calls[1]?.[0]).toMatch(/^Reset unit price of A1 to \$3,744\.00 as quoted/);
    expect(onSave.mock.calls[1]?.[1][0]?.handEdits).toEqual([]);
  });
});

describe('the history of an offer', () => {
  it('lists its steps with old and new', async () => {
    const step = {
      sequence: 4,
      label: 'Set unit price of A1',
      at: '2026-11-22T10:00:00Z',
      changeCount: 1,
      isUndone: false,
    };
    const { user } = open(three, {
      steps: [{ step, before: anOffer(), after: anOffer({ unitPrice: usdCents(340_000) }) }],
    });
    await user.click(screen.getByRole('tab', { name: 'History' }));

    const list = await screen.findByRole('list', { name: 'History of A1' });
    expect(list.textContent).toContain('Unit price$3,744.00 → $3,400.00');
  });

  it('says so where nothing has touched it', async () => {
    const { user } = open();
    await user.click(screen.getByRole('tab', { name: 'History' }));

    expect(await screen.findByText(/Nothing in the history has touched A1/)).toBeTruthy();
  });
});
