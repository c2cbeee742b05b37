import { describe, expect, it } from 'vitest';
import { checkFormat, VAULT_FORMAT, writeFormat, type Format } from '../../../src-main/vault/format';
import { frame } from '../../../src-main/vault/whole-file';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import { entry, openOn, VAULT_FOLDER, VERSIONS } from '../../fixtures/vault-on-disk';

const PATH = `${VAULT_FOLDER}/FORMAT`;

function written(value: object): SimulatedDisk {
  const disk = new SimulatedDisk();
  disk.tamper(PATH, frame(value));
  return disk;
}

const format: Format = { vaultFormat: VAULT_FORMAT, epoch: '0'.repeat(32), ...VERSIONS };

describe('checkFormat', () => {
  it('finds what was written', async () => {
    const disk = new SimulatedDisk();
    await writeFormat(disk, VAULT_FOLDER, format);
    disk.powerCut(() => 0);

    expect(await checkFormat(disk, VAULT_FOLDER, VERSIONS)).toEqual({ state: 'good', format });
  });

  it('finds nothing where nothing was written', async () => {
    expect(await checkFormat(new SimulatedDisk(), VAULT_FOLDER, VERSIONS)).toEqual({ state: 'absent' });
  });

  it.each([
    ['an older Electron', { electron: '32.9.9' }],
    ['an older schema', { schema: 1 }],
    ['another release of the same schema', { app: '9.0.0' }],
    ['a later Electron of the same major', { electron: '33.99.0' }],
  ])('goes on with what %s wrote', async (_case, change) => {
    expect(await checkFormat(written({ ...format, ...change }), VAULT_FOLDER, VERSIONS)).toMatchObject({
      state: 'good',
    });
  });

  it.each([
    ['newer-vault', { vaultFormat: VAULT_FORMAT + 1 }],
    ['newer-vault', { vaultFormat: 99, epoch: null, schema: { of: 'another kind' } }],
    ['newer-schema', { schema: 3 }],
    ['older-electron', { electron: '34.0.0' }],
    ['older-electron', { electron: '100.0.0' }],
  ])('refuses: %s', async (reason, change) => {
    expect(await checkFormat(written({ ...format, ...change }), VAULT_FOLDER, VERSIONS)).toMatchObject({
      state: 'refused',
      refusal: { reason },
    });
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['no frame', Buffer.from('{"vaultFormat":1}')],
    ['a wrong hash', Buffer.from(`{"vaultFormat":1}\n${'0'.repeat(64)}\n`)],
    ['a list', Buffer.from(frame([1]))],
    ['too little', Buffer.from(frame({ vaultFormat: 1 }))],
    ['an epoch that is none', Buffer.from(frame({ ...format, epoch: '../../x' }))],
  ])('takes for damaged: %s', async (_case, bytes) => {
    const disk = new SimulatedDisk();
    disk.tamper(PATH, bytes);

    expect(await checkFormat(disk, VAULT_FOLDER, VERSIONS)).toEqual({ state: 'damaged' });
  });
});

describe('a vault that a later release wrote', () => {
  it.each([
    ['a later schema', { versions: { ...VERSIONS, schema: 3 } }],
    ['a later Electron', { versions: { ...VERSIONS, electron: '45.4.1' } }],
  ])('is not opened, and not a byte of it is changed: %s', async (_case, later) => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk, later);
    await vault.append([entry(1)]);
    await vault.close();
    const before = disk.paths().map((path) => [path, disk.bytes(path).toString('hex')]);

    await expect(openOn(disk)).rejects.toMatchObject({ code: 'vault/newer' });

    expect(disk.paths().map((path) => [path, disk.bytes(path).toString('hex')])).toEqual(before);
  });

  it('is not taken for damaged where its note is, since each of its files says its format', async () => {
    const disk = new SimulatedDisk();
    const vault = await openOn(disk);
    await vault.append([entry(1)]);
    const path = `${VAULT_FOLDER}/journal/j-1.log`;
    const later = Buffer.from(disk.bytes(path));
    later.writeUInt32LE(VAULT_FORMAT + 1, 8);
    const { createHash } = await import('node:crypto');
    createHash('sha256').update(later.subarray(0, 72)).digest().copy(later, 72);
    disk.tamper(path, later);
    disk.tamper(PATH, null);

    await expect(openOn(disk)).rejects.toMatchObject({ code: 'vault/newer' });
    expect(disk.bytes(path)).toEqual(later);
  });
});

describe('the note of who wrote last', () => {
  it('is brought up to date by the opening, before anything can be written', async () => {
    const disk = new SimulatedDisk();
    await openOn(disk);
    await openOn(disk, { versions: { ...VERSIONS, electron: '45.4.1', schema: 3 } });
    disk.powerCut(() => 0);

    expect(await checkFormat(disk, VAULT_FOLDER, VERSIONS)).toMatchObject({ state: 'refused' });
  });
});
