/**
 * Holds the app back until the test has attached.
 *
 * Without it a busy machine may open the window while Playwright is still
 * connecting, and the launch never ends. Playwright's own loader does the same,
 * but also sets dozens of Chromium switches: what is tested would not be what
 * users run. Loaded with `-r`, before the app.
 *
 * Depends on: electron; Playwright, which calls `__playwright_run` once attached.
 */
'use strict';

const { app } = require('electron');

const isElectronReady = app.whenReady();
const emit = app.emit.bind(app);
let isReleased = false;
let readyArguments = [];
let release;
const released = new Promise((resolve) => {
  release = resolve;
});

app.emit = (event, ...words) => {
  if (event !== 'ready' || isReleased) return emit(event, ...words);
  readyArguments = words;
  return true;
};
app.isReady = () => isReleased;
app.whenReady = () => released;

globalThis.__playwright_run = async () => {
  await isElectronReady;
  isReleased = true;
  release();
  emit('ready', ...readyArguments);
};
