/** The course of an import: what is read at once, what is shown, and that nothing is written before it is confirmed. */
import type { Offer } from '#domain/model/offer';
import { offerSchema } from '#domain/model/offer';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { readPriceList } from '../../../src-renderer/imports/read-price-list';
import { giveElementsHeight } from '../../fixtures/element-size';
import { importActions, importFile } from '../../fixtures/import-screen';
import { aPriceListContext } from '../../fixtures/price-list-context';
import { priceListBytes, priceListText, type PriceListRow } from '../../fixtures/price-list-text';
import { readPriceListFile } from '../../fixtures/read-price-list-file';
import { workbookFile } from '../../fixtures/workbook-file';

giveElementsHeight();
afterEach(cleanup);

const fileOf = (rows: readonly PriceListRow[], name = 'bitmain.csv') => ({
  name,
  bytes: priceListBytes(rows),
});

function offersOf(rows: readonly PriceListRow[]): readonly Offer[] {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.offers;
}

const rowsOf = (name: string) =>
  within(screen.getByRole('grid', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    );

describe('importing a price list in the documented columns', () => {
  it('goes straight to the preview, and writes nothing until Import is pressed, then everything at once', async () => {
    const actions = importActions(fileOf([{ id: 'A' }, { id: 'B', quantity: '0' }]));
    const user = await importFile(actions);

    const button = await screen.findByRole('button', { name: 'Import 1 offer' });
    expect(actions.importOffers).not.toHaveBeenCalled();
    await user.click(button);

    expect(actions.importOffers).toHaveBeenCalledTimes(1);
    const [evidence, offers, profile] = vi.mocked(actions.importOffers).mock.calls[0]!;
    expect(evidence).toMatchObject({ fileName: 'bitmain.csv', importedOn: '2026-11-21', importedBy: 'Ana' });
    expect(offers.map(({ id, evidenceId }) => [id, evidenceId])).toEqual([['A', evidence.id]]);
    expect(profile).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names every rejected cell by line, column, what was read and why', async () => {
    await importFile(
      importActions(fileOf([{ id: 'A' }, { id: 'B', quantity: '0' }, { id: 'C', hts_code: '' }])),
    );

    await screen.findByRole('grid', { name: 'Rejected rows' });
    expect(rowsOf('Rejected rows')).toEqual([
      ['3', 'B', 'K quantity', '0', 'is less than 1'],
      ['4', 'C', 'L hts_code', 'blank', 'is blank and is required'],
    ]);
  });

  it('shows the rejected cell in the file itself', async () => {
    await importFile(importActions(fileOf([{ id: 'A' }, { id: 'B', quantity: '0' }])));

    const excerpt = await screen.findByRole('group', { name: 'In the vendor’s file' });
    const row = within(excerpt).getByRole('row', { name: /^3 B / });
    const meant = within(row)
      .getAllByRole('cell')
      .filter((cell) => cell.hasAttribute('data-meant'));
    expect(meant.map((cell) => cell.textContent)).toEqual(['0']);
  });

  it('reads the row again with what was typed in place of a cell, and marks the offer', async () => {
    const actions = importActions(fileOf([{ id: 'A' }, { id: 'B', quantity: '0' }]));
    const user = await importFile(actions);

    const field = await screen.findByRole('textbox', { name: 'Read K3 as' });
    await user.clear(field);
    await user.type(field, '40');
    await user.click(screen.getByRole('button', { name: 'Read the row again' }));
    await user.click(await screen.findByRole('button', { name: 'Import 2 offers' }));

    const [, offers] = vi.mocked(actions.importOffers).mock.calls[0]!;
    const mended = offers.find(({ id }) => id === 'B');
    expect(mended?.quantity).toBe(40);
    expect(mended?.handEdits).toEqual([{ field: 'quantity', on: '2026-11-21', by: 'Ana', quoted: null }]);
    expect(offers.find(({ id }) => id === 'A')?.handEdits).toEqual([]);
  });

  it('shows each changed field before and after with the difference, and what changes in dollars', async () => {
    const [offer] = offersOf([{ id: 'A' }]);
    const before = offerSchema.parse({ ...offer, unitPrice: 400_000, origin: 'CN' });
    await importFile(importActions(fileOf([{ id: 'A' }])), { offers: [before] });

    await screen.findByRole('grid', { name: 'Changed offers' });
    expect(rowsOf('Changed offers')).toEqual([
      ['2', 'A', 'Antminer S21 Pro', 'Origin', 'China', 'Malaysia', ''],
      ['2', 'A', 'Antminer S21 Pro', 'Unit price, $', '4,000.00', '3,744.00', '−$256.00 (−6.4 %)'],
    ]);
    expect(screen.getByText('−$25,600.00 of goods')).toBeDefined();
  });

  it('has nothing to import when the file changes nothing', async () => {
    await importFile(importActions(fileOf([{ id: 'A' }])), { offers: offersOf([{ id: 'A' }]) });

    const button = await screen.findByRole('button', { name: 'Nothing to import' });
    expect(button).toHaveProperty('disabled', true);
  });

  it('offers Undo, and the imported offers alone, after the import', async () => {
    const actions = importActions(fileOf([{ id: 'A' }]));
    const user = await importFile(actions);
    await user.click(await screen.findByRole('button', { name: 'Import 1 offer' }));

    expect(await screen.findByText('Imported 1 offer from bitmain.csv.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show them' }));

    expect(actions.showOffers).toHaveBeenCalledExactlyOnceWith(['A']);
    expect(actions.undo).not.toHaveBeenCalled();
  });

  it('takes the import back by Undo', async () => {
    const actions = importActions(fileOf([{ id: 'A' }]));
    const user = await importFile(actions);
    await user.click(await screen.findByRole('button', { name: 'Import 1 offer' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    expect(actions.undo).toHaveBeenCalledTimes(1);
  });

  it('saves the rejected rows of the file', async () => {
    const actions = importActions(fileOf([{ id: 'B', quantity: '0' }]));
    const user = await importFile(actions);

    await user.click(await screen.findByRole('button', { name: 'Save rejected rows…' }));

    const [name, , list] = vi.mocked(actions.saveRejected).mock.calls[0]!;
    expect(name).toBe('bitmain.csv');
    expect(list.rejected.map(({ line }) => line)).toEqual([2]);
  });

  it('leaves everything as it was when cancelled', async () => {
    const actions = importActions(fileOf([{ id: 'A' }]));
    const user = await importFile(actions);

    await user.click(await screen.findByRole('button', { name: 'Cancel' }));

    expect(actions.importOffers).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says so when writing fails, and keeps what was set', async () => {
    const importOffers = () => Promise.reject(new Error('The disk is full.'));
    const user = await importFile(importActions(fileOf([{ id: 'A' }]), { importOffers }));

    await user.click(await screen.findByRole('button', { name: 'Import 1 offer' }));

    expect((await screen.findByText(/The disk is full/)).textContent).toContain('Nothing was imported');
    expect(screen.getByRole('button', { name: 'Back to the columns' })).toBeDefined();
  });

  it('reads another sheet of a workbook when one is chosen', async () => {
    const sheetRows = (row: PriceListRow) =>
      priceListText([row])
        .split('\r\n')
        .map((line) => line.split(','));
    const bytes = workbookFile([
      { name: 'November', rows: sheetRows({ id: 'A' }) },
      { name: 'December', rows: sheetRows({ id: 'B' }) },
    ]);
    const user = await importFile(importActions({ name: 'list.xlsx', bytes }));

    await screen.findByText('Another sheet has the same header and is not read: December.');
    await user.click(await screen.findByRole('button', { name: 'Change how it is read' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Sheet' }), 'December');
    await user.click(await screen.findByRole('button', { name: 'Look at the preview' }));

    expect(await screen.findByText(/from sheet December/)).toBeDefined();
    expect(rowsOf('New offers')[0]).toContain('B');
  });

  it('does nothing when no file is chosen', async () => {
    const actions = importActions(null);
    await importFile(actions);

    expect(actions.readTable).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what is wrong with a file that cannot be read', async () => {
    await importFile(importActions({ name: 'x.csv', bytes: new Uint8Array() }));

    const alert = await within(await screen.findByRole('dialog')).findByRole('alert');
    expect(alert.textContent).toContain('x.csv cannot be imported.');
    expect(alert.textContent).toContain('Nothing was imported');
  });

  it('stops a long reading and keeps its result out', async () => {
    let signal: AbortSignal | null = null;
    let finish: (result: ReturnType<typeof readPriceList>) => void = () => undefined;
    const actions = importActions(fileOf([{ id: 'A' }]), {
      readWithLayout: (_table, _layout, _context, watched) => {
        ({ signal } = watched);
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    const user = await importFile(actions);

    await user.click(await screen.findByRole('button', { name: 'Stop' }, { timeout: 3000 }));
    finish(readPriceListFile(priceListBytes([{ id: 'A' }]), aPriceListContext()));

    expect(signal).toMatchObject({ aborted: true });
    await Promise.resolve();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(actions.importOffers).not.toHaveBeenCalled();
  });
});
