/**
 * Takes the sync away from the main process, for a control: its files are then
 * written and never forced to disk. Loaded before the program.
 *
 * Depends on: node.
 */
'use strict';

const fs = require('node:fs');
const { open } = require('node:fs/promises');

const answered = async () => undefined;
for (const name of ['fsyncSync', 'fdatasyncSync']) fs[name] = () => undefined;
for (const name of ['fsync', 'fdatasync']) fs[name] = (_file, done) => setImmediate(done, null);

// The class of open files is not exported: one of them has it. The app is held back until then.
const electron = require('electron');
const isReady = electron.app.whenReady;
const patched = open(__filename, 'r').then(async (file) => {
  const { constructor } = file;
  constructor.prototype.sync = answered;
  constructor.prototype.datasync = answered;
  await file.close();
});
electron.app.whenReady = () => patched.then(() => isReady.call(electron.app));
