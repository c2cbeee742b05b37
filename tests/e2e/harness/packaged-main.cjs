/**
 * First file of the packaged build that tests take apart: RigPlan's own main behind it.
 *
 * Playwright drives a program by switches that a packaged RigPlan refuses. They are taken off its
 * list here, in an archive made by the test, so that the product needs no way round its refusal.
 *
 * Depends on: ./attach-first.cjs, which lies beside it in that archive.
 */
'use strict';

if (process.argv.includes('--remote-debugging-port=0')) require('./attach-first.cjs');
process.argv = process.argv.filter((word) => !/^--(inspect|remote-debugging-port)(=|$)/.test(word));
require('./out/main/index.cjs');
