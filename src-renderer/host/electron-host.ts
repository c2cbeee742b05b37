/**
 * The host behind `window.desktop`.
 *
 * Depends on: ./host, #contract (types), table.
 */
import type { DesktopBridge, IpcChannel, IpcRequest, IpcResponse } from '#contract';
import { AS_FOUND } from '#parser/table/table-file';
import { HostError, type Host, type Reading } from './host';

/** Wraps the bridge that preload put on the window: a refused call becomes a {@link HostError}. */
export function createElectronHost(bridge: DesktopBridge): Host {
  async function call<Channel extends IpcChannel>(
    channel: Channel,
    request: IpcRequest<Channel>,
  ): Promise<IpcResponse<Channel>> {
    const reply = await bridge.invoke(channel, request);
    if (!reply.ok) throw new HostError(reply.problem.code, reply.problem.message);
    return reply.value;
  }

  let readings = 0;
  const nextReading = () => (readings += 1);

  /** Ends the reading when it is stopped, and does not wait for its answer. */
  async function stoppable<Reply>(id: number, signal: AbortSignal, reply: Promise<Reply>): Promise<Reply> {
    const stop = () => void call('file:stop-reading', { id });
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    try {
      return await reply;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  return {
    info: () => call('app:info', {}),
    openFile: (kind) => call('file:open', { kind }),
    saveFile: (suggestedName, kind, bytes) => call('file:save', { suggestedName, kind, bytes }),
    reading: {
      readTable: async (bytes, signal, choice = AS_FOUND) => {
        const id = nextReading();
        const reply = await stoppable(id, signal, call('file:read-table', { id, bytes, choice }));
        if (reply.outcome === 'read') return { ok: true, value: reply.table };
        return notRead(reply, signal);
      },
      readPasted: async (text, html, signal, choice = AS_FOUND) => {
        const id = nextReading();
        const reply = await stoppable(id, signal, call('file:read-pasted', { id, text, html, choice }));
        if (reply.outcome === 'read') return { ok: true, value: reply.table };
        return notRead(reply, signal);
      },
      checkJson: async (bytes, signal) => {
        const id = nextReading();
        const reply = await stoppable(id, signal, call('file:check-json', { id, bytes }));
        if (reply.outcome === 'allowed') return { ok: true, value: null };
        return notRead(reply, signal);
      },
    },
    printToPdf: (paper, landscape, running = null) =>
      call('page:print-to-pdf', { paper, landscape, running }),
    copyText: async (text) => {
      await call('clipboard:write', { text });
    },
    undoTyping: async (isRedo) => {
      await call('page:undo-typing', { isRedo });
    },
    setTheme: async (theme) => {
      await call('theme:set', { theme });
    },
    networkAttempts: () => call('network:attempts', {}),
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
    vault: {
      open: (request) => call('vault:open', request),
      append: (request) => call('vault:append', request),
      appendPart: async (request) => {
        await call('vault:append-part', request);
      },
      readSnapshot: (request) => call('vault:read-snapshot', request),
      readEntries: (request) => call('vault:read-entries', request),
      beginSnapshot: (position) => call('vault:snapshot-begin', { position }),
      snapshotPart: async (id, bytes) => {
        await call('vault:snapshot-part', { id, bytes });
      },
      endSnapshot: (id) => call('vault:snapshot-end', { id }),
      cancelSnapshot: async (id) => {
        await call('vault:snapshot-cancel', { id });
      },
      list: () => call('vault:list', {}),
      onClosing: (listener) => bridge.onClosing(listener),
      close: async () => {
        await call('vault:close', {});
      },
      quarantineDatabase: async () => {
        await call('vault:quarantine-database', {});
      },
    },
    protection: {
      state: () => call('protection:state', {}),
      unlock: async (passphrase) => {
        await call('protection:unlock', { passphrase });
      },
      change: (request) => call('protection:change', request),
      lock: async () => {
        await call('protection:lock', {});
      },
      cover: async () => {
        await call('protection:cover', {});
      },
      setLockAfter: async (minutes) => {
        await call('protection:set-lock-after', { minutes });
      },
      onLocking: (listener) => bridge.onLocking(listener),
      sealFile: (bytes, passphrase) => call('file:seal', { bytes, passphrase }),
      unsealFile: (bytes, passphrase) => call('file:unseal', { bytes, passphrase }),
    },
    headless: {
      task: () => call('headless:task', {}),
      read: (argument) => call('headless:read', { argument }),
      finish: async (result) => {
        await call('headless:finish', result);
      },
    },
  };
}

type NotRead = Extract<IpcResponse<'file:read-table'>, { outcome: 'refused' | 'stopped' }>;

/** @throws the signal's reason if it was stopped by it */
function notRead(reply: NotRead, signal: AbortSignal): Reading<never> {
  if (reply.outcome === 'refused') return { ok: false, problem: reply.problem };
  signal.throwIfAborted();
  throw new HostError('file/stopped', 'Reading was stopped.');
}
