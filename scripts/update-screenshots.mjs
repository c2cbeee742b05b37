/**
 * `npm run docs:screenshots`: puts the screenshots that the documents show in
 * place of the old ones. The end-to-end tests make them; run those first.
 *
 * Depends on: node, ./project-folder.
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';

const SHOWN = ['compare-light', 'tariffs-applies-china-light'];

await runScript(() => {
  const from = join(projectFolder, 'test-results/screenshots');
  const to = join(projectFolder, 'docs/images');
  const missing = SHOWN.filter((name) => !existsSync(join(from, `${name}.png`)));
  if (missing.length > 0) {
    throw new Error(`There is no screenshot ${missing.join(', ')}: run "npm run test:e2e" first`);
  }
  mkdirSync(to, { recursive: true });
  for (const name of SHOWN) copyFileSync(join(from, `${name}.png`), join(to, `${name}.png`));
  return 0;
});
