/**
 * The attack page in the app's own window, as one process that ends: it is
 * started once more inside of a network of its own, with everything the app
 * does against it or with a part of that taken away.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { launchApp, type LaunchedApp } from '../e2e/harness/launch';
import { attackPage, type Target } from './attack-page';

/** What stands in the page's way. `without-…` is what proves that a frame would be seen. */
export const DEFENCES = [
  'all',
  'without-page-policy',
  'without-webrtc-policy',
  'without-filter-and-policy',
] as const;
export type Defence = (typeof DEFENCES)[number];

/** What one attack came to. */
export interface AttackOutcome {
  /** Tricks tried, each at each host. */
  readonly tried: number;
  /** Connections and datagrams that reached a server on the machine itself. */
  readonly reachedSelf: number;
  /** What main counted and stopped. */
  readonly stopped: number;
}

const FOREIGN: readonly Target[] = ['198.51.100.10', '[2001:db8::9]', 'rigplan.example.org'].map((host) => ({
  host,
  port: '',
  udpPort: 3478,
}));

/** Tries everything and ends the app. */
export async function attack(defence: Defence): Promise<AttackOutcome> {
  const self = await listenOnSelf();
  const app = await launchApp(
    defence === 'without-filter-and-policy'
      ? { preloads: [join(projectFolder, 'tests/reliability/open-switches.cjs')] }
      : {},
  );
  try {
    await app.page.locator('#root > *').first().waitFor();
    await weaken(app, defence);
    const { tried } = await app.page.evaluate(attackPage, [
      ...FOREIGN,
      { host: '127.0.0.1', port: `:${String(self.port)}`, udpPort: self.port },
    ]);
    const { count } = await guardCount(app);
    return { tried: tried.length, reachedSelf: self.reached(), stopped: count };
  } finally {
    await app.kill();
    self.close();
  }
}

/** Takes from the app what a control is to do without. */
async function weaken({ electron, page }: LaunchedApp, defence: Defence): Promise<void> {
  if (defence === 'all') return;
  if (defence === 'without-webrtc-policy') {
    await electron.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        webContents.setWebRTCIPHandlingPolicy('default');
      }
    });
    return;
  }
  await electron.evaluate(({ session }, isFilterOff) => {
    const { protocol, webRequest } = session.defaultSession;
    if (isFilterOff) webRequest.onBeforeRequest(null);
    protocol.unhandle('app');
    // The same origin and the same bridge, and no policy.
    const headers = { 'Content-Type': 'text/html' };
    protocol.handle('app', () => new Response('<!doctype html><title>x</title><body>', { headers }));
  }, defence === 'without-filter-and-policy');
  await page.reload();
}

async function guardCount({ page }: LaunchedApp): Promise<{ count: number }> {
  const reply = await page.evaluate(() => {
    const { desktop } = window as unknown as {
      desktop: { invoke: (channel: string, request: object) => Promise<{ value: { count: number } }> };
    };
    return desktop.invoke('network:attempts', {});
  });
  return reply.value;
}

/** A server on the machine itself, where no frame would be seen: anybody who calls is counted. */
async function listenOnSelf(): Promise<{
  readonly port: number;
  readonly reached: () => number;
  readonly close: () => void;
}> {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const datagrams = createSocket('udp4', () => (reached += 1));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    port,
    reached: () => reached,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
}
