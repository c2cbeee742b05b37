import { describe, expect, it, vi } from 'vitest';
import {
  protectionHandlers,
  sealedFileHandlers,
  type ProtectionParts,
} from '../../../../src-main/ipc/handlers/protection';
import { answer, type IpcHandlers } from '../../../../src-main/ipc/register';
import type { IpcChannel } from '../../../../src-main/ipc/contract';
import { ipcContract } from '../../../../src-main/ipc/contract';

vi.mock('electron', () => ({ ipcMain: {} }));

const handlers = { ...protectionHandlers(null), ...sealedFileHandlers } as unknown as IpcHandlers;
const call = (channel: IpcChannel, request: unknown) => answer(channel, handlers, request, true, true);
const SECRET = 'Tr0ub4dor&3';

describe('the channels of protection', () => {
  it('seal a file that the passphrase opens again, and no other', async () => {
    const bytes = Buffer.from('words');
    const sealed = await call('file:seal', { bytes, passphrase: SECRET });
    if (!sealed.ok) throw new Error(sealed.problem.message);

    const opened = await call('file:unseal', { bytes: sealed.value, passphrase: SECRET });
    const refused = await call('file:unseal', { bytes: sealed.value, passphrase: 'another one' });

    expect(opened.ok && Buffer.from(opened.value as Uint8Array).toString()).toBe('words');
    expect(refused).toMatchObject({ problem: { code: 'file/wrong-passphrase' } });
    expect(JSON.stringify(refused)).not.toContain('another');
  });

  it('refuse what is no sealed file', async () => {
    expect(await call('file:unseal', { bytes: Buffer.from('text'), passphrase: SECRET })).toMatchObject({
      problem: { code: 'file/damaged' },
    });
  });

  it('name the folder that the data lies in, so that a page need not know a path', async () => {
    const parts = {
      keyring: { isProtected: true, isLocked: true },
      settings: { minutes: () => 15 },
      plainCopies: () => Promise.resolve(['quarantine-1']),
      profileFolder: '/home/u/.config/RigPlan',
    } as unknown as ProtectionParts;
    const handlers = protectionHandlers(parts) as unknown as IpcHandlers;

    expect(await answer('protection:state', handlers, {}, true, true)).toEqual({
      ok: true,
      value: {
        isProtected: true,
        isLocked: true,
        lockAfterMinutes: 15,
        plainCopies: ['quarantine-1'],
        profileFolder: '/home/u/.config/RigPlan',
      },
    });
  });

  it('say that there is no vault to a command without a window', async () => {
    const channels = (Object.keys(ipcContract) as IpcChannel[]).filter((one) =>
      one.startsWith('protection:'),
    );
    expect(channels).toHaveLength(6);
    expect(await call('protection:state', {})).toMatchObject({ problem: { code: 'vault/none' } });
    expect(await call('protection:cover', {})).toMatchObject({ problem: { code: 'vault/none' } });
  });

  it.each([
    ['protection:unlock', { passphrase: SECRET.repeat(200) }],
    ['protection:unlock', { passphrase: [SECRET] }],
    ['protection:unlock', { passphrase: SECRET, [SECRET]: 1 }],
    ['protection:unlock', { passphrase: '' }],
    ['protection:change', { current: SECRET, next: 7, removePlainCopies: SECRET }],
    ['file:seal', { bytes: SECRET, passphrase: SECRET }],
    ['file:unseal', { bytes: new Uint8Array(1), passphrase: { [SECRET]: SECRET } }],
    ['protection:set-lock-after', { minutes: 0 }],
    ['protection:set-lock-after', { minutes: 241 }],
  ] as const)('refuse %s with a wrong request, and repeat no passphrase', async (channel, request) => {
    const reply = await call(channel, request);

    expect(reply).toMatchObject({ ok: false, problem: { code: 'ipc/bad-request' } });
    const isKey = Object.keys(request).includes(SECRET);
    if (!isKey) expect(JSON.stringify(reply)).not.toContain(SECRET);
  });
});
