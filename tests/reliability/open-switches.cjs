/**
 * Takes a switch from the app that keeps Chromium from looking up names: a
 * control must see what the app would do without it. Loaded with `-r`.
 */
'use strict';

const { app } = require('electron');

const append = app.commandLine.appendSwitch.bind(app.commandLine);
app.commandLine.appendSwitch = (name, value) => {
  if (name !== 'host-resolver-rules') append(name, value);
};
