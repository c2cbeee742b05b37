/**
 * Takes from the browser inside Electron whatever an offline app has no use for:
 * permissions, navigation, windows, downloads, devices and the network.
 *
 * Electron grants permissions unless told not to, and Chromium has services that
 * call home by themselves; hence the long lists.
 *
 * Depends on: electron, ./app-protocol, ./network-guard.
 */
import { app, type Session, type WebContents } from 'electron';
import { APP_URL } from './app-protocol';
import type { NetworkGuard } from './network-guard';

const FEATURES_THAT_CALL_HOME = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  // Joins a group of the local network as soon as a page makes a connection, before any policy is asked.
  'WebRtcHideLocalIpsWithMdns',
];

/** Chromium's code for a load that was given up, as when we refuse it: the page is still there. */
const STOPPED = -3;

/**
 * Keeps the process itself off the network. Call before the app is ready.
 *
 * @param devServer - reachable in spite of it, or null
 */
export function disableBackgroundNetworking(devServer: string | null): void {
  const { commandLine } = app;
  const devHost = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`;
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${devHost}`);
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('no-pings');
  // Looking for a proxy would ask the network for one.
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-features', FEATURES_THAT_CALL_HOME.join(','));
}

/**
 * Puts every page into Chromium's sandbox, whatever its window asks for. Call before the app is ready.
 *
 * As root there is none to be had: it would end the program.
 */
export function sandboxEverything(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Hardens every session and page, those still to come included. Call before the app is ready. */
export function hardenEverything(guard: NetworkGuard, devServer: string | null): void {
  app.on('session-created', (session) => {
    hardenSession(session, guard);
  });
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, guard, devServer);
  });
  app.on('select-client-certificate', (event) => {
    event.preventDefault();
  });
}

function hardenSession(session: Session, guard: NetworkGuard): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !guard.isAllowed(details.url) });
  });
  // Files leave through a save dialog of ours, never as a download of the page.
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

function hardenContents(contents: WebContents, guard: NetworkGuard, devServer: string | null): void {
  // Without this, WebRTC sends UDP past both the CSP and the request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(({ url }) => {
    guard.isAllowed(url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (isPage(event.url, devServer)) return;
    guard.isAllowed(event.url);
    event.preventDefault();
  });
  bringBack(contents, devServer);
}

/**
 * Returns to the page from where Chromium goes without asking: `about:blank`, and its own page of
 * errors for an address that cannot be one. What stands there could not call main, but the user
 * would have lost the window.
 */
function bringBack(contents: WebContents, devServer: string | null): void {
  let page: string | null = null;
  const goBack = () => {
    if (page !== null) void contents.loadURL(page);
  };
  contents.on('did-navigate', (_event, url) => {
    if (isPage(url, devServer)) page = url;
    else if (url.startsWith('about:')) goBack();
  });
  contents.on('did-fail-load', (_event, code, _words, url, isMainFrame) => {
    if (isMainFrame && code !== STOPPED && !isPage(url, devServer)) goBack();
  });
}

/** Whether the URL is the app's page: the only place the window may go, as when it is reloaded. */
export function isPage(url: string, devServer: string | null): boolean {
  const pages = devServer === null ? [APP_URL] : [APP_URL, new URL('/', devServer).href];
  return pages.some((page) => [page, `${page}index.html`].includes(url.split(/[?#]/, 1)[0] ?? ''));
}
