/** A vault written anew takes the old one's place only after it was read back, through its own cipher. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { SealedCipher } from '../../../src-main/sealing/sealed-cipher';
import { resealVault } from '../../../src-main/vault/reseal';
import { nextFolder } from '../../../src-main/vault/swap-folders';
import { plainCipher, type VaultCipher } from '../../../src-main/vault/vault-cipher';
import { aCipher } from '../../fixtures/sealed';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import { entry, openOn, takeSnapshot, VAULT_FOLDER, VERSIONS, wordsUpTo } from '../../fixtures/vault-on-disk';

let cipher: SealedCipher;
let disk: SimulatedDisk;
beforeEach(async () => {
  cipher = await aCipher();
  disk = new SimulatedDisk();
  const vault = await openOn(disk);
  await vault.append([entry(1), entry(2), entry(3)]);
  await takeSnapshot(vault, wordsUpTo(3));
  await vault.append([entry(4)]);
  await vault.close();
});

const reseal = (into: VaultCipher) =>
  resealVault({
    files: disk,
    folder: VAULT_FOLDER,
    to: nextFolder(VAULT_FOLDER),
    from: plainCipher,
    into,
    versions: VERSIONS,
    now: Date.UTC(2026, 10, 22),
    extra: {},
    extraForAsides: {},
  });

const other = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 1);
const hasNote = () => disk.paths().includes(`${nextFolder(VAULT_FOLDER)}/FORMAT`);

describe('writing a vault anew', () => {
  it('is done if all of it opens as what it was', async () => {
    await reseal(cipher);

    expect(hasNote()).toBe(true);
  });

  it.each<[string, (cipher: SealedCipher) => Partial<VaultCipher>]>([
    [
      'an entry opens as another one',
      (real) => ({
        sealEntry: (epoch, { position, bytes }) => real.sealEntry(epoch, { position, bytes: other(bytes) }),
      }),
    ],
    [
      'an entry does not open',
      (real) => ({
        sealEntry: (epoch, { position, bytes }) => real.sealEntry(epoch, { position: position + 1, bytes }),
      }),
    ],
    [
      'a snapshot opens as another one',
      (real) => ({
        sealContent: (about) => {
          const sealer = real.sealContent(about);
          return { add: (part) => sealer.add(other(part)), end: () => sealer.end() };
        },
      }),
    ],
    ['a snapshot does not open', (real) => ({ sealContent: (about) => real.sealContent(`${about}, not`) })],
  ])('is given up where %s, though every check on disk is good', async (_case, broken) => {
    await expect(reseal({ ...cipher, ...broken(cipher) })).rejects.toMatchObject({
      code: expect.stringMatching(/^vault[/](io|damaged)$/) as string,
    });

    expect(hasNote()).toBe(false);
    expect((await openOn(disk)).report()).toMatchObject({ position: 4, damage: [] });
  });
});
