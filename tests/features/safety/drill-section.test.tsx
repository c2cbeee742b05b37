import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DrillResult } from '../../../src-renderer/data/vault/restore-drill';
import { DrillSection } from '../../../src-renderer/features/safety/drill-section';
import { keptDrillOf, readKeptDrill, type KeptDrill } from '../../../src-renderer/features/safety/kept-drill';

afterEach(cleanup);

const good: DrillResult = {
  at: new Date(2026, 10, 22, 7, 10).toISOString(),
  position: 1204,
  copyTakenAt: new Date(2026, 10, 22, 7, 0).toISOString(),
  changesAfter: 3,
  steps: { restored: 40, kept: 40 },
  tables: [
    { table: 'sites', records: 2, isSame: true },
    { table: 'offers', records: 63, isSame: true },
  ],
  unusable: [],
};

function renderSection(drill: () => Promise<DrillResult>, last: KeptDrill | null = null) {
  const onDone = vi.fn();
  render(<DrillSection drill={drill} last={last} onDone={onDone} />);
  return onDone;
}

const run = () => userEvent.click(screen.getByRole('button', { name: 'Run a drill' }));

describe('the restore drill', () => {
  it('says when the last one was and how it went', () => {
    renderSection(() => Promise.resolve(good), keptDrillOf(good));

    expect(screen.getByRole('status').textContent).toBe(
      'Last drill 22 Nov 2026, 07:10: all 65 records came out the same, up to change 1,204.',
    );
  });

  it('says that there was none', () => {
    renderSection(() => Promise.resolve(good));

    expect(screen.getByRole('status').textContent).toBe('No drill is on record.');
  });

  it('tells from what it restored, and every table', async () => {
    const onDone = renderSection(() => Promise.resolve(good));

    await run();

    await screen.findByText(
      'Restored from the safety copy of 22 Nov 2026, 07:00 and 3 changes after it. Every table came out as it is, and 40 of 40 steps of the history.',
    );
    expect(within(screen.getByRole('row', { name: /Offers/ })).getByText('63')).toBeTruthy();
    expect(onDone).toHaveBeenCalledWith(good);
  });

  it('names what came out different, and what to do', async () => {
    const tables = good.tables.map((table) => ({ ...table, isSame: table.table !== 'offers' }));
    renderSection(() => Promise.resolve({ ...good, tables, unusable: ['From s-9.snap: it is damaged.'] }));

    await run();

    expect((await screen.findByRole('alert')).textContent).toContain('1 table did not come out as it is.');
    expect(screen.getByRole('row', { name: 'Offers 63 different' })).toBeTruthy();
    expect(screen.getByText('From s-9.snap: it is damaged.')).toBeTruthy();
  });

  it('says in words that it could not be run, and that nothing was changed', async () => {
    const onDone = renderSection(() => Promise.reject(new Error('No safety copy could be read.')));

    await run();

    expect((await screen.findByRole('alert')).textContent).toContain(
      'No safety copy could be read. The workspace is as it was.',
    );
    expect(onDone).not.toHaveBeenCalled();
  });

  it('keeps only what it understands', () => {
    expect(readKeptDrill(keptDrillOf(good))).toEqual({
      at: good.at,
      position: 1204,
      records: 65,
      isGood: true,
    });
    for (const kept of [
      null,
      'x',
      {},
      { ...keptDrillOf(good), at: 'soon' },
      { ...keptDrillOf(good), records: '1' },
    ]) {
      expect(readKeptDrill(kept)).toBeNull();
    }
  });
});
