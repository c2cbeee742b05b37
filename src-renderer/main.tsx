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
import { Database } from './data/db';
import { loadReference } from './data/reference';
import { Workspace } from './data/workspace';
import { createBrowserHost } from './host/browser-host';
import { createElectronHost } from './host/electron-host';
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
    await runHeadless(host.headless);
    return;
  }
  const root = createRoot(rootElement());
  try {
    root.render(await application());
  } catch (cause) {
    root.render(<StartFailure cause={cause} />);
  }
}

async function application() {
  const workspace = new Workspace(new Database(), () => new Date().toISOString());
  // What the first picture needs, all at once: the database is the slowest.
  const opening = workspace.open().then(() => workspace.read());
  const asking = host.info();
  const reference = loadReference();
  const [initialState, info] = await Promise.all([opening, asking]);
  const services = {
    host,
    workspace,
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
