import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src-renderer/headless/command-line';

const read = (line: string) => readCommandLine(line.split(' ').filter((word) => word !== ''));

describe('readCommandLine', () => {
  it('reads file, day, format and output file, in any order', () => {
    expect(read('compare --as-of 2026-11-21 list.csv --out out.xlsx --format xlsx')).toEqual({
      ok: true,
      value: { kind: 'compare', fileArgument: 3, asOf: '2026-11-21', format: 'xlsx', outArgument: 5 },
    });
  });

  it('prints JSON on stdout unless told otherwise', () => {
    expect(read('compare list.csv --as-of 2026-11-21')).toMatchObject({
      ok: true,
      value: { format: 'json', outArgument: null },
    });
  });

  it('reads the two offers of a break-even, and whether it is JSON', () => {
    const line = 'break-even list.csv --as-of 2026-11-21 --offer A-1 --against B-2';
    const command = {
      kind: 'break-even',
      fileArgument: 1,
      asOf: '2026-11-21',
      offerId: 'A-1',
      againstId: 'B-2',
      isJson: false,
      outArgument: null,
    };

    expect(read(line)).toEqual({ ok: true, value: command });
    expect(read(`${line} --json --out x.json`)).toEqual({
      ok: true,
      value: { ...command, isJson: true, outArgument: 10 },
    });
  });

  it('reads an order problem, the time the solver has and its seed', () => {
    expect(read('optimise p.json')).toEqual({
      ok: true,
      value: { kind: 'optimise', fileArgument: 1, seconds: null, seed: 1, outArgument: null },
    });
    expect(read('optimise --time-limit 2.5 p.json --seed 42 --format json')).toMatchObject({
      ok: true,
      value: { fileArgument: 3, seconds: 2.5, seed: 42 },
    });
  });

  it.each(['', 'help', '--help', 'compare --help', 'compare list.csv -h'])(
    'takes %j as a call for help',
    (line) => {
      expect(read(line)).toEqual({ ok: true, value: { kind: 'help' } });
    },
  );

  it.each([
    [
      'order list.csv',
      'Unknown command: order. The commands are compare, break-even, optimise, verify and screen.',
    ],
    ['verify list.csv', 'verify takes no file; unexpected: list.csv.'],
    ['optimise', 'Name the order problem: optimise PROBLEM.json.'],
    ['optimise p.json --as-of 2026-11-21', 'Unknown option: --as-of.'],
    ['optimise p.json --format csv', '--format csv is not json, the one form of a plan.'],
    ['optimise p.json --time-limit 0', '--time-limit 0 is not a number of seconds above 0, up to 86400.'],
    ['optimise p.json --seed 1.5', '--seed 1.5 is not a whole number from 0 to 2147483647.'],
    ['compare --as-of 2026-11-21', 'Name the price list: compare FILE.csv --as-of DATE.'],
    ['compare a.csv b.csv --as-of 2026-11-21', 'One price list at a time; unexpected: b.csv.'],
    ['compare a.csv', 'Give the day orders are placed: --as-of 2026-11-21.'],
    ['compare a.csv --as-of 2026-02-30', '--as-of 2026-02-30 is not a date such as 2026-11-21.'],
    ['compare a.csv --as-of 9999-12-31', '--as-of 9999-12-31 is not between 1990 and 2199.'],
    ['compare a.csv --as-of 2026-11-21 --format pdf', '--format pdf is not one of json, csv, xlsx.'],
    ['compare a.csv --as-of', '--as-of needs a value.'],
    ['compare a.csv --as-of --format json', '--as-of needs a value.'],
    ['compare a.csv --as-of 2026-11-21 --as-of 2026-11-22', '--as-of is given twice.'],
    ['compare a.csv --as-of 2026-11-21 --verbose', 'Unknown option: --verbose.'],
    ['break-even a.csv --as-of 2026-11-21 --against B', 'Name the offer that is looked at: --offer ID.'],
    ['break-even a.csv --as-of 2026-11-21 --offer A', 'Name the offer it is held against: --against ID.'],
    [
      'break-even a.csv --as-of 2026-11-21 --offer A --against A',
      '--offer and --against are both A; name two offers.',
    ],
    ['break-even a.csv --as-of 2026-11-21 --format csv', 'Unknown option: --format.'],
    ['compare a.csv --as-of 2026-11-21 --json', 'Unknown option: --json.'],
    ['compare a.csv --as-of=2026-11-21', 'Write --as-of and its value with a space between.'],
  ])('refuses %j with one sentence', (line, problem) => {
    expect(read(line)).toEqual({ ok: false, problem });
  });
});
