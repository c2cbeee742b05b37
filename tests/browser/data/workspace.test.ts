/** The workspace on the IndexedDB of a real Chromium, where transactions end sooner than in a fake one. */
import { describe, expect, it } from 'vitest';
import { Database } from '../../../src-renderer/data/db';
import { Workspace } from '../../../src-renderer/data/workspace';
import { readWorkspaceFile, writeWorkspaceFile } from '../../../src-renderer/data/workspace-file';

const now = () => '2026-11-21T12:00:00.000Z';

describe('a workspace in Chromium', () => {
  it('keeps what was done, undone and done again over a restart', async () => {
    const name = 'browser-restart';
    const first = new Workspace(new Database(name), now);
    await first.openSample();
    await first.removeOffers(['BM-01', 'BM-02']);
    await first.undo();
    const text = await writeWorkspaceFile(await first.read(), '0.1.0');
    first.close();

    const db = new Database(name);
    const second = new Workspace(db, now);

    expect(await writeWorkspaceFile(await second.read(), '0.1.0')).toBe(text);
    expect(await second.redo()).toMatchObject({ label: 'Remove 2 offers' });
    expect((await second.read()).offers.map((offer) => offer.id)).not.toContain('BM-01');
    await expect(db.offers.clear()).rejects.toThrow(/refused/);
    db.close();
  });

  it('writes nothing of a change that fails, and tells watchers of whole changes only', async () => {
    const db = new Database('browser-watch');
    const workspace = new Workspace(db, now);
    const counts: number[] = [];
    const stop = workspace.watch((state) => counts.push(state.offers.length));
    const told = (times: number) => expect.poll(() => counts.length).toBe(times);
    await told(1);

    await workspace.openSample();
    await told(2);
    await workspace
      .change('Fail', ({ offers }) => offers.clear().then(() => Promise.reject(new Error('no'))))
      .catch(() => undefined);
    await workspace.removeOffers(['BM-01']);
    await told(3);
    stop();

    const all = counts[1] ?? 0;
    expect(counts).toEqual([0, all, all - 1]);
    db.close();
  });

  it('brings a workspace file back, checksum and all', async () => {
    const db = new Database('browser-file');
    const workspace = new Workspace(db, now);
    await workspace.openSample();
    const text = await writeWorkspaceFile(await workspace.read(), '0.1.0');

    const read = await readWorkspaceFile(text);
    const altered = await readWorkspaceFile(text.replace('"quantity":2000', '"quantity":2001'));

    expect(text).toMatch(/"sha256": "[0-9a-f]{64}"/);
    expect(read.ok && (await writeWorkspaceFile(read.value, '0.1.0'))).toBe(text);
    expect(altered).toEqual({ ok: false, problem: { code: 'workspace-file/altered', part: 'offers' } });
    db.close();
  });
});
