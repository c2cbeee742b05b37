import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { HistoryStep } from '../../../src-renderer/data/workspace-state';
import { DataPage } from '../../../src-renderer/features/data/data-page';

afterEach(cleanup);

const aStep = (sequence: number, change: Partial<HistoryStep> = {}): HistoryStep => ({
  sequence,
  label: `Step ${sequence}`,
  at: '2026-11-21T10:00:00Z',
  changeCount: 1,
  isUndone: false,
  ...change,
});

function renderPage(change: Partial<Parameters<typeof DataPage>[0]> = {}) {
  const props = {
    workspaceName: 'Autumn tender',
    offerCount: 60,
    author: '',
    onAuthorChange: vi.fn<(author: string) => void>(),
    history: [],
    reference: [],
    onRename: vi.fn<(name: string) => void>(),
    onExportWorkspace: vi.fn<() => void>(),
    onExportSealed: vi.fn<() => void>(),
    onImportWorkspace: vi.fn<() => void>(),
    onMergeWorkspace: vi.fn<() => void>(),
    onExportRedacted: vi.fn<() => void>(),
    onImportPriceList: vi.fn<() => void>(),
    onSaveTemplate: vi.fn<() => void>(),
    onExportPriceList: vi.fn<() => void>(),
    onExportFinance: vi.fn<() => void>(),
    onExportXlsx: vi.fn<() => void>(),
    onExportCsv: vi.fn<() => void>(),
    onUndo: vi.fn<() => void>(),
    onRedo: vi.fn<() => void>(),
    ...change,
  };
  render(<DataPage {...props} />);
  return props;
}

describe('the Data page', () => {
  it.each([
    ['Import price list…', 'onImportPriceList'],
    ['Save template…', 'onSaveTemplate'],
    ['Export offers as price list…', 'onExportPriceList'],
    ['Export finance workbook…', 'onExportFinance'],
    ['Export Excel…', 'onExportXlsx'],
    ['Export CSV…', 'onExportCsv'],
    ['Export workspace…', 'onExportWorkspace'],
    ['Export with a passphrase…', 'onExportSealed'],
    ['Open workspace…', 'onImportWorkspace'],
    ['Merge a workspace file…', 'onMergeWorkspace'],
    ['Export without prices…', 'onExportRedacted'],
  ] as const)('has %s', async (name, callback) => {
    const props = renderPage();

    await userEvent.click(screen.getByRole('button', { name }));

    expect(props[callback]).toHaveBeenCalledTimes(1);
  });

  it('exports no table where there are no offers', () => {
    renderPage({ offerCount: 0 });

    expect(screen.getByRole('button', { name: 'Export Excel…' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Export CSV…' })).toHaveProperty('disabled', true);
  });

  it('leads to what is far down, and leaves the keyboard there', async () => {
    renderPage({ safety: <p>Copies</p> });

    await userEvent.click(screen.getByRole('button', { name: 'Safety and log' }));

    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Safety and log' }));
  });

  it('renames the workspace once the name is typed, and never to nothing', async () => {
    const user = userEvent.setup();
    const { onRename } = renderPage();
    const field = screen.getByLabelText('Name of the workspace');

    await user.clear(field);
    await user.tab();
    expect(field).toHaveProperty('value', 'Autumn tender');
    await user.clear(field);
    await user.type(field, 'Spring tender{Enter}');

    expect(vi.mocked(onRename).mock.calls).toEqual([['Spring tender']]);
  });

  it('lists what was done, marks what is undone and names the next step back', async () => {
    const { onUndo, onRedo } = renderPage({
      history: [
        aStep(3, { isUndone: true }),
        aStep(2, { label: 'Import 24 offers from bitmain.csv' }),
        aStep(1),
      ],
    });

    const items = within(screen.getByRole('region', { name: 'History' })).getAllByRole('listitem');
    expect(items[0]?.textContent).toContain('undone');
    expect(items[1]?.textContent).toContain('Import 24 offers from bitmain.csv');
    expect(items[1]?.textContent).toContain('Undo takes this back');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(onRedo).toHaveBeenCalledTimes(1);
  });

  it('has nothing to undo or redo in a new workspace', () => {
    renderPage();

    expect(screen.getByRole('button', { name: 'Undo' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Redo' })).toHaveProperty('disabled', true);
  });

  it('shows reference data with counts and dates, and a dash for a date that is not known', () => {
    renderPage({
      reference: [
        { name: 'Tariff layers', count: 38, newest: calendarDate('2026-11-21'), words: 'Pack 2026.11.' },
        { name: 'Sites', count: 0, newest: null, words: 'None.' },
      ],
    });

    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['38', '21 Nov 2026', 'Pack 2026.11.'],
      ['0', '—', 'None.'],
    ]);
  });

  it('takes the name of who works here, and takes it away again', async () => {
    const props = renderPage({ author: 'Ana' });
    const field = screen.getByLabelText('Your name');

    await userEvent.clear(field);
    await userEvent.type(field, '  Ana Ruiz {Enter}');
    expect(props.onAuthorChange).toHaveBeenLastCalledWith('Ana Ruiz');
    await userEvent.clear(field);
    await userEvent.tab();

    expect(props.onAuthorChange).toHaveBeenLastCalledWith('');
  });
});
