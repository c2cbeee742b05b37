/** Safety copies nobody asks for, and a window that closes only once everything is written. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepCopies } from '../../src-renderer/services/keep-copies';
import { aVault } from '../fixtures/vault';
import { aProfile, type Profile } from '../fixtures/vaulted-workspace';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

let stop: () => void = () => undefined;
afterEach(() => {
  stop();
  vi.useRealTimers();
});

async function kept(): Promise<Profile> {
  const profile = await aProfile(aVault());
  const { vault } = profile;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  stop = keepCopies({ vault, workspace: profile.workspace(), copies: profile.copies() });
  return profile;
}

const edit = (profile: Profile) => profile.workspace().importOffers(someEvidence(), [aStoredOffer()]);
const positions = async (profile: Profile) => (await profile.copies().list()).map(({ position }) => position);

describe('safety copies', () => {
  it('are taken soon after the start and every quarter of an hour, if anything changed', async () => {
    const profile = await kept();
    vi.advanceTimersByTime(10_000);
    expect(await positions(profile)).toEqual([]);

    await edit(profile);
    vi.advanceTimersByTime(15 * 60_000);
    await vi.waitFor(async () => {
      expect(await positions(profile)).toEqual([1]);
    });
    vi.advanceTimersByTime(15 * 60_000);
    await profile.workspace().undo();
    vi.advanceTimersByTime(15 * 60_000);
    await vi.waitFor(async () => {
      expect(await positions(profile)).toEqual([2, 1]);
    });
  });

  it('are taken before everything is replaced and before a pack is adopted, never of nothing', async () => {
    const profile = await kept();
    await profile.workspace().openSample();
    expect(await positions(profile)).toEqual([]);

    await profile.workspace().openSample();
    expect(await positions(profile)).toEqual([1]);
  });

  it('that fail stop the replacement, in words', async () => {
    const profile = await kept();
    await profile.workspace().openSample();
    profile.vault.failure = { calls: ['beginSnapshot'], code: 'vault/io' };

    await expect(profile.workspace().openSample()).rejects.toThrow('Nothing was changed');
  });
});

describe('a window that is to close', () => {
  it('waits until everything is written, takes a copy, then lets go', async () => {
    const profile = await kept();
    const writing = edit(profile);
    profile.vault.startClosing();
    await vi.waitFor(() => {
      expect(profile.vault.closed).toEqual([1]);
    });

    await writing;
    expect(await positions(profile)).toEqual([1]);
  });

  it('does not let go while a change is not safe', async () => {
    const profile = await kept();
    profile.vault.failure = { calls: ['append'], code: 'vault/io' };
    await edit(profile).catch(() => undefined);

    profile.vault.startClosing();
    await expect(profile.workspace().settle()).rejects.toThrow('not yet in the safety copy');

    expect(profile.vault.closed).toEqual([]);
  });
});
