/**
 * What a command is: its word, its help, its grammar and its work, in one place.
 *
 * Depends on: core, executive (types), model (types), host (types), workers (types), ./grammar, ./outcome (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { ok, type Result } from '#domain/core/result';
import type { ReportDocument, ReportPart } from '#domain/executive/report-document';
import type { Reference } from '#domain/model/reference';
import type { Host } from '../host/host';
import type { PlanSolverClient } from '../workers/plan-solver';
import type { SolverClient } from '../workers/solver-client';
import { readParts, type Grammar, type Parts } from './grammar';
import type { Outcome } from './outcome';

/** Gives the bytes of a PDF. @throws Error in words if the pages could not be drawn or printed */
export type PrintReport = (
  report: ReportDocument,
  options: { readonly paper: 'A4' | 'Letter'; readonly parts: readonly (ReportPart | 'page')[] },
) => Promise<Uint8Array>;

/** What a command may need. */
export interface CommandTools extends Pick<Host, 'headless' | 'reading' | 'info'> {
  /** The command line, the command's own word first. */
  readonly words: readonly string[];
  /** The shipped data with no site, as of a day. */
  readonly loadData: (asOf: CalendarDate) => Promise<Reference>;
  readonly solver: SolverClient;
  /** Looks for plans; null where there is none to ask. */
  readonly planSolver: Pick<PlanSolverClient, 'optimisePlan'> | null;
  /** Draws and prints a report; null where there is no page to draw on. */
  readonly printReport: PrintReport | null;
}

/** What `--help` says of a command. */
export interface CommandHelp {
  /** How it is called, what may be left out in brackets at the end: `verify [--json] [--out FILE]`. The first is named in problems. */
  readonly usages: readonly [string, ...string[]];
  /** One sentence that begins with its word. */
  readonly says: string;
  /** Its own options and what each means; those that several commands share are in ./help. */
  readonly options: readonly (readonly [option: string, meaning: string])[];
}

/** One command as its file writes it down. */
interface Definition<Option extends string, Switch extends string, Request> {
  readonly word: string;
  readonly help: CommandHelp;
  readonly grammar: Grammar<Option, Switch>;
  /** What is asked for, or one sentence why not. Reads no file. */
  readonly read: (parts: Parts<Option, Switch>) => Result<Request, string>;
  /** Does it. What it throws is told as a fault of the program. */
  readonly run: (request: Request, tools: CommandTools) => Promise<Outcome>;
}

/** A command line that was understood. */
export interface ReadCommand {
  /** The command's word. */
  readonly word: string;
  /** What its file made of the words. */
  readonly request: unknown;
  readonly run: (tools: CommandTools) => Promise<Outcome>;
}

/** One command as the table holds it. */
export interface Command {
  readonly word: string;
  readonly help: CommandHelp;
  /** Reads the words, its own first. A problem is one sentence. */
  readonly read: (words: readonly string[]) => Result<ReadCommand, string>;
}

/** Ties the parts of a command together, each with the options and the request of the others. */
export function defineCommand<Option extends string, Switch extends string, Request>({
  word,
  help,
  grammar,
  read,
  run,
}: Definition<Option, Switch, Request>): Command {
  const shortest = help.usages[0].replaceAll(/ \[[^\]]*\]/g, '');
  return {
    word,
    help,
    read: (words) => {
      const parts = readParts(words, grammar, shortest);
      if (!parts.ok) return parts;
      const request = read(parts.value);
      return request.ok
        ? ok({ word, request: request.value, run: (tools) => run(request.value, tools) })
        : request;
    },
  };
}
