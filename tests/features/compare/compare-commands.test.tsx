import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CommandPalette } from '../../../src-renderer/ui/commands/command-palette';
import { CompareScreen } from '../../fixtures/compare-screen';
import { manyRows } from '../../fixtures/comparison-rows';
import { giveElementsHeight } from '../../fixtures/element-size';
import { prepared } from '../../fixtures/reference';

const reference = prepared();
const rows = manyRows(4, reference);

beforeAll(() => {
  giveElementsHeight();
});
afterEach(cleanup);

const add = vi.fn();
const offerActions = {
  edit: () => undefined,
  add,
  duplicate: () => undefined,
  shortlist: () => undefined,
  remove: () => undefined,
};

async function run(words: string) {
  const user = userEvent.setup();
  const compare = <CompareScreen rows={rows} prepared={reference} offerActions={offerActions} />;
  const { rerender } = render(compare);
  rerender(
    <>
      {compare}
      <CommandPalette isOpen onClose={() => undefined} />
    </>,
  );
  await user.type(screen.getByRole('combobox', { name: 'Command' }), words);
  await user.keyboard('{Enter}');
  // What is chosen runs a turn later.
  await new Promise((resolve) => setTimeout(resolve));
}

describe('The palette on the comparison', () => {
  it('sorts by a column', async () => {
    await run('sort unit price');

    expect(screen.getByRole('button', { name: /sorted by Unit price \$ ↑/, hidden: true })).toBeTruthy();
  });

  it('hides a column that is shown', async () => {
    expect(document.querySelector('[data-header="vendor"]')).toBeNull();
    await run('hide column vendor');

    expect(document.querySelector('[data-header="model"]')).not.toBeNull();
    expect(document.querySelector('[data-header="vendor"]')).toBeNull();
  });

  it('changes the scenario', async () => {
    await run('entry p90');

    expect(screen.getByRole('button', { name: /Entry at P90/, hidden: true })).toBeTruthy();
  });

  it('opens the form of a new offer', async () => {
    await run('add offer');

    expect(add).toHaveBeenCalledOnce();
  });

  it('sets offers side by side', async () => {
    await run('side by side');

    expect(screen.getByRole('region', { name: 'Side by side', hidden: true })).toBeTruthy();

    await userEvent.clear(screen.getByRole('combobox', { name: 'Command' }));
    const offered = screen.getAllByRole('option').map((one) => one.textContent);
    expect(offered.filter((label) => /Sort|column|Explain|Find/.test(label))).toEqual([]);
    expect(offered).toContain('Entry at P90');
  });
});
