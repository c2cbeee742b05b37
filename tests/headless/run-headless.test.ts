import { describe, expect, it } from 'vitest';
import { loadReference } from '../../src-renderer/data/reference';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { optimiseOrder } from '#domain/optimise/optimise-order';
import type { SolverClient } from '../../src-renderer/workers/solver-client';
import { aProblemOffer, aSolver } from '../fixtures/order-problem';
import { partsPerMillion } from '#domain/core/money';
import { aReference } from '../fixtures/reference';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { priceListText, type PriceListRow } from '../fixtures/price-list-text';
import { workbookFile } from '../fixtures/workbook-file';
import { LIMITS } from '#parser/limits';
import { parseDelimitedText } from '#parser/text/delimited-text';

async function run(line: string, rows: readonly PriceListRow[] = [{}]): Promise<Outcome> {
  const { host, outcomes } = aHeadlessRun(line.split(' '), { 'list.csv': priceListText(rows) });
  await runHeadless(host, { solver });
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
}

/** Solves in place: what the worker does, without its thread. */
const solver: SolverClient = {
  optimise: async (problem, { seed }) => optimiseOrder(problem, await aSolver(seed)),
};

const textOf = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const compare = 'compare list.csv --as-of 2026-11-21';

describe('rigplan compare', () => {
  it('prints one JSON record for each offer, in the given order, and nothing on stderr', async () => {
    const outcome = await run(compare, [{ id: 'B' }, { id: 'A', origin: 'CN' }]);

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0, file: null });
    expect(JSON.parse(textOf(outcome.stdout) ?? '')).toMatchObject([
      { id: 'B', landedTotalUsd: '428413.26', landedPerUnitUsd: '4284.13', landedPerThUsd: '18.31' },
      { id: 'A', landedTotalUsd: '531373.26', landedPerUnitUsd: '5313.73', landedPerThUsd: '22.71' },
    ]);
  });

  it('reads an Excel workbook as it reads text, from the sheet that has the columns', async () => {
    const lines = priceListText([{ id: 'B' }]).split('\r\n');
    const rows = lines.map((line) => line.split(','));
    const book = workbookFile([
      { name: 'Cover', rows: [['Quotation']] },
      { name: 'Offers', rows },
    ]);
    const { host, outcomes } = aHeadlessRun(compare.replace('.csv', '.xlsx').split(' '), {
      'list.xlsx': book,
    });

    await runHeadless(host, { solver });

    expect(JSON.parse(textOf(outcomes[0]?.stdout ?? null) ?? '')).toMatchObject([
      { id: 'B', landedTotalUsd: '428413.26' },
    ]);
  });

  it('says why a file cannot be read', async () => {
    const { host, outcomes } = aHeadlessRun(compare.split(' '), { 'list.csv': '%PDF-1.7' });

    await runHeadless(host, { solver });

    expect(outcomes).toMatchObject([{ stdout: null, exitCode: 1 }]);
    expect(outcomes[0]?.stderr).toContain('list.csv: The file is a PDF document');
  });

  it('names the tariff pack, in each record and in the help', async () => {
    const { version } = loadReference().pack;
    const outcome = await run(compare);
    const help = await run('--help');

    expect(JSON.parse(textOf(outcome.stdout) ?? '')).toMatchObject([{ tariffPackVersion: version }]);
    expect(textOf(help.stdout)).toContain(`Tariff pack ${version}, kept up to `);
  });

  it('gives rack dates by the assumed inland days, and no all-in cost, which would need a site', async () => {
    const outcome = await run(compare, [{ entry_date: '2026-12-01' }]);

    expect(JSON.parse(textOf(outcome.stdout) ?? '')).toMatchObject([
      { entryDate: '2026-12-01', onRackP50: '2026-12-13', onRackP90: '2027-01-08', allInPerThUsd: null },
    ]);
  });

  it('prints CSV with the offer first and no byte-order mark', async () => {
    const outcome = await run(`${compare} --format csv`, [{ id: 'B' }]);

    const rows = parseDelimitedText(textOf(outcome.stdout) ?? '', LIMITS).rows.map(({ cells }) => cells);
    const landed = rows[0]?.indexOf('Landed $') ?? -1;
    expect(rows).toHaveLength(2);
    expect([rows[0]?.[0], rows[1]?.[0], rows[1]?.[landed]]).toEqual(['Offer', 'B', '428413.26']);
  });

  it('writes a workbook to the named file and nothing to stdout', async () => {
    const outcome = await run(`${compare} --format xlsx --out result.xlsx`);

    expect(outcome).toMatchObject({ stdout: null, stderr: '', exitCode: 0, file: { argument: 7 } });
    expect([...(outcome.file?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
  });

  it('keeps notices in the records and off stderr', async () => {
    const outcome = await run(compare, [{ freight_total_usd: '' }]);

    const [record] = JSON.parse(textOf(outcome.stdout) ?? '') as { notices: string[] }[];
    expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
    expect(record?.notices.join(' ')).toMatch(/freight/i);
  });

  it('prints nothing if a row is rejected, names each on stderr and fails', async () => {
    const outcome = await run(compare, [{ id: 'A' }, { id: 'B', quantity: '0' }, { id: 'C', hts_code: '' }]);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 1, file: null });
    expect(outcome.stderr.trimEnd().split('\n')).toEqual([
      'rigplan: list.csv: Line 3 (B): Column quantity: “0” is less than 1.',
      'rigplan: list.csv: Line 4 (C): Column hts_code is blank and is required.',
    ]);
  });

  it('names every fault in a line of its own, of rejected rows and of offers without a cost, by line', async () => {
    const rows = [
      { id: 'A', origin: 'RU' },
      { id: 'B', quantity: '0', mode: 'boat' },
      { id: 'C', hts_code: '99999999' },
    ];
    const outcome = await run(compare, rows);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 1, file: null });
    expect(outcome.stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^rigplan: list\.csv: Line 2 \(A\): .*no base rate is on file for origin RU/),
      'rigplan: list.csv: Line 3 (B): Column quantity: “0” is less than 1.',
      'rigplan: list.csv: Line 3 (B): Column mode: “boat” is not one of air, ocean, domestic.',
      expect.stringMatching(/^rigplan: list\.csv: Line 4 \(C\): .*HTS code 9999\.99\.99/),
    ]);
  });

  it('says of a sealed file in one line that it is one', async () => {
    const { host, outcomes } = aHeadlessRun(compare.split(' '), { 'list.csv': 'RPSEALED\u0001\u0000\u0000' });

    await runHeadless(host, { solver });

    expect(outcomes).toEqual([
      {
        stdout: null,
        stderr:
          'rigplan: list.csv is sealed by a passphrase. Open it in the window, and export the offers as CSV.\n',
        exitCode: 1,
        file: null,
      },
    ]);
  });

  it('prints nothing if an offer cannot be costed, names it on stderr and fails', async () => {
    const outcome = await run(`${compare} --out x.json`, [{ id: 'A' }, { id: 'B', hts_code: '99999999' }]);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 1, file: null });
    expect(outcome.stderr).toMatch(/^rigplan: list\.csv: Line 3 \(B\): .+\n$/);
  });

  it.each([
    [
      'compare missing.csv --as-of 2026-11-21',
      'Cannot read missing.csv: missing.csv: no such file or folder',
    ],
    ['compare list.csv', 'Give the day orders are placed: --as-of 2026-11-21. See --help.'],
    ['compare list.csv --as-of 2026-11-21 --fast', 'Unknown option: --fast. See --help.'],
  ])('fails on %j with one line on stderr', async (line, message) => {
    expect(await run(line)).toEqual({
      stdout: null,
      stderr: `rigplan: ${message}\n`,
      exitCode: 1,
      file: null,
    });
  });

  it('prints help on stdout', async () => {
    const outcome = await run('--help');

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
    expect(textOf(outcome.stdout)).toContain('compare FILE.csv --as-of DATE');
  });

  it('ends the program even if something breaks', async () => {
    const { host, outcomes } = aHeadlessRun(compare.split(' '), { 'list.csv': priceListText([{}]) });

    await runHeadless(host, { solver, loadData: () => Promise.reject(new Error('No data')) });

    expect(outcomes).toMatchObject([{ stdout: null, exitCode: 1 }]);
    expect(outcomes[0]?.stderr).toContain('No data');
  });
});

describe('rigplan break-even', () => {
  const pair = [{ id: 'MY-1' }, { id: 'TH-1', origin: 'TH' }];
  const command = 'break-even list.csv --as-of 2026-11-21 --offer MY-1 --against TH-1';

  it('prints one JSON object: Malaysia ties with Thailand at 15.1 % duty', async () => {
    const outcome = await run(`${command} --json`, pair);

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0, file: null });
    expect(JSON.parse(textOf(outcome.stdout) ?? '')).toMatchObject({
      offer: 'MY-1',
      against: 'TH-1',
      figure: 'landed',
      costPerThUsd: '18.31',
      againstPerThUsd: '18.71',
      gapPerThUsd: '-0.40',
      dutyRatePct: { tie: '15.10', now: '12.60', difference: '2.50', isExact: true, noTie: null },
      unitPriceUsd: { tie: '3827.04', now: '3744.00', difference: '83.04' },
      daysLater: { tie: null, noTie: 'landed-has-no-delay' },
      tariffPackVersion: loadReference().pack.version,
    });
  });

  it('prints sentences unless told otherwise', async () => {
    const text = textOf((await run(command, pair)).stdout);

    expect(text).toContain('MY-1 (Antminer S21 Pro, Bitmain, MY) against TH-1');
    expect(text).toContain('Ties with TH-1 at a duty of 15.1 % (now 12.6 %); below that it is cheaper.');
    expect(text).toContain('As of 21 Nov 2026');
  });

  it('writes to the named file', async () => {
    expect(await run(`${command} --out result.txt`, pair)).toMatchObject({
      stdout: null,
      exitCode: 0,
      file: { argument: 9 },
    });
  });

  it('names every offer that the file does not have, and fails', async () => {
    expect(await run('break-even list.csv --as-of 2026-11-21 --offer X --against Y', pair)).toEqual({
      stdout: null,
      stderr: 'rigplan: list.csv: No offer has the id X.\nrigplan: list.csv: No offer has the id Y.\n',
      exitCode: 1,
      file: null,
    });
  });

  it('prints nothing if any row of the file is rejected', async () => {
    const outcome = await run(command, [...pair, { id: 'C', quantity: '0' }]);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 1 });
    expect(outcome.stderr).toContain('Line 4 (C): Column quantity');
  });
});

describe('rigplan optimise', () => {
  const offers = [
    aProblemOffer({ id: 'MY-1', unitAllInUsd: 4284.13 }),
    aProblemOffer({ id: 'US-1', vendor: 'MicroBT', origin: 'US', unitAllInUsd: 4500, thPerUnit: 250 }),
  ];

  async function optimise(problem: unknown, words = ''): Promise<Outcome> {
    const { host, outcomes } = aHeadlessRun(`optimise problem.json${words}`.split(' '), {
      'problem.json': typeof problem === 'string' ? problem : JSON.stringify(problem),
    });
    await runHeadless(host, { solver });
    return outcomes[0]!;
  }

  it('prints the cheapest order that reaches a target under a cap on each vendor', async () => {
    const outcome = await optimise(
      { objective: 'min-cost', offers, rules: { targetTh: 10_000, maxShareByVendor: 0.6 } },
      ' --format json --seed 7',
    );

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0, file: null });
    // 25 × 234 + 17 × 250 = 10,100 TH/s, of which Bitmain has 57.9 %: one unit less of either misses the target.
    expect(JSON.parse(textOf(outcome.stdout) ?? '')).toEqual({
      status: 'optimal',
      objectiveUsd: 183_603.25,
      gap: 0,
      lines: [
        { offerId: 'MY-1', units: 25 },
        { offerId: 'US-1', units: 17 },
      ],
      clashingRules: [],
      relaxations: [],
    });
  });

  it('names the rules that clash and the ways out, and calls that no error', async () => {
    const outcome = await optimise({
      objective: 'max-th',
      offers,
      rules: { targetTh: 100_000, budgetUsd: 1_000_000, maxPowerKw: 9_000 },
    });

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
    const answer = JSON.parse(textOf(outcome.stdout) ?? '') as Record<string, unknown>;
    expect(answer).toMatchObject({
      status: 'infeasible',
      objectiveTh: null,
      lines: [],
      clashingRules: ['targetTh', 'budgetUsd'],
      isSmallestProved: true,
    });
    expect(answer['relaxations']).toMatchObject([
      { changes: [{ rule: 'targetTh', from: 100_000, to: 55_500 }] },
      { changes: [{ rule: 'budgetUsd', from: 1_000_000 }] },
    ]);
  });

  it('says which offer and field of a problem is wrong', async () => {
    const outcome = await optimise({
      objective: 'min-cost',
      offers: [
        offers[0],
        { ...offers[1], maxUnits: -1 },
        { ...offers[0], id: 'X', price: 3 },
        { ...offers[0], id: 'Y', powerKw: -2 },
      ],
      rules: { maxShareByVendor: 40 },
    });

    expect(outcome).toMatchObject({ stdout: null, exitCode: 1 });
    expect(outcome.stderr).toContain('rigplan: problem.json: Offer US-1, maxUnits: ');
    expect(outcome.stderr).toContain('rigplan: problem.json: Offer X: ');
    expect(outcome.stderr).toContain('rules.maxShareByVendor: ');
    // A number below 0 is at fault for that alone.
    expect(outcome.stderr.match(/Offer Y, powerKw: .*/g)).toEqual([expect.stringContaining('>=0')]);
  });

  it.each([
    ['{"objective": "min', 'The file is not JSON, or it is cut off.'],
    ['['.repeat(200_000), ''],
  ])('refuses what is no problem', async (text, sentence) => {
    const outcome = await optimise(text);

    expect(outcome).toMatchObject({ stdout: null, exitCode: 1 });
    expect(outcome.stderr).toContain(`rigplan: problem.json: ${sentence}`);
  });
});

describe('rigplan verify', () => {
  it('prints every worked example with its source, all of them as published', async () => {
    const outcome = await run('verify');

    expect(outcome).toMatchObject({ stderr: '', exitCode: 0 });
    const text = textOf(outcome.stdout) ?? '';
    expect(text).not.toContain('DIFFERS');
    expect(text).toContain('landed-my-sea: 100 S21 Pro from Malaysia by sea.');
    expect(text).toMatch(/(\d+) of \1 worked examples are as published, with tariff pack \d{4}-/);
  });

  it.each([
    ['a line', [], /^rigplan: \d+ worked examples differ from what was published\.\n$/],
    ['one object', ['--json'], /^\{"exitCode":1,"problems":\["\d+ worked examples differ .*\n$/],
  ])('shows a figure that is not as published, and says so on stderr as %s', async (_, words, said) => {
    const { host, outcomes } = aHeadlessRun(['verify', ...words]);
    await runHeadless(host, { solver, loadData: () => Promise.resolve(withOtherRate()) });

    expect(outcomes[0]).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(said) as unknown });
    expect(textOf(outcomes[0]?.stdout ?? null)).toMatch(/DIFFERS|"isSame": false/);
  });

  it('shows which figure is not as published', async () => {
    const { host, outcomes } = aHeadlessRun(['verify', '--json']);
    await runHeadless(host, { solver, loadData: () => Promise.resolve(withOtherRate()) });

    const { examples } = JSON.parse(textOf(outcomes[0]?.stdout ?? null) ?? '') as {
      examples: { id: string; figures: { name: string; isSame: boolean }[] }[];
    };
    const sea = examples.find(({ id }) => id === 'landed-my-sea');
    expect(sea?.figures.find(({ name }) => name === 'dutyUsd')).toMatchObject({
      expected: '47174.40',
      found: '50918.40',
      isSame: false,
    });
    expect(examples.find(({ id }) => id === 'landed-cn-sea')?.figures.every(({ isSame }) => isSame)).toBe(
      true,
    );
  });

  function withOtherRate() {
    const reference = aReference();
    const layers = reference.pack.layers.map((layer) =>
      layer.id === 'FL301-MY' ? { ...layer, rate: partsPerMillion(110_000) } : layer,
    );
    return { ...reference, pack: { ...reference.pack, layers } };
  }
});
