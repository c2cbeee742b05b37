/**
 * The composition root of the window: builds the services, then mounts the app
 * or, where there is no window to see, runs the command line.
 *
 * Depends on: react-dom, app, data, host, services, ui, workers, headless.
 */
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { DesktopBridge, MenuCommand } from '#contract';
import { calendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { App } from './app/app';
import { ErrorBoundary } from './app/error-boundary';
import { coverPage, hidePage } from './app/lock-cover';
import { StartFailure } from './app/start-failure';
import { RecoveryScreen } from './app/recovery-screen';
import { UnlockScreen } from './app/unlock-screen';
import { authorIn } from './app/use-hand';
import { Database } from './data/db';
import { loadReference } from './data/reference';
import { sealedTexts, type TextStore } from './data/sealed/sealed-texts';
import { RelaunchError } from './data/vault/start-gate';
import type { Workspace } from './data/workspace';
import { createBrowserHost } from './host/browser-host';
import { createElectronHost } from './host/electron-host';
import { HostError, type ProtectionHost, type VaultHost } from './host/host';
import { keepCopies } from './services/keep-copies';
import { keepLocking, type Locking } from './services/locking';
import { openWithVault, openWithoutVault } from './services/open-workspace';
import { OptimiserDesk } from './services/optimiser-desk';
import { OtherPlansDesk } from './services/other-plans-desk';
import { ScenarioDesk } from './services/scenario-desk';
import { createRecovery } from './services/recovery';
import { reloadWhenLeft } from './services/reload-when-left';
import { ScreeningDesk } from './services/screening-desk';
import { ServicesProvider } from './services/services';
import { SimulationDesk } from './services/simulation-desk';
import { startNotebook } from './services/start-notebook';
import { troubleOf } from './services/start-trouble';
import { watchDisk } from './services/watch-disk';
import { UiProvider } from './ui/ui-provider';
import { isTypingHeld } from './ui/unsaved-typing';
import { createInOutClient } from './workers/in-out-client';
import { createPlanSolver } from './workers/plan-solver';
import { createScreeningClient } from './workers/screening-client';
import { createSimulationClient } from './workers/simulation-client';
import { createSolverClient } from './workers/solver-client';
import {
  startInOutWorker,
  startScreeningWorker,
  startSimulationWorker,
  startSolverWorker,
} from './workers/start-workers';
import './ui/base.css';

const { desktop } = window as { readonly desktop?: DesktopBridge };
const host = desktop === undefined ? createBrowserHost() : createElectronHost(desktop);
/** The one that was opened last, with its key: what can be done when the start fails needs it. */
let database: Database | null = null;

async function start(): Promise<void> {
  if (window.location.hash === '#command') {
    const { runHeadless } = await import('./headless/run-headless');
    await runHeadless(host, {
      solver: createSolverClient(startSolverWorker),
      planSolver: createPlanSolver(startSolverWorker),
      // Drawn only here: no other command needs a page.
      printReport: async (report, options) =>
        (await import('./app/print-report')).reportPrinter(host)(report, options),
    });
    return;
  }
  await open(createRoot(rootElement()));
}

/** Shows the app, or what stands in its way; a passphrase can be given, and then it is tried again. */
async function open(root: Root, vault: VaultHost | null = host.vault): Promise<void> {
  try {
    root.render(await application(vault));
  } catch (cause) {
    const { protection } = host;
    const isLocked = cause instanceof HostError && cause.code === 'vault/locked-by-passphrase';
    root.render(
      isLocked && protection !== null ? (
        <UnlockScreen
          profileFolder={await profileFolder(protection)}
          onUnlock={(passphrase) => protection.unlock(passphrase).then(() => open(root))}
        />
      ) : (
        await failure(cause, root)
      ),
    );
  }
}

/** @param vault - null where there is none, or where the user goes on without it */
async function application(vault: VaultHost | null) {
  const now = () => new Date().toISOString();
  let keptTexts: TextStore = localStorage;
  const openDatabase = (key: Uint8Array | null) => {
    keptTexts = sealedTexts(localStorage, key);
    database = new Database(undefined, undefined, key);
    return database;
  };
  const notebook = startNotebook(localStorage);
  const author = () => authorIn(keptTexts);
  // What the first picture needs, all at once: the database is the slowest.
  const opening =
    vault === null
      ? openWithoutVault(openDatabase(null), now, author)
      : openWithVault({ openDatabase, vault, now, notebook, author });
  const asking = host.info();
  const reference = loadReference();
  const [{ workspace, initialState, safety }, info] = await Promise.all([opening, asking]);
  if (vault !== null && safety !== null) keepCopies({ vault, workspace, copies: safety.copies });
  if (safety !== null) watchDisk(safety.journal, window);
  reloadWhenLeft({ workspace, isTypingHeld, reload, now: Date.now, notes: sessionStorage });
  const locking = lockingOf(workspace);
  const services = {
    // A page that is covered hears no command.
    host: {
      ...host,
      onMenuCommand: (listener: (command: MenuCommand) => void) =>
        host.onMenuCommand((command) => {
          if (locking?.isCovered() !== true) listener(command);
        }),
    },
    workspace,
    safety,
    locking,
    keptTexts,
    inOut: createInOutClient(startInOutWorker),
    screening: screeningDesk(workspace, now),
    optimiser: new OptimiserDesk({
      solver: createPlanSolver(startSolverWorker),
      now: () => performance.now(),
    }),
    otherPlans: new OtherPlansDesk(createPlanSolver(startSolverWorker), async (...search) =>
      (await import('./workers/report-alternatives')).findOtherPlans(...search),
    ),
    simulation: simulationDesk(),
    scenarioDesk: new ScenarioDesk({
      solver: createPlanSolver(startSolverWorker),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    }),
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

/** Null where it cannot be told: unlocking is possible all the same. */
function profileFolder(protection: ProtectionHost): Promise<string | null> {
  return protection.state().then(
    (state) => state.profileFolder,
    () => null,
  );
}

/** As many workers as there are cores, four at most: more would only wait for each other. */
function simulationDesk(): SimulationDesk {
  return new SimulationDesk({
    client: createSimulationClient(startSimulationWorker, Math.min(4, navigator.hardwareConcurrency)),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
}

/** Its data is loaded when a list is first read: no start needs it. */
function screeningDesk(workspace: Workspace, now: () => string): ScreeningDesk {
  return new ScreeningDesk({
    host,
    workspace,
    client: createScreeningClient(startScreeningWorker),
    today,
    now,
    newId: () => crypto.randomUUID(),
    reference: async () => (await import('./data/screening-reference')).loadScreeningReference(),
    innocents: async () => {
      const { loadWellKnownCompanies } = await import('./data/well-known-companies');
      return loadWellKnownCompanies().companies.map(({ name }) => name);
    },
  });
}

function reload(): void {
  window.location.reload();
}

function lockingOf(workspace: Workspace): Locking | null {
  const { protection } = host;
  if (protection === null) return null;
  const settle = () => workspace.settle();
  const locking = keepLocking({ protection, settle, isTypingHeld, hide: hidePage, cover: coverPage });
  host.onMenuCommand((command) => {
    if (command === 'lock') void locking.lock();
  });
  return locking;
}

async function failure(cause: unknown, root: Root) {
  const { vault } = host;
  // Main asks the page before the window goes; nothing is left to write here.
  vault?.onClosing(() => {
    void vault.close();
  });
  if (cause instanceof RelaunchError) return <main />;
  const trouble = troubleOf(cause);
  if (vault === null || trouble === null) return <StartFailure cause={cause} />;
  const { version } = await host.info();
  const { saveFile } = host;
  const connect = () => database?.beside(database.name) ?? new Database();
  const sealFile = host.protection?.sealFile ?? null;
  const recovery = createRecovery({ vault, saveFile, sealFile, appVersion: version, connect });
  const goOn = () => open(root, null);
  return (
    <UiProvider>
      <RecoveryScreen trouble={trouble} recovery={recovery} onTryAgain={reload} onGoOn={goOn} />
    </UiProvider>
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
