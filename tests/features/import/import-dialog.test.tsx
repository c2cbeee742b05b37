import { calendarDate } from '#domain/core/calendar-date';
import { offerSchema, type Offer } from '#domain/model/offer';
import { readTable } from '#parser/read-table';
import { decodeTable, encodeTable } from '#parser/table/table-bytes';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkspaceState } from '../../../src-renderer/data/workspace-state';
import { ImportDialog } from '../../../src-renderer/features/import/import-dialog';
import {
  usePriceListImport,
  type ImportActions,
} from '../../../src-renderer/features/import/use-price-list-import';
import { readPriceList } from '../../../src-renderer/imports/read-price-list';
import { MessagesProvider } from '../../../src-renderer/ui/messages';
import { aPriceListContext } from '../../fixtures/price-list-context';
import { priceListBytes, priceListText, type PriceListRow } from '../../fixtures/price-list-text';
import { readPriceListFile } from '../../fixtures/read-price-list-file';
import { workbookFile } from '../../fixtures/workbook-file';

afterEach(cleanup);

const { rigModels, vendors, sites } = aPriceListContext();

function aState(offers: readonly Offer[]): WorkspaceState {
  const nothing = {
    evidence: [],
    parties: [],
    marketQuotes: [],
    overlays: [],
    tariffPack: null,
    lanes: [],
    views: [],
    sourceProfiles: [],
    lineage: [],
    settings: null,
  };
  return { ...nothing, offers, rigModels, vendors, sites };
}

const aStep = { sequence: 3, label: 'Import', at: '2026-11-21T12:00:00Z', changeCount: 2, isUndone: false };

function someActions(rows: readonly PriceListRow[], change: Partial<ImportActions> = {}) {
  return {
    openFile: vi.fn<ImportActions['openFile']>(() =>
      Promise.resolve({ name: 'bitmain.csv', bytes: priceListBytes(rows) }),
    ),
    readTable: vi.fn<ImportActions['readTable']>((bytes) => {
      const result = readTable(bytes);
      return Promise.resolve(result.ok ? { ok: true, value: encodeTable(result.value) } : result);
    }),
    readPriceList: vi.fn<ImportActions['readPriceList']>((table, sheetName, context) =>
      Promise.resolve(readPriceList(decodeTable(table), sheetName, context)),
    ),
    importOffers: vi.fn<ImportActions['importOffers']>(() => Promise.resolve(aStep)),
    undo: vi.fn<ImportActions['undo']>(() => Promise.resolve()),
    saveTable: vi.fn<ImportActions['saveTable']>(() => Promise.resolve(true)),
    today: () => calendarDate('2026-11-21'),
    ...change,
  };
}

function Page({ actions, offers }: { readonly actions: ImportActions; readonly offers: readonly Offer[] }) {
  const priceListImport = usePriceListImport(actions, aState(offers));
  return (
    <>
      <button onClick={priceListImport.start}>Start</button>
      <ImportDialog {...priceListImport} onSaveTemplate={() => undefined} />
    </>
  );
}

async function importFile(actions: ImportActions, offers: readonly Offer[] = []) {
  const user = userEvent.setup();
  render(
    <MessagesProvider>
      <Page actions={actions} offers={offers} />
    </MessagesProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Start' }));
  return user;
}

function offersOf(rows: readonly PriceListRow[]): readonly Offer[] {
  const result = readPriceListFile(priceListBytes(rows), aPriceListContext());
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.offers;
}

describe('importing a price list', () => {
  it('writes nothing until Import is pressed, then everything at once', async () => {
    const actions = someActions([{ id: 'A' }, { id: 'B', quantity: '0' }]);
    const user = await importFile(actions);

    const button = await screen.findByRole('button', { name: 'Import 1 offer' });
    expect(actions.importOffers).not.toHaveBeenCalled();
    await user.click(button);

    expect(actions.importOffers).toHaveBeenCalledTimes(1);
    const [evidence, offers] = vi.mocked(actions.importOffers).mock.calls[0]!;
    expect(evidence).toMatchObject({ fileName: 'bitmain.csv', importedOn: '2026-11-21' });
    expect(offers.map(({ id, evidenceId }) => [id, evidenceId])).toEqual([['A', evidence.id]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names every rejected row by line, column, what was read and why', async () => {
    await importFile(someActions([{ id: 'A' }, { id: 'B', quantity: '0' }, { id: 'C', hts_code: '' }]));

    const table = await screen.findByRole('table');
    const rows = within(table).getAllByRole('row').slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['3', 'B', 'quantity', '0', 'is less than 1'],
      ['4', 'C', 'hts_code', 'blank', 'is blank and is required'],
    ]);
  });

  it('shows each changed field before and after, and what changes in dollars', async () => {
    const [offer] = offersOf([{ id: 'A' }]);
    const before = offerSchema.parse({ ...offer, unitPrice: 400_000, origin: 'CN' });
    await importFile(someActions([{ id: 'A' }]), [before]);

    const table = await screen.findByRole('table');
    const cells = within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual([
      ...['A', 'Antminer S21 Pro', 'Origin', 'China', 'Malaysia'],
      ...['A', 'Antminer S21 Pro', 'Unit price, $', '4,000.00', '3,744.00'],
    ]);
    expect(screen.getByText('−$25,600.00 of goods')).toBeDefined();
  });

  it('has nothing to import when the file changes nothing', async () => {
    await importFile(someActions([{ id: 'A' }]), offersOf([{ id: 'A' }]));

    const button = await screen.findByRole('button', { name: 'Nothing to import' });
    expect(button).toHaveProperty('disabled', true);
  });

  it('offers Undo after the import', async () => {
    const actions = someActions([{ id: 'A' }]);
    const user = await importFile(actions);
    await user.click(await screen.findByRole('button', { name: 'Import 1 offer' }));

    expect(await screen.findByText('Imported 1 offer from bitmain.csv.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(actions.undo).toHaveBeenCalledTimes(1);
  });

  it('saves the rejected rows with a column that says why', async () => {
    const actions = someActions([{ id: 'B', quantity: '0' }]);
    const user = await importFile(actions);

    await user.click(await screen.findByRole('button', { name: 'Save rejected rows…' }));

    const [name, table] = vi.mocked(actions.saveTable).mock.calls[0]!;
    expect(name).toBe('bitmain-rejected.csv');
    expect(table[0]?.at(-1)).toBe('why');
    expect(table[1]?.at(-1)).toBe('Column quantity: “0” is less than 1.');
  });

  it('leaves everything as it was when cancelled', async () => {
    const actions = someActions([{ id: 'A' }]);
    const user = await importFile(actions);

    await user.click(await screen.findByRole('button', { name: 'Cancel' }));

    expect(actions.importOffers).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what is wrong with a file that cannot be read', async () => {
    const openFile = () =>
      Promise.resolve({ name: 'x.csv', bytes: new TextEncoder().encode('id,vendor\n1,2') });
    await importFile(someActions([], { openFile }));

    const alert = await within(await screen.findByRole('dialog')).findByRole('alert');
    expect(alert.textContent).toContain('x.csv cannot be imported.');
    expect(alert.textContent).toContain('Missing: model, origin');
    expect(alert.textContent).toContain('Nothing was imported');
  });

  it('says so when writing fails', async () => {
    const importOffers = () => Promise.reject(new Error('The disk is full.'));
    const user = await importFile(someActions([{ id: 'A' }], { importOffers }));

    await user.click(await screen.findByRole('button', { name: 'Import 1 offer' }));

    expect((await screen.findByText(/The disk is full/)).textContent).toContain('Nothing was imported');
  });

  it('reads a workbook, and another sheet of it when one is chosen', async () => {
    const rowsOf = (row: PriceListRow) =>
      priceListText([row])
        .split('\r\n')
        .map((line) => line.split(','));
    const bytes = workbookFile([
      { name: 'Cover', rows: [['Quotation 7']] },
      { name: 'November', rows: rowsOf({ id: 'A' }) },
      { name: 'December', rows: rowsOf({ id: 'B' }) },
    ]);
    const openFile = () => Promise.resolve({ name: 'list.xlsx', bytes });
    const user = await importFile(someActions([], { openFile }));

    const sheet = await screen.findByRole('combobox', { name: 'Sheet of the workbook' });
    expect(
      within(sheet)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['November', 'December']);
    expect(screen.getByText(/Read from sheet November of an Excel workbook/)).toBeDefined();
    await user.selectOptions(sheet, 'December');

    expect(await screen.findByText(/Read from sheet December of an Excel workbook/)).toBeDefined();
    const cells = within(screen.getByRole('table')).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toContain('B');
  });

  it('does nothing when no file is chosen', async () => {
    const actions = someActions([], { openFile: () => Promise.resolve(null) });
    await importFile(actions);

    expect(actions.readPriceList).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stops a long reading and keeps its result out', async () => {
    let signal: AbortSignal | null = null;
    let finish: (result: ReturnType<typeof readPriceList>) => void = () => undefined;
    const actions = someActions([{ id: 'A' }], {
      readPriceList: (_table, _sheetName, _context, options) => {
        signal = options.signal;
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
  });
});
