/**
 * The licences of what users get beside RigPlan's own code, in one text.
 *
 * Electron, Chromium and Node.js have files of their own in Electron's distribution.
 *
 * Depends on: ./project-folder, ./sbom, installed packages.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPaths } from './sbom.mjs';
import { projectFolder } from './project-folder.mjs';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-]|$)/i;
/** Texts of packages that come without theirs, from their repositories. */
const KEPT = join(projectFolder, 'scripts/licences');
const LINE = '-'.repeat(80);

/**
 * @param {import('./sbom.mjs').Lockfile} lock
 * @returns {string}
 * @throws Error if a package has no text of its licence
 */
export function thirdPartyNotices(lock) {
  const paths = shippedPaths(lock)
    .filter((path) => path !== 'node_modules/electron')
    .sort();
  const notices = paths.map((path) => noticeOf(join(projectFolder, path)));
  return [
    'RigPlan contains these packages. Electron, Chromium and Node.js: see LICENSE.electron.txt and LICENSES.chromium.html.',
    ...notices,
  ].join(`\n\n${LINE}\n\n`);
}

/** @param {string} folder - of an installed package */
function noticeOf(folder) {
  const { name, version, license } = /** @type {{ name: string; version: string; license: string }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  const inPackage = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => join(folder, file));
  const kept = join(KEPT, `${name}.txt`);
  const files = inPackage.length === 0 && existsSync(kept) ? [kept] : inPackage;
  if (files.length === 0) throw new Error(`${name} ${version} (${license}) has no text of its licence.`);
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
