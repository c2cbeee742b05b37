/**
 * `rigplan screen`: a restricted-party list and names in; potential matches out.
 *
 * Depends on: core, screening (settings), ../command, ../option-readers, ../outcome, ../read-argument, ../screen-files.
 */
import { isCalendarDate } from '#domain/core/calendar-date';
import { fail, ok, type Result } from '#domain/core/result';
import { DEFAULT_SCREENING_SETTINGS, type ScreeningSettings } from '#domain/model/screening-settings';
import { defineCommand } from '../command';
import { readOnlyJson } from '../option-readers';
import { failure, success } from '../outcome';
import { readArgument } from '../read-argument';

/** Looks names up in a list that the user downloaded. */
export const screen = defineCommand({
  word: 'screen',
  help: {
    usages: ['screen --list LIST.csv --names NAMES.txt [--format json] [--with-run] [--out FILE]'],
    says: 'screen looks names up in a restricted-party list that you downloaded, and explains each potential match.',
    options: [
      ['--list FILE', 'the Consolidated Screening List as CSV, TSV or JSON, or targets.simple.csv'],
      ['--names FILE', 'one name a line; behind a tab its ISO country'],
      ['--list-date DATE', 'the day of the list, where its file does not say it'],
      ['--thresholds S,P,W', 'lowest scores of a strong, possible and weak hit (0.88,0.72,0.58)'],
      ['--with-run', 'the run beside the results, in place of a line on stderr'],
    ],
  },
  grammar: {
    files: [],
    options: ['--list', '--names', '--format', '--list-date', '--thresholds', '--out'],
    switches: ['--with-run'],
  },
  read: (parts) => {
    const listArgument = parts.placeOf('--list');
    const namesArgument = parts.placeOf('--names');
    if (listArgument === null) return fail('Name the restricted-party list: --list LIST.csv.');
    if (namesArgument === null) return fail('Name the file of names: --names NAMES.txt.');
    const format = readOnlyJson(parts, 'a screening');
    if (!format.ok) return format;
    const listDate = parts.valueOf('--list-date');
    if (listDate !== null && !isCalendarDate(listDate)) {
      return fail(`--list-date ${listDate} is not a date such as 2026-11-21.`);
    }
    const settings = readThresholds(parts.valueOf('--thresholds'));
    if (!settings.ok) return settings;
    const options = { listDate, settings: settings.value, hasRun: parts.has('--with-run') };
    return ok({ listArgument, namesArgument, options, outArgument: parts.placeOf('--out') });
  },
  run: async ({ listArgument, namesArgument, options, outArgument }, tools) => {
    const list = await readArgument(listArgument, tools);
    if (!list.ok) return failure(list.problem);
    const names = await readArgument(namesArgument, tools);
    if (!names.ok) return failure(names.problem);
    // Loaded only here: the tables of other scripts are large.
    const { screenFiles } = await import('../screen-files');
    const result = await screenFiles(list.value, names.value, options, tools.reading);
    if (!result.ok) return failure(result.problem);
    return { ...success(result.value.bytes, outArgument), stderr: result.value.stderr };
  },
});

function readThresholds(text: string | null): Result<ScreeningSettings, string> {
  if (text === null) return ok(DEFAULT_SCREENING_SETTINGS);
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [strongFrom = Number.NaN, possibleFrom = Number.NaN, weakFrom = Number.NaN] = numbers;
  const isOrdered = 1 >= strongFrom && strongFrom > possibleFrom && possibleFrom > weakFrom && weakFrom > 0;
  return numbers.length === 3 && isOrdered
    ? ok({ ...DEFAULT_SCREENING_SETTINGS, strongFrom, possibleFrom, weakFrom })
    : fail(`--thresholds ${text} is not three falling numbers from 1 to above 0, such as 0.88,0.72,0.58.`);
}
