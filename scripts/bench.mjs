/**
 * `npm run bench [-- --json] [NAME…]`: takes the figures of docs/benchmarks.md.
 *
 * The benchmarks are TypeScript under tests/bench; they are bundled for Node
 * first, then run in a process of their own, so that no build work is timed.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { buildIfStale } from './build.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'node_modules/.cache/rigplan-bench');

await ensureSystemPackages('test');
await buildIfStale();
await viteBuild({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: 'tests/bench/run.ts',
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { external: ['playwright-core', 'vite'] },
  },
});

const child = spawn(process.execPath, ['--expose-gc', join(outDir, 'run.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
