import { describe, expect, it } from 'vitest';
import { WORKSPACE_SCHEMA } from '../../src-main/ipc/contract';
import { refuseToOpen } from '../../src-main/format-gate';
import { migrations } from '../../src-renderer/data/migrations';
import { SimulatedDisk } from '../fixtures/simulated-disk';
import { openOn, VAULT_FOLDER, VERSIONS } from '../fixtures/vault-on-disk';

describe('the gate before the window', () => {
  it('is open to a first start, which it leaves no trace of', async () => {
    const disk = new SimulatedDisk();

    expect(await refuseToOpen(disk, VAULT_FOLDER, VERSIONS)).toBeNull();
    expect(disk.paths()).toEqual([]);
  });

  it.each([
    ['a newer RigPlan', { schema: 3, app: '9.8.7' }, 'RigPlan 9.8.7'],
    ['a newer browser engine', { electron: '45.4.1' }, 'Electron 45.4.1'],
  ])('says what wrote last, what is kept and what to do after %s', async (words, later, named) => {
    const disk = new SimulatedDisk();
    await (await openOn(disk, { versions: { ...VERSIONS, ...later } })).close();
    const before = disk.paths().map((path) => disk.bytes(path).toString('hex'));

    const refusal = await refuseToOpen(disk, VAULT_FOLDER, VERSIONS);

    expect(refusal).toContain(words);
    expect(refusal).toContain(named);
    expect(refusal).toContain('nothing was changed');
    expect(disk.paths().map((path) => disk.bytes(path).toString('hex'))).toEqual(before);
  });

  it('stays shut when it cannot read who wrote last', async () => {
    const disk = new SimulatedDisk();
    disk.failure = { at: 1, mode: 'before' };

    expect(await refuseToOpen(disk, VAULT_FOLDER, VERSIONS)).toContain('cannot be read');
  });

  it('knows the shape that the last migration makes', () => {
    expect(WORKSPACE_SCHEMA).toBe(migrations.at(-1)?.version);
  });
});
