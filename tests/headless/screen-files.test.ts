import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src-renderer/headless/command-line';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { CANAAN_ROW, cslText, SDN_LIST, SOPHGO_ROWS } from '../fixtures/restricted-list';

const LIST = cslText([
  ...SOPHGO_ROWS,
  CANAAN_ROW,
  { source: SDN_LIST, type: 'Entity', programs: 'RUSSIA-EO14024', name: 'BITRIVER AG', addresses: 'Zug, CH' },
]);
const COMMAND = 'screen --list csl-2025-01-31.csv --names names.txt --format json';

async function run(
  line: string,
  names: string | Uint8Array,
  files: Readonly<Record<string, string | Uint8Array>> = { 'csl-2025-01-31.csv': LIST },
): Promise<Outcome> {
  const { host, outcomes } = aHeadlessRun(line.split(' '), { ...files, 'names.txt': names });
  const solver = { solve: () => Promise.reject(new Error('Not asked for')) };
  await runHeadless(host, { solver: solver as never });
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
}

interface Result {
  readonly query: string;
  readonly band: string;
  readonly country: string | null;
  readonly wording: string;
  readonly hits: readonly Readonly<Record<string, unknown>>[];
}

const parsed = (outcome: Outcome): unknown =>
  JSON.parse(new TextDecoder().decode(outcome.stdout ?? new Uint8Array()));
const results = (outcome: Outcome) => parsed(outcome) as readonly Result[];

describe('rigplan screen', () => {
  it('prints one result for each name, in the given order', async () => {
    const outcome = await run(
      COMMAND,
      'Sophgo Technologies\tSG\nBitmain\r\n\nCanaan Inc.\nTechnology Co Ltd\tcn\n',
    );

    expect(outcome).toMatchObject({ exitCode: 0, file: null });
    expect(
      results(outcome).map(({ query, country, band, hits }) => [query, country, band, hits.length]),
    ).toEqual([
      ['Sophgo Technologies', 'SG', 'strong', 2],
      ['Bitmain', null, 'none', 0],
      ['Canaan Inc.', null, 'weak', 1],
      ['Technology Co Ltd', 'CN', 'none', 0],
    ]);
    expect(results(outcome)[3]?.wording).toContain(
      'No potential match in the list dated 31 Jan 2025 (4 rows).',
    );
  });

  it('shows a listed party that a vendor is tied to as related, and the vendor itself as no hit', async () => {
    const [bitmain, microBt] = results(await run(COMMAND, 'Bitmain Technologies Ltd.\nMicroBT\n'));

    expect(bitmain).toMatchObject({
      band: 'none',
      hits: [],
      related: [
        { party: 'Sophgo Technologies Pte.', entryName: 'Sophgo Technologies Pte. Ltd.' },
        { entryName: 'Xiamen Sophgo Technologies Ltd.' },
      ],
    });
    expect(bitmain?.wording).toMatch(/^No potential match in .* A related party is not a listed party\.$/);
    expect(microBt).toMatchObject({ band: 'none', related: [] });
    expect(microBt?.wording).toBe(
      'No potential match in the list dated 31 Jan 2025 (4 rows). This is no statement about the party.',
    );
  });

  it('explains a hit: entry, list, programme, words, and what it means for a purchase and an RMA', async () => {
    const [result] = results(await run(COMMAND, 'Битривер\n'));

    expect(result?.hits[0]).toMatchObject({
      entryName: 'BITRIVER AG',
      alias: null,
      list: SDN_LIST,
      listCode: 'SDN',
      listDate: '2025-01-31',
      programme: 'RUSSIA-EO14024',
      entryType: 'entity',
      band: 'strong',
      matchedTokens: [{ query: 'bitriver', entry: 'bitriver', rule: 'same word', similarity: 1 }],
      addresses: ['Zug, CH'],
    });
    expect(result?.hits[0]).toHaveProperty('meaning.purchase', expect.stringContaining('Do not pay'));
    expect(result?.hits[0]).toHaveProperty('meaning.rma', expect.stringContaining('Do not send'));
    expect(result?.hits[0]).toHaveProperty('reason', expect.stringContaining('“bitriver” met “bitriver”'));
  });

  it('says on stderr, in one line of JSON, what the results rest on', async () => {
    const { stderr } = await run(COMMAND, 'Bitmain\n');

    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stderr)).toMatchObject({
      run: {
        list: 'csl-2025-01-31.csv',
        listDate: '2025-01-31',
        listDateBasis: 'file name',
        rows: 4,
        sha256: createHash('sha256').update(LIST).digest('hex'),
        queries: 1,
        algorithmVersion: 2,
        rejectedRows: [],
        settings: { strongFrom: 0.88, possibleFrom: 0.72, weakFrom: 0.58 },
      },
    });
  });

  it('puts the run beside the results where that is asked for, and leaves stderr empty', async () => {
    const outcome = await run(`${COMMAND} --with-run --list-date 2025-02-01`, 'Sophgo\n');

    expect(outcome.stderr).toBe('');
    expect(parsed(outcome)).toMatchObject({
      run: { listDate: '2025-02-01', listDateBasis: 'given' },
      results: [{ query: 'Sophgo', band: 'strong' }],
    });
  });

  it('takes other thresholds, and says which', async () => {
    const outcome = await run(`${COMMAND} --with-run --thresholds 0.999,0.99,0.98`, 'Sophgo Technologies\n');

    expect(parsed(outcome)).toMatchObject({
      run: { settings: { strongFrom: 0.999, possibleFrom: 0.99, weakFrom: 0.98 } },
      results: [{ band: 'possible' }],
    });
  });

  it('reads the list as JSON and with tabs as it reads it with commas', async () => {
    const json = JSON.stringify({
      results: [{ id: '1', source: SDN_LIST, type: 'Entity', name: 'BITRIVER AG' }],
    });
    const tabs = cslText([{ source: SDN_LIST, type: 'Entity', name: 'BITRIVER AG' }], undefined, '\t');

    for (const [name, list] of [
      ['list.json', json],
      ['list.tsv', tabs],
    ] as const) {
      const outcome = await run(`screen --list ${name} --names names.txt`, 'Bitriver\n', { [name]: list });
      expect(results(outcome)[0]).toMatchObject({ band: 'strong', hits: [{ entryName: 'BITRIVER AG' }] });
    }
  });

  it('writes to a file where one is named', async () => {
    const outcome = await run(`${COMMAND} --out hits.json`, 'Sophgo\n');

    expect(outcome.stdout).toBeNull();
    expect(outcome.file?.argument).toBe(8);
  });
});

describe('rigplan screen refuses', () => {
  const refused = async (outcome: Promise<Outcome>): Promise<string> => {
    const { stdout, stderr, exitCode } = await outcome;
    expect({ stdout, exitCode }).toEqual({ stdout: null, exitCode: 1 });
    return stderr;
  };

  it('a list that is cut off, empty or something else, and says which', async () => {
    const list = (text: string) => run(COMMAND, 'Bitmain\n', { 'csl-2025-01-31.csv': text });

    expect(await refused(list(LIST.slice(0, -30)))).toContain(
      'csl-2025-01-31.csv: The file is cut off at its end',
    );
    expect(await refused(list('id,price\n1,2\n'))).toContain('no list that RigPlan reads');
    expect(await refused(list(''))).toContain('csl-2025-01-31.csv: The file');
    expect(await refused(list('{"results": ['))).toContain('is cut off');
    expect(await refused(list('%PDF-1.7'))).toContain('a PDF document');
    expect(await refused(list('{"__proto__": {}, "results": []}'))).toContain('__proto__');
  });

  it('names that cannot be read, each line by its number', async () => {
    expect(await refused(run(COMMAND, 'Alpha\tAtlantis\nBeta\n\tCN\nA\tCN\tmore\n'))).toBe(
      'rigplan: names.txt: Line 1: “Atlantis” is no country; write an ISO code such as CN.\n' +
        'rigplan: names.txt: Line 3: No name stands before the tab.\n' +
        'rigplan: names.txt: Line 4: More than a name and a country; a tab may stand between the two alone.\n',
    );
    expect(await refused(run(COMMAND, '\n\n'))).toContain('has no name');
    expect(await refused(run(COMMAND, new Uint8Array([0xff, 0xfe, 0x41, 0])))).toContain('no text in UTF-8');
  });

  it('a file that is not there', async () => {
    expect(await refused(run('screen --list nowhere.csv --names names.txt', 'A\n'))).toContain('nowhere.csv');
  });

  it.each([
    ['screen --names n.txt', '--list LIST.csv'],
    ['screen --list l.csv', '--names NAMES.txt'],
    ['screen --list l.csv --names n.txt --format csv', 'not json'],
    ['screen --list l.csv --names n.txt --list-date 2025-02-30', 'is not a date'],
    ['screen --list l.csv --names n.txt --thresholds 0.5,0.6,0.7', 'falling numbers'],
    ['screen --list l.csv --names n.txt --thresholds 0.9,,0.7', 'falling numbers'],
    ['screen --list l.csv --names n.txt more', 'unexpected: more'],
    ['screen --list l.csv --names n.txt --as-of 2025-01-01', '--as-of goes with --workspace'],
  ])('%s', (line, problem) => {
    const read = readCommandLine(line.split(' '));

    expect(read.ok ? '' : read.problem).toContain(problem);
  });
});
