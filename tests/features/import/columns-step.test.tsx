/** Matching the columns of a vendor's own file: what is asked, by keys too, what is saved, and what closing asks. */
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveElementsHeight } from '../../fixtures/element-size';
import { importActions, importFile } from '../../fixtures/import-screen';
import { aSourceProfile } from '../../fixtures/source-profile';

giveElementsHeight();
afterEach(cleanup);

const LINES = [
  'Harbour Rigs Ltd price list;;;;;',
  'Model;Hashrate;Price;Qty;Origin;Ship from',
  'Antminer S21 Pro;234T;3.744 $;100;Malaysia;MY',
  'Antminer S21 XP;270T;5.999 $;50;China;HK',
];

const fileOf = (lines: readonly string[], name = 'harbour.csv') => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
});

const question = (name: string) => screen.findByRole('region', { name });
const look = () => screen.getByRole('button', { name: 'Look at the preview' });

/** Answers what the file of this test leaves open, by what stands on the buttons. */
async function answerAll(user: Awaited<ReturnType<typeof importFile>>) {
  const type = async (name: string, text: string) => {
    const asked = await question(name);
    await user.type(within(asked).getByRole('textbox'), `${text}{Enter}`);
  };
  await user.click(within(await question('Decimal mark')).getByRole('button', { name: /Comma/ }));
  await type('Vendor', 'Harbour');
  await type('Incoterm', 'FOB');
  await type('HTS code (US tariff)', '8543.70.98.60');
  await user.click(within(await question('Air or ocean')).getByRole('button', { name: /ocean/ }));
}

describe('a file in a vendor’s own columns', () => {
  it('asks before it can be read, and shows what each column says with its first cells', async () => {
    await importFile(importActions(fileOf(LINES)));

    const head = await screen.findByRole('combobox', { name: 'What Hashrate says' });
    expect((head as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('Hash rate');
    const column = head.closest('[role="columnheader"]') as HTMLElement;
    expect(within(column).getAllByRole('listitem')[0]?.textContent).toBe('234T → 234 TH/s');
    expect(look()).toHaveProperty('disabled', true);
    expect(screen.getByText(/questions left\./)).toBeDefined();
  });

  it('answers a question by its digit, and the question goes', async () => {
    const actions = importActions(fileOf(LINES));
    const user = await importFile(actions);
    const asked = await question('Air or ocean');
    within(asked).getAllByRole('button')[0]?.focus();

    await user.keyboard('1');

    await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'Air or ocean' })).toBeNull());
    expect(vi.mocked(actions.guessLayout).mock.lastCall?.[2].given).toEqual({ mode: 'ocean' });
    expect(screen.getByRole('combobox', { name: 'Air or ocean' })).toHaveProperty('value', 'ocean');
  });

  it('leaves digits that are typed into a field to the field', async () => {
    const actions = importActions(fileOf(LINES));
    const user = await importFile(actions);
    const asked = await question('HTS code (US tariff)');

    await user.type(within(asked).getByRole('textbox'), '8543.70');

    expect(actions.guessLayout).toHaveBeenCalledTimes(1);
  });

  it('is guessed again round a column that the user corrects', async () => {
    const actions = importActions(fileOf(LINES));
    const user = await importFile(actions);

    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'What Qty says' }),
      'Least order (MOQ)',
    );

    expect(await question('Units offered')).toBeDefined();
    expect(screen.getByRole('combobox', { name: 'What Qty says' })).toHaveProperty('value', 'min_quantity');
  });

  it('lets a row be made the header by keyboard', async () => {
    const actions = importActions(fileOf(LINES));
    const user = await importFile(actions);
    const grid = await screen.findByRole('grid', { name: 'The file as it stands' });
    grid.focus();

    await user.keyboard('{ArrowDown}{Enter}');

    await vi.waitFor(() =>
      expect(vi.mocked(actions.guessLayout).mock.lastCall?.[2].headerLines).toEqual([3]),
    );
  });

  it('reads the bytes again in another encoding or by another delimiter', async () => {
    const actions = importActions(fileOf(LINES));
    const user = await importFile(actions);

    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Cells are separated by' }),
      'comma',
    );

    await vi.waitFor(() =>
      expect(vi.mocked(actions.readTable).mock.lastCall?.[2]).toEqual({
        encoding: null,
        delimiter: ',',
        quote: null,
      }),
    );
  });

  it('is imported with the way it was read, saved under the vendor’s name', async () => {
    const actions = importActions(fileOf(LINES));
    const user = await importFile(actions);
    await answerAll(user);

    await vi.waitFor(() => expect(look()).toHaveProperty('disabled', false));
    await user.click(look());
    await user.click(await screen.findByRole('button', { name: 'Import 2 offers' }));

    const [, offers, profile] = vi.mocked(actions.importOffers).mock.calls[0]!;
    expect(offers.map(({ model, origin, incoterm }) => [model, origin, incoterm])).toEqual([
      ['Antminer S21 Pro', 'MY', 'FOB'],
      ['Antminer S21 XP', 'CN', 'FOB'],
    ]);
    expect(profile).toMatchObject({ name: 'Harbour', savedOn: '2026-11-21', savedBy: 'Ana' });
    expect(profile?.given).toMatchObject({ vendor: 'Harbour', mode: 'ocean' });
  });

  it('keeps what was set on the way to the preview and back', async () => {
    const user = await importFile(importActions(fileOf(LINES)));
    await answerAll(user);
    await vi.waitFor(() => expect(look()).toHaveProperty('disabled', false));
    await user.click(look());

    await user.click(await screen.findByRole('button', { name: 'Back' }));

    expect(await screen.findByRole('textbox', { name: 'Vendor' })).toHaveProperty('value', 'Harbour');
    expect(look()).toHaveProperty('disabled', false);
  });

  it('asks before Escape throws away what was set, and not before', async () => {
    const user = await importFile(importActions(fileOf(LINES)));
    const asked = await question('Air or ocean');
    await user.click(within(asked).getByRole('button', { name: /ocean/ }));
    await vi.waitFor(() => expect(screen.queryByRole('region', { name: 'Air or ocean' })).toBeNull());

    await user.keyboard('{Escape}');
    expect(screen.getByRole('alert').textContent).toContain('What you set for this file is lost.');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(screen.getByRole('combobox', { name: 'Air or ocean' })).toHaveProperty('value', 'ocean');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Discard' }));

    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes at once where nothing was set', async () => {
    const user = await importFile(importActions(fileOf(LINES)));
    await question('Air or ocean');

    await user.keyboard('{Escape}');

    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes straight to the preview by a saved way of reading, which it names', async () => {
    const column = (header: string, field: string) => ({
      header,
      field,
      unit: null,
      currency: field === 'unit_price' ? 'USD' : null,
      fromQuantity: null,
    });
    const profile = aSourceProfile({
      id: 'source-harbour',
      name: 'Harbour',
      columns: [
        column('Model', 'model'),
        column('Hashrate', 'hashrate_ths'),
        column('Price', 'unit_price'),
        column('Qty', 'quantity'),
        column('Origin', 'origin'),
        column('Ship from', 'ship_from'),
      ] as ReturnType<typeof aSourceProfile>['columns'],
      dialect: { decimalMark: 'comma', dateOrder: null },
      given: { vendor: 'Harbour', incoterm: 'FOB', hts_code: '8543.70.98.60', mode: 'ocean' },
    });
    const actions = importActions(fileOf(LINES));
    const user = await importFile(actions, { profiles: [profile] });

    expect(await screen.findByText(/Read as the list of Harbour, saved 3 Nov 2026/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Import 2 offers' }));
    expect(vi.mocked(actions.importOffers).mock.calls[0]?.[2]).toBeNull();
  });
});

describe('a price list that is pasted', () => {
  it('is read from the box, with the text kept as its evidence', async () => {
    const actions = importActions(null);
    const user = await importFile(actions);
    await user.click(screen.getByRole('button', { name: 'Paste' }));

    const text = 'Model\tHashrate\tPrice\nAntminer S21 Pro\t234T\t$3,744';
    await user.type(screen.getByRole('textbox', { name: 'What the vendor wrote' }), 'x');
    await user.clear(screen.getByRole('textbox', { name: 'What the vendor wrote' }));
    await user.click(screen.getByRole('textbox', { name: 'What the vendor wrote' }));
    await user.paste(text);
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('Import the pasted text')).toBeDefined();
    expect(vi.mocked(actions.readPasted).mock.calls[0]?.[0]).toBe(text);
  });

  it('is taken when it is pasted outside of any field', async () => {
    const actions = importActions(null);
    const user = await importFile(actions);
    screen.getByRole('button', { name: 'Start' }).focus();

    await user.paste('S21 XP 270T 13.5J $5,999 FOB HK MOQ 50 ETA Feb');

    await vi.waitFor(() => expect(actions.readPasted).toHaveBeenCalledTimes(1));
    expect(await screen.findByRole('dialog')).toBeDefined();
  });
});
