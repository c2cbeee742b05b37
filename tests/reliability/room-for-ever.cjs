/**
 * Blinds the main process to how full the disk is: it takes every disk for a roomy one,
 * and so writes until the disk itself refuses. Loaded before the program.
 *
 * Depends on: node.
 */
'use strict';

const promises = require('node:fs/promises');

promises.statfs = async () => ({ bavail: 1e9, blocks: 1e9, bfree: 1e9, bsize: 4096 });
