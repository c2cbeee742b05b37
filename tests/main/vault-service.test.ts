import { describe, expect, it, vi } from 'vitest';
import { vaultHandlers } from '../../src-main/ipc/handlers/vault';
import { ipcContract, type IpcChannel } from '../../src-main/ipc/contract';
import { Keyring } from '../../src-main/keyring';
import { VaultService } from '../../src-main/vault-service';
import { answer, type IpcHandlers } from '../../src-main/ipc/register';
import { SimulatedDisk } from '../fixtures/simulated-disk';
import { entry, VAULT_FOLDER, VERSIONS } from '../fixtures/vault-on-disk';

vi.mock('electron', () => ({ ipcMain: {} }));

function aService(disk = new SimulatedDisk()) {
  const restartWithoutDatabase = vi.fn(() => Promise.resolve());
  const service = new VaultService(
    {
      files: disk,
      folder: VAULT_FOLDER,
      versions: VERSIONS,
      identity: { self: 'this one', isRunning: () => true },
      now: () => Date.UTC(2026, 10, 21, 9),
      newEpoch: () => 'e'.repeat(32),
    },
    {
      keyring: new Keyring(false),
      quarantined: 'quarantine-20261121T090000000Z',
      restartWithoutDatabase,
    },
  );
  const handlers = vaultHandlers(service) as unknown as IpcHandlers;
  const call = (channel: IpcChannel, request: unknown) => answer(channel, handlers, request, true, true);
  return { disk, service, call, restartWithoutDatabase };
}

const opening = ['vault:open', { answersClosing: false }] as const;

describe('the channels of the vault', () => {
  it('open it, append, take a snapshot, list, and read all of it back', async () => {
    const { call } = aService();
    expect(await call(...opening)).toEqual({
      ok: true,
      value: {
        epoch: 'e'.repeat(32),
        position: 0,
        snapshot: null,
        isNew: true,
        damage: [],
        disk: 'ok',
        quarantined: 'quarantine-20261121T090000000Z',
        databaseKey: null,
      },
    });
    expect(await call('vault:append', { entries: [entry(1), entry(2)] })).toEqual({
      ok: true,
      value: { position: 2, disk: 'ok' },
    });
    expect(await call('vault:snapshot-begin', { position: 2 })).toEqual({ ok: true, value: { id: 1 } });
    await call('vault:snapshot-part', { id: 1, bytes: Buffer.from('all') });
    const snapshot = {
      name: 's-2.snap',
      position: 2,
      created: '2026-11-21T09:00:00.000Z',
      bytes: 3,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      schema: 2,
    };
    expect(await call('vault:snapshot-end', { id: 1 })).toEqual({
      ok: true,
      value: { snapshot, position: 2, disk: 'ok' },
    });
    await call('vault:append-part', { position: 3, bytes: Buffer.from('wo') });
    await call('vault:append', { entries: [{ position: 3, bytes: Buffer.from('rd') }] });

    expect(await call('vault:list', {})).toEqual({
      ok: true,
      value: { position: 3, disk: 'ok', snapshots: [snapshot] },
    });
    expect(await call('vault:read-snapshot', { name: 's-2.snap', offset: 1 })).toEqual({
      ok: true,
      value: { bytes: new Uint8Array(Buffer.from('ll')), next: null },
    });
    expect(await call('vault:read-entries', { after: 2, offset: 0 })).toEqual({
      ok: true,
      value: {
        entries: [{ position: 3, bytes: new Uint8Array(Buffer.from('word')), isWhole: true }],
        next: null,
      },
    });
    expect(await call('vault:snapshot-cancel', { id: 1 })).toEqual({ ok: true, value: {} });
  });

  it('refuse with a code of the vault', async () => {
    const { call, disk } = aService();
    const codeOf = async (channel: IpcChannel, request: unknown) => {
      const reply = await call(channel, request);
      return reply.ok ? 'none' : reply.problem.code;
    };
    expect(await codeOf('vault:append', { entries: [entry(1)] })).toBe('vault/not-open');
    await call(...opening);
    expect(await codeOf('vault:append', { entries: [entry(2)] })).toBe('vault/wrong-position');
    expect(await codeOf('vault:read-snapshot', { name: 's-9.snap', offset: 0 })).toBe('vault/wrong-position');
    expect(await codeOf('vault:snapshot-part', { id: 4, bytes: new Uint8Array(1) })).toBe('vault/bad-call');
    disk.free = 0;
    expect(await codeOf('vault:append', { entries: [entry(1)] })).toBe('vault/disk-full');
    expect(await call('vault:list', {})).toMatchObject({ value: { disk: 'full' } });
  });

  it.each([
    ['a name that leads out of the folder', 'vault:read-snapshot', { name: '../../s-1.snap', offset: 0 }],
    ['a name of something else', 'vault:read-snapshot', { name: 'LOCK', offset: 0 }],
    ['a position before the first', 'vault:append', { entries: [entry(0)] }],
    ['no entry', 'vault:append', { entries: [] }],
    ['text instead of bytes', 'vault:append', { entries: [{ position: 1, bytes: 'x' }] }],
    [
      'more than 16 MB in sum',
      'vault:append',
      { entries: [1, 2].map((position) => ({ position, bytes: new Uint8Array(9 * 1024 * 1024) })) },
    ],
    ['a fraction', 'vault:read-entries', { after: 0.5, offset: 0 }],
  ] as const)('do not even look at %s', async (_case, channel, request) => {
    expect(await aService().call(channel, request)).toMatchObject({
      ok: false,
      problem: { code: 'ipc/bad-request' },
    });
  });

  it('say that there is no vault to a command without a window', async () => {
    const handlers = vaultHandlers(null) as unknown as IpcHandlers;
    const channels = (Object.keys(ipcContract) as IpcChannel[]).filter((channel) =>
      channel.startsWith('vault:'),
    );
    expect(channels).toHaveLength(12);
    expect(await answer('vault:open', handlers, { answersClosing: true }, true, true)).toMatchObject({
      problem: { code: 'vault/none' },
    });
    expect(await answer('vault:close', handlers, {}, true, true)).toMatchObject({
      problem: { code: 'vault/none' },
    });
  });

  it('try to open again what did not open', async () => {
    const { call, disk } = aService();
    disk.failure = { at: 1, mode: 'before' };

    expect(await call(...opening)).toMatchObject({ ok: false, problem: { code: 'vault/io' } });
    expect(await call(...opening)).toMatchObject({ ok: true });
  });

  it('tell a page that was loaded again where the vault stands', async () => {
    const { call } = aService();
    await call(...opening);
    await call('vault:append', { entries: [entry(1)] });

    expect(await call(...opening)).toMatchObject({ value: { position: 1, isNew: false } });
  });

  it('close the vault before the database is moved aside', async () => {
    const { call, service, restartWithoutDatabase } = aService();
    await call(...opening);

    await call('vault:quarantine-database', {});

    expect(restartWithoutDatabase).toHaveBeenCalledOnce();
    expect(service.isInUse()).toBe(false);
  });
});

describe('the question before closing', () => {
  it('waits for the answer of a page that answers', async () => {
    const { call, service } = aService();
    await call('vault:open', { answersClosing: true });
    const tellPage = vi.fn();
    let isDone = false;
    const asked = service.askPage(tellPage).then(() => (isDone = true));

    await Promise.resolve();
    expect([tellPage.mock.calls.length, isDone]).toEqual([1, false]);
    await call('vault:close', {});
    await asked;
    expect(isDone).toBe(true);
  });

  it('is not put to a page that does not answer, or has crashed', async () => {
    const { call, service } = aService();
    const tellPage = vi.fn();
    await call(...opening);
    await service.askPage(tellPage);
    await call('vault:open', { answersClosing: true });
    service.pageIsGone();
    await service.askPage(tellPage);

    expect(tellPage).not.toHaveBeenCalled();
  });

  it('ends when the page crashes over it', async () => {
    const { call, service } = aService();
    await call('vault:open', { answersClosing: true });
    const asked = service.askPage(() => undefined);
    service.pageIsGone();

    await expect(asked).resolves.toBeUndefined();
  });
});
