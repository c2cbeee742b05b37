import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { Workspace } from '../../src-renderer/data/workspace';
import { CANAAN_ROW, cslText, realListText, SOPHGO_ROWS, type CslRow } from '../fixtures/restricted-list';
import { aDesk, deskState, listFile } from '../fixtures/screening-desk';
import { aWorkspace } from '../fixtures/workspace-database';

const ROWS: readonly CslRow[] = [
  ...SOPHGO_ROWS,
  CANAAN_ROW,
  ...Array.from({ length: 40 }, (_, at) => ({
    name: `Zelenograd Works No. ${String(at)} Qarmat`,
    start_date: '2023-05-01',
  })),
];

const dated = (rows: readonly CslRow[], day = '2026-11-01') => listFile(`csl-${day}.csv`, cslText(rows));

async function aSample(): Promise<Workspace> {
  const { workspace } = aWorkspace();
  await workspace.openSample();
  return workspace;
}

const idle = (desk: Parameters<typeof deskState>[0]) =>
  deskState(desk, ({ work, selfTest }) => work === null && selfTest === null);

describe('a list that is loaded', () => {
  it('is kept whole with what it says of every party, and one Undo takes it back, its self-test too', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);

    await desk.loadList(dated(ROWS), 'Ana');
    await deskState(desk, ({ selfTest }) => selfTest !== null);
    await idle(desk);
    const { restrictedLists, listPieces, screeningRuns, partyScreenings } = await workspace.read();

    expect(restrictedLists).toMatchObject([
      {
        id: 'consolidated-screening-list',
        edition: { fileName: 'csl-2026-11-01.csv', rows: 43, listDate: { day: '2026-11-01' }, rejected: 0 },
        loadedBy: 'Ana',
        earlier: [],
      },
    ]);
    expect(listPieces).toHaveLength(1);
    expect(screeningRuns).toMatchObject([
      { by: 'Ana', reason: 'list-loaded', parties: partyScreenings.length },
    ]);
    expect(partyScreenings.find(({ id }) => id === 'sophgo')).toMatchObject({ band: 'strong' });
    expect(desk.state()).toMatchObject({ problem: null, question: null });
    expect(desk.state().notice).toMatch(/^Loaded csl-2026-11-01\.csv, the list dated 1 Nov 2026, 43 rows\./);

    expect((await workspace.undo())?.label).toMatch(/^Load the list csl-2026-11-01\.csv/);
    expect(await workspace.read()).toMatchObject({
      restrictedLists: [],
      listPieces: [],
      partyScreenings: [],
    });
  });

  it('finds the tie of Bitmain and not Bitmain itself, and no maker of rigs for a person of its name', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);

    await desk.loadList(dated(ROWS), null);
    const { partyScreenings } = await workspace.read();
    const bandOf = (id: string) => partyScreenings.find((finding) => finding.id === id)?.band;

    expect([bandOf('bitmain'), bandOf('sophgo'), bandOf('canaan')]).toEqual(['none', 'strong', 'weak']);
  });

  it('is tried by the self-test, which is noted with it', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);

    await desk.loadList(dated(ROWS), null);
    await deskState(desk, ({ selfTest }) => selfTest !== null);
    await idle(desk);
    const [list] = (await workspace.read()).restrictedLists;

    expect(list?.selfTest).toMatchObject({ every: 1, innocents: 2, falseHits: [] });
    expect(list?.selfTest?.recallPpm).toBeGreaterThan(990_000);

    await desk.runSelfTest('consolidated-screening-list');
    expect(desk.state().problem).toBeNull();
  });

  it('has its writes run by who keeps count of them, for as long as that is there', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    let writes = 0;
    const stop = desk.saveBy((write) => {
      writes += 1;
      return write();
    });

    await desk.loadList(dated(ROWS), null);
    await deskState(desk, ({ selfTest }) => selfTest !== null);
    await idle(desk);
    expect(writes).toBe(2);

    await desk.runScreening('asked', null);
    expect(writes).toBe(3);
    stop();
    await desk.runScreening('asked', null);
    expect(writes).toBe(3);
  });

  it('takes the place of the edition before, which is remembered, and says what is other than before', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    await desk.loadList(dated(ROWS.slice(2)), null);
    desk.stopSelfTest();
    await idle(desk);

    await desk.loadList(dated(ROWS, '2026-11-15'), null);
    desk.stopSelfTest();
    await idle(desk);
    const { restrictedLists, listPieces, screeningRuns } = await workspace.read();

    expect(restrictedLists).toHaveLength(1);
    expect(restrictedLists[0]?.earlier).toMatchObject([{ fileName: 'csl-2026-11-01.csv', rows: 41 }]);
    expect(new Set(listPieces.map(({ sha256 }) => sha256))).toEqual(
      new Set([restrictedLists[0]?.edition.sha256]),
    );
    expect(screeningRuns).toHaveLength(2);
    expect(screeningRuns.at(-1)?.delta.join(' ')).toMatch(/Sophgo/);
  });
});

describe('a list that is asked about first', () => {
  it.each([
    ['is older', dated([...ROWS, { name: 'Older One Ltd' }], '2026-10-01'), /older than the edition in use/],
    ['is shorter', dated(ROWS.slice(0, 30), '2026-11-20'), /30 rows, and the edition in use 43/],
    ['is the same file', dated(ROWS), /loaded already/],
    [
      'lost a list',
      dated(
        ROWS.filter((row) => row !== CANAAN_ROW),
        '2026-11-20',
      ),
      /Specially Designated/,
    ],
    [
      'ends without the end of a line',
      listFile('csl-2026-11-20.csv', cslText(ROWS).trimEnd()),
      /may be cut off/,
    ],
  ])('%s: nothing is changed until somebody says so', async (_what, file, sentence) => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);
    const before = await workspace.read();

    await desk.loadList(file, null);
    const { question } = desk.state();

    expect(question?.warnings.join(' ')).toMatch(sentence);
    expect((await workspace.read()).restrictedLists).toEqual(before.restrictedLists);
    await desk.answer({ take: false, day: null, by: null });
    expect(desk.state().question).toBeNull();
    expect((await workspace.read()).screeningRuns).toEqual(before.screeningRuns);
  });

  it('has no day of its own: it may be given one, but none before its latest row', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);

    await desk.loadList(listFile('consolidated.csv', cslText(ROWS)), null);
    expect(desk.state().question).toMatchObject({ needsDate: true, warnings: [], inUse: null });
    expect(desk.state().question?.dateWords).toMatch(/1 May 2023/);

    await desk.answer({ take: true, day: calendarDate('2023-04-30'), by: null });
    expect(desk.state().problem).toMatch(/cannot be of 30 Apr 2023/);
    expect((await workspace.read()).restrictedLists).toEqual([]);

    await desk.answer({ take: true, day: calendarDate('2026-11-20'), by: null });
    expect((await workspace.read()).restrictedLists).toMatchObject([
      { edition: { listDate: { day: '2026-11-20', basis: 'given' } } },
    ]);
  });

  it('turns out to be older by the day that was given, and is asked about again', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);

    await desk.loadList(listFile('consolidated.csv', cslText([...ROWS, { name: 'New One Ltd' }])), null);
    await desk.answer({ take: true, day: calendarDate('2026-10-01'), by: null });
    expect(desk.state().question?.warnings.join(' ')).toMatch(/older than the edition in use/);

    await desk.answer({ take: true, day: null, by: null });
    expect((await workspace.read()).restrictedLists).toMatchObject([
      { edition: { listDate: { day: '2026-10-01', basis: 'given' }, rows: 44 } },
    ]);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['no list', listFile('prices.csv', 'id,price\n1,2\n'), /is no list that RigPlan reads/],
    ['no rows', listFile('list.csv', cslText([])), /no entry/],
    ['cut off', listFile('list.csv', cslText(ROWS).slice(0, -40)), /cut off at its end/],
    ['JSON that is cut off', listFile('list.json', '{"total": 2, "results": [{"name": "A"'), /cut off/],
    [
      'one page of a list',
      listFile('list.json', '{"total":9,"results":[{"name":"A"}]}'),
      /9 entries and has 1/,
    ],
  ])('is %s: it says why, and nothing is changed', async (_what, file, sentence) => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);

    await desk.loadList(file, null);

    expect(desk.state().problem).toMatch(sentence);
    expect(desk.state().problem).toMatch(/are as they were\.$/);
    expect((await workspace.read()).restrictedLists).toEqual([]);
  });
});

describe('work on lists', () => {
  it('is stopped while a list is read, and leaves everything as it was', async () => {
    const workspace = await aSample();
    const { desk, workers } = aDesk(workspace);

    const loading = desk.loadList(listFile('csl-2024-01.csv', realListText()), null);
    await deskState(desk, ({ work }) => (work?.share ?? 0) > 0);
    desk.stop();
    await loading;

    expect(desk.state()).toMatchObject({ work: null, problem: null });
    expect(desk.state().notice).toMatch(/^Stopped/);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true]);
    expect(await workspace.read()).toMatchObject({ restrictedLists: [], listPieces: [], screeningRuns: [] });
  });

  it('goes on after a restart from what the workspace holds of the list', async () => {
    const workspace = await aSample();
    const before = aDesk(workspace);
    await before.desk.loadList(dated(ROWS), null);
    before.desk.stopSelfTest();
    await idle(before.desk);

    const { desk } = aDesk(workspace, { newId: () => 'run-after' });
    await desk.runScreening('asked', 'Ben');
    const { screeningRuns, partyScreenings } = await workspace.read();

    expect(desk.state().problem).toBeNull();
    expect(screeningRuns.find(({ id }) => id === 'run-after')).toMatchObject({ by: 'Ben', delta: [] });
    expect(partyScreenings.find(({ id }) => id === 'sophgo')).toMatchObject({
      band: 'strong',
      runId: 'run-after',
    });
  });

  it('names a list that is damaged in the workspace, and keeps what was found', async () => {
    const workspace = await aSample();
    const before = aDesk(workspace);
    await before.desk.loadList(dated(ROWS), null);
    before.desk.stopSelfTest();
    await idle(before.desk);
    const { partyScreenings } = await workspace.read();
    await workspace.change('Damage it', async (tables) => {
      const [piece] = await tables.listPieces.toArray();
      if (piece !== undefined)
        await tables.listPieces.put({ ...piece, base64: piece.base64.replace(/.{8}$/, 'AAAAAAA=') });
    });

    const { desk } = aDesk(workspace);
    await desk.runScreening('asked', null);

    expect(desk.state().problem).toMatch(/The list csl-2026-11-01\.csv is damaged .* Load it again\./);
    expect((await workspace.read()).partyScreenings).toEqual(partyScreenings);
  });

  it('gives a list another day, and screens anew so that every result is told with it', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);

    await desk.setListDate('consolidated-screening-list', calendarDate('2026-11-05'), 'Ana');
    const { restrictedLists, screeningRuns } = await workspace.read();

    expect(restrictedLists[0]?.edition.listDate).toEqual({ day: '2026-11-05', basis: 'given' });
    expect(screeningRuns.at(-1)?.lists[0]?.listDate?.day).toBe('2026-11-05');

    expect((await workspace.undo())?.label).toMatch(/^Say the day of the list/);
    const taken = await workspace.read();
    expect(taken.restrictedLists[0]?.edition.listDate?.day).toBe('2026-11-01');
    expect(taken.screeningRuns).toHaveLength(1);
  });

  it('gives a list no day of the future and none before its latest row', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);

    await desk.setListDate('consolidated-screening-list', calendarDate('2026-11-22'), null);
    expect(desk.state().problem).toMatch(/22 Nov 2026 is later than today/);
    const { restrictedLists, screeningRuns } = await workspace.read();

    expect(restrictedLists[0]?.edition.listDate?.day).toBe('2026-11-01');
    expect(screeningRuns).toHaveLength(1);
  });

  it('screens by the thresholds of the workspace, and everybody whom an offer names', async () => {
    const workspace = await aSample();
    const { settings, offers } = await workspace.read();
    const practice = settings!.screening;
    const thresholds = { ...practice.settings, strongFrom: 0.91 };
    await workspace.saveScreeningPractice({ ...practice, settings: thresholds });
    await workspace.change('Offer of a stranger', (tables) =>
      tables.offers.put({ ...offers[0]!, id: 'stranger', vendor: 'Zelenograd Works No. 7 Qarmat' }),
    );
    const { desk } = aDesk(workspace);

    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);
    const { screeningRuns, partyScreenings } = await workspace.read();

    expect(screeningRuns[0]?.settings).toEqual(thresholds);
    expect(partyScreenings.find(({ id }) => id === 'name:zelenograd works no. 7 qarmat')).toMatchObject({
      band: 'strong',
    });
  });

  it('screens against a list of another kind beside the one that is loaded anew', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    const columns =
      'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change';
    const row = 'x-1,Company,Qarmat Distant Holdings,,,ru,,,,,,Test,2026-11-01,2026-11-01,2026-11-01';
    await desk.loadList(listFile('targets.simple.csv', `${columns}\n${row}\n`), null);
    if (desk.state().question !== null) await desk.answer({ take: true, day: null, by: null });
    desk.stopSelfTest();
    await idle(desk);
    expect(desk.state().problem).toBeNull();

    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);
    const { screeningRuns, restrictedLists } = await workspace.read();

    expect(restrictedLists.map(({ id }) => id).sort()).toEqual([
      'consolidated-screening-list',
      'opensanctions',
    ]);
    expect(
      screeningRuns
        .at(-1)
        ?.lists.map(({ id }) => id)
        .sort(),
    ).toEqual(['consolidated-screening-list', 'opensanctions']);
  });

  it('takes a list out of use, and decisions and findings stay', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);

    await desk.removeList('consolidated-screening-list', null);
    const { restrictedLists, listPieces, partyScreenings } = await workspace.read();

    expect([restrictedLists, listPieces]).toEqual([[], []]);
    expect(partyScreenings.length).toBeGreaterThan(0);
    await desk.runScreening('asked', null);
    expect(desk.state().problem).toMatch(/No list is loaded/);
  });

  it('takes one of two lists out with a screening against the other, in one step', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    await desk.loadList(dated(ROWS), null);
    desk.stopSelfTest();
    await idle(desk);
    await workspace.change('Another list', async (tables) => {
      const [list] = await tables.restrictedLists.toArray();
      if (list !== undefined)
        await tables.restrictedLists.put({ ...list, id: 'opensanctions', pieceCount: 0 });
    });

    await desk.removeList('opensanctions', 'Ana');
    expect(desk.state().problem).toBeNull();
    expect((await workspace.read()).screeningRuns).toHaveLength(2);

    await workspace.undo();
    const { restrictedLists, screeningRuns } = await workspace.read();
    expect([restrictedLists.length, screeningRuns.length]).toEqual([2, 1]);
  });

  it('is refused while other work is under way', async () => {
    const workspace = await aSample();
    const { desk } = aDesk(workspace);
    const loading = desk.loadList(dated(ROWS), null);

    await desk.runScreening('asked', null);
    expect(desk.state().problem).toMatch(/Other work on lists is under way/);
    await loading;
    expect((await workspace.read()).restrictedLists).toHaveLength(1);
  });
});
