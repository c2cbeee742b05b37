/**
 * Screening 200 names against the 8,412 real rows of January 2024: the index is
 * built, then every name is looked for. The peer measures each name against each
 * listed name by Jaro and Winkler, as a plain scan does.
 *
 * The recall of the self-test is reported beside the times: a fast screening that
 * finds less would be none.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { jaroWinkler } from '@skyra/jaro-winkler';
import { screeningWordsSchema } from '#domain/model/screening-words';
import { buildNameIndex } from '#domain/screening/name-index';
import { screenParty } from '#domain/screening/screen-party';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { partyNamed, runSelfTest } from '#domain/screening/self-test';
import { wordTable } from '#domain/screening/word-table';
import { readTable } from '#parser/read-table';
import wordsJson from '#resources/screening-words';
import { loadWellKnownCompanies } from '../../src-renderer/data/well-known-companies';
import { readRestrictedList } from '../../src-renderer/imports/restricted-lists/read-restricted-list';
import { median, timeInTurn, type Benchmark } from './figure';

const RUNS = 7;
const SCAN_RUNS = 3;
const LISTED = 100;

export const screenNamesBenchmark: Benchmark = {
  name: 'screen-200-names',
  title: '200 names against a list of 8,412 rows',
  take: async () => {
    const { entries } = await realList();
    const words = screeningWordsSchema.parse(wordsJson);
    // Half of them listed, half well known: a name that is found costs more than one that is not.
    const step = Math.floor(entries.length / LISTED);
    const listed = entries.filter((_, at) => at % step === 0).slice(0, LISTED);
    const wellKnown = loadWellKnownCompanies().companies.map(({ name }) => name);
    const known = wellKnown.filter((_, at) => at % 5 === 0).slice(0, 200 - LISTED);
    const names = [...listed.map(({ name }) => name), ...known];
    const allNames = entries
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .map((name) => name.toLowerCase());

    const build = () => buildNameIndex(entries, wordTable(words));
    const index = build();
    const screen = () =>
      names.map((name) => screenParty(partyNamed(name), index, DEFAULT_SCREENING_SETTINGS));
    const times = timeInTurn(RUNS, build, screen);
    const scan = Array.from({ length: SCAN_RUNS }, () => timeOf(() => scanAll(names, allNames)));

    const together = median(times.work) + median(times.peer);
    const whole = median(scan);
    const ratioTo = `Jaro–Winkler of 200 names with all ${allNames.length.toLocaleString('en-US')} (${whole.toFixed(0)} ms)`;
    const test = runSelfTest(index, DEFAULT_SCREENING_SETTINGS, {
      seed: 7,
      innocents: wellKnown,
      every: 1,
    });
    process.stderr.write(
      `  self-test: ${test.cases.toLocaleString('en-US')} cases, recall ${(test.recallPpm / 10_000).toFixed(2)} %; ` +
        `${String(test.falseHits.length)} of ${String(test.innocents)} well-known companies hit, ` +
        `${String(test.falseHits.filter(({ band }) => band === 'strong').length)} strongly\n`,
    );
    return [
      {
        name: 'index-8412-rows',
        value: median(times.work),
        unit: 'ms',
        ratio: median(times.work) / whole,
        ratioTo,
        runs: RUNS,
      },
      {
        name: 'screen-200-names',
        value: median(times.peer),
        unit: 'ms',
        ratio: median(times.peer) / whole,
        ratioTo,
        runs: RUNS,
      },
      { name: 'index-and-screen', value: together, unit: 'ms', ratio: together / whole, ratioTo, runs: RUNS },
    ];
  },
};

async function realList() {
  // The benchmark runs as a bundle, from the folder of the project.
  const packed = readFileSync(join(process.cwd(), 'tests/fixtures/lists/csl-2024-01-entities.csv.gz'));
  const table = readTable(gunzipSync(packed));
  if (!table.ok) throw new Error(table.problem.code);
  const about = { fileName: 'csl-2024-01-entities.csv', sha256: '', givenDate: null };
  const list = await readRestrictedList({ kind: 'table', table: table.value }, about);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}

/** The best of all listed names for each name. */
function scanAll(names: readonly string[], listed: readonly string[]): readonly number[] {
  return names.map((name) => {
    const query = name.toLowerCase();
    let best = 0;
    for (const other of listed) best = Math.max(best, jaroWinkler(query, other));
    return best;
  });
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
