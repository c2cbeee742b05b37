/** The log of what was done: it grows with every write, and says when it was tampered with. */
import { describe, expect, it } from 'vitest';
import { entryAfter, findAuditBreak, isAuditEntry, type AuditEntry } from '../../src-renderer/data/audit-log';
import { aWorkspace } from '../fixtures/workspace-database';
import { CopyBuilder, EMPTY_COPY, readDatabaseCopy } from '../../src-renderer/data/vault/database-copy';
import type { JournalEntry } from '../../src-renderer/data/change-journal';
import { aStoredOffer } from '../fixtures/workspace-records';

async function aLog() {
  const entries: JournalEntry[] = [];
  const journal = {
    admit: () => Promise.resolve(),
    append: (entry: JournalEntry) => {
      entries.push(entry);
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
  };
  const { db, workspace } = aWorkspace({ journal });
  await workspace.change('Add two', ({ offers }) =>
    offers.bulkPut([aStoredOffer({ id: 'a' }), aStoredOffer({ id: 'b' })]),
  );
  await workspace.removeOffers(['a']);
  await workspace.undo();
  return { db, workspace, entries, log: await db.audit.toArray() };
}

describe('the log of what was done', () => {
  it('has an entry for every write, undo among them, and loses none by undoing', async () => {
    const { log } = await aLog();

    expect(log.map(({ sequence, kind, label, counts }) => [sequence, kind, label, counts])).toEqual([
      [1, 'change', 'Add two', [{ table: 'offers', added: 2, changed: 0, removed: 0 }]],
      [2, 'change', 'Remove 1 offer', [{ table: 'offers', added: 0, changed: 0, removed: 1 }]],
      [3, 'undo', 'Remove 1 offer', [{ table: 'offers', added: 1, changed: 0, removed: 0 }]],
    ]);
    expect(findAuditBreak(log)).toBeNull();
    expect(log.every(isAuditEntry)).toBe(true);
  });

  it('has none for a change that changed nothing', async () => {
    const { db, workspace } = await aLog();

    await workspace.shortlist(['not there'], true);

    expect(await db.audit.count()).toBe(3);
  });

  it('is the same when it is built again from what the journal got', async () => {
    const { db, entries } = await aLog();

    const builder = new CopyBuilder(EMPTY_COPY);
    for (const entry of entries) builder.apply(entry);

    expect(builder.finish().audit).toEqual((await readDatabaseCopy(db)).audit);
  });

  const tampered: [string, (log: AuditEntry[]) => AuditEntry[], number, RegExp][] = [
    ['a changed label', ([a, b, c]) => [a!, { ...b!, label: 'Nothing' }, c!], 2, /was changed after/],
    ['a changed count', ([a, b, c]) => [a!, { ...b!, counts: [] }, c!], 2, /was changed after/],
    ['an entry taken out', ([a, , c]) => [a!, c!], 2, /taken out/],
    ['the first taken out', ([, b, c]) => [b!, c!], 1, /taken out/],
    ['two in another order', ([a, b, c]) => [a!, c!, b!], 2, /taken out/],
    [
      'one forged with a digest of its own',
      ([a, b, c]) => [a!, entryAfter(a!, { ...b!, label: 'x' }), c!],
      3,
      /taken out/,
    ],
  ];

  it.each(tampered)('finds %s', async (_what, tamper, place, reason) => {
    const { log } = await aLog();

    const found = findAuditBreak(tamper(log));

    expect(found?.place).toBe(place);
    expect(found?.reason).toMatch(reason);
  });
});
