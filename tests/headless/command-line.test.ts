import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../src-renderer/headless/command-line';

/** What was understood: the command's word and what its file made of the line; null is a call for help. */
function read(line: string) {
  const result = readCommandLine(line.split(' ').filter((word) => word !== ''));
  if (!result.ok || result.value === null) return result;
  const { word, request } = result.value;
  return { ok: true, value: { word, request } };
}

describe('readCommandLine', () => {
  it('reads file, day, format and output file, in any order', () => {
    expect(read('compare --as-of 2026-11-21 list.csv --out out.xlsx --format xlsx')).toEqual({
      ok: true,
      value: {
        word: 'compare',
        request: {
          source: { kind: 'price-list', argument: 3, asOf: '2026-11-21' },
          format: 'xlsx',
          isChecked: false,
          outArgument: 5,
        },
      },
    });
  });

  it('prints JSON on stdout unless told otherwise', () => {
    expect(read('compare list.csv --as-of 2026-11-21')).toMatchObject({
      ok: true,
      value: { request: { format: 'json', outArgument: null } },
    });
  });

  it('takes a workspace in place of a price list, under its own day unless one is given', () => {
    expect(read('compare --workspace w.rigplan')).toMatchObject({
      value: {
        request: { source: { kind: 'workspace', workspace: { kind: 'file', argument: 2 }, asOf: null } },
      },
    });
    expect(read('break-even --sample --as-of 2026-12-01 --offer A --against B')).toMatchObject({
      value: {
        request: { source: { kind: 'workspace', workspace: { kind: 'sample' }, asOf: '2026-12-01' } },
      },
    });
  });

  it('reads the two offers of a break-even, and whether it is JSON', () => {
    const line = 'break-even list.csv --as-of 2026-11-21 --offer A-1 --against B-2';
    const source = { kind: 'price-list', argument: 1, asOf: '2026-11-21' };
    const pair = { offerId: 'A-1', againstId: 'B-2', isJson: false };

    expect(read(line)).toMatchObject({
      ok: true,
      value: { word: 'break-even', request: { source, pair, outArgument: null } },
    });
    expect(read(`${line} --json --out x.json`)).toMatchObject({
      ok: true,
      value: { request: { source, pair: { ...pair, isJson: true }, outArgument: 10 } },
    });
  });

  it('reads an order problem, the time the solver has and its seed', () => {
    expect(read('optimise p.json')).toEqual({
      ok: true,
      value: {
        word: 'optimise',
        request: { fileArgument: 1, limits: { seconds: null, seed: 1 }, outArgument: null },
      },
    });
    expect(read('optimise --time-limit 2.5 p.json --seed 42 --format json')).toMatchObject({
      ok: true,
      value: { request: { fileArgument: 3, limits: { seconds: 2.5, seed: 42 } } },
    });
  });

  it('takes --json with every command, and makes nothing else of it', () => {
    expect(read('compare list.csv --as-of 2026-11-21 --json')).toEqual(
      read('compare list.csv --as-of 2026-11-21'),
    );
    expect(read('merge a b c --out d --json')).toMatchObject({ ok: true });
  });

  it.each(['', 'help', '--help', 'compare --help', 'compare list.csv -h'])(
    'takes %j as a call for help',
    (line) => {
      expect(read(line)).toEqual({ ok: true, value: null });
    },
  );

  it.each([
    [
      'order list.csv',
      'Unknown command: order. The commands are compare, break-even, import, export, merge, optimise, plan, report, verify, screen and evidence.',
    ],
    ['verify list.csv', 'verify takes no file; unexpected: list.csv.'],
    ['optimise', 'Name the order problem: optimise PROBLEM.json.'],
    ['optimise p.json --as-of 2026-11-21', 'Unknown option: --as-of.'],
    ['optimise p.json --format csv', '--format csv is not json, the one form of a plan.'],
    ['optimise p.json --time-limit 0', '--time-limit 0 is not a number of seconds above 0, up to 86400.'],
    ['optimise p.json --seed 1.5', '--seed 1.5 is not a whole number from 0 to 2147483647.'],
    [
      'compare --as-of 2026-11-21',
      'Name the price list: compare FILE.csv --as-of DATE; or give --workspace FILE or --sample in its place.',
    ],
    ['compare a.csv --sample --as-of 2026-11-21', 'Give a price list or a workspace, not both.'],
    ['compare --workspace w.rigplan --sample', 'Give --workspace or --sample, not both.'],
    [
      'compare --workspace w.rigplan --as-of 2026-02-30',
      '--as-of 2026-02-30 is not a date such as 2026-11-21.',
    ],
    ['optimise p.json --sample', 'Unknown option: --sample.'],
    ['compare a.csv b.csv --as-of 2026-11-21', 'One price list at a time; unexpected: b.csv.'],
    ['compare a.csv', 'Give the day orders are placed: --as-of 2026-11-21.'],
    ['compare a.csv --as-of 2026-02-30', '--as-of 2026-02-30 is not a date such as 2026-11-21.'],
    ['compare a.csv --as-of 9999-12-31', '--as-of 9999-12-31 is not between 1990 and 2199.'],
    ['compare a.csv --as-of 2026-11-21 --format pdf', '--format pdf is not one of json, csv, xlsx.'],
    ['compare a.csv --as-of', '--as-of needs a value.'],
    ['compare a.csv --as-of --format json', '--as-of needs a value.'],
    ['compare a.csv --as-of 2026-11-21 --as-of 2026-11-22', '--as-of is given twice.'],
    [
      'compare a.csv --as-of 2026-11-21 --check',
      '--check goes with --workspace: a price list has no plan and no policy.',
    ],
    [
      'compare a.csv --as-of 2026-11-21 --scenario Late',
      '--scenario goes with --workspace: a price list has none.',
    ],
    ['compare a.csv --as-of 2026-11-21 --verbose', 'Unknown option: --verbose.'],
    ['break-even a.csv --as-of 2026-11-21 --against B', 'Name the offer that is looked at: --offer ID.'],
    ['break-even a.csv --as-of 2026-11-21 --offer A', 'Name the offer it is held against: --against ID.'],
    [
      'break-even a.csv --as-of 2026-11-21 --offer A --against A',
      '--offer and --against are both A; name two offers.',
    ],
    ['break-even a.csv --as-of 2026-11-21 --format csv', 'Unknown option: --format.'],
    ['compare a.csv --as-of=2026-11-21', 'Write --as-of and its value with a space between.'],
  ])('refuses %j with one sentence', (line, problem) => {
    expect(read(line)).toEqual({ ok: false, problem });
  });
});
