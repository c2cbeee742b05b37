import { describe, expect, it, vi } from 'vitest';
import { Keyring } from '../../src-main/keyring';
import { Locking } from '../../src-main/locking';
import { newMasterKey, wrapKey } from '../../src-main/sealing/master-key';
import { CHEAP_KDF, PASSPHRASE } from '../fixtures/sealed';

/** A program that is unlocked, and what locking did to it. */
async function unlocked(close = vi.fn(() => Promise.resolve())) {
  const keyring = new Keyring(true);
  const master = newMasterKey();
  keyring.unlock(master, await wrapKey(master, PASSPHRASE, 1, CHEAP_KDF));
  const waiting: (() => void)[] = [];
  const window = {
    tellPage: vi.fn(),
    cover: vi.fn(),
    reload: vi.fn(),
    patience: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
  const locking = new Locking(keyring, { close }, window);
  const patienceEnds = () => {
    for (const end of waiting.splice(0)) end();
  };
  return { keyring, master, window, locking, close, patienceEnds };
}

describe('locking when nobody seems to be there', () => {
  it('asks the page first, and leaves the vault alone until it answers', async () => {
    const { keyring, window, locking, close } = await unlocked();

    void locking.request();
    void locking.request();

    expect(window.tellPage).toHaveBeenCalledOnce();
    expect(close).not.toHaveBeenCalled();
    await locking.lock();
    expect(keyring.isLocked).toBe(true);
    expect(window.reload).toHaveBeenCalledOnce();
    expect(window.cover).not.toHaveBeenCalled();
  });

  it('covers and locks a page that does not answer', async () => {
    const { keyring, window, locking, patienceEnds } = await unlocked();
    const asked = locking.request();

    patienceEnds();
    await asked;

    expect([window.cover, window.reload].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(keyring.isLocked).toBe(true);
  });

  it('does not lock later a page that has locked and was unlocked since', async () => {
    const { keyring, master, locking, window, patienceEnds } = await unlocked();
    const asked = locking.request();
    await locking.lock();
    keyring.unlock(master, await wrapKey(master, PASSPHRASE, 1, CHEAP_KDF));

    patienceEnds();
    await asked;

    expect(window.reload).toHaveBeenCalledOnce();
    expect(keyring.isLocked).toBe(false);
  });

  it.each([
    ['without a passphrase', new Keyring(false)],
    ['while locked', new Keyring(true)],
  ])('does nothing %s', async (_case, keyring) => {
    const tellPage = vi.fn();
    const reload = vi.fn();
    const locking = new Locking(
      keyring,
      { close: () => Promise.resolve() },
      {
        tellPage,
        reload,
        cover: () => undefined,
        patience: () => Promise.resolve(),
      },
    );

    await locking.request();
    await locking.lock();

    expect(tellPage).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it('waits for what is being written, and locks though it failed', async () => {
    let fail: (cause: Error) => void = () => undefined;
    const written = new Promise<void>((_resolve, reject) => (fail = reject));
    const { keyring, locking } = await unlocked(vi.fn(() => written));
    const locked = locking.lock();
    await Promise.resolve();
    expect(keyring.isLocked).toBe(false);

    fail(new Error('EIO'));
    await locked;

    expect(keyring.isLocked).toBe(true);
  });
});

describe('a page that has covered itself', () => {
  it('stays as it is, and is not asked again', async () => {
    const { keyring, window, locking, patienceEnds } = await unlocked();
    const asked = locking.request();
    locking.pageIsCovered();
    patienceEnds();
    await asked;

    await locking.request();

    expect(window.tellPage).toHaveBeenCalledOnce();
    expect(window.reload).not.toHaveBeenCalled();
    expect(keyring.isLocked).toBe(false);
  });

  it('finds itself locked when it is loaded again or crashes', async () => {
    const { keyring, locking, close } = await unlocked();
    locking.pageIsCovered();

    await locking.pageIsGone();

    expect(keyring.isLocked).toBe(true);
    expect(close).toHaveBeenCalledOnce();
  });

  it('is asked again once the passphrase was given', async () => {
    const { window, keyring, locking } = await unlocked();
    locking.pageIsCovered();
    locking.pageIsUncovered();

    void locking.request();
    await locking.pageIsGone();

    expect(window.tellPage).toHaveBeenCalledOnce();
    expect(keyring.isLocked).toBe(false);
  });
});

describe('forgetting', () => {
  it('fills the keys with zeros, and what was opened with them refuses', async () => {
    const { keyring, master } = await unlocked();
    const cipher = keyring.cipher();
    const { bytes } = keyring.databaseKey() ?? { bytes: new Uint8Array() };
    expect(bytes.some((byte) => byte !== 0)).toBe(true);

    keyring.forget();

    expect(master.bytes.every((byte) => byte === 0)).toBe(true);
    for (const use of [
      () => cipher.sealEntry('e', { position: 1, bytes: new Uint8Array() }),
      () => cipher.sealContent('snapshot'),
      () => keyring.cipher(),
      () => keyring.databaseKey(),
    ]) {
      expect(use).toThrow(expect.objectContaining({ code: 'vault/locked-by-passphrase' }));
    }
  });
});
