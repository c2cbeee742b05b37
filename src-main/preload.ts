/**
 * Puts the contract's channels on `window.desktop`, and nothing else.
 *
 * Runs in a sandbox: only types and `electron` can be imported here. The record
 * must list every channel, or it does not compile.
 *
 * Depends on: electron, #contract (types).
 */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { DesktopBridge, IpcChannel, IpcReply, MenuCommand } from '#contract';

const channels: Record<IpcChannel, true> = {
  'app:info': true,
  'file:open': true,
  'file:save': true,
  'page:print-to-pdf': true,
  'clipboard:write': true,
  'page:undo-typing': true,
  'theme:set': true,
  'network:attempts': true,
  'vault:open': true,
  'vault:append': true,
  'vault:append-part': true,
  'vault:read-snapshot': true,
  'vault:read-entries': true,
  'vault:snapshot-begin': true,
  'vault:snapshot-part': true,
  'vault:snapshot-end': true,
  'vault:snapshot-cancel': true,
  'vault:list': true,
  'vault:close': true,
  'vault:quarantine-database': true,
  'protection:state': true,
  'protection:unlock': true,
  'protection:change': true,
  'protection:lock': true,
  'protection:cover': true,
  'protection:set-lock-after': true,
  'file:seal': true,
  'file:unseal': true,
  'file:read-table': true,
  'file:read-pasted': true,
  'file:stop-reading': true,
  'file:check-json': true,
  'headless:task': true,
  'headless:read': true,
  'headless:finish': true,
};

const closingListeners = new Set<{ readonly listener: () => void }>();
const lockingListeners = new Set<{ readonly listener: () => void }>();

const bridge: DesktopBridge = {
  invoke: <Channel extends IpcChannel>(channel: Channel, request: unknown) =>
    Object.hasOwn(channels, channel)
      ? (ipcRenderer.invoke(channel, request) as Promise<IpcReply<Channel>>)
      : Promise.reject(new TypeError(`Unknown channel: ${channel}`)),
  onMenuCommand: (listener) => {
    const listen = (_event: IpcRendererEvent, command: MenuCommand) => {
      listener(command);
    };
    ipcRenderer.on('menu:command', listen);
    return () => {
      ipcRenderer.off('menu:command', listen);
    };
  },
  onClosing: (listener) => {
    const entry = { listener };
    closingListeners.add(entry);
    return () => {
      closingListeners.delete(entry);
    };
  },
  onLocking: (listener) => {
    const entry = { listener };
    lockingListeners.add(entry);
    return () => {
      lockingListeners.delete(entry);
    };
  },
};

ipcRenderer.on('vault:closing', () => {
  // A page that is still starting, or shows that it could not, has nothing to write.
  if (closingListeners.size === 0) void bridge.invoke('vault:close', {});
  for (const { listener } of closingListeners) listener();
});

ipcRenderer.on('protection:locking', () => {
  if (lockingListeners.size === 0) void bridge.invoke('protection:lock', {});
  for (const { listener } of lockingListeners) listener();
});

// What is exposed here arrives frozen in the page.
contextBridge.exposeInMainWorld('desktop', bridge);
