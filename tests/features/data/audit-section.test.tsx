import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  entryAfter,
  factOfWrite,
  findAuditBreak,
  type AuditEntry,
} from '../../../src-renderer/data/audit-log';
import { AuditSection, type AuditActions } from '../../../src-renderer/features/data/audit-section';
import { auditJson, auditTable } from '../../../src-renderer/services/audit-table';
import { aDecision } from '../../fixtures/screening-records';

afterEach(cleanup);

const fact = { kind: 'change', at: '2026-11-22T10:00:00Z', by: null, details: null };
const first = entryAfter(null, {
  ...fact,
  label: 'Import 2 offers',
  counts: [{ table: 'offers', added: 2, changed: 0, removed: 0 }],
});
const log = [first, entryAfter(first, { ...fact, label: 'Remove 1 offer', counts: [] })];

const decided = factOfWrite({
  position: 2,
  kind: 'change',
  sequence: 2,
  label: 'Decide false positive: Sophgo and the entry Xiamen Sophgo Technologies Ltd.',
  at: '2026-11-22T10:00:01Z',
  changes: [{ table: 'screeningDecisions', key: 'decision-1', before: null, after: aDecision() }],
  tally: null,
});

function show(entries: readonly AuditEntry[]) {
  const actions = {
    read: () => Promise.resolve(entries),
    check: findAuditBreak,
    save: vi.fn<AuditActions['save']>(),
    saveJson: vi.fn<AuditActions['saveJson']>(),
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

  it('shows what a decision rests on and who made it, the newest first', async () => {
    show([first, entryAfter(first, decided)]);
    await userEvent.click(screen.getByRole('button', { name: 'Show the log' }));

    const items = await screen.findAllByRole('listitem');

    expect(items.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        /^Decision: Decide false positive: .*False positive, Sophgo and the entry Xiamen Sophgo Technologies Ltd\. \(EL:1\) in csl-2026-11\.csv, dated 2026-11-20: Another company of the same name \(evidence: Register extract of 3 November 2026\).*Ana · /,
      ),
      expect.stringMatching(/^Change: Import 2 offers/),
    ]);
  });

  it('is exported with a column for each thing a decision rests on, and as JSON with every field', async () => {
    const { saveJson } = show([first]);
    await userEvent.click(screen.getByRole('button', { name: 'Export as JSON…' }));
    await vi.waitFor(() => expect(saveJson).toHaveBeenCalledExactlyOnceWith([first]));

    const entry = entryAfter(first, decided);
    const [header = [], , row = []] = auditTable([first, entry]);
    const cell = (name: string) => row[header.indexOf(name)];

    expect([
      cell('party'),
      cell('list_entry'),
      cell('outcome'),
      cell('list_date'),
      cell('list_sha256'),
    ]).toEqual([
      'Sophgo',
      'Xiamen Sophgo Technologies Ltd.',
      'False positive',
      '2026-11-20',
      'ab'.repeat(32),
    ]);
    const read = JSON.parse(auditJson([first, entry])) as { entries: AuditEntry[] };
    expect(read.entries).toEqual([first, entry]);
    expect(findAuditBreak(read.entries)).toBeNull();
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
