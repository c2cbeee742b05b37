import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ipcContract, type IpcChannel } from '../../../src-main/ipc/contract';
import { answer, isTrusted, type IpcHandlers } from '../../../src-main/ipc/register';

vi.mock('electron', () => ({ ipcMain: {} }));

function handlersThat(run: (channel: IpcChannel) => unknown): IpcHandlers {
  return Object.fromEntries(
    (Object.keys(ipcContract) as IpcChannel[]).map((channel) => [channel, () => run(channel)]),
  ) as unknown as IpcHandlers;
}

const handlers = handlersThat((channel) => (channel === 'theme:set' ? { theme: 'dark' } : undefined));

describe('answer', () => {
  it('runs the handler for a good request from our page', async () => {
    expect(await answer('theme:set', handlers, { theme: 'dark' }, true, true)).toEqual({
      ok: true,
      value: { theme: 'dark' },
    });
  });

  it('refuses another sender before anything else', async () => {
    const run = vi.fn();

    const reply = await answer('theme:set', handlersThat(run), { theme: 'dark' }, false, true);

    expect(reply).toMatchObject({ ok: false, problem: { code: 'ipc/bad-sender' } });
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', undefined],
    ['a word too many', { theme: 'dark', path: '/' }],
    ['an unknown value', { theme: 'neon' }],
    ['another kind of value', 'dark'],
  ])('refuses %s', async (_case, request) => {
    expect(await answer('theme:set', handlers, request, true, true)).toMatchObject({
      ok: false,
      problem: { code: 'ipc/bad-request' },
    });
  });

  it.each([
    ['a map', new Map([['path', '/']])],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array()],
    ['a list', []],
  ])('refuses %s where nothing is asked for', async (_case, request) => {
    const run = vi.fn();

    expect(await answer('vault:close', handlersThat(run), request, true, true)).toMatchObject({
      ok: false,
      problem: { code: 'ipc/bad-request' },
    });
    expect(run).not.toHaveBeenCalled();
  });

  it('turns what a handler throws into a reply', async () => {
    const failing = handlersThat(() => {
      throw new Error('disk full');
    });

    expect(await answer('app:info', failing, {}, true, true)).toEqual({
      ok: false,
      problem: { code: 'ipc/handler-failed', message: 'disk full' },
    });
  });

  it('finds an answer that breaks the contract, outside of builds for users', async () => {
    const wrong = handlersThat(() => ({ theme: 'neon' }));

    expect(await answer('theme:set', wrong, { theme: 'dark' }, true, true)).toMatchObject({ ok: false });
    expect(await answer('theme:set', wrong, { theme: 'dark' }, true, false)).toMatchObject({ ok: true });
  });

  it('never throws and never runs a handler on a request that is not of the contract', async () => {
    const channels = Object.keys(ipcContract) as IpcChannel[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), fc.anything(), async (channel, request) => {
        const run = vi.fn(() => undefined);
        const reply = await answer(channel, handlersThat(run), request, true, false);
        const isGood = ipcContract[channel].request.safeParse(request).success;
        expect(reply.ok).toBe(isGood);
        expect(run).toHaveBeenCalledTimes(isGood ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('file names in the contract', () => {
  const accepts = (suggestedName: string) =>
    ipcContract['file:save'].request.safeParse({
      suggestedName,
      kind: { label: 'Table', extensions: ['csv'] },
      bytes: new Uint8Array(1),
    }).success;

  it.each(['offers.csv', 'Kostenvergleich 2026-11-21.xlsx', '报价.csv', '.hidden'])('may be %s', (name) => {
    expect(accepts(name)).toBe(true);
  });

  it.each([
    '',
    '../up.csv',
    '/etc/passwd',
    'a\\b.csv',
    'C:evil.csv',
    'a\u0000.csv',
    'a\n.csv',
    'x'.repeat(201),
  ])('may not be %j', (name) => {
    expect(accepts(name)).toBe(false);
  });
});

describe('isTrusted', () => {
  const contents = { id: 1 };
  const isPage = (url: string) => url === 'app://rigplan/';
  const frame = (url: string, parent: unknown = null) => ({ url, parent });
  const gate = { contents, isPage, checksResponses: true };

  it('trusts the top frame of our page', () => {
    expect(isTrusted({ sender: contents, senderFrame: frame('app://rigplan/') }, gate)).toBe(true);
  });

  it.each([
    ['another page', { sender: { id: 2 }, senderFrame: frame('app://rigplan/') }],
    ['a frame inside the page', { sender: contents, senderFrame: frame('app://rigplan/', {}) }],
    ['another address', { sender: contents, senderFrame: frame('https://example.org/') }],
    ['a blank frame', { sender: contents, senderFrame: frame('about:blank') }],
    ['a frame that is gone', { sender: contents, senderFrame: null }],
  ])('does not trust %s', (_case, event) => {
    expect(isTrusted(event, gate)).toBe(false);
  });
});
