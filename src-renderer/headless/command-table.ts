/**
 * Every command, in the order in which the help names them. A new one is one line here.
 *
 * Depends on: ./command (types), ./commands.
 */
import type { Command } from './command';
import { breakEven } from './commands/break-even';
import { compare } from './commands/compare';
import { evidence } from './commands/evidence';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { merge } from './commands/merge';
import { optimise } from './commands/optimise';
import { plan } from './commands/plan';
import { report } from './commands/report';
import { screen } from './commands/screen';
import { verify } from './commands/verify';

/** What the program can be called for. */
export const COMMANDS: readonly Command[] = [
  compare,
  breakEven,
  importCommand,
  exportCommand,
  merge,
  optimise,
  plan,
  report,
  verify,
  screen,
  evidence,
];
