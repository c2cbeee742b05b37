/** The parties of a workspace screened without a window, and the evidence report of one of them. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { canonicalJson } from '#domain/core/canonical-json';
import type { LoadedList } from '#domain/model/loaded-list';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import { emptyWorkspace } from '../../src-renderer/data/seed';
import { writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import type { WorkspaceState } from '../../src-renderer/data/workspace-state';
import { runHeadless } from '../../src-renderer/headless/run-headless';
import { packList } from '../../src-renderer/workers/packed-list';
import { aHeadlessRun, type Outcome } from '../fixtures/a-headless-run';
import { aList, CANAAN_ROW, cslText, SOPHGO_ROWS } from '../fixtures/restricted-list';
import { aDecision, aLoadedList, aScreenedList } from '../fixtures/screening-records';
import { BARE_MARK, saysVerdict } from '../fixtures/verdicts';

const LIST = cslText([...SOPHGO_ROWS, CANAAN_ROW]);
const BYTES = new TextEncoder().encode(LIST);
const SHA = createHash('sha256').update(BYTES).digest('hex');
const COMMAND = 'screen --workspace w.rigplan --as-of 2026-11-22';

let state: WorkspaceState;
let loaded: LoadedList;
beforeAll(async () => {
  const { edition } = aLoadedList();
  const pieces = await packList(BYTES);
  loaded = aLoadedList({ edition: { ...edition, sha256: SHA, rows: 3 }, pieceCount: pieces.length });
  state = {
    ...(await emptyWorkspace('Tender', calendarDate('2026-11-22'))),
    restrictedLists: [loaded],
    listPieces: pieces.map((base64, at) => ({
      id: `${loaded.id}/${String(at + 1).padStart(4, '0')}`,
      listId: loaded.id,
      sha256: SHA,
      base64,
    })),
  };
});

async function run(
  line: string,
  change: Partial<WorkspaceState> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const file = await writeWorkspaceFile({ ...state, ...change }, '0.4.0');
  const { host, outcomes } = aHeadlessRun(line.split(' '), { 'w.rigplan': file, ...files });
  const solver = { solve: () => Promise.reject(new Error('Not asked for')) };
  await runHeadless(host, { solver: solver as never });
  const outcome = outcomes[0]!;
  // Whatever is asked, nobody is told that a party may be dealt with.
  const said = `${outcome.stderr}${new TextDecoder().decode(outcome.stdout ?? new Uint8Array())}`.split('\n');
  expect(said.filter((line) => saysVerdict(line) || BARE_MARK.test(line))).toEqual([]);
  return outcome;
}

interface PartyResult {
  readonly id: string;
  readonly party: string;
  readonly status: string;
  readonly statusWords: string;
  readonly wording: string;
  readonly band: string;
  readonly hits: readonly { readonly state: string; readonly stateText: string }[];
}

const parsed = (outcome: Outcome): unknown =>
  JSON.parse(new TextDecoder().decode(outcome.stdout ?? new Uint8Array()));
const results = (outcome: Outcome) => parsed(outcome) as readonly PartyResult[];
const ofParty = (outcome: Outcome, id: string) => results(outcome).find((one) => one.id === id);

describe('rigplan screen --workspace', () => {
  it('looks every party up in the stored list, and says where each stands', async () => {
    const outcome = await run(COMMAND);

    expect(outcome.exitCode).toBe(0);
    expect(results(outcome).length).toBeGreaterThan(10);
    expect(ofParty(outcome, 'bitmain')).toMatchObject({
      status: 'no-potential-match',
      band: 'none',
      hits: [],
      wording: expect.stringContaining('This is no statement about the party.') as unknown,
    });
    expect(ofParty(outcome, 'canaan')).toMatchObject({
      status: 'potential-match',
      statusWords: 'Potential match, open (weak)',
    });
    expect(ofParty(outcome, 'sophgo')).toMatchObject({ band: 'strong' });
  });

  it('says on stderr what the results rest on', async () => {
    expect(JSON.parse((await run(COMMAND)).stderr)).toMatchObject({
      run: {
        asOf: '2026-11-22',
        lists: [{ list: 'csl-2026-11.csv', sha256: SHA, listDate: '2026-11-20', rows: 3 }],
        algorithmVersion: 2,
        settings: { strongFrom: 0.88 },
      },
    });
  });

  it('applies decisions, and opens a match again once one expired', async () => {
    const subject = (await resultsSubject()).snapshot;
    const entry = (await aList([...SOPHGO_ROWS, CANAAN_ROW])).entries.find(({ name }) => /KAN/.test(name))!;
    const decision = aDecision({
      subjectId: 'canaan',
      subject,
      subjectFingerprint: subjectFingerprint(subject),
      entry,
      entryFingerprint: entryFingerprint(entry),
      list: aScreenedList(loaded),
      expiresOn: calendarDate('2026-12-01'),
    });
    const change = { screeningDecisions: [decision] };

    expect(ofParty(await run(COMMAND, change), 'canaan')).toMatchObject({
      status: 'false-positive',
      hits: [
        { state: 'false-positive', stateText: expect.stringContaining('by Ana on 21 Nov 2026') as unknown },
      ],
    });
    const later = await run(COMMAND.replace('2026-11-22', '2026-12-01'), change);
    expect(ofParty(later, 'canaan')).toMatchObject({ status: 'potential-match' });
  });

  it('takes a list that is given in place of the stored one', async () => {
    const other = cslText([{ name: 'MicroBT Electronics', addresses: 'Shenzhen, CN' }]);
    const outcome = await run(
      `${COMMAND} --list new-2026-11-21.csv --with-run`,
      {},
      { 'new-2026-11-21.csv': other },
    );
    const { run: about, results: parties } = parsed(outcome) as {
      readonly run: unknown;
      readonly results: readonly PartyResult[];
    };

    expect(outcome.stderr).toBe('');
    expect(about).toMatchObject({ lists: [{ list: 'new-2026-11-21.csv', listDate: '2026-11-21', rows: 1 }] });
    expect(parties.find(({ id }) => id === 'microbt')).toMatchObject({ band: 'strong' });
    expect(parties.find(({ id }) => id === 'canaan')).toMatchObject({ band: 'none' });
  });

  it('refuses a workspace without a list, a damaged one, and what cannot go together', async () => {
    const without = await run(COMMAND, { restrictedLists: [], listPieces: [] });
    expect(without).toMatchObject({ exitCode: 1, stdout: null });
    expect(without.stderr).toContain('has no restricted-party list');
    expect((await run(COMMAND, { listPieces: [] })).stderr).toContain('csl-2026-11.csv is damaged');
    expect((await run(`${COMMAND} --names n.txt`)).stderr).toContain('not both');
    expect((await run('screen --list l.csv --names n.txt --as-of 2026-11-22')).stderr).toContain(
      '--workspace',
    );
  });

  async function resultsSubject() {
    const { groundOnFile } = await import('../../src-renderer/headless/evidence-on-file');
    const ground = groundOnFile({ name: 'w', state, past: { history: [], audit: [] } });
    return ground.subjects.find(({ id }) => id === 'canaan')!;
  }
});

describe('rigplan evidence', () => {
  it('prints the report of a party, found by any of its names, with a checksum that holds', async () => {
    const outcome = await run('evidence --workspace w.rigplan --party 比特大陆 --as-of 2026-11-22');
    const { report, checksum } = parsed(outcome) as {
      readonly report: Record<string, unknown>;
      readonly checksum: { readonly value: string };
    };

    expect(outcome.exitCode).toBe(0);
    expect(report).toMatchObject({
      kind: 'rigplan-evidence-report',
      party: { id: 'bitmain' },
      status: { words: 'Not screened' },
      made: { asOf: '2026-11-22', workspace: 'Tender', app: '1.0.0' },
    });
    expect(checksum.value).toBe(createHash('sha256').update(canonicalJson(report)).digest('hex'));
  });

  it('names what is missing', async () => {
    expect((await run('evidence --party Bitmain')).stderr).toContain('--workspace FILE.rigplan');
    expect((await run('evidence --workspace w.rigplan')).stderr).toContain('--party NAME');
    expect((await run('evidence --workspace w.rigplan --party Nobody')).stderr).toContain(
      'No party is called Nobody',
    );
  });
});
