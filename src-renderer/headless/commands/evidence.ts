/**
 * `rigplan evidence`: a workspace and a party in; its evidence report as JSON out.
 *
 * Depends on: core, reports, data, ../command, ../evidence-on-file, ../option-readers, ../outcome, ../workspace-source.
 */
import { calendarDate } from '#domain/core/calendar-date';
import { fail, ok } from '#domain/core/result';
import { evidenceJson } from '#domain/reports/evidence/evidence-json';
import { evidenceReportOf } from '#domain/reports/evidence/evidence-report';
import { digestOfText } from '../../data/content-digest';
import { defineCommand } from '../command';
import { readGivenAsOf, readOnlyJson } from '../option-readers';
import { failure, success } from '../outcome';
import {
  loadWorkspace,
  readWorkspaceSource,
  WORKSPACE_OPTIONS,
  WORKSPACE_SWITCHES,
} from '../workspace-source';

/** Writes the evidence report of one party of a workspace. */
export const evidence = defineCommand({
  word: 'evidence',
  help: {
    usages: ['evidence --workspace FILE.rigplan --party NAME [--as-of DATE] [--format json] [--out FILE]'],
    says: 'evidence writes what is on record of one party and restricted-party lists: the last screening, decisions, owners, parts, events.',
    options: [['--party NAME', 'the party by a name or its id']],
  },
  grammar: {
    files: [],
    options: [...WORKSPACE_OPTIONS, '--party', '--as-of', '--format', '--out'],
    switches: [...WORKSPACE_SWITCHES],
  },
  read: (parts) => {
    const source = readWorkspaceSource(parts);
    if (!source.ok) return source;
    if (source.value === null) return fail('Name the workspace: --workspace FILE.rigplan.');
    const party = parts.valueOf('--party');
    if (party === null) return fail('Name the party: --party NAME.');
    const format = readOnlyJson(parts, 'a report');
    if (!format.ok) return format;
    const asOf = readGivenAsOf(parts);
    if (!asOf.ok) return asOf;
    return ok({ source: source.value, party, asOf: asOf.value, outArgument: parts.placeOf('--out') });
  },
  run: async ({ source, party, asOf, outArgument }, tools) => {
    const workspace = await loadWorkspace(source, tools);
    if (!workspace.ok) return failure(workspace.problem);
    // Loaded only here: the tables of other scripts are large.
    const { groundOnFile, subjectNamed } = await import('../evidence-on-file');
    const ground = groundOnFile(workspace.value);
    const subject = subjectNamed(party, ground.subjects);
    if (!subject.ok) return failure([`${workspace.value.name}: ${subject.problem}`]);
    const { version } = await tools.info();
    const at = new Date().toISOString();
    const report = evidenceReportOf(subject.value, ground, {
      at,
      by: null,
      asOf: asOf ?? calendarDate(at.slice(0, 10)),
      workspace: workspace.value.state.settings?.name ?? workspace.value.name,
      app: version,
    });
    return success(new TextEncoder().encode(evidenceJson(report, digestOfText)), outArgument);
  },
});
