/**
 * The host behind `window.desktop`.
 *
 * Depends on: ./host, #contract (types).
 */
import type { DesktopBridge, IpcChannel, IpcRequest, IpcResponse } from '#contract';
import { HostError, type Host } from './host';

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

  return {
    info: () => call('app:info', {}),
    openFile: (kind) => call('file:open', { kind }),
    saveFile: (suggestedName, kind, bytes) => call('file:save', { suggestedName, kind, bytes }),
    printToPdf: (paper, landscape) => call('page:print-to-pdf', { paper, landscape }),
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
