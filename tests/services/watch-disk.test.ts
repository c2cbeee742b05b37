/** The room on the disk is looked at without an edit: the warning comes and goes by itself. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VaultJournal } from '../../src-renderer/data/vault/vault-journal';
import { watchDisk } from '../../src-renderer/services/watch-disk';
import { aVault } from '../fixtures/vault';

let stop: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function watched() {
  const vault = aVault();
  const now = () => '2026-11-21T14:02:00Z';
  const copyDatabase = () => Promise.reject(new Error('No copy was expected'));
  const journal = new VaultJournal({ vault, position: 0, disk: 'ok', confirmedAt: null, now, copyDatabase });
  const window = new EventTarget();
  stop = watchDisk(journal, window);
  const disk = () => journal.status().disk;
  return { vault, journal, window, disk };
}

const entry = {
  position: 1,
  kind: 'change',
  sequence: 1,
  label: 'Change',
  at: '2026-11-21T12:00:00Z',
  changes: [],
  tally: null,
} as const;

describe('the room on the disk', () => {
  it('is looked at every minute, and every ten seconds once there is little', async () => {
    const { vault, disk } = watched();
    vault.disk = 'full';
    await vi.advanceTimersByTimeAsync(59_000);
    expect(disk()).toBe('ok');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(disk()).toBe('full');

    vault.disk = 'low';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(disk()).toBe('low');
    vault.disk = 'ok';
    await vi.advanceTimersByTimeAsync(10_000);
    expect(disk()).toBe('ok');
  });

  it('is looked at when the user comes back to the window', async () => {
    const { vault, window, disk } = watched();
    vault.disk = 'full';

    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(0);

    expect(disk()).toBe('full');
  });

  it('that is made lets what waited for it into the vault, without an edit', async () => {
    const { vault, journal } = watched();
    vault.disk = 'full';
    await journal.append(entry).catch(() => undefined);
    expect(journal.status()).toMatchObject({ disk: 'full', isWaiting: true });

    vault.disk = 'ok';
    await vi.advanceTimersByTimeAsync(60_000);

    expect(vault.position()).toBe(1);
    expect(journal.status()).toMatchObject({ disk: 'ok', problem: null, isWaiting: false });
  });

  it('is looked at again after a look that failed', async () => {
    const { vault, disk } = watched();
    vault.failure = { calls: ['list'], code: 'vault/io' };
    await vi.advanceTimersByTimeAsync(60_000);
    vault.failure = null;
    vault.disk = 'low';

    await vi.advanceTimersByTimeAsync(60_000);

    expect(disk()).toBe('low');
  });
});
