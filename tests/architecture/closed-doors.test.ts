/**
 * What stands nowhere in the sources, so that no test has to provoke it. What
 * the window really does is tested on the real Electron: `tests/e2e`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/project-folder.mjs';

interface Source {
  readonly file: string;
  readonly code: string;
}

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

function sourcesOf(folder: string): Source[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      file: `${folder}/${name.replaceAll('\\', '/')}`,
      code: withoutComments(readFileSync(join(projectFolder, folder, name), 'utf8')),
    }));
}

const main = sourcesOf('src-main');
const page = sourcesOf('src-renderer');
const parser = sourcesOf('src-parser');
const filesWith = (sources: readonly Source[], pattern: RegExp) =>
  sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

describe('the main process', () => {
  it.each([
    ['opens an address or a file in another program', /\bshell\b|openExternal|openPath/],
    ['updates itself', /autoUpdater|electron-updater/],
    ['writes what memory held to disk', /crashReporter|takeHeapSnapshot|contentTracing/],
    ['hands its own objects to the page', /\bremote\b|enableRemoteModule/],
    ['asks the network', /\bnet\b|from 'node:(?:net|http|https|http2|dgram|dns|tls)'|\bfetch\(/],
    ['runs another program', /child_process|worker_threads/],
    ['runs text', /\beval\(|new Function|executeJavaScript|node:vm/],
    ['opens another protocol', /setAsDefaultProtocolClient|registerFileProtocol|interceptFileProtocol/],
    [
      'turns a door open',
      /nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false/,
    ],
    ['promises what the key store of Linux does not keep', /safeStorage/],
  ])('never %s', (_what, pattern) => {
    expect(filesWith(main, pattern)).toEqual([]);
  });

  it('starts processes in one place, from a file of its own build', () => {
    expect(filesWith(main, /utilityProcess/)).toEqual(['src-main/file-reading.ts']);
  });

  it('makes windows in one place, and speaks in three', () => {
    expect(filesWith(main, /new (?:BrowserWindow|WebContentsView|BaseWindow|BrowserView)\b/)).toEqual([
      'src-main/window.ts',
    ]);
    // Each says what RigPlan did, never what a record holds.
    expect(filesWith(main, /console\.|process\.std(?:out|err)/).sort()).toEqual([
      'src-main/headless-run.ts',
      'src-main/index.ts',
      'src-main/vault-at-start.ts',
    ]);
  });
});

describe('the page', () => {
  it.each([
    [
      'takes text for markup',
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
    ],
    ['parses markup', /DOMParser|createContextualFragment|srcdoc|setHTML/i],
    ['runs text', /\beval\(|new Function|setTimeout\(\s*['"`]/],
    ['asks the network', /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection/],
    ['makes a link out of data', /href=\{/],
    ['writes to the console', /console\./],
  ])('never %s', (_what, pattern) => {
    expect(filesWith(page, pattern)).toEqual([]);
  });
});

describe('the reader of foreign files', () => {
  it.each([
    ['touches the disk', /from 'node:|require\(|\bfs\b/],
    ['asks the network', /\bfetch\(|XMLHttpRequest|WebSocket/],
    ['runs text', /\beval\(|new Function|import\(/],
    ['makes an object of names out of a file', /Object\.(?:assign|fromEntries)/],
    ['writes to a console', /console\./],
  ])('never %s', (_what, pattern) => {
    expect(filesWith(parser, pattern)).toEqual([]);
  });
});

describe('this search', () => {
  it('reads code and no comments', () => {
    expect(main.length).toBeGreaterThan(30);
    expect(page.length).toBeGreaterThan(200);
    expect(parser.length).toBeGreaterThan(15);
    expect(withoutComments("a(); // eval(x)\n/** eval(y) */ const u = 'https://x';")).toBe(
      "a();\n const u = 'https://x';",
    );
  });
});
