/**
 * What `--help` prints, put together from what each command says of itself.
 *
 * Depends on: ./command (types).
 */
import type { Command } from './command';

const PROGRAM = 'npm run --silent rigplan --';

const AS_OF = [
  '--as-of DATE',
  'the day orders are placed, such as 2026-11-21 (required with a price list); ages count to it',
] as const;

/** Options of more than one command. */
const SHARED = [
  [
    '--workspace FILE',
    'a workspace file in place of a price list, with its own sites, tariffs and assumptions',
  ],
  ['--sample', 'the sample tender in place of a price list'],
  ['--plan NAME', 'the plan by its name, where a workspace has several (the one open in the window)'],
  ['--scenario NAME', 'a scenario of the workspace by its name, laid over it (the present view)'],
  ['--check', 'judge the plan and the age of the data too, and end with 2 or 3 as plan does'],
  ['--no-fail', 'end with 0 in place of 2 and 3: what is breached or stale is said all the same'],
  ['--json', 'say on stderr as one JSON object what is wrong, breached or stale'],
  ['--out FILE', 'write the result to FILE instead of stdout'],
  ['--help', 'print this text'],
] as const;

const END = `FILE.csv may be an Excel workbook (.xlsx) as well. Its columns are described in
docs/price-list-format.md. Rack dates end with assumed inland days, since no site
is set: see docs/command-line.md.
If any row is rejected or any offer cannot be costed, nothing is printed on
stdout, each is named on stderr, and the exit code is 1; import prints them on
stdout, brings the other rows in, and ends with 1 likewise.

Exit codes: 0 done; 1 bad input, no result; 2 done, and a policy is breached;
3 done, and data is older than the policy allows. If both, 2.
`;

/** @param commands - in the order in which they are named */
export function helpText(commands: readonly Command[]): string {
  const usages = commands.flatMap(({ help }) => help.usages);
  const lines = usages.map((usage, at) => `${at === 0 ? 'Usage:' : '      '} ${PROGRAM} ${usage}`);
  const says = commands.map(({ help }) => help.says);
  return [...lines, '', ...says, '', ...optionLines(commands), '', END].join('\n');
}

/** One line an option, its meaning in one column. */
function optionLines(commands: readonly Command[]): readonly string[] {
  const own = commands.flatMap(({ word, help }) =>
    help.options.map(([option, meaning]) => [option, `of ${word}: ${meaning}`] as const),
  );
  const all = [AS_OF, ...own, ...SHARED];
  const width = Math.max(...all.map(([option]) => option.length));
  return all.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
}
