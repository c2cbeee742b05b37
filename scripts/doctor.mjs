/**
 * `npm run doctor [-- start|test] [--with-deps]`: finds what the system lacks
 * and mends it, or names the command that does. Default: `test`, which is all.
 *
 * Depends on: ./system-packages.
 */
import process from 'node:process';
import { runScript } from './run-script.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const purpose = process.argv.includes('start') ? 'start' : 'test';
await runScript(async () => {
  const isReady = await ensureSystemPackages(purpose);
  if (isReady) console.error(`Everything that "npm ${purpose}" needs from the system is here.`);
  return isReady ? 0 : 1;
});
