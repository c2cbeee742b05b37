import { describe, expect, it } from 'vitest';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { SeededNumbers } from '#domain/screening/perturb-name';
import { readTable } from '#parser/read-table';
import { encodeTable } from '#parser/table/table-bytes';
import { loadScreeningReference } from '../../src-renderer/data/screening-reference';
import type { ScreeningTask } from '../../src-renderer/workers/screening-protocol';
import { ScreeningShelf } from '../../src-renderer/workers/screening-shelf';
import { cslText, readListText, realListText, SOPHGO_ROWS, taken } from '../fixtures/restricted-list';

const { words } = loadScreeningReference();
const CUTS = 100;

/** A shelf whose clock moves a second at each look, so that work gives way at every turn. */
function aShelf(isStopped: () => boolean = () => false) {
  let clock = 0;
  const shelf = new ScreeningShelf(() => (clock += 1_000));
  const progress: (readonly [string, number | null])[] = [];
  const options = {
    onProgress: (phase: string, share: number | null) => progress.push([phase, share]),
    isStopped,
  };
  return { progress, work: (task: ScreeningTask) => shelf.do(task, options) };
}

async function read(text: string, shelf = aShelf()) {
  const file = new TextEncoder().encode(text);
  const cells = readTable(file);
  if (!cells.ok) return null;
  const table = encodeTable(cells.value);
  const task = { kind: 'read-list', fileName: 'csl.csv', file, table, words, isPacked: false } as const;
  const result = await shelf.work(task);
  if (result === null || !('ok' in result)) throw new Error('Expected what reading gives.');
  return result.ok ? result.value : null;
}

describe('the lists of a worker', () => {
  it('tell what they are at, from reading to screening', async () => {
    const shelf = aShelf();
    const list = await read(cslText(SOPHGO_ROWS), shelf);
    if (list === null) throw new Error('Expected a list.');
    const { sha256, rows, listDate } = list.edition;
    const subject = {
      id: 'a',
      name: 'Sophgo',
      roles: [],
      snapshot: { names: ['Sophgo'], country: null, kind: 'unknown', addresses: [], numbers: [] },
    } as const;
    const findings = await shelf.work({
      kind: 'screen',
      runId: 'run',
      subjects: [subject, { ...subject, id: 'b' }],
      lists: [{ id: 'consolidated-screening-list', fileName: 'csl.csv', sha256, rows, listDate }],
      settings: DEFAULT_SCREENING_SETTINGS,
    });

    expect(findings).toMatchObject([
      { id: 'a', band: 'strong' },
      { id: 'b', band: 'strong' },
    ]);
    expect([...new Set(shelf.progress.map(([phase]) => phase))]).toEqual([
      'reading',
      'indexing',
      'screening',
    ]);
    expect(shelf.progress.at(-1)).toEqual(['screening', 1]);
  });

  it('refuse to screen against a list that is not kept here, and never take another in its place', async () => {
    const shelf = aShelf();
    const list = await read(cslText(SOPHGO_ROWS), shelf);
    if (list === null) throw new Error('Expected a list.');
    const { rows, listDate } = list.edition;
    const task: ScreeningTask = {
      kind: 'screen',
      runId: 'run',
      subjects: [],
      lists: [
        {
          id: 'consolidated-screening-list',
          fileName: 'csl.csv',
          sha256: 'cd'.repeat(32),
          rows,
          listDate,
        },
      ],
      settings: DEFAULT_SCREENING_SETTINGS,
    };

    await expect(shelf.work(task)).rejects.toThrow('not kept here');
  });

  it('leave names out of a self-test that would take too long, and say how many', async () => {
    const shelf = aShelf();
    const list = await read(cslText(SOPHGO_ROWS), shelf);
    const task = {
      kind: 'self-test',
      sha256: list?.edition.sha256 ?? '',
      settings: DEFAULT_SCREENING_SETTINGS,
      innocents: ['Siemens AG'],
      seed: 7,
    } as const;

    expect(await shelf.work({ ...task, secondsAtMost: 60 })).toMatchObject({ every: 1, innocents: 1 });
    expect(await shelf.work({ ...task, secondsAtMost: 0.5 })).toMatchObject({ every: 2 });
  });

  it('end a self-test that is stopped without an outcome', async () => {
    const shelf = aShelf(() => true);
    const list = await read(cslText(SOPHGO_ROWS), shelf);

    expect(
      await shelf.work({
        kind: 'self-test',
        sha256: list?.edition.sha256 ?? '',
        settings: DEFAULT_SCREENING_SETTINGS,
        innocents: [],
        seed: 7,
        secondsAtMost: 20,
      }),
    ).toBeNull();
  });
});

describe('a list that is cut off anywhere', () => {
  it('is refused, or seen to lack the end of its last line; else it has just the rows before the cut', async () => {
    const whole = realListText().split('\r\n').slice(0, 301).join('\r\n');
    const { entries } = taken(await readListText(`${whole}\r\n`));
    const random = new SeededNumbers(4);
    const outcomes = { refused: 0, asked: 0, rows: 0 };
    const cuts = Array.from({ length: CUTS }, () => random.below(whole.length));
    // Beside chance, the places where a cut is hardest to see: round the end of a line.
    const ends = [100, 200].flatMap((line) => {
      const end = whole.split('\r\n').slice(0, line).join('\r\n').length;
      return [end - 1, end, end + 1, end + 2];
    });
    for (const cut of [...cuts, ...ends]) {
      const text = whole.slice(0, cut);
      const list = await read(text);
      if (list === null) outcomes.refused += 1;
      else if (!list.hasLastLineEnd) outcomes.asked += 1;
      else {
        outcomes.rows += 1;
        expect(text.endsWith('\r\n')).toBe(true);
        expect(taken(await readListText(text)).entries).toEqual(entries.slice(0, list.edition.rows));
      }
    }

    expect(outcomes.refused + outcomes.asked + outcomes.rows).toBe(CUTS + ends.length);
    expect(outcomes.refused).toBeGreaterThanOrEqual(90);
    expect(outcomes.rows).toBe(2);
  });
});
