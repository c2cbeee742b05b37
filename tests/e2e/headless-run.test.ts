/**
 * The program without a window, with a small page of the test's own in place of
 * the app's: what is tested is what stands around the page.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDisplay } from '../../scripts/display.mjs';
import { electronEnvironment, electronSwitches } from '../../scripts/electron-process.mjs';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { hasDisplay } from '../../scripts/system-packages.mjs';
import { newFolder } from './harness/launch';

/** Works off `echo IN OUT`, `large`, `refuse`, `hang` and `crash`. */
const PAGE = `
const call = async (channel, request) => {
  const reply = await window.desktop.invoke(channel, request);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};
const encode = (text) => new TextEncoder().encode(text);
const end = { stdout: null, stderr: '', exitCode: 0, file: null };
const { arguments: words } = await call('headless:task', {});
if (words[0] === 'echo') {
  const input = await call('headless:read', { argument: 1 });
  if (!input.found) await call('headless:finish', { ...end, stderr: input.reason + '\\n', exitCode: 1 });
  else if (words.length > 3) await call('headless:finish', { ...end, file: { argument: 3, bytes: input.bytes } });
  else await call('headless:finish', { ...end, stdout: encode(JSON.stringify({ hash: location.hash, words, name: input.name })) });
}
if (words[0] === 'large') await call('headless:finish', { ...end, stdout: new Uint8Array(9000000).fill(120) });
if (words[0] === 'refuse') await call('headless:finish', { ...end, stderr: 'No.\\n', exitCode: 1 });
if (words[0] === 'hang') console.log('still thinking');
`;

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the program without a window', () => {
  const app = newFolder('headless-app');
  const work = newFolder('headless-work');
  let display: Awaited<ReturnType<typeof startDisplay>> | null = null;
  let binary = '';

  beforeAll(async () => {
    display = hasDisplay() ? null : await startDisplay();
    binary = (await findRuntime({ isQuiet: true })).path;
    for (const part of ['main', 'preload']) {
      cpSync(join(projectFolder, 'out', part), join(app, 'out', part), { recursive: true });
    }
    mkdirSync(join(app, 'out/renderer'));
    writeFileSync(join(app, 'package.json'), '{"name":"rigplan-test","main":"out/main/index.cjs"}');
    writeFileSync(
      join(app, 'out/renderer/index.html'),
      '<!doctype html><script type="module" src="./page.js"></script>',
    );
    writeFileSync(join(app, 'out/renderer/page.js'), PAGE);
    writeFileSync(join(work, 'offers.csv'), 'id\n1\n');
  });
  afterAll(() => display?.stop());

  function run(
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    const child = spawn(binary, [...electronSwitches(), app, '--', ...words], {
      env: electronEnvironment({
        RIGPLAN_CWD: work,
        ...(display === null ? {} : { DISPLAY: display.name }),
        ...environment,
      }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((resolve) => {
      child.once('close', (code) => {
        resolve({ code, stdout, stderr });
      });
    });
  }

  it('hands the page its words and the named file, and prints nothing but the result', async () => {
    const { code, stdout } = await run(['echo', 'offers.csv', '--format=json']);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      hash: '#command',
      words: ['echo', 'offers.csv', '--format=json'],
      name: 'offers.csv',
    });
  });

  it('writes a file whole, relative to where the user is', async () => {
    const { code, stdout } = await run(['echo', 'offers.csv', '--out', 'copy.csv']);

    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(join(work, 'copy.csv'), 'utf8')).toBe('id\n1\n');
    expect(readdirSync(work).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('ends with 1 if the result cannot be written', async () => {
    const { code, stdout, stderr } = await run(['echo', 'offers.csv', '--out', 'nowhere/copy.csv']);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Cannot write');
    expect(existsSync(join(work, 'nowhere'))).toBe(false);
  });

  it('names a file that is not there', async () => {
    const { code, stdout, stderr } = await run(['echo', 'missing.csv']);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('missing.csv: no such file or folder');
  });

  it('passes a large result through to the last byte', async () => {
    const { code, stdout } = await run(['large']);

    expect({ code, length: stdout.length }).toEqual({ code: 0, length: 9_000_000 });
  });

  it('ends with the page’s own code and words', async () => {
    const { code, stdout, stderr } = await run(['refuse']);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('No.\n');
  });

  it('gives up on a page that never ends, and tells what it said', async () => {
    const { code, stdout, stderr } = await run(['hang'], { RIGPLAN_HEADLESS_TIMEOUT_S: '2' });

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('No result after 2 seconds');
    expect(stderr).toContain('still thinking');
  });

  it('leaves nothing behind', async () => {
    const before = temporaryProfiles();
    await run(['refuse']);

    expect(temporaryProfiles()).toEqual(before);
  });
});

function temporaryProfiles(): string[] {
  return readdirSync(tmpdir())
    .filter((name) => /^rigplan-[A-Za-z0-9]{6}$/.test(name))
    .sort();
}
