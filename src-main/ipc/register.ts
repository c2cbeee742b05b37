/**
 * Binds handlers to the contract: checks the sender, then the request, runs the
 * handler and, outside of packaged builds, checks its answer too.
 *
 * The only file that may import `ipcMain`.
 *
 * Depends on: ./contract, ../sealing/seal-error, ../vault/vault-error, electron.
 */
import { ipcMain } from 'electron';
import {
  ipcContract,
  type IpcChannel,
  type IpcProblem,
  type IpcReply,
  type IpcRequest,
  type IpcResponse,
} from './contract';
import { SealError } from '../sealing/seal-error';
import { VaultError } from '../vault/vault-error';

/** One handler for each channel: a missing one does not compile. */
export type IpcHandlers = {
  readonly [Channel in IpcChannel]: (
    request: IpcRequest<Channel>,
  ) => IpcResponse<Channel> | Promise<IpcResponse<Channel>>;
};

/** How strict the gate is. */
export interface Gate {
  /** The page that may call: its `WebContents`, told from others by identity. */
  readonly contents: object;
  /** Whether a frame's URL is the app's own page. */
  readonly isPage: (url: string) => boolean;
  readonly checksResponses: boolean;
}

/** Where a call comes from, as Electron tells it. */
interface Sender {
  readonly sender: object;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

/** Answers every channel of the contract. */
export function registerIpc(handlers: IpcHandlers, gate: Gate): void {
  for (const channel of Object.keys(ipcContract) as IpcChannel[]) {
    ipcMain.handle(channel, (event, request: unknown) =>
      answer(channel, handlers, request, isTrusted(event, gate), gate.checksResponses),
    );
  }
}

/** Whether the call comes from the top frame of our page. A frame that is gone is not trusted. */
export function isTrusted({ sender, senderFrame }: Sender, { contents, isPage }: Gate): boolean {
  return (
    sender === contents && senderFrame !== null && senderFrame.parent === null && isPage(senderFrame.url)
  );
}

/** The whole policy for one call, with no Electron in it. Never throws. */
export async function answer<Channel extends IpcChannel>(
  channel: Channel,
  handlers: IpcHandlers,
  request: unknown,
  isFromOurPage: boolean,
  checksResponses: boolean,
): Promise<IpcReply<Channel>> {
  if (!isFromOurPage) return refuse('ipc/bad-sender', `Untrusted sender on ${channel}`);
  // A schema without fields takes a Map or a Date for an empty object.
  if (!isPlainObject(request)) return refuse('ipc/bad-request', 'Not a plain object');
  const parsed = ipcContract[channel].request.safeParse(request);
  if (!parsed.success) return refuse('ipc/bad-request', parsed.error.message);
  try {
    const value = await handlers[channel](parsed.data as IpcRequest<Channel>);
    if (checksResponses) ipcContract[channel].response.parse(value);
    return { ok: true, value };
  } catch (cause) {
    if (cause instanceof VaultError || cause instanceof SealError) return refuse(cause.code, cause.message);
    return refuse('ipc/handler-failed', cause instanceof Error ? cause.message : String(cause));
  }
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function refuse(
  code: IpcProblem['code'],
  message: string,
): { readonly ok: false; readonly problem: IpcProblem } {
  return { ok: false, problem: { code, message } };
}
