/**
 * An empty page of RigPlan's own origin: reaches its database as an older release
 * left it, or as a kill did, without any of RigPlan's code.
 *
 * Depends on: electron.
 */
'use strict';

const { app, BrowserWindow, protocol } = require('electron');

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

void app.whenReady().then(() => {
  protocol.handle('app', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }));
  return new BrowserWindow().loadURL('app://rigplan/');
});
