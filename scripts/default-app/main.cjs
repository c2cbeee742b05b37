/**
 * Lets a bare Electron runtime start an app folder: `electron [switches] FOLDER [arguments]`.
 *
 * Electron's own default app does this; a runtime taken out of a packaged
 * program lacks it and would end at once without a word. Lies in
 * `resources/app` of such a runtime.
 *
 * Depends on: electron.
 */
'use strict';

const { app } = require('electron');
const { existsSync, readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { dirname, join, resolve } = require('node:path');

/** Reads the command line up to the app folder, as Electron's own default app does. */
function readCommandLine(words) {
  const modules = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-v' || word === '--version') return { version: true, modules, folder: null };
    if (word === '-r' || word === '--require') {
      index += 1;
      modules.push(words[index]);
    } else if (word.startsWith('--app=')) {
      return { version: false, modules, folder: word.slice('--app='.length) };
    } else if (!word.startsWith('-')) {
      return { version: false, modules, folder: word };
    }
  }
  return { version: false, modules, folder: null };
}

function startApp(folder) {
  const path = resolve(folder);
  const description = join(path, 'package.json');
  // Electron tells an app that runs from its sources by this property.
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  if (existsSync(description)) {
    const { name, productName, version, desktopName } = JSON.parse(readFileSync(description, 'utf8'));
    app.name = productName ?? name ?? 'Electron';
    if (version !== undefined) app.setVersion(version);
    app.setDesktopName(desktopName ?? `${app.name}.desktop`);
  }
  const entry = Module._resolveFilename(path, null, true);
  app.setAppPath(existsSync(description) ? path : dirname(entry));
  Module._load(entry, null, true);
}

const { version, modules, folder } = readCommandLine(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (folder === null) {
  console.error('Name the folder of the app to start.');
  process.exit(1);
}
try {
  if (modules.length > 0) Module._preloadModules(modules);
  startApp(folder);
} catch (cause) {
  console.error(`The app in ${folder} did not start.`);
  console.error(cause);
  process.exit(1);
}
