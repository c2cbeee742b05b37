/**
 * The gate between page and main on the real program: wrong messages out of the
 * app's own page, right ones out of another window, a page that goes in the
 * middle of a call, and a bridge that somebody tries to bend.
 *
 * The control sends right messages out of the app's own page.
 */
import type { IpcChannel } from '#contract';
import { launchApp, type LaunchedApp } from '../e2e/harness/launch';
import { control, lossless, tell, type TrialSet } from './figure';
import { fuzzFromPage } from './ipc-from-page';
import { ANY_TEXT, CHANNELS, RIGHT } from './ipc-fuzz';

const AT_ONCE = 200;
/** They change nothing that a later message would miss. */
const HARMLESS: readonly IpcChannel[] = ['app:info', 'network:attempts', 'theme:set', 'clipboard:write'];

export const ipcReal: TrialSet = {
  name: 'ipc-real',
  title: 'wrong messages from the real page, right ones from a foreign window',
  trials: 2_000,
  fewTrials: 200,
  run: async (trials) => {
    const app = await launchApp();
    const said: string[] = [];
    app.electron.process().stderr?.on('data', (bytes: Buffer) => said.push(bytes.toString()));
    try {
      await app.page.locator('#root > *').first().waitFor();
      await watchMain(app);
      const faults: string[] = [];
      let sent = 0;
      for (let seed = 1; sent < trials; seed += 1) {
        const messages = Math.min(AT_ONCE, trials - sent);
        const outcome = await app.page.evaluate(fuzzFromPage, {
          seed,
          messages,
          right: RIGHT,
          anyText: ANY_TEXT,
          mayBeNull: ['current', 'stdout', 'file'],
        });
        sent += outcome.sent;
        faults.push(...outcome.accepted.map((what) => `accepted ${what}`));
        faults.push(...outcome.silent.map((what) => `no answer to ${what}`));
        faults.push(...outcome.bent.map((what) => `the bridge took ${what}`));
      }
      const foreign = await fromForeignWindow(app);
      const right = await rightOnes(app);
      const survived = await callsCutOff(app);
      const uncaught = await uncaughtInMain(app, said);
      for (const what of [...faults, ...foreign.accepted, ...uncaught]) tell(what);
      return [
        lossless('ipc-real', sent, faults.length, 'wrong messages accepted or not answered; the bridge bent'),
        lossless(
          'ipc-real-foreign',
          foreign.sent,
          foreign.accepted.length,
          'right messages from another window with the same bridge, answered otherwise than as from a bad sender',
        ),
        lossless(
          'ipc-real-main',
          sent + foreign.sent + survived,
          uncaught.length,
          'uncaught in main, or said by it of an error',
        ),
        {
          ...control(
            'ipc-real',
            HARMLESS.length,
            right,
            'right messages from the page, which must be let through',
          ),
          ok: right === HARMLESS.length,
        },
      ];
    } finally {
      await app.kill();
    }
  },
};

/** Notes what nobody catches, and sees to it that no dialog waits for a click. */
async function watchMain({ electron }: LaunchedApp): Promise<void> {
  await electron.evaluate(({ dialog }) => {
    const uncaught: string[] = [];
    Object.assign(globalThis, { uncaught });
    const note = (cause: unknown): void => {
      uncaught.push(String(cause));
    };
    process.on('uncaughtExceptionMonitor', note);
    process.on('unhandledRejection', note);
    dialog.showErrorBox = (title, content) => note(`${title}: ${content}`);
    for (const name of ['showOpenDialog', 'showSaveDialog', 'showMessageBox'] as const) {
      Object.assign(dialog, {
        [name]: () => {
          note(`a dialog was opened: ${name}`);
          return Promise.resolve({ canceled: true, filePaths: [], response: 0 });
        },
      });
    }
  });
}

/** Another window of the same program, with the same preload and the same page: it is not the app's own. */
async function fromForeignWindow({ electron }: LaunchedApp): Promise<{ sent: number; accepted: string[] }> {
  return electron.evaluate(
    async ({ app, BrowserWindow }, requests) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('app://rigplan/');
      const accepted: string[] = [];
      for (const [channel, parts] of requests) {
        const request = `(${parts})`;
        const answer = (await window.webContents.executeJavaScript(
          `desktop.invoke(${JSON.stringify(channel)}, ${request}).catch((cause) => ({ cause: String(cause) }))`,
        )) as { readonly problem?: { readonly code: string } };
        if (answer.problem?.code !== 'ipc/bad-sender') accepted.push(`${channel}: ${JSON.stringify(answer)}`);
      }
      window.destroy();
      return { sent: requests.length, accepted };
    },
    CHANNELS.map((channel) => [channel, literal(RIGHT[channel])] as const),
  );
}

async function rightOnes({ page }: LaunchedApp): Promise<number> {
  return page.evaluate(
    async (requests) => {
      const { desktop } = window as unknown as {
        desktop: { invoke: (channel: string, request: object) => Promise<{ ok: boolean }> };
      };
      const answers = await Promise.all(
        requests.map(([channel, request]) => desktop.invoke(channel, request)),
      );
      return answers.filter(({ ok }) => ok).length;
    },
    HARMLESS.map((channel) => [channel, RIGHT[channel]] as const),
  );
}

/** Calls whose page is gone before they are answered. */
async function callsCutOff({ page }: LaunchedApp): Promise<number> {
  const rounds = 10;
  for (let round = 0; round < rounds; round += 1) {
    await page.evaluate(() => {
      const { desktop } = window as unknown as {
        desktop: { invoke: (channel: string, request: object) => Promise<unknown> };
      };
      // Nobody is left to hear the answers.
      for (let call = 0; call < 20; call += 1) void desktop.invoke('app:info', {}).catch(() => undefined);
      setTimeout(() => location.reload());
    });
    await page.waitForFunction(() => document.querySelector('#root > *') !== null);
  }
  return rounds * 20;
}

async function uncaughtInMain({ electron }: LaunchedApp, said: readonly string[]): Promise<string[]> {
  const uncaught = await electron.evaluate(() => (globalThis as unknown as { uncaught: string[] }).uncaught);
  const lines = said.join('').split('\n');
  return [...uncaught, ...lines.filter((line) => /uncaught|unhandled|\bError\b.*\n? {4}at /i.test(line))];
}

/** A request as an expression, bytes included. */
function literal(value: unknown): string {
  if (value instanceof Uint8Array) return `new Uint8Array([${[...value].join()}])`;
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${literal(part)}`)
    .join()}}`;
}
