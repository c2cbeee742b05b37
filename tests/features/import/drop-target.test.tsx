/** Files that are dropped on the window: read one after the other, or refused in words. */
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveElementsHeight } from '../../fixtures/element-size';
import { importActions, importFile } from '../../fixtures/import-screen';
import { priceListText } from '../../fixtures/price-list-text';

giveElementsHeight();
afterEach(cleanup);

function drag(kind: 'dragover' | 'drop', files: readonly File[]): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files, dropEffect: 'none' } });
  act(() => {
    window.dispatchEvent(event);
  });
  return event;
}

const list = (name: string, id: string) => new File([priceListText([{ id }])], name);

describe('files that are dropped on the window', () => {
  it('say what a drop would do while they are over it', async () => {
    await importFile(importActions(null));

    drag('dragover', []);

    expect(screen.getByText('Drop to import as a price list')).toBeDefined();
  });

  it('are imported one after the other, each counted', async () => {
    const actions = importActions(null);
    const user = await importFile(actions);

    drag('drop', [list('one.csv', 'A'), list('two.csv', 'B')]);
    expect(await screen.findByText('Import one.csv (1 of 2)')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Import 1 offer' }));
    expect(await screen.findByText('Import two.csv (2 of 2)')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Import 1 offer' }));

    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(vi.mocked(actions.importOffers).mock.calls.map(([, offers]) => offers[0]?.id)).toEqual(['A', 'B']);
  });

  it('can be skipped without losing those that follow', async () => {
    const actions = importActions(null);
    const user = await importFile(actions);

    drag('drop', [list('one.csv', 'A'), list('two.csv', 'B')]);
    await user.click(await screen.findByRole('button', { name: 'Skip this file' }));

    expect(await screen.findByText('Import two.csv (2 of 2)')).toBeDefined();
    expect(actions.importOffers).not.toHaveBeenCalled();
  });

  it('are refused in words if one is no price list, and none is read', async () => {
    const actions = importActions(null);
    await importFile(actions);

    drag('drop', [list('one.csv', 'A'), new File(['x'], 'photo.png')]);

    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('alert').textContent).toContain('photo.png is none of .xlsx, .csv');
    expect(actions.readTable).not.toHaveBeenCalled();
  });

  it('do nothing while another import is under way, and never open in place of the app', async () => {
    const actions = importActions(null);
    await importFile(actions);
    drag('drop', [list('one.csv', 'A')]);
    await screen.findByRole('button', { name: 'Import 1 offer' });

    const second = drag('drop', [list('two.csv', 'B')]);

    expect(second.defaultPrevented).toBe(true);
    expect(actions.readTable).toHaveBeenCalledTimes(1);
  });
});
