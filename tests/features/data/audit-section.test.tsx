import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { entryAfter, findAuditBreak, type AuditEntry } from '../../../src-renderer/data/audit-log';
import { AuditSection, type AuditActions } from '../../../src-renderer/features/data/audit-section';
import { auditTable } from '../../../src-renderer/services/audit-table';

afterEach(cleanup);

const fact = { kind: 'change', at: '2026-11-22T10:00:00Z', by: null, details: null };
const first = entryAfter(null, {
  ...fact,
  label: 'Import 2 offers',
  counts: [{ table: 'offers', added: 2, changed: 0, removed: 0 }],
});
const log = [first, entryAfter(first, { ...fact, label: 'Remove 1 offer', counts: [] })];

function show(entries: readonly AuditEntry[]) {
  const actions = {
    read: () => Promise.resolve(entries),
    check: findAuditBreak,
    save: vi.fn<AuditActions['save']>(),
  };
  render(<AuditSection actions={actions} />);
  return actions;
}

describe('the log on the Data page', () => {
  it('says that every entry is as it was written', async () => {
    show(log);
    await userEvent.click(screen.getByRole('button', { name: 'Check the log' }));

    expect(await screen.findByText('2 entries, each as it was written')).toBeDefined();
  });

  it('names the entry that was changed', async () => {
    show([{ ...first, label: 'Import 1 offer' }, log[1]!]);
    await userEvent.click(screen.getByRole('button', { name: 'Check the log' }));

    expect((await screen.findByRole('alert')).textContent).toContain(
      'Entry 1 of 2 is not as it was written“Import 1 offer”: it was changed after it was written.',
    );
  });

  it('is exported as a table', async () => {
    const { save } = show(log);
    await userEvent.click(screen.getByRole('button', { name: 'Export the log…' }));

    await vi.waitFor(() => expect(save).toHaveBeenCalledExactlyOnceWith(log));
    expect(auditTable(log).map((row) => [...row].slice(0, 6))).toEqual([
      ['sequence', 'at', 'by', 'kind', 'label', 'records'],
      ['1', '2026-11-22T10:00:00Z', '', 'change', 'Import 2 offers', 'offers +2 ~0 -0'],
      ['2', '2026-11-22T10:00:00Z', '', 'change', 'Remove 1 offer', ''],
    ]);
  });
});
