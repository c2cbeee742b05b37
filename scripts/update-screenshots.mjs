/**
 * `npm run docs:screenshots`: puts the screenshots that the documents show in
 * place of the old ones. The end-to-end tests make them; run those first.
 *
 * Depends on: node, pngjs, ./project-folder, ./run-script.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import { PNG } from 'pngjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';

const SHOWN = [
  'compare-light',
  'import-columns-light',
  'plan-proposed-light',
  'report-summary-light',
  'screening-match-light',
  'tariffs-applies-china-light',
];

await runScript(() => {
  const from = join(projectFolder, 'test-results/screenshots');
  const to = join(projectFolder, 'docs/images');
  const missing = SHOWN.filter((name) => !existsSync(join(from, `${name}.png`)));
  if (missing.length > 0) {
    throw new Error(`There is no screenshot ${missing.join(', ')}: run "npm run test:e2e" first`);
  }
  mkdirSync(to, { recursive: true });
  for (const name of SHOWN) {
    writeFileSync(join(to, `${name}.png`), packed(readFileSync(join(from, `${name}.png`))));
  }
  return 0;
});

/**
 * The same pixels in fewer bytes: the filters that a browser writes suit photographs, flat areas and
 * letters pack better without.
 *
 * @param {Buffer} png
 */
function packed(png) {
  return PNG.sync.write(PNG.sync.read(png), {
    colorType: 2,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: constants.Z_DEFAULT_STRATEGY,
  });
}
