import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  answer,
  CONTENT_SECURITY_POLICY,
  fileFor,
  SOLVER_SECURITY_POLICY,
} from '../../src-main/app-protocol';

vi.mock('electron', () => ({ protocol: {} }));

describe('fileFor', () => {
  const root = join('/srv', 'app');

  it.each([
    ['app://rigplan/', 'index.html'],
    ['app://rigplan/?x=1#y', 'index.html'],
    ['app://rigplan/assets/index-1.js', 'assets/index-1.js'],
    ['app://rigplan/a%20b.css', 'a b.css'],
    ['app://rigplan/x/../index.html', 'index.html'],
    // A URL cannot climb above its root; what remains lies inside.
    ['app://rigplan/%2e%2e/%2e%2e/main.js', 'main.js'],
  ])('finds the file of %s', (url, file) => {
    expect(fileFor(root, url)).toBe(join(root, file));
  });

  it.each([
    'app://rigplan/..%2fmain%2findex.cjs',
    'app://rigplan/%2e%2e%2fapp-secrets/key',
    'app://rigplan/..%5cmain',
    'app://rigplan/a%00.html',
    'app://rigplan/%',
    'app://other/index.html',
    'app://rigplan.example/index.html',
    'file:///srv/app/index.html',
  ])('finds nothing for %s', (url) => {
    expect(fileFor(root, url)).toBeNull();
  });
});

describe('answer', () => {
  const root = mkdtempSync(join(tmpdir(), 'rigplan-protocol-'));
  mkdirSync(join(root, 'assets'));
  for (const name of ['index.html', 'assets/a.js', 'assets/a.css', 'assets/inter.woff2', 'assets/a.bin']) {
    writeFileSync(join(root, name), name);
  }
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('lets the worker of the solver compile its own code, and nothing else of the app', async () => {
    const policyOf = async (name: string) => {
      writeFileSync(join(root, 'assets', name), name);
      return (await answer(root, `app://rigplan/assets/${name}`)).headers.get('content-security-policy');
    };

    expect(await policyOf('solver.worker-B7x_k-1.js')).toBe(SOLVER_SECURITY_POLICY);
    for (const name of ['in-out.worker-B7x.js', 'index-solver.worker-1.js', 'solver.worker-1.js.html']) {
      expect(await policyOf(name)).toBe(CONTENT_SECURITY_POLICY);
    }
    expect(SOLVER_SECURITY_POLICY).not.toMatch(/'unsafe-(eval|inline)'|https?:|\*/);
  });

  it.each([
    ['', 'text/html; charset=utf-8', 'index.html'],
    ['assets/a.js', 'text/javascript; charset=utf-8', 'assets/a.js'],
    ['assets/a.css', 'text/css; charset=utf-8', 'assets/a.css'],
    ['assets/inter.woff2', 'font/woff2', 'assets/inter.woff2'],
    ['assets/a.bin', 'application/octet-stream', 'assets/a.bin'],
  ])('serves /%s with its type and the policy', async (path, type, content) => {
    const response = await answer(root, `app://rigplan/${path}`);

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(content);
  });

  it.each(['none.js', 'assets', 'assets/', '%2e%2e/x'])('answers 404 for /%s', async (path) => {
    expect((await answer(root, `app://rigplan/${path}`)).status).toBe(404);
  });
});

describe('the policy', () => {
  it('allows no inline code, no eval and no address', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|blob:/);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  });
});
