import type { DesktopBridge } from '#contract';
import { writeFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, newFolder, relaunch, type LaunchedApp } from './harness/launch';

declare global {
  interface Window {
    readonly desktop: DesktopBridge;
    inlineScriptRan?: boolean;
    heardCommands?: string[];
  }
}

describe('the window', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(() => app.close());

  it('opens the page at its own origin, visible and without an error', async () => {
    await app.page.locator('#root > *').first().waitFor();
    const isVisible = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );

    expect(isVisible).toEqual([true]);
    expect(app.page.url()).toBe('app://rigplan/');
    expect(await app.page.evaluate(() => window.isSecureContext)).toBe(true);
    expect(app.errors).toEqual([]);
    expect(await app.networkAttempts()).toEqual({ count: 0, last: [] });
    expect(existsSync(await app.screenshot('shell'))).toBe(true);
  });

  it('gives the page no power but the frozen bridge', async () => {
    const found = await app.page.evaluate(() => ({
      powers: ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window.desktop).sort(),
      isFrozen: Object.isFrozen(window.desktop),
    }));

    expect(found).toEqual({
      powers: [],
      bridge: ['invoke', 'onClosing', 'onLocking', 'onMenuCommand'],
      isFrozen: true,
    });
  });

  it('tells what it runs in', async () => {
    const reply = await app.page.evaluate(() => window.desktop.invoke('app:info', {}));

    expect(reply).toMatchObject({
      ok: true,
      value: { version: '0.1.0', platform: process.platform },
    });
  });

  it('refuses malformed requests, unknown channels and headless calls', async () => {
    const refused = await app.page.evaluate(async () => {
      const invoke = window.desktop.invoke as (channel: string, request: unknown) => Promise<unknown>;
      const kind = { label: 'Workbook', extensions: ['xlsx'] };
      return Promise.all([
        invoke('file:save', { path: '/etc/passwd', bytes: new Uint8Array(1) }),
        invoke('file:save', { suggestedName: '../up.xlsx', kind, bytes: new Uint8Array(1) }),
        invoke('file:save', { suggestedName: 'a.xlsx', kind, bytes: 'text' }),
        invoke('theme:set', { theme: 'neon' }),
        invoke('app:info', { extra: 1 }),
        invoke('headless:finish', { stdout: null, stderr: '', exitCode: 0, file: null }),
        invoke('app:quit', {}).catch((cause: unknown) => String(cause)),
      ]);
    });

    const bad = { ok: false, problem: { code: 'ipc/bad-request' } };
    expect(refused).toMatchObject([
      bad,
      bad,
      bad,
      bad,
      bad,
      { ok: false, problem: { code: 'ipc/handler-failed' } },
      expect.stringContaining('Unknown channel'),
    ]);
  });

  it('saves bytes where the user says and opens them again', async () => {
    const path = join(newFolder('files'), 'deal');
    await app.answerSaveDialog(path);
    await app.answerOpenDialog(`${path}.csv`);

    const [saved, opened] = await app.page.evaluate(async () => {
      const kind = { label: 'Table', extensions: ['csv'] };
      const bytes = new TextEncoder().encode('id\nü 矿机\n');
      return [
        await window.desktop.invoke('file:save', { suggestedName: 'deal.csv', kind, bytes }),
        await window.desktop
          .invoke('file:open', { kind })
          .then((reply) => (reply.ok && reply.value ? new TextDecoder().decode(reply.value.bytes) : reply)),
      ] as const;
    });

    expect(saved).toEqual({ ok: true, value: { path: `${path}.csv` } });
    expect(opened).toBe('id\nü 矿机\n');
  });

  it('prints the page to PDF', async () => {
    const start = await app.page.evaluate(async () => {
      const request = { paper: 'A4', landscape: true, running: null } as const;
      const reply = await window.desktop.invoke('page:print-to-pdf', request);
      return reply.ok ? new TextDecoder().decode(reply.value.slice(0, 5)) : reply.problem.message;
    });

    expect(start).toBe('%PDF-');
  });

  it('passes menu commands on to the page', async () => {
    const heard = app.page.evaluate(
      () =>
        new Promise((resolve) => {
          const stop = window.desktop.onMenuCommand((command) => {
            stop();
            resolve(command);
          });
        }),
    );
    await app.page.waitForTimeout(100);
    await app.chooseMenu('show-data');

    expect(await heard).toBe('show-data');
  });
});

describe('a key', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchApp();
    await app.page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      document.body.append(field);
      window.heardCommands = [];
      window.desktop.onMenuCommand((command) => window.heardCommands?.push(command));
    });
  });
  afterAll(() => app.close());

  const heard = () => app.page.evaluate(() => window.heardCommands?.splice(0));

  // Not the debugger's keyboard: its keys never reach the menu.
  async function press(keyCode: string, modifiers: 'control'[] = []): Promise<void> {
    await app.electron.evaluate(
      ({ BrowserWindow }, [code, held]) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.sendInputEvent({ type: 'keyDown', keyCode: code, modifiers: held });
        if (held.length === 0) webContents.sendInputEvent({ type: 'char', keyCode: code });
        webContents.sendInputEvent({ type: 'keyUp', keyCode: code, modifiers: held });
      },
      [keyCode, modifiers] as const,
    );
    await app.page.waitForTimeout(150);
  }

  it('undoes inside a text field without asking the app', async () => {
    const field = app.page.locator('#field');
    await field.focus();
    await press('a');
    const typed = await field.inputValue();

    await press('z', ['control']);

    expect(typed).toBe('a');
    expect(await field.inputValue()).toBe('');
    expect(await heard()).toEqual([]);
  });

  it('reaches the menu where the page has no use for it', async () => {
    await app.page.locator('#field').blur();

    await press('o', ['control']);

    expect(await heard()).toEqual(['import-price-list']);
  });

  it('is the page’s own where the page takes it', async () => {
    await app.page.evaluate(() => {
      addEventListener('keydown', (event) => {
        event.preventDefault();
      });
    });

    await press('o', ['control']);

    expect(await heard()).toEqual([]);
  });
});

describe('the window under attack', () => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launchApp();
  });
  afterAll(() => app.close());

  it('runs no inline script and no eval, and loads nothing from elsewhere', async () => {
    const outcome = await app.page.evaluate(async () => {
      const broken: string[] = [];
      addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
      const script = document.createElement('script');
      // Not as its text at once: that is refused before there is anything to run.
      script.appendChild(document.createTextNode('window.inlineScriptRan = true'));
      document.body.append(script);
      // Later, for a call from the debugger may evaluate what the page may not.
      const evalResult = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            // Under another name: the rule against implied eval knows this one.
            const { Function: Maker } = globalThis;
            resolve(Reflect.construct(Maker, ['return 1']));
          } catch (cause) {
            resolve((cause as Error).name);
          }
        });
      });
      const image = await new Promise((resolve) => {
        const element = new Image();
        element.onload = () => {
          resolve('loaded');
        };
        element.onerror = () => {
          resolve('refused');
        };
        element.src = 'https://example.org/pixel.png';
      });
      // Text for a script is refused earlier, by the rule on trusted types; an address comes to this one.
      const ahead = Object.assign(document.createElement('link'), {
        rel: 'modulepreload',
        href: 'https://example.org/x.js',
      });
      document.head.append(ahead);
      const request = await fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      );
      // The browser reports a violation after it has refused.
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { ran: window.inlineScriptRan ?? false, evalResult, image, request, broken: broken.sort() };
    });

    expect(outcome).toEqual({
      ran: false,
      evalResult: 'EvalError',
      image: 'refused',
      request: 'refused',
      broken: expect.arrayContaining([
        'connect-src',
        'img-src',
        'require-trusted-types-for',
        'script-src-elem',
      ]) as string[],
    });
  });

  it('stops and counts requests that get past the page’s policy', async () => {
    const before = await app.networkAttempts();

    const outcomes = await app.electron.evaluate(({ net, session }) =>
      Promise.all(
        [
          net.fetch('https://example.org/a'),
          session.fromPartition('another').fetch('http://198.51.100.7/b'),
        ].map((request) =>
          request.then(
            () => 'reached',
            (cause: unknown) => (cause as Error).message,
          ),
        ),
      ),
    );
    const after = await app.networkAttempts();

    expect(outcomes).toEqual(Array(2).fill('net::ERR_BLOCKED_BY_CLIENT'));
    expect(after.count - before.count).toBe(2);
    expect([...after.last].sort()).toEqual(
      expect.arrayContaining(['http://198.51.100.7/b', 'https://example.org/a']),
    );
  });

  it('goes nowhere else and opens no second window', async () => {
    const before = await app.networkAttempts();

    const opened = await app.page.evaluate(() => {
      const popUp = window.open('https://example.org/');
      for (const href of [
        'https://example.org/',
        'file:///etc/passwd',
        'data:text/html,hi',
        'app://other/',
        'app://rigplan/assets/',
      ]) {
        const link = document.createElement('a');
        link.href = href;
        document.body.append(link);
        link.click();
        link.remove();
      }
      return popUp !== null;
    });
    await app.page.waitForTimeout(500);
    const after = await app.networkAttempts();

    expect(opened).toBe(false);
    expect(app.page.url()).toBe('app://rigplan/');
    expect(app.electron.windows()).toHaveLength(1);
    expect(after.count).toBeGreaterThan(before.count);
  });

  it('grants no permission', async () => {
    const granted = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => [name, state] as const,
            () => [name, 'unknown'] as const,
          ),
        ),
      );
      const asked = await Notification.requestPermission();
      const devices = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      );
      return [...states, ['Notification', asked], ['getUserMedia', devices]].filter(
        ([, state]) => state === 'granted' || state === 'prompt',
      );
    });

    expect(granted).toEqual([]);
  });

  it('serves nothing outside its folder', async () => {
    const statuses = await app.electron.evaluate(
      ({ net }, urls) => Promise.all(urls.map((url) => net.fetch(url).then(({ status }) => status))),
      [
        'app://rigplan/',
        'app://rigplan/%2e%2e/main/index.cjs',
        'app://rigplan/..%5cmain',
        'app://rigplan/none.js',
      ],
    );

    expect(statuses).toEqual([200, 404, 404, 404]);
  });
});

describe('a restart', () => {
  it('brings back the window’s place and the theme', async () => {
    const first = await launchApp();
    await first.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 1111, height: 777 });
    });
    await first.page.evaluate(() => window.desktop.invoke('theme:set', { theme: 'dark' }));

    await first.close();
    const second = await launchApp({ profile: first.profile, size: null });
    const found = await second.electron.evaluate(({ BrowserWindow, nativeTheme }) => ({
      bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
      theme: nativeTheme.themeSource,
    }));
    await second.close();

    expect(found).toEqual({ bounds: { x: 120, y: 90, width: 1111, height: 777 }, theme: 'dark' });
  });

  it('keeps the page’s database, and starts in spite of a broken state file', async () => {
    const profile = newFolder('broken-state');
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'window.json'), '{"bounds":');
    const first = await launchApp({ profile });
    await first.page.evaluate(() => {
      localStorage.setItem('kept', 'yes');
    });

    const second = await relaunch(first);
    const kept = await second.page.evaluate(() => localStorage.getItem('kept'));
    await second.close();

    expect(kept).toBe('yes');
  });

  it('leaves a second start to the first', async () => {
    const first = await launchApp();

    const second = await launchApp({ profile: first.profile }).then(
      () => 'opened',
      () => 'ended',
    );
    const windows = await first.electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    );
    await first.close();

    expect(second).toBe('ended');
    expect(windows).toBe(1);
  });
});

describe('the program', () => {
  it('ends with its window, with nothing left to write', async () => {
    const app = await launchApp();
    const ended = new Promise((resolve) => app.electron.process().once('exit', resolve));

    // Destroyed, not closed: then the window keeps nothing, and there is nothing to wait for.
    await app.electron.evaluate(({ BrowserWindow }) => {
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.destroy());
    });

    expect(await ended).toBe(0);
    await app.close();
  });
});
