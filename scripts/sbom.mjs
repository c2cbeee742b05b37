/**
 * `npm run sbom [-- FILE]`: writes what users get as a CycloneDX list, by
 * default to `out/sbom.cdx.json`: the packages the app is built from, and Electron.
 *
 * npm lists everything and this takes the tools out. Not `npm sbom --omit dev`:
 * that leaves out packages which a tool needs too, React among them.
 *
 * Depends on: npm 10 or later, installed packages.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';

/** @typedef {{ 'bom-ref': string; name: string; version: string; scope?: string }} Component */
/** @typedef {{ ref: string; dependsOn?: string[] }} Dependency */
/** @typedef {{ metadata: { component: Component }; components: Component[]; dependencies: Dependency[] }} Bom */
/** @typedef {{ packages: Record<string, { version?: string; dev?: boolean; devOptional?: boolean }> }} Lockfile */

/** Not built in but around: the program that runs the app is part of every package for users. */
const RUNTIME = 'electron';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(() => main(process.argv.slice(2)));
}

/** @param {readonly string[]} words */
function main(words) {
  const file = resolve(words[0] ?? join(projectFolder, 'out/sbom.cdx.json'));
  const bom = listShipped();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
  console.error(`${String(bom.components.length)} components: ${file}`);
  return 0;
}

/** @returns {Bom} of what users get */
export function listShipped() {
  return shippedPart(listEverything(), readLockfile());
}

/** @returns {Lockfile} */
export function readLockfile() {
  return /** @type {Lockfile} */ (JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')));
}

/** @returns {Bom} of every installed package */
function listEverything() {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--silent'];
  const npmScript = process.env['npm_execpath'];
  const [program, before] =
    npmScript?.endsWith('.js') === true ? [process.execPath, [npmScript]] : ['npm', []];
  const answer = execFileSync(program, [...before, ...words], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return /** @type {Bom} */ (JSON.parse(answer));
}

/**
 * The part of a list that users get.
 *
 * @param {Bom} bom - of everything installed
 * @param {Lockfile} lock
 * @returns {Bom}
 * @throws {Error} if a package that users get is missing in the list
 */
export function shippedPart(bom, lock) {
  const shipped = shippedPackages(lock);
  const components = bom.components
    .filter((component) => shipped.has(refOf(component)))
    // npm calls optional what only a tool asked for first.
    .map((component) => ({ ...component, scope: 'required' }));
  const listed = new Set(components.map(refOf));
  const missing = [...shipped].filter((ref) => !listed.has(ref));
  if (missing.length > 0) throw new Error(`Not installed, so not listed: ${missing.join(', ')}. Run npm ci.`);

  // npm takes the name from the folder.
  const app = { ...bom.metadata.component, name: 'rigplan' };
  const kept = new Set([app['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  return {
    ...bom,
    metadata: { ...bom.metadata, component: app },
    components,
    dependencies: bom.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) })),
  };
}

/**
 * Every package that users get, as `name@version`.
 *
 * @param {Lockfile} lock
 * @returns {ReadonlySet<string>}
 */
export function shippedPackages(lock) {
  return new Set(
    shippedPaths(lock).map((path) => {
      const name = path.split('node_modules/').at(-1) ?? '';
      return `${name}@${lock.packages[path]?.version ?? ''}`;
    }),
  );
}

/**
 * Where the packages that users get are installed, from the repository's folder on.
 *
 * @param {Lockfile} lock
 * @returns {string[]}
 */
export function shippedPaths(lock) {
  return Object.entries(lock.packages).flatMap(([path, { version, dev, devOptional }]) => {
    if (path === '' || version === undefined) return [];
    const isBuiltIn = dev !== true && devOptional !== true;
    return isBuiltIn || path === `node_modules/${RUNTIME}` ? [path] : [];
  });
}

/** @param {Component} component */
function refOf({ name, version }) {
  return `${name}@${version}`;
}
