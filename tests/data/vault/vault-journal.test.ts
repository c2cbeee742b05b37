/** The journal: what it tells the caller, in what order entries go, what happens when the vault refuses. */
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../src-renderer/data/change-journal';
import {
  DiskFullError,
  NotYetSafeError,
  VaultJournal,
  type VaultJournalOptions,
} from '../../../src-renderer/data/vault/vault-journal';
import { aVault, type MemoryVault } from '../../fixtures/vault';

const MEGABYTE = 1024 * 1024;

function anEntry(position: number, label = 'Change'): JournalEntry {
  return {
    position,
    kind: 'change',
    sequence: position,
    label,
    at: '2026-11-21T12:00:00Z',
    changes: [],
    tally: null,
  };
}

function aJournal(vault: MemoryVault, options: Partial<VaultJournalOptions> = {}): VaultJournal {
  return new VaultJournal({
    vault,
    position: vault.position(),
    disk: 'ok',
    confirmedAt: null,
    now: () => '2026-11-21T14:02:00Z',
    copyDatabase: () => Promise.reject(new Error('No copy was expected')),
    ...options,
  });
}

describe('the journal in the vault', () => {
  it('says that an entry is safe once the vault has answered, and when', async () => {
    const vault = aVault();
    const journal = aJournal(vault);

    await journal.append(anEntry(1));

    expect(vault.position()).toBe(1);
    expect(journal.status()).toEqual({
      disk: 'ok',
      problem: null,
      isWaiting: false,
      confirmedAt: '2026-11-21T14:02:00Z',
    });
  });

  it('says that a change waits from when it is given until the vault has answered', async () => {
    const journal = aJournal(aVault());

    const both = Promise.all([journal.append(anEntry(1)), journal.append(anEntry(2))]);
    expect(journal.status()).toMatchObject({ isWaiting: true, confirmedAt: null });
    await both;

    expect(journal.status().isWaiting).toBe(false);
  });

  it('sends what waits while the vault is at work in one call, in order', async () => {
    const vault = aVault();
    const journal = aJournal(vault);

    await Promise.all([1, 2, 3, 4].map((position) => journal.append(anEntry(position))));

    expect(vault.appends).toEqual([1, 3]);
  });

  it('keeps a refused entry, says so, and sends it with the next one', async () => {
    const vault = aVault();
    const journal = aJournal(vault);
    vault.failure = { calls: ['append'], code: 'vault/io' };

    await expect(journal.append(anEntry(1))).rejects.toThrow(NotYetSafeError);
    expect(journal.status()).toMatchObject({ problem: 'The vault refused: vault/io.', confirmedAt: null });

    vault.failure = null;
    await journal.append(anEntry(2));
    expect(vault.appends).toEqual([2]);
    expect(journal.status()).toMatchObject({ problem: null, confirmedAt: '2026-11-21T14:02:00Z' });
  });

  it('sends a refused entry when it is asked to settle', async () => {
    const vault = aVault();
    const journal = aJournal(vault);
    vault.failure = { calls: ['append'], code: 'vault/io' };
    await journal.append(anEntry(1)).catch(() => undefined);

    await expect(journal.settle()).rejects.toThrow('not yet in the safety copy');
    vault.failure = null;
    await journal.settle();

    expect(vault.position()).toBe(1);
  });

  it('hands an entry of many megabytes over in parts, and goes on where it was refused', async () => {
    const vault = aVault();
    const journal = aJournal(vault);
    const large = anEntry(1, 'x'.repeat(20 * MEGABYTE));
    vault.failure = { calls: ['append'], code: 'vault/io' };
    await journal.append(large).catch(() => undefined);
    vault.failure = null;
    await journal.settle();

    let text = '';
    const decoder = new TextDecoder();
    let next: { after: number; offset: number } | null = { after: 0, offset: 0 };
    while (next !== null) {
      const part: Awaited<ReturnType<typeof vault.readEntries>> = await vault.readEntries(next);
      for (const { bytes } of part.entries) text += decoder.decode(bytes, { stream: true });
      next = part.next;
    }
    expect(JSON.parse(text)).toMatchObject({ position: 1, label: large.label });
  });

  it('puts a copy of the whole database in place of entries that do not follow on the vault', async () => {
    const vault = aVault();
    let copies = 0;
    const journal = aJournal(vault, {
      copyDatabase: async () => {
        copies += 1;
        const { id } = await vault.beginSnapshot(7);
        const { position, disk } = await vault.endSnapshot(id);
        return { position, disk };
      },
    });

    await journal.append(anEntry(7));
    await journal.append(anEntry(8));

    expect(copies).toBe(1);
    expect(vault.position()).toBe(8);
    expect(journal.status().problem).toBeNull();
  });

  it('tells of a vault that is behind until a copy has closed the gap', async () => {
    const vault = aVault();
    const copyDatabase = () => Promise.resolve({ position: 3, disk: 'ok' as const });
    const journal = aJournal(vault, { isBehind: true, copyDatabase });

    expect(journal.status().problem).toBe('the safety copy is behind the database.');
    await journal.settle();

    expect(journal.status().problem).toBeNull();
    expect(journal.position).toBe(3);
  });

  it('warns below 1 GB, and below 200 MB admits no change until there is room again', async () => {
    const vault = aVault();
    const journal = aJournal(vault);
    vault.disk = 'low';
    await journal.append(anEntry(1));
    expect(journal.status().disk).toBe('low');
    await journal.admit();

    vault.disk = 'full';
    await journal.append(anEntry(2)).catch(() => undefined);
    expect(journal.status()).toMatchObject({ disk: 'full', confirmedAt: '2026-11-21T14:02:00Z' });
    await expect(journal.admit()).rejects.toThrow(DiskFullError);

    vault.disk = 'ok';
    await journal.admit();
    await journal.settle();
    expect(vault.position()).toBe(2);
  });

  it('tells its listeners of every change of its status, and of nothing else', async () => {
    const vault = aVault();
    const journal = aJournal(vault);
    let told = 0;
    const stop = journal.subscribe(() => (told += 1));
    await journal.append(anEntry(1));
    await journal.settle();
    await journal.append(anEntry(2));
    expect(told).toBe(4);

    stop();
    vault.failure = { calls: ['append'], code: 'vault/io' };
    await journal.append(anEntry(3)).catch(() => undefined);
    expect(told).toBe(4);
  });
});
