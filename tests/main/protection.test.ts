import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { Keyring } from '../../src-main/keyring';
import { Protection } from '../../src-main/protection';
import { isSealed } from '../../src-main/protection-at-start';
import { readKeyFiles } from '../../src-main/sealing/key-files';
import { settleSwap } from '../../src-main/vault/swap-folders';
import { VaultService } from '../../src-main/vault-service';
import { CHEAP_KDF, PASSPHRASE } from '../fixtures/sealed';
import { SimulatedDisk } from '../fixtures/simulated-disk';
import { entry, readWords, takeSnapshot, VAULT_FOLDER, VERSIONS, wordsUpTo } from '../fixtures/vault-on-disk';

// The work that a guess is to cost is proved elsewhere; here it is done thousands of times.
vi.mock('../../src-main/sealing/passphrase-key', async (original) => ({
  ...(await original<object>()),
  passphraseKey: (passphrase: string, salt: Uint8Array) =>
    Promise.resolve(new Uint8Array(createHash('sha256').update(passphrase).update(salt).digest())),
}));

const NOW = Date.UTC(2026, 10, 22, 9);
const OTHER = 'a passphrase of another sort';

/** Everything between the disk and the channels, as one start of the program puts it together. */
async function start(disk: SimulatedDisk) {
  const options = {
    files: disk,
    folder: VAULT_FOLDER,
    versions: VERSIONS,
    identity: { self: 'this one', isRunning: () => false },
    now: () => NOW,
    newEpoch: () => 'e'.repeat(32),
  };
  await settleSwap(disk, VAULT_FOLDER, NOW);
  const keyring = new Keyring(await isSealed(options));
  const service = new VaultService(options, {
    keyring,
    quarantined: null,
    restartWithoutDatabase: () => Promise.resolve(),
  });
  const restart = vi.fn();
  const removePlainCopies = vi.fn(() => Promise.resolve());
  const noteRewriting = vi.fn<(keyId: string | null) => Promise<void>>(() => Promise.resolve());
  const protection = new Protection(
    { ...options, kdf: CHEAP_KDF, noteRewriting, removePlainCopies, restart },
    keyring,
    service,
  );
  return { keyring, service, protection, restart, noteRewriting, removePlainCopies };
}

type Started = Awaited<ReturnType<typeof start>>;

const set = (next: string) => ({ current: null, next, removePlainCopies: false });
const change = (current: string, next: string) => ({ current, next, removePlainCopies: false });
const remove = (current: string) => ({ current, next: null, removePlainCopies: false });

/** Snapshot at 3, five words in all. */
async function aVault(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  const { service } = await start(disk);
  await service.open(false);
  const vault = await service.vault();
  for (let position = 1; position <= 5; position += 1) {
    await vault.append([entry(position)]);
    if (position === 3) await takeSnapshot(vault, wordsUpTo(3));
  }
  await service.close();
  return disk;
}

async function aProtectedVault(): Promise<SimulatedDisk> {
  const disk = await aVault();
  const { service, protection } = await start(disk);
  await service.open(false);
  await protection.change(set(PASSPHRASE));
  return disk;
}

async function words({ service }: Started): Promise<string[]> {
  await service.open(false);
  return readWords(await service.vault());
}

const filesOf = (disk: SimulatedDisk) =>
  disk.paths().map((path) => `${path} ${disk.bytes(path).toString('hex')}`);

describe('setting a passphrase', () => {
  it('seals all there was, and asks for it at the next start', async () => {
    const disk = await aVault();
    const first = await start(disk);
    await first.service.open(false);

    expect(await first.protection.change(set(PASSPHRASE))).toBe(true);

    expect(first.restart).toHaveBeenCalledOnce();
    expect(Buffer.concat(disk.paths().map((path) => disk.bytes(path))).includes('word')).toBe(false);
    const second = await start(disk);
    expect(second.keyring).toMatchObject({ isProtected: true, isLocked: true });
    await expect(second.service.open(false)).rejects.toMatchObject({ code: 'vault/locked-by-passphrase' });
    await second.protection.unlock(PASSPHRASE);
    expect(await words(second)).toEqual(wordsUpTo(5));
  });

  it('seals what was once put aside as damaged too', async () => {
    const disk = await aVault();
    disk.tamper(`${VAULT_FOLDER}/snapshots/s-2.snap.damaged-20261121`, Buffer.from('the word of a snapshot'));
    disk.tamper(`${VAULT_FOLDER}/journal/j-1.log.damaged-20261121`, Buffer.from('word'));
    const { service, protection } = await start(disk);
    await service.open(false);

    await protection.change(set(PASSPHRASE));

    expect(Buffer.concat(disk.paths().map((path) => disk.bytes(path))).includes('word')).toBe(false);
    const again = await start(disk);
    await again.protection.unlock(PASSPHRASE);
    await again.service.open(false);
    await again.protection.change(remove(PASSPHRASE));
    expect(disk.bytes(`${VAULT_FOLDER}/journal/j-1.log.damaged-20261121`).toString()).toBe('word');
    expect(disk.bytes(`${VAULT_FOLDER}/snapshots/s-2.snap.damaged-20261121`).toString()).toBe(
      'the word of a snapshot',
    );
  });

  it('leaves no trace of the vault that was', async () => {
    const disk = await aProtectedVault();

    expect(disk.paths().filter((path) => !path.startsWith(`${VAULT_FOLDER}/`))).toEqual([]);
  });

  it('keeps the journal going in the same history', async () => {
    const disk = await aProtectedVault();
    const { protection, service } = await start(disk);
    await protection.unlock(PASSPHRASE);
    const opened = await service.open(false);
    const vault = await service.vault();

    expect(opened).toMatchObject({ epoch: 'e'.repeat(32), position: 5, damage: [] });
    await vault.append([entry(6)]);
    await takeSnapshot(vault, wordsUpTo(6));
    expect(await readWords(vault)).toEqual(wordsUpTo(6));
  });

  it('is refused while something is on its way to the disk', async () => {
    const disk = await aVault();
    const { service, protection } = await start(disk);
    await service.open(false);
    (await service.vault()).stage(6, Buffer.from('half of'));

    await expect(protection.change(set(PASSPHRASE))).rejects.toMatchObject({ code: 'vault/behind' });
  });

  it('is given up if something is to be saved meanwhile, which then is', async () => {
    const disk = await aVault();
    const started = await start(disk);
    await started.service.open(false);

    const open = disk.open;
    const asked: Promise<string>[] = [];
    Object.assign(disk, {
      open: (path: string, mode: 'read' | 'write' | 'create') => {
        if (path.includes('.next/') && asked.length === 0) {
          asked.push(protectionOutcome(started.service.append([entry(6)])));
        }
        return open(path, mode);
      },
    });

    expect(await protectionOutcome(started.protection.change(set(PASSPHRASE)))).toBe('vault/behind');
    expect(await Promise.all(asked)).toEqual(['vault/not-open']);
    await started.service.append([entry(6)]);
    expect(await words(started)).toEqual(wordsUpTo(6));
    expect(started.restart).not.toHaveBeenCalled();
    expect((await start(disk)).keyring.isProtected).toBe(false);
  });

  it('needs room for the vault a second time', async () => {
    const disk = await aVault();
    const started = await start(disk);
    await started.service.open(false);
    disk.free = 200 * 1024 * 1024 + 100;

    expect(await protectionOutcome(started.protection.change(set(PASSPHRASE)))).toBe('vault/disk-full');
    disk.free = 1e12;
    expect(await words(started)).toEqual(wordsUpTo(5));
  });

  it('deletes readable copies only if asked to, and only once the vault is sealed', async () => {
    const { protection, service, removePlainCopies } = await start(await aVault());
    await service.open(false);

    await protection.change({ ...set(PASSPHRASE), removePlainCopies: true });

    expect(removePlainCopies).toHaveBeenCalledOnce();
  });

  it('starts again though a readable copy cannot be deleted: nothing may be edited in between', async () => {
    const { protection, service, removePlainCopies, restart } = await start(await aVault());
    await service.open(false);
    removePlainCopies.mockRejectedValue(new Error('EACCES: permission denied'));

    expect(await protection.change({ ...set(PASSPHRASE), removePlainCopies: true })).toBe(true);

    expect(restart).toHaveBeenCalledOnce();
  });

  it('is noted with its key before the vaults are swapped, so that the database may go; else nothing is done', async () => {
    const disk = await aVault();
    const first = await start(disk);
    await first.service.open(false);
    first.noteRewriting.mockRejectedValueOnce(new Error('ENOSPC: no space left on device'));

    expect(await protectionOutcome(first.protection.change(set(PASSPHRASE)))).toBe('vault/io');
    expect((await start(disk)).keyring.isProtected).toBe(false);
    expect(await words(first)).toEqual(wordsUpTo(5));
    first.noteRewriting.mockImplementation(async () => {
      expect(await isSealed({ files: disk, folder: VAULT_FOLDER, versions: VERSIONS, now: () => NOW })).toBe(
        false,
      );
    });
    await first.protection.change(set(PASSPHRASE));

    const { keyId } = await readKeyFiles(disk, VAULT_FOLDER);
    expect(first.noteRewriting).toHaveBeenLastCalledWith(keyId);
    const second = await start(disk);
    await second.protection.unlock(PASSPHRASE);
    await second.service.open(false);
    await second.protection.change(remove(PASSPHRASE));
    expect(second.noteRewriting.mock.calls).toEqual([[null]]);
  });
});

function protectionOutcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'),
  );
}

describe('a wrong passphrase', () => {
  it('opens nothing, changes nothing, and is in no message', async () => {
    const disk = await aProtectedVault();
    const { protection, keyring } = await start(disk);
    const before = filesOf(disk);

    const cause = await protection.unlock('Tr0ub4dor&3').catch((error: unknown) => error);

    expect(cause).toMatchObject({ code: 'vault/wrong-passphrase' });
    expect(JSON.stringify([String(cause), cause])).not.toContain('Tr0ub4dor');
    expect(keyring.isLocked).toBe(true);
    expect(filesOf(disk)).toEqual(before);
  });

  it.each([
    ['changes', change(OTHER, 'new one')],
    ['removes', remove(OTHER)],
  ])('%s nothing', async (_case, request) => {
    const disk = await aProtectedVault();
    const started = await start(disk);
    await started.protection.unlock(PASSPHRASE);
    expect(await words(started)).toEqual(wordsUpTo(5));
    const before = filesOf(disk);

    expect(await protectionOutcome(started.protection.change(request))).toBe('vault/wrong-passphrase');

    expect(filesOf(disk)).toEqual(before);
    expect(await words(started)).toEqual(wordsUpTo(5));
  });

  it('does not uncover a page that had covered itself', async () => {
    const started = await start(await aProtectedVault());
    await started.protection.unlock(PASSPHRASE);

    expect(await protectionOutcome(started.protection.unlock(OTHER))).toBe('vault/wrong-passphrase');
    await started.protection.unlock(PASSPHRASE);
    expect(await words(started)).toEqual(wordsUpTo(5));
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['neither a passphrase nor a new one', { current: null, next: null, removePlainCopies: false }],
    ['to change a passphrase where there is none', change(PASSPHRASE, OTHER)],
    ['to remove it where there is none', remove(PASSPHRASE)],
  ])('%s', async (_case, request) => {
    const { protection, service } = await start(await aVault());
    await service.open(false);

    expect(await protectionOutcome(protection.change(request))).toBe('vault/bad-call');
  });

  it('to set a passphrase over another one', async () => {
    const { protection } = await start(await aProtectedVault());
    await protection.unlock(PASSPHRASE);

    expect(await protectionOutcome(protection.change(set(OTHER)))).toBe('vault/bad-call');
  });

  it('to change anything while locked', async () => {
    const { protection } = await start(await aProtectedVault());

    expect(await protectionOutcome(protection.change(remove(PASSPHRASE)))).toBe('vault/locked-by-passphrase');
  });
});

describe('changing the passphrase', () => {
  it('goes on without a start; from then on only the new one opens, wherever the key is kept', async () => {
    const disk = await aProtectedVault();
    const first = await start(disk);
    await first.protection.unlock(PASSPHRASE);
    await first.service.open(false);

    expect(await first.protection.change(change(PASSPHRASE, OTHER))).toBe(false);
    await first.service.append([entry(6)]);
    await first.service.close();

    for (const lost of [[], ['KEYS'], ['KEYS.copy'], ['KEYS', 'KEYS.copy']]) {
      const copy = disk.copy();
      for (const name of lost) copy.tamper(`${VAULT_FOLDER}/${name}`, null);
      const again = await start(copy);
      expect(await protectionOutcome(again.protection.unlock(PASSPHRASE))).toBe('vault/wrong-passphrase');
      await again.protection.unlock(OTHER);
      expect(await words(again)).toEqual(wordsUpTo(6));
    }
  });
});

describe('changing the passphrase where the disk fails', () => {
  it.each(['before', 'after'] as const)('says which one is in force from then on (%s)', async (mode) => {
    const whole = await aProtectedVault();
    const outcomes = new Set<string>();
    for (let at = 1; at <= 40; at += 1) {
      const disk = whole.copy();
      const started = await start(disk);
      await started.protection.unlock(PASSPHRASE);
      await started.service.open(false);
      disk.failure = { at: disk.calls + at, mode };
      const outcome = await protectionOutcome(started.protection.change(change(PASSPHRASE, OTHER)));
      disk.failure = null;

      const again = await start(disk);
      const isNew = (await protectionOutcome(again.protection.unlock(OTHER))) === 'done';
      expect(isNew, `call ${String(at)}`).toBe(outcome === 'done');
      outcomes.add(outcome);
    }
    expect([...outcomes].sort()).toEqual(['done', 'vault/io']);
  });

  it('is done, and said to be, though the program was locked meanwhile', async () => {
    const disk = await aProtectedVault();
    const { protection, service, keyring } = await start(disk);
    await protection.unlock(PASSPHRASE);
    await service.open(false);
    const rename = disk.rename;
    vi.spyOn(disk, 'rename').mockImplementation((from, to) => {
      keyring.forget();
      return rename(from, to);
    });

    expect(await protectionOutcome(protection.change(change(PASSPHRASE, OTHER)))).toBe('done');

    expect(keyring.isLocked).toBe(true);
    expect(await protectionOutcome(protection.unlock(OTHER))).toBe('done');
  });
});

describe('keys of an earlier protection, put back from a backup', () => {
  it('take the place of no copy of the right ones', async () => {
    const disk = await aProtectedVault();
    const earlier = disk.bytes(`${VAULT_FOLDER}/KEYS`);
    const first = await start(disk);
    await first.protection.unlock(PASSPHRASE);
    await first.service.open(false);
    await first.protection.change(remove(PASSPHRASE));
    const second = await start(disk);
    await second.service.open(false);
    await second.protection.change(set(OTHER));
    const right = disk.bytes(`${VAULT_FOLDER}/KEYS`);
    for (const lost of [['KEYS'], ['KEYS', 'KEYS.copy']]) {
      const copy = disk.copy();
      for (const name of lost) copy.tamper(`${VAULT_FOLDER}/${name}`, earlier);
      const third = await start(copy);
      await third.protection.unlock(PASSPHRASE);
      await third.service.open(false);
      await third.service.close();

      for (const name of ['KEYS', 'KEYS.copy']) {
        if (lost.includes(name)) copy.tamper(`${VAULT_FOLDER}/${name}`, null);
        else expect(copy.bytes(`${VAULT_FOLDER}/${name}`)).toEqual(right);
      }
      const again = await start(copy);
      await again.protection.unlock(OTHER);
      expect(await words(again)).toEqual(wordsUpTo(5));
    }
  });
});

describe('the wrapped key', () => {
  it('of the new passphrase is in force from the first of its copies on, whichever that is', async () => {
    const whole = await aProtectedVault();
    const first = await start(whole);
    await first.protection.unlock(PASSPHRASE);
    await first.service.open(false);
    const old = whole.bytes(`${VAULT_FOLDER}/KEYS`);
    await first.protection.change(change(PASSPHRASE, OTHER));
    for (const behind of ['KEYS', 'KEYS.copy']) {
      const disk = whole.copy();
      disk.tamper(`${VAULT_FOLDER}/${behind}`, old);
      const { protection } = await start(disk);

      expect(await protectionOutcome(protection.unlock(PASSPHRASE))).toBe('vault/wrong-passphrase');
      expect(await protectionOutcome(protection.unlock(OTHER))).toBe('done');
      expect(disk.bytes(`${VAULT_FOLDER}/${behind}`)).not.toEqual(old);
    }
  });

  it('does not open under the name of another key: by its name the database is kept or not', async () => {
    const disk = await aProtectedVault();
    const { frame, unframe } = await import('../../src-main/vault/whole-file');
    const named = { ...(unframe(disk.bytes(`${VAULT_FOLDER}/KEYS`)) as object), keyId: '0'.repeat(32) };
    for (const name of ['KEYS', 'KEYS.copy']) disk.tamper(`${VAULT_FOLDER}/${name}`, frame(named));
    const { protection } = await start(disk);

    expect(await protectionOutcome(protection.unlock(PASSPHRASE))).toBe('vault/wrong-passphrase');
  });

  it('may be lost or damaged in all places but one, and is put back there', async () => {
    const whole = await aProtectedVault();
    const keys = ['KEYS', 'KEYS.copy'].map((name) => `${VAULT_FOLDER}/${name}`);
    for (const bytes of [null, Buffer.from('rot'), Buffer.alloc(0)]) {
      for (const paths of [keys, keys.slice(0, 1), keys.slice(1)]) {
        const disk = whole.copy();
        for (const path of paths) disk.tamper(path, bytes);
        const started = await start(disk);

        await started.protection.unlock(PASSPHRASE);

        expect(await words(started)).toEqual(wordsUpTo(5));
        for (const path of keys) expect(disk.bytes(path)).toEqual(whole.bytes(path));
      }
    }
  });

  it('is asked for even if the note of the format and both of its files are lost', async () => {
    const disk = await aProtectedVault();
    for (const name of ['FORMAT', 'KEYS', 'KEYS.copy']) disk.tamper(`${VAULT_FOLDER}/${name}`, null);
    const started = await start(disk);

    expect(started.keyring.isLocked).toBe(true);
    await started.protection.unlock(PASSPHRASE);
    expect(await words(started)).toEqual(wordsUpTo(5));
  });

  it('that is lost everywhere is told as damage, not as a wrong passphrase', async () => {
    const disk = await aProtectedVault();
    for (const name of ['KEYS', 'KEYS.copy', 'snapshots/s-3.snap']) {
      disk.tamper(`${VAULT_FOLDER}/${name}`, null);
    }
    const { protection } = await start(disk);

    expect(await protectionOutcome(protection.unlock(PASSPHRASE))).toBe('vault/damaged');
  });

  it.each([
    ['more work than any release asks for', { cost: 2 ** 20, blockSize: 16, parallelism: 4 }],
    ['no work at all', { cost: 2, blockSize: 1, parallelism: 1 }],
    ['numbers that are none', { cost: '__proto__', blockSize: null, parallelism: [] }],
  ])('with %s counts as damaged, and costs no work', async (_case, kdf) => {
    const disk = await aProtectedVault();
    const { frame, unframe } = await import('../../src-main/vault/whole-file');
    for (const name of ['KEYS', 'KEYS.copy']) {
      const path = `${VAULT_FOLDER}/${name}`;
      disk.tamper(path, frame({ ...(unframe(disk.bytes(path)) as object), kdf }));
    }
    disk.tamper(`${VAULT_FOLDER}/snapshots/s-3.snap`, null);
    const { protection } = await start(disk);

    expect(await protectionOutcome(protection.unlock(PASSPHRASE))).toBe('vault/damaged');
  });
});

describe('removing the passphrase', () => {
  it('opens all that was sealed, and keeps no key', async () => {
    const disk = await aProtectedVault();
    const first = await start(disk);
    await first.protection.unlock(PASSPHRASE);
    await first.service.open(false);

    expect(await first.protection.change(remove(PASSPHRASE))).toBe(true);

    const second = await start(disk);
    expect(second.keyring.isProtected).toBe(false);
    expect(await words(second)).toEqual(wordsUpTo(5));
    expect(disk.paths().filter((path) => path.includes('KEYS'))).toEqual([]);
  });

  it('keeps the wrapped key where something damaged can be read by nothing else', async () => {
    const disk = await aProtectedVault();
    disk.tamper(`${VAULT_FOLDER}/journal/j-1.log.damaged-20261121`, Buffer.from('sealed and torn'));
    const { protection, service } = await start(disk);
    await protection.unlock(PASSPHRASE);
    await service.open(false);

    await protection.change(remove(PASSPHRASE));

    expect(disk.paths().filter((path) => path.includes('KEYS'))).toEqual([
      `${VAULT_FOLDER}/KEYS.removed-20261122T090000000Z`,
    ]);
    expect((await start(disk)).keyring.isProtected).toBe(false);
  });
});

describe.each([
  ['setting', false],
  ['removing', true],
] as const)('%s a passphrase, cut short at any file call', (_case, isRemoval) => {
  const before = isRemoval ? aProtectedVault : aVault;
  const request = isRemoval ? remove(PASSPHRASE) : set(PASSPHRASE);

  async function ready(disk: SimulatedDisk): Promise<Started> {
    const started = await start(disk);
    if (isRemoval) await started.protection.unlock(PASSPHRASE);
    await started.service.open(false);
    return started;
  }

  async function calls(): Promise<number> {
    const disk = await before();
    const { protection } = await ready(disk);
    const from = disk.calls;
    await protection.change(request);
    return disk.calls - from;
  }

  /** What the next start finds is the old vault or the new one, whole, and nothing else beside it. */
  async function expectWhole(disk: SimulatedDisk, at: number): Promise<boolean> {
    const again = await start(disk);
    if (again.keyring.isProtected) await again.protection.unlock(PASSPHRASE);
    expect(await words(again), `call ${String(at)}`).toEqual(wordsUpTo(5));
    await again.service.append([entry(6)]);
    expect(await words(again)).toEqual(wordsUpTo(6));
    expect(disk.paths().filter((path) => !path.startsWith(`${VAULT_FOLDER}/`))).toEqual([]);
    return again.keyring.isProtected;
  }

  it.each(['before', 'after'] as const)('fails and leaves a vault to go on with (%s)', async (mode) => {
    const total = await calls();
    const whole = await before();
    expect(total).toBeGreaterThan(60);
    for (let at = 1; at <= total; at += 1) {
      const disk = whole.copy();
      const started = await ready(disk);
      disk.failure = { at: disk.calls + at, mode };
      const outcome = await protectionOutcome(started.protection.change(request));

      expect(['done', 'vault/io'], `call ${String(at)}`).toContain(outcome);
      const isOver = outcome === 'done' || started.restart.mock.calls.length > 0;
      expect(started.restart.mock.calls.length > 0).toBe(isOver);
      if (!isOver) expect(await words(started), `call ${String(at)}`).toEqual(wordsUpTo(5));
      disk.failure = null;
      expect(await expectWhole(disk, at)).toBe(outcome === 'done' ? !isRemoval : isRemoval);
    }
  });

  it('survives a power cut, whatever the disk makes of what it was not told to keep', async () => {
    const total = await calls();
    const whole = await before();
    const outcomes = new Set<boolean>();
    for (let at = 1; at <= total; at += 1) {
      for (const kept of [0, 0.5, 0.99]) {
        const disk = whole.copy();
        const { protection } = await ready(disk);
        disk.diesAt = disk.calls + at;
        await protectionOutcome(protection.change(request));
        disk.powerCut(() => kept);
        outcomes.add(await expectWhole(disk, at));
      }
    }
    expect(outcomes.size).toBe(2);
  });
});

describe('changing a passphrase, cut short at any file call', () => {
  it('leaves one of the two in force, and all that is sealed', async () => {
    const whole = await aProtectedVault();
    const outcomes = new Set<string>();
    for (let at = 1; at <= 40; at += 1) {
      for (const kept of [0, 0.99]) {
        const disk = whole.copy();
        const first = await start(disk);
        await first.protection.unlock(PASSPHRASE);
        await first.service.open(false);
        disk.diesAt = disk.calls + at;
        const outcome = await protectionOutcome(first.protection.change(change(PASSPHRASE, OTHER)));
        disk.powerCut(() => kept);

        const again = await start(disk);
        const isNew = (await protectionOutcome(again.protection.unlock(OTHER))) === 'done';
        if (!isNew) await again.protection.unlock(PASSPHRASE);
        if (outcome === 'done') expect(isNew).toBe(true);
        expect(await words(again)).toEqual(wordsUpTo(5));
        outcomes.add(`${outcome} ${String(isNew)}`);
      }
    }
    expect([...outcomes]).toContain('vault/io false');
    expect([...outcomes]).toContain('done true');
  });
});
