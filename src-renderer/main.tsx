/**
 * The composition root of the window: builds the services, then mounts the app
 * or, where there is no window to see, runs the command line.
 *
 * Depends on: react-dom, app, data, host, services, ui, workers, headless.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DesktopBridge } from '#contract';
import { calendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { App } from './app/app';
import { ErrorBoundary } from './app/error-boundary';
import { StartFailure } from './app/start-failure';
import { RecoveryScreen } from './app/recovery-screen';
import { Database, NewerDatabaseError } from './data/db';
import { loadReference } from './data/reference';
import { RelaunchError } from './data/vault/start-gate';
import { NewerSafetyCopyError } from './data/vault/vault-payloads';
import { NoSafetyCopyError } from './data/vault/vault-reader';
import { createBrowserHost } from './host/browser-host';
import { createElectronHost } from './host/electron-host';
import { HostError } from './host/host';
import { keepCopies } from './services/keep-copies';
import { openWithVault, openWithoutVault } from './services/open-workspace';
import { createRecovery } from './services/recovery';
import { ServicesProvider } from './services/services';
import { UiProvider } from './ui/ui-provider';
import { createInOutClient } from './workers/in-out-client';
import { startInOutWorker } from './workers/start-in-out-worker';
import './ui/base.css';

const { desktop } = window as { readonly desktop?: DesktopBridge };
const host = desktop === undefined ? createBrowserHost() : createElectronHost(desktop);

async function start(): Promise<void> {
  if (window.location.hash === '#command') {
    const { runHeadless } = await import('./headless/run-headless');
    await runHeadless(host);
    return;
  }
  const root = createRoot(rootElement());
  try {
    root.render(await application());
  } catch (cause) {
    root.render(await failure(cause));
  }
}

async function application() {
  const now = () => new Date().toISOString();
  const { vault } = host;
  const openDatabase = (key: Uint8Array | null) => new Database(undefined, undefined, key);
  // What the first picture needs, all at once: the database is the slowest.
  const opening =
    vault === null ? openWithoutVault(openDatabase(null), now) : openWithVault({ openDatabase, vault, now });
  const asking = host.info();
  const reference = loadReference();
  const [{ workspace, initialState, safety }, info] = await Promise.all([opening, asking]);
  if (vault !== null && safety !== null) keepCopies({ vault, workspace, copies: safety.copies });
  const services = {
    host,
    workspace,
    safety,
    inOut: createInOutClient(startInOutWorker),
    reference,
    initialState,
    initialTheme: info.theme,
    version: info.version,
    today,
  };
  return (
    <StrictMode>
      <ErrorBoundary name="RigPlan">
        <ServicesProvider services={services}>
          <UiProvider>
            <App />
          </UiProvider>
        </ServicesProvider>
      </ErrorBoundary>
    </StrictMode>
  );
}

async function failure(cause: unknown) {
  const { vault } = host;
  // Main asks the page before the window goes; nothing is left to write here.
  vault?.onClosing(() => {
    void vault.close();
  });
  if (cause instanceof RelaunchError) return <main />;
  if (vault === null || !(cause instanceof Error) || !isWorthRecovery(cause)) {
    return <StartFailure cause={cause} />;
  }
  const { version } = await host.info();
  const reasons = cause instanceof NoSafetyCopyError ? cause.reasons : [cause.message];
  return <RecoveryScreen reasons={reasons} recovery={createRecovery(vault, host.saveFile, version)} />;
}

/** Not where a later release is all that is needed, and not where there is no vault to recover from. */
function isWorthRecovery(cause: Error): boolean {
  return !(
    cause instanceof NewerDatabaseError ||
    cause instanceof NewerSafetyCopyError ||
    cause instanceof HostError
  );
}

/** The calendar day on this machine's clock, in its own time zone. */
function today(): CalendarDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return calendarDate(`${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}

function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (element === null) throw new Error('index.html has no #root');
  return element;
}

void start();
