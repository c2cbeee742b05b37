/**
 * What the checklist of Electron asks for and a look at the sources cannot
 * show, on the real Electron: what the window really was made with, and that
 * every way out of it is shut. Further ones are in `shell.test.ts`.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type LaunchedApp } from './harness/launch';

let app: LaunchedApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(async () => {
  await app.close();
});

/** Where nothing may lead: other hosts, other schemes, other files, other programs. */
const ADDRESSES = [
  'http://example.org/',
  'https://example.org/',
  'https://user:word@example.org:8443/a?b#c',
  'http://127.0.0.1:9/',
  'http://localhost:5173/',
  'http://[::1]/',
  'http://169.254.169.254/latest/meta-data/',
  '//example.org/',
  '\\\\example.org\\share',
  'ws://example.org/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'file:///',
  'file://example.org/share',
  'smb://example.org/share',
  'sftp://example.org/',
  'ssh://example.org/',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:msgbox(1)',
  'intent://example.org/',
  'ldap://example.org/',
  'blob:https://example.org/0',
  'filesystem:app://rigplan/temporary/x.html',
  'view-source:app://rigplan/',
  'chrome://gpu',
  'chrome://version',
  'devtools://devtools/bundled/inspector.html',
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.html',
  'app://other/',
  'app://rigplan.example.org/',
  'app://rigplan/assets/',
  'app://rigplan/none.html',
  'mailto:someone@example.org',
  'tel:+1',
  'ms-msdt:/id',
  'vscode://file/etc/passwd',
  'steam://run/1',
  'search-ms:query=x',
];

describe('the window', () => {
  it('was made with every door of Electron’s checklist shut', async () => {
    const found = await app.electron.evaluate(({ BrowserWindow, session }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      const asked = contents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const preferences = asked.getLastWebPreferences();
      const names = [
        'contextIsolation',
        'sandbox',
        'nodeIntegration',
        'nodeIntegrationInWorker',
        'nodeIntegrationInSubFrames',
        'webSecurity',
        'allowRunningInsecureContent',
        'experimentalFeatures',
        'webviewTag',
        'navigateOnDragDrop',
        'spellcheck',
      ];
      return {
        preferences: Object.fromEntries(names.map((name) => [name, preferences[name] ?? false])),
        blinkFeatures: preferences['enableBlinkFeatures'] ?? '',
        webRtc: contents.getWebRTCIPHandlingPolicy(),
        spelling: session.defaultSession.isSpellCheckerEnabled(),
      };
    });

    expect(found).toEqual({
      preferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
      blinkFeatures: '',
      webRtc: 'disable_non_proxied_udp',
      spelling: false,
    });
  });

  it('is served with its policy, which no answer is without', async () => {
    const headers = await app.electron.evaluate(
      ({ net }, urls) =>
        Promise.all(
          urls.map((url) =>
            net.fetch(url).then((answer) => answer.headers.get('content-security-policy') ?? 'none'),
          ),
        ),
      ['app://rigplan/', 'app://rigplan/index.html', 'app://rigplan/none.js', 'app://rigplan/%2e%2e/x'],
    );

    expect(new Set(headers)).toEqual(
      new Set([
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; worker-src 'self'; connect-src 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types rigplan-worker",
      ]),
    );
  });

  it('leads to none of 42 addresses, by whatever way, and hands none to another program', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      BrowserWindow.getAllWindows()[0]!.webContents.on('did-navigate', (_event, url) => seen.push(url));
    });
    for (const address of ADDRESSES) {
      await app.page.evaluate((to) => {
        const tries = [
          ...['', '_blank', '_top', 'named'].map((target) => () => {
            const link = Object.assign(document.createElement('a'), { href: to, target });
            document.body.append(link);
            link.click();
            link.remove();
          }),
          () => {
            const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
            document.body.append(form);
            form.submit();
            form.remove();
          },
          () => window.open(to),
          () => {
            location.assign(to);
          },
        ];
        // Each in a turn of its own: what the debugger calls may do what the page may not.
        for (const [index, attempt] of tries.entries()) setTimeout(attempt, index * 5);
      }, address);
      await app.page.waitForTimeout(60);
    }
    const found = await app.electron.evaluate(({ webContents }) => ({
      navigated: (globalThis as unknown as { seen: string[] }).seen,
      windows: webContents.getAllWebContents().length,
    }));

    expect(ADDRESSES).toHaveLength(42);
    expect(found).toEqual({ navigated: [], windows: 1 });
    expect(app.page.url()).toBe('app://rigplan/');
    expect((await app.networkAttempts()).count).toBeGreaterThan(ADDRESSES.length);
  });

  it.each(['about:blank', 'about:srcdoc'])(
    'comes back from %s, of which Chromium asks nobody',
    async (address) => {
      await app.page.evaluate((to) => {
        Object.assign(window, { isLedAway: true });
        setTimeout(() => {
          location.assign(to);
          // Later: this call ends before its page does.
        }, 100);
      }, address);

      await app.page.waitForFunction(() => location.href === 'app://rigplan/' && !('isLedAway' in window));
      await app.page.locator('#root > *').first().waitFor();
      const reply = await app.page.evaluate(() => {
        const { desktop } = window as unknown as {
          desktop: { invoke: (name: string, words: object) => unknown };
        };
        return desktop.invoke('app:info', {});
      });
      expect(reply).toMatchObject({ ok: true });
    },
  );

  it('takes no webview and no foreign frame, and gives a frame no bridge', async () => {
    const found = await app.page.evaluate(async () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.org/');
      const blank = document.createElement('iframe');
      const foreign = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' });
      document.body.append(view, blank, foreign);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const inside = blank.contentWindow;
      const result = {
        isView: 'getWebContentsId' in view || 'executeJavaScript' in view,
        bridge: inside !== null && 'desktop' in inside,
      };
      for (const element of [view, blank, foreign]) element.remove();
      return result;
    });
    const contents = await app.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);

    expect(found).toEqual({ isView: false, bridge: false });
    expect(contents).toBe(1);
  });

  it('takes no text for markup, script or the address of a script, by whatever way', async () => {
    const found = await app.page.evaluate(async () => {
      const run = 'window.textRan = true';
      const markup = `<img src=x onerror="${run}"><script>${run}</script>`;
      const make = (name: string) => document.body.appendChild(document.createElement(name));
      const sinks: Record<string, () => unknown> = {
        innerHTML: () => (make('p').innerHTML = markup),
        outerHTML: () => (make('p').outerHTML = markup),
        insertAdjacentHTML: () => {
          make('p').insertAdjacentHTML('beforeend', markup);
        },
        write: () => {
          (document as unknown as { write: (text: string) => void }).write(markup);
        },
        'a shadow': () => (make('p').attachShadow({ mode: 'open' }).innerHTML = markup),
        srcdoc: () => Object.assign(make('iframe'), { srcdoc: markup }),
        'srcdoc as an attribute': () => {
          make('iframe').setAttribute('srcdoc', markup);
        },
        'a parsed document': () => new DOMParser().parseFromString(markup, 'text/html'),
        'a fragment': () => document.createRange().createContextualFragment(markup),
        'text of a script': () => Object.assign(make('script'), { text: run }),
        'content of a script': () => (make('script').textContent = run),
        'address of a script': () => Object.assign(make('script'), { src: '/assets/x.js' }),
        'address of a script as an attribute': () => {
          make('script').setAttribute('src', '/assets/x.js');
        },
        worker: () => new Worker('/assets/x.js'),
        'worker out of bytes': () => new Worker(URL.createObjectURL(new Blob([run]))),
        'shared worker': () => new SharedWorker('/assets/x.js'),
        'service worker': () => navigator.serviceWorker.register('/assets/x.js'),
        eval: () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)(run),
        timer: () => (setTimeout as (text: string) => unknown)(run),
        'another policy': () => policies.createPolicy('another', {}),
        'the policy of those who ask for none': () => policies.createPolicy('default', {}),
        'the app’s own policy once more': () => policies.createPolicy('rigplan-worker', {}),
      };
      const policies = Reflect.get(window, 'trustedTypes') as {
        createPolicy: (name: string, rules: object) => unknown;
      };
      const taken: string[] = [];
      // In a turn of its own: what the debugger calls may do what the page may not.
      await new Promise<void>((resolve) => setTimeout(resolve));
      for (const [name, sink] of Object.entries(sinks)) {
        try {
          await sink();
          taken.push(name);
        } catch {
          // As it should be.
        }
      }
      // Set without a word; what is asked is whether it runs.
      const handler = document.createElement('button');
      try {
        handler.setAttribute('onclick', run);
      } catch {
        // The newer browsers refuse that too.
      }
      handler.click();
      const appended = document.createElement('script');
      appended.appendChild(document.createTextNode(run));
      document.body.append(appended);
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (const name of ['p', 'script', 'iframe']) {
        for (const left of document.querySelectorAll(`body > ${name}`)) left.remove();
      }
      return { taken, ran: 'textRan' in window };
    });

    expect(found).toEqual({ taken: [], ran: false });
  });

  it('lets nothing be downloaded', async () => {
    const heard = app.electron.evaluate(
      ({ session }) =>
        new Promise((resolve) => {
          session.defaultSession.once('will-download', (event, item) => {
            resolve({ isStopped: event.defaultPrevented, path: item.getSavePath() });
          });
        }),
    );
    await app.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'data:application/octet-stream,evil',
        download: 'evil.sh',
      });
      document.body.append(link);
      link.click();
      link.remove();
    });

    expect(await heard).toEqual({ isStopped: true, path: '' });
  });

  it('is granted no permission, whether it asks or looks', async () => {
    const granted = await app.page.evaluate(async () => {
      const names =
        'accelerometer ambient-light-sensor background-fetch background-sync camera captured-surface-control clipboard-read clipboard-write display-capture geolocation gyroscope idle-detection keyboard-lock local-fonts magnetometer microphone midi nfc notifications payment-handler periodic-background-sync pointer-lock push screen-wake-lock speaker-selection storage-access top-level-storage-access window-management';
      const within = (ask: unknown) =>
        Promise.race([
          Promise.resolve(ask).then(
            (answer) => answer,
            () => 'refused',
          ),
          new Promise((resolve) =>
            setTimeout(() => {
              resolve('refused');
            }, 2000),
          ),
        ]);
      const states = await Promise.all(
        names.split(' ').map(async (name) => {
          const descriptor = { name, userVisibleOnly: true } as unknown as PermissionDescriptor;
          const status = await within(navigator.permissions.query(descriptor));
          return [name, status === 'refused' ? status : (status as PermissionStatus).state] as const;
        }),
      );
      const call = (owner: unknown, method: string, words?: unknown): unknown => {
        try {
          const found = (owner as Record<string, ((words: unknown) => unknown) | undefined> | undefined)?.[
            method
          ];
          return found === undefined ? Promise.reject(new Error('missing')) : found.call(owner, words);
        } catch (cause) {
          return Promise.reject(cause);
        }
      };
      const { navigator: own } = window;
      const hardware = own as unknown as Record<string, unknown>;
      const filters = { filters: [], acceptAllDevices: true };
      const asked: Record<string, unknown> = {
        camera: call(own.mediaDevices, 'getUserMedia', { video: true }),
        microphone: call(own.mediaDevices, 'getUserMedia', { audio: true }),
        screen: call(own.mediaDevices, 'getDisplayMedia', { video: true }),
        place: new Promise((resolve, reject) => {
          own.geolocation.getCurrentPosition(resolve, reject);
        }),
        clipboard: call(own.clipboard, 'readText'),
        midi: call(own, 'requestMIDIAccess', { sysex: true }),
        usb: call(hardware['usb'], 'requestDevice', filters),
        serial: call(hardware['serial'], 'requestPort', filters),
        hid: call(hardware['hid'], 'requestDevice', filters),
        bluetooth: call(hardware['bluetooth'], 'requestDevice', filters),
        fonts: call(window, 'queryLocalFonts'),
        displays: call(window, 'getScreenDetails'),
        wakeLock: call(own.wakeLock, 'request', 'screen'),
      };
      const answers = await Promise.all(
        Object.entries(asked).map(async ([name, ask]) => [name, await within(ask)] as const),
      );
      return {
        notifications: await within(Notification.requestPermission()),
        states: states.filter(([, state]) => state === 'granted' || state === 'prompt'),
        answers: answers
          .filter(([, answer]) => answer !== 'refused' && !(Array.isArray(answer) && answer.length === 0))
          .map(([name]) => name),
      };
    });

    expect(granted).toEqual({ notifications: 'denied', states: [], answers: [] });
  });

  it('finds no way out by WebRTC, which it would have found without its policy', async () => {
    const candidates = () =>
      app.page.evaluate(async () => {
        // Without a server: what is open for a moment below must not send anything either.
        const connection = new RTCPeerConnection();
        const found: string[] = [];
        connection.onicecandidate = ({ candidate }) => {
          if (candidate?.candidate) found.push(candidate.candidate);
        };
        connection.createDataChannel('x');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 700));
        connection.close();
        return found.filter((line) => / udp /i.test(line)).length;
      });
    const setPolicy = (policy: 'default' | 'disable_non_proxied_udp') =>
      app.electron.evaluate(({ BrowserWindow }, to) => {
        BrowserWindow.getAllWindows()[0]!.webContents.setWebRTCIPHandlingPolicy(to);
      }, policy);

    const closed = await candidates();
    await setPolicy('default');
    const open = await candidates();
    await setPolicy('disable_non_proxied_udp');

    expect({ closed, wouldBeOpen: open > 0 }).toEqual({ closed: 0, wouldBeOpen: true });
  });
});

describe('a crash of the page', () => {
  it('writes no memory to disk and sends no report', async () => {
    const reports = await app.electron.evaluate(async ({ BrowserWindow, crashReporter }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents;
      const gone = new Promise((resolve) => contents.once('render-process-gone', resolve));
      contents.forcefullyCrashRenderer();
      await gone;
      return crashReporter.getUploadedReports().length;
    });
    const dumps = readdirSync(app.profile, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(dmp|mdmp|dump|core)$|(^|\/)core\.\d+$/.test(name),
    );

    expect(reports).toBe(0);
    expect(dumps).toEqual([]);
  });
});
