/** The command line on the real runtime: worked examples to the cent, pure output, honest exit codes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceListText, type PriceListRow } from '../fixtures/price-list-text';
import { rigplan } from './harness/run-command';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rigplan-headless-'));
  // The first run after a change builds, and says so on stderr.
  await rigplan('--help');
}, 180_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function aPriceList(name: string, rows: readonly PriceListRow[]): string {
  const path = join(folder, name);
  writeFileSync(path, priceListText(rows));
  return path;
}

/** 100 rigs of 234 TH/s at $3,744, freight $4,200, insurance $1,500, entry under the law of 21 Nov 2026. */
const oracleRows: readonly PriceListRow[] = [
  { id: 'MY-sea', origin: 'MY', ship_from: 'MY', entry_date: '2026-11-21' },
  { id: 'CN-sea', origin: 'CN', ship_from: 'CN', entry_date: '2026-11-21' },
  {
    id: 'MY-CIF',
    origin: 'MY',
    ship_from: 'MY',
    incoterm: 'CIF Houston',
    unit_price: '3801',
    entry_date: '2026-11-21',
  },
  { id: 'US-domestic', origin: 'US', ship_from: 'US', incoterm: 'EXW', mode: 'domestic' },
];

const malaysia = {
  htsCode: '8543709860',
  customsValueUsd: '374400.00',
  dutyUsd: '47174.40',
  mpfUsd: '670.86',
  hmfUsd: '468.00',
  freightUsd: '4200.00',
  insuranceUsd: '1500.00',
  landedTotalUsd: '428413.26',
  landedPerUnitUsd: '4284.13',
  landedPerThUsd: '18.31',
  entryCount: 1,
  onRackP50: '2026-12-03',
  onRackP90: '2026-12-29',
};

describe('npm run --silent rigplan -- compare', () => {
  it('prints the worked examples to the cent, in the given order, and nothing else', async () => {
    const ended = await rigplan('compare', aPriceList('oracles.csv', oracleRows), '--as-of', '2026-11-21');

    expect({ stderr: ended.stderr, exitCode: ended.exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const records = JSON.parse(ended.stdout.toString('utf8')) as { dutyLines: { amountUsd: string }[] }[];
    expect(records).toMatchObject([
      {
        id: 'MY-sea',
        origin: 'MY',
        shipFrom: 'MY',
        incoterm: 'FOB',
        quantity: 100,
        entryDate: '2026-11-21',
        ...malaysia,
      },
      {
        id: 'CN-sea',
        origin: 'CN',
        customsValueUsd: '374400.00',
        dutyUsd: '150134.40',
        mpfUsd: '670.86',
        hmfUsd: '468.00',
        landedTotalUsd: '531373.26',
        landedPerUnitUsd: '5313.73',
        landedPerThUsd: '22.71',
      },
      // Freight and insurance are inside a CIF price: the customs value is without them.
      { id: 'MY-CIF', incoterm: 'CIF', ...malaysia },
      { id: 'US-domestic', entryDate: null, dutyUsd: '0.00', mpfUsd: '0.00', hmfUsd: '0.00', dutyLines: [] },
    ]);
    expect(records.map(({ dutyLines }) => dutyLines.map(({ amountUsd }) => amountUsd))).toEqual([
      ['9734.40', '37440.00'],
      ['9734.40', '93600.00', '46800.00'],
      ['9734.40', '37440.00'],
      [],
    ]);
  });

  it('prints the same numbers as CSV', async () => {
    const path = aPriceList('list.csv', oracleRows.slice(0, 2));

    const ended = await rigplan('compare', path, '--as-of', '2026-11-21', '--format', 'csv');

    const lines = ended.stdout.toString('utf8').trimEnd().split('\r\n');
    expect({ stderr: ended.stderr, exitCode: ended.exitCode, lines: lines.length }).toEqual({
      stderr: '',
      exitCode: 0,
      lines: 3,
    });
    expect(lines[1]).toContain('428413.26');
    expect(lines[2]).toContain('531373.26');
  });

  it('writes a workbook that another reader opens, and leaves stdout empty', async () => {
    const path = aPriceList('list.csv', oracleRows.slice(0, 1));
    const out = join(folder, 'result.xlsx');

    const ended = await rigplan('compare', path, '--as-of', '2026-11-21', '--format', 'xlsx', '--out', out);

    expect({ ...ended, stdout: ended.stdout.length }).toEqual({ stdout: 0, stderr: '', exitCode: 0 });
    const [compare] = await readXlsxFile(readFileSync(out));
    const landed = compare?.data[0]?.indexOf('Landed $') ?? -1;
    expect(compare?.data[1]?.[landed]).toBe(428_413.26);
  });

  it('prints nothing on stdout, names each bad row on stderr and exits with 1', async () => {
    const path = aPriceList('bad.csv', [
      { id: 'A' },
      { id: 'B', quantity: '0' },
      { id: 'C', origin: 'Atlantis' },
    ]);

    const ended = await rigplan('compare', path, '--as-of', '2026-11-21');

    expect({ stdout: ended.stdout.length, exitCode: ended.exitCode }).toEqual({ stdout: 0, exitCode: 1 });
    const lines = ended.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('bad.csv: Line 3 (B): Column quantity: “0” is less than 1.');
    expect(lines[1]).toContain('bad.csv: Line 4 (C): Column origin: “Atlantis” is not a country');
  });

  it.each([
    ['a file that is not there', ['compare', 'no-such-file.csv', '--as-of', '2026-11-21'], 'no such file'],
    ['an unknown option', ['compare', 'x.csv', '--as-of', '2026-11-21', '--fast'], 'Unknown option: --fast'],
    ['a date that is none', ['compare', 'x.csv', '--as-of', '2026-02-30'], 'is not a date'],
    ['no date', ['compare', 'x.csv'], '--as-of 2026-11-21'],
  ])('fails on %s with one clear line on stderr', async (_, words, message) => {
    const ended = await rigplan(...words);

    expect({ stdout: ended.stdout.length, exitCode: ended.exitCode }).toEqual({ stdout: 0, exitCode: 1 });
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain(message);
  });
});

describe('rigplan optimise', () => {
  it('solves an order in the real program, whose page may compile nothing itself', async () => {
    const problem = join(folder, 'problem.json');
    const offer = { vendor: 'Bitmain', origin: 'MY', unitAllInUsd: 4284.13, thPerUnit: 234, powerKw: 3.51 };
    writeFileSync(
      problem,
      JSON.stringify({
        objective: 'min-cost',
        offers: [
          { ...offer, id: 'MY-1', minUnits: 0, maxUnits: 1000, batchSize: 10 },
          {
            ...offer,
            id: 'US-1',
            vendor: 'MicroBT',
            unitAllInUsd: 4500,
            minUnits: 50,
            maxUnits: 400,
            batchSize: 50,
          },
        ],
        rules: { targetTh: 100_000, maxShareByVendor: 0.8 },
      }),
    );

    const first = await rigplan('optimise', problem, '--format', 'json', '--seed', '3');
    const second = await rigplan('optimise', problem, '--format', 'json', '--seed', '3');

    expect(first).toMatchObject({ stderr: '', exitCode: 0 });
    // 430 units reach the target: 330 are 76.7 % of them, and the other vendor sells by fifty.
    expect(JSON.parse(first.stdout.toString('utf8'))).toEqual({
      status: 'optimal',
      objectiveUsd: 1_863_762.9,
      gap: 0,
      lines: [
        { offerId: 'MY-1', units: 330 },
        { offerId: 'US-1', units: 100 },
      ],
      clashingRules: [],
      relaxations: [],
    });
    expect(second.stdout).toEqual(first.stdout);
  });
});
