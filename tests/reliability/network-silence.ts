/**
 * The whole program in a network that leads out: not one frame leaves it.
 *
 * First every end-to-end suite beside a window that stays open, then an attack
 * page in the app's own window. The controls take one defence away and must see
 * frames: UDP without the policy on WebRTC; TCP and DNS without the request
 * filter, the page's policy and the switch on names.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { launchApp } from '../e2e/harness/launch';
import { control, lossless, skipped, tell, type Figure, type TrialSet } from './figure';
import { attack, DEFENCES, type AttackOutcome, type Defence } from './network-attack';
import { NotAllowedError } from './own-disk';
import { makeOwnNetwork, type OwnNetwork } from './own-network';
import { openSample } from './running-app';

/** The word before what is to be done inside of the network, by this program started once more. */
export const INSIDE = '--inside-network';
const IDLE = 'idle';
const NAME = 'network-silence';

/** As much as is read of what Vitest says. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export const networkSilence: TrialSet = {
  name: NAME,
  title: 'the end-to-end suites and an attack page in a network that leads out',
  // Of the suites, the longest journey first; there are fewer than a hundred.
  trials: 100,
  fewTrials: 1,
  run: async (trials) => {
    let network: OwnNetwork;
    try {
      network = await makeOwnNetwork();
    } catch (cause) {
      if (cause instanceof NotAllowedError) return [skipped(NAME, cause.message)];
      throw cause;
    }
    try {
      return [await suites(network, trials), ...(await attacks(network))];
    } finally {
      network.remove();
    }
  },
};

/** What this program does when it is started inside. */
export async function runInside(what: string): Promise<void> {
  if (what === IDLE) {
    const app = await launchApp();
    await openSample(app);
    process.stdout.write('open\n');
    await new Promise((resolve) => process.stdin.once('end', resolve).resume());
    await app.close();
    return;
  }
  const defence = DEFENCES.find((name) => name === what);
  if (defence === undefined) throw new Error(`Nothing is called ${what}`);
  process.stdout.write(`${JSON.stringify(await attack(defence))}\n`);
}

async function suites(network: OwnNetwork, atMost: number): Promise<Figure> {
  const files = readdirSync(join(projectFolder, 'tests/e2e'))
    .filter((name) => name.endsWith('.test.ts'))
    .sort((a, b) => Number(b === 'journey.test.ts') - Number(a === 'journey.test.ts'))
    .slice(0, atMost)
    .map((name) => `tests/e2e/${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'rigplan-silence-'));
  const report = join(folder, 'report.json');
  const beside = startInside(network, [process.argv[1] ?? '', INSIDE, IDLE]);
  try {
    await beside.untilSaid('open');
    const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
    const words = ['run', '--config', 'tests/vitest.config.ts', '--project', 'e2e'];
    const run = startInside(network, [
      vitest,
      ...words,
      '--reporter=json',
      `--outputFile=${report}`,
      ...files,
    ]);
    await run.ended;
    await beside.finish();
    const { numPassedTests: passed, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    );
    for (const name of failed) tell(`failed inside: ${name}`);
    const frames = network.frames();
    for (const frame of frames) tell(frame);
    const figure = lossless(
      NAME,
      passed,
      frames.length,
      `tests of ${String(files.length)} end-to-end suites beside an open window; frames that left; the kernel counted ${String(network.counted())}`,
    );
    return {
      ...figure,
      ok: figure.ok === true && failed.length === 0 && network.counted() === frames.length,
    };
  } finally {
    beside.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function attacks(network: OwnNetwork): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const defence of DEFENCES) {
    const before = network.frames().length;
    const run = startInside(network, [process.argv[1] ?? '', INSIDE, defence]);
    await run.ended;
    const outcome = JSON.parse(run.said()) as AttackOutcome;
    const frames = network.frames().slice(before);
    const kinds = [...new Set(frames)].sort();
    tell(
      `${defence}: ${kinds.length === 0 ? 'no frame' : kinds.join(', ')}; main stopped ${String(outcome.stopped)}`,
    );
    figures.push(attackFigure(defence, outcome, kinds, frames.length));
  }
  return figures;
}

function attackFigure(
  defence: Defence,
  { tried, reachedSelf }: AttackOutcome,
  kinds: readonly string[],
  frames: number,
): Figure {
  const note =
    'tricks of an attack page in the window; frames that left, and calls at a server on the machine';
  switch (defence) {
    case 'all':
      return lossless(`${NAME}-attack`, tried, frames + reachedSelf, note);
    case 'without-page-policy':
      return lossless(`${NAME}-attack-without-page-policy`, tried, frames + reachedSelf, note);
    case 'without-webrtc-policy': {
      const seen = control(
        `${NAME}-webrtc`,
        tried,
        frames,
        `without the policy on WebRTC: ${kinds.join(', ')}`,
      );
      return { ...seen, ok: kinds.some((kind) => kind.startsWith('UDP')) };
    }
    case 'without-filter-and-policy': {
      const seen = control(
        `${NAME}-filter`,
        tried,
        frames + reachedSelf,
        `without filter, page policy, switch on names: ${String(reachedSelf)} calls on the machine itself, ${kinds.join(', ')}`,
      );
      const hasDns = kinds.some((kind) => kind.endsWith(':53'));
      return { ...seen, ok: hasDns && reachedSelf > 0 && kinds.some((kind) => kind.startsWith('TCP')) };
    }
  }
}

/** A Node program in the network; what it says on stdout is kept, stderr is ours. */
function startInside({ before }: OwnNetwork, words: readonly string[]) {
  const [program = '', ...rest] = [...before, process.execPath, ...words];
  const child = spawn(program, rest, { cwd: projectFolder, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    ended,
    said: () => said,
    untilSaid: async (word: string) => {
      while (!said.includes(word)) {
        if (child.exitCode !== null) throw new Error('What was started in the network ended');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    finish: async () => {
      child.stdin.end();
      await ended;
    },
    kill: () => child.kill(),
  };
}
