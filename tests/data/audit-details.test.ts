/** The log tells of lists, screenings, decisions and confirmations with what they rest on, and of each that was taken back. */
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { isAboutParty } from '../../src-renderer/data/audit-details';
import { factOfWrite, findAuditBreak, type AuditEntry } from '../../src-renderer/data/audit-log';
import type { JournalEntry } from '../../src-renderer/data/change-journal';
import type { Database } from '../../src-renderer/data/db';
import { CopyBuilder, EMPTY_COPY, readDatabaseCopy } from '../../src-renderer/data/vault/database-copy';
import { decodeEntry, encodeEntry } from '../../src-renderer/data/vault/vault-payloads';
import {
  aDecision,
  aLoadedList,
  aPartyScreening,
  aScreeningRun,
  somePieces,
} from '../fixtures/screening-records';
import { aWorkspace } from '../fixtures/workspace-database';
import { aStoredOffer } from '../fixtures/workspace-records';

const confirmed = { by: 'Ben', at: '2026-11-21T14:00:00.000Z' };

function aLoggedWorkspace(author: () => string | null = () => null) {
  const entries: JournalEntry[] = [];
  const journal = {
    admit: () => Promise.resolve(),
    append: (entry: JournalEntry) => {
      entries.push(entry);
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
  };
  return { ...aWorkspace({ journal, author }), entries };
}

async function lastOf(db: Database): Promise<AuditEntry> {
  const log = await db.audit.toArray();
  return log.at(-1)!;
}

describe('the log on restricted parties', () => {
  it('tells of a list with its hash, its day, its rows, its self-test, and of the screening that came with it', async () => {
    const { db, workspace } = aLoggedWorkspace();

    await workspace.loadList(aLoadedList(), somePieces(), {
      run: aScreeningRun({ delta: ['Sophgo: strong instead of none'] }),
      findings: [aPartyScreening()],
    });

    expect(await lastOf(db)).toMatchObject({
      kind: 'list',
      label: 'Load the list csl-2026-11.csv dated 2026-11-20 and screen 1 party',
      by: 'Ana',
      details: {
        lists: [
          {
            fileName: 'csl-2026-11.csv',
            sha256: 'ab'.repeat(32),
            listDate: '2026-11-20',
            rows: 3,
            replaces: null,
            selfTest: { cases: 6, found: 6, recallPpm: 1_000_000, innocents: 10, falseHits: 0 },
          },
        ],
        screenings: [
          {
            reason: 'list-loaded',
            algorithmVersion: 2,
            settings: { strongFrom: 0.88 },
            byBand: { strong: 1, possible: 0, weak: 0, none: 0 },
            delta: ['Sophgo: strong instead of none'],
          },
        ],
      },
    });
  });

  it('says which edition a list replaces', async () => {
    const { db, workspace } = aLoggedWorkspace();
    const newer = aLoadedList({ edition: { ...aLoadedList().edition, sha256: 'cd'.repeat(32) } });
    await workspace.loadList(aLoadedList(), somePieces(), null);

    await workspace.loadList(newer, somePieces(newer), null);

    expect(await lastOf(db)).toMatchObject({ details: { lists: [{ replaces: 'ab'.repeat(32) }] } });
  });

  it('tells of a decision with its reason, both fingerprints, and the list that the entry stood in', async () => {
    const { db, workspace } = aLoggedWorkspace(() => 'Somebody else');

    await workspace.addDecisions([aDecision({ expiresOn: calendarDate('2027-11-21') })]);

    expect(await lastOf(db)).toMatchObject({
      kind: 'decision',
      by: 'Ana',
      details: {
        decisions: [
          {
            subjectId: 'sophgo',
            subjectName: 'Sophgo',
            entryId: 'EL:1',
            entryName: 'Xiamen Sophgo Technologies Ltd.',
            outcome: 'false-positive',
            reason: 'Another company of the same name',
            evidence: 'Register extract of 3 November 2026',
            expiresOn: '2027-11-21',
            subjectFingerprint: 'cd'.repeat(32),
            entryFingerprint: 'ef'.repeat(32),
            listFile: 'csl-2026-11.csv',
            listSha256: 'ab'.repeat(32),
            listDate: '2026-11-20',
            listRows: 3,
            confirmedBy: null,
          },
        ],
      },
    });
  });

  it('tells of a confirmation by who confirmed, and of its undo as taken back', async () => {
    const { db, workspace } = aLoggedWorkspace();
    await workspace.addDecisions([aDecision()]);

    await workspace.confirmDecision('decision-1', confirmed);

    expect(await lastOf(db)).toMatchObject({
      kind: 'confirmation',
      by: 'Ben',
      details: { confirmations: [{ id: 'decision-1', confirmedBy: 'Ben', reviewer: 'Ana' }] },
    });
    await workspace.undo();
    expect(await lastOf(db)).toMatchObject({
      kind: 'undo',
      details: { takenBack: { confirmations: [{ id: 'decision-1', confirmedBy: 'Ben' }] } },
    });
  });

  it('names what an undo took back, and who undid it', async () => {
    const { db, workspace } = aLoggedWorkspace(() => 'Carla');
    await workspace.addDecisions([aDecision()]);

    await workspace.undo();

    const { kind, by, details } = await lastOf(db);
    expect([kind, by]).toEqual(['undo', 'Carla']);
    expect(details).toMatchObject({
      takenBack: { decisions: [{ id: 'decision-1', subjectName: 'Sophgo' }] },
    });
    expect(details).not.toHaveProperty('decisions');
  });

  it('tells of decisions that come with other records, such as those of another copy, without calling it a decision', async () => {
    const { db, workspace } = aLoggedWorkspace();

    await workspace.change('Merge the copy of Ben', async ({ offers, screeningDecisions }) => {
      await offers.put(aStoredOffer());
      await screeningDecisions.put(aDecision());
    });

    expect(await lastOf(db)).toMatchObject({
      kind: 'change',
      by: null,
      details: { decisions: [{ id: 'decision-1' }] },
    });
  });

  it('does not call a run taken back that gave way to newer ones', async () => {
    const { db, workspace } = aLoggedWorkspace();
    await workspace.change('Many runs', ({ screeningRuns }) =>
      screeningRuns.bulkPut(
        Array.from({ length: 200 }, (_, at) =>
          aScreeningRun({
            id: `old-${String(at)}`,
            at: `2026-10-01T00:00:00.${String(at).padStart(3, '0')}Z`,
          }),
        ),
      ),
    );

    await workspace.saveScreening(aScreeningRun(), [aPartyScreening()]);

    const { details } = await lastOf(db);
    expect(details).toMatchObject({ screenings: [{ id: 'run-1' }] });
    expect(details).not.toHaveProperty('takenBack');
    expect((await workspace.read()).screeningRuns.map(({ id }) => id)).not.toContain('old-0');
    expect((await workspace.read()).screeningRuns).toHaveLength(200);
  });

  it('says how parties were screened before and are from now on', async () => {
    const { db, workspace } = aLoggedWorkspace();
    await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
    const { settings } = await workspace.read();

    await workspace.saveScreeningPractice({ ...settings!.screening, needsSecondPerson: true });

    expect(await lastOf(db)).toMatchObject({
      kind: 'change',
      label: 'Change how parties are screened: a second person must confirm decisions',
      details: { practice: { before: { needsSecondPerson: false }, after: { needsSecondPerson: true } } },
    });
  });

  it('is the same when it is built again from what the vault got', async () => {
    const { db, workspace, entries } = aLoggedWorkspace(() => 'Ana');
    await workspace.loadList(aLoadedList(), somePieces(), {
      run: aScreeningRun(),
      findings: [aPartyScreening()],
    });
    await workspace.addDecisions([aDecision(), aDecision({ id: 'decision-2', reviewer: 'Ben' })]);
    await workspace.confirmDecision('decision-1', confirmed);
    await workspace.undo();
    await workspace.undo();
    await workspace.redo();
    await workspace.removeList('consolidated-screening-list');

    const builder = new CopyBuilder(EMPTY_COPY);
    for (const entry of entries) {
      const read = decodeEntry(encodeEntry(entry));
      if (!read.ok) throw new Error(read.problem);
      builder.apply(read.value.entry);
    }

    const { audit } = await readDatabaseCopy(db);
    expect(audit).toHaveLength(7);
    expect(builder.finish().audit).toEqual(audit);
    expect(findAuditBreak(audit)).toBeNull();
  });

  it('finds a reason that was changed afterwards', async () => {
    const { db, workspace } = aLoggedWorkspace();
    await workspace.addDecisions([aDecision()]);
    const [entry] = await db.audit.toArray();
    const details = structuredClone(entry!.details) as { decisions: { reason: string }[] };
    details.decisions[0]!.reason = 'Nobody asked';

    expect(findAuditBreak([{ ...entry!, details }])).toMatchObject({ place: 1 });
  });

  it('says no more of other writes than before, so that older logs hold', () => {
    const entry: JournalEntry = {
      position: 1,
      kind: 'change',
      sequence: 1,
      label: 'Add one',
      at: '2026-11-21T12:00:00.000Z',
      changes: [{ table: 'offers', key: 'o1', before: null, after: aStoredOffer() }],
      tally: null,
    };

    expect(factOfWrite(entry)).toEqual({
      kind: 'change',
      label: 'Add one',
      at: '2026-11-21T12:00:00.000Z',
      by: null,
      counts: [{ table: 'offers', added: 1, changed: 0, removed: 0 }],
      details: null,
    });
    expect(factOfWrite({ ...entry, by: 'Ana' }).by).toBe('Ana');
  });

  it('knows the entries about one party', async () => {
    const { db, workspace } = aLoggedWorkspace();
    await workspace.addDecisions([aDecision()]);
    await workspace.addDecisions([aDecision({ id: 'decision-2', subjectId: 'bitmain' })]);
    await workspace.undo();
    await workspace.loadList(aLoadedList(), somePieces(), null);

    const log = await db.audit.toArray();

    expect(log.map((entry) => isAboutParty(entry, 'bitmain'))).toEqual([false, true, true, false]);
  });
});
