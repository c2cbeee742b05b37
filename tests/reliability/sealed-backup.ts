/**
 * Sealed files and sealed vaults with every kind of damage, by chance and by intent:
 * what comes out is what went in, or nothing. The control skips the look at the tag.
 */
import { createDecipheriv } from 'node:crypto';
import { CHUNK_BYTES, SEALED_CHUNK_BYTES } from '../../src-main/sealing/chunks';
import { derivedKey } from '../../src-main/sealing/derived-key';
import type { SealedCipher } from '../../src-main/sealing/sealed-cipher';
import { sealFile, unsealFile, type FileSealing } from '../../src-main/sealing/sealed-file';
import { damagesOf, forgeSegment, forgeSnapshot, SEALED_CONTENT } from '../fixtures/forged-vault';
import { aCipher, CHEAP_KDF, PASSPHRASE, rememberingKey } from '../fixtures/sealed';
import { SimulatedDisk } from '../fixtures/simulated-disk';
import { entry, openOn, readWords, takeSnapshot, VAULT_FOLDER, wordsUpTo } from '../fixtures/vault-on-disk';
import { control, lossless, type TrialSet } from './figure';

const HEAD_BYTES = 104;
const LAST = 12;
const sealing: FileSealing = { kdf: CHEAP_KDF, passphraseKey: rememberingKey() };
const content = Buffer.from('A quotation for 4,000 rigs at $3,744.00 each');
const ORDERS = [
  [1, 0, 2, 3],
  [0, 2, 1, 3],
  [0, 1, 3],
  [0, 1, 2],
  [0, 0, 1, 2, 3],
  [0, 1, 2, 3, 3],
  [0, 1, 2, 2, 3],
  [3],
  [],
];

export const sealedBackup: TrialSet = {
  name: 'sealed-backup',
  title: 'every bit of a sealed file and of a sealed vault turned over, cut off, forged',
  trials: Infinity,
  fewTrials: Infinity,
  run: async () => {
    const sealed = Buffer.from(await sealFile(content, PASSPHRASE, sealing));
    const files = await fileTrials(sealed);
    const vaults = await vaultTrials();
    const equal = await equalTrials();
    return [
      lossless(
        'sealed-backup',
        files.trials + vaults.trials,
        files.wrong + vaults.wrong,
        `${String(files.trials)} damages of a sealed file, ${String(vaults.trials)} of a sealed vault, ${String(vaults.forged)} of them forged with hashes that fit`,
      ),
      await withoutTag(sealed),
      lossless('sealed-distinct', equal.trials, equal.same, 'the same content sealed again; two alike'),
    ];
  },
};

interface Count {
  readonly trials: number;
  readonly wrong: number;
}

async function fileTrials(sealed: Buffer): Promise<Count> {
  let trials = 0;
  let wrong = 0;
  const attempt = async (bytes: Buffer): Promise<void> => {
    trials += 1;
    // Whatever opens was damaged, so it is wrong even if it says the same.
    if ((await opened(bytes)) !== null) wrong += 1;
  };
  for (const bytes of damagesOf(sealed)) await attempt(bytes);
  const long = Buffer.from(await sealFile(Buffer.alloc(3 * CHUNK_BYTES + 9, 'x'), PASSPHRASE, sealing));
  const chunk = (index: number) =>
    long.subarray(HEAD_BYTES + index * SEALED_CHUNK_BYTES, HEAD_BYTES + (index + 1) * SEALED_CHUNK_BYTES);
  for (const order of ORDERS) {
    await attempt(Buffer.concat([long.subarray(0, HEAD_BYTES), ...order.map(chunk)]));
  }
  return { trials, wrong };
}

async function opened(bytes: Buffer): Promise<Uint8Array | null> {
  try {
    return await unsealFile(bytes, PASSPHRASE, sealing);
  } catch {
    return null;
  }
}

async function vaultTrials(): Promise<Count & { readonly forged: number }> {
  const cipher = await aCipher();
  const disk = await aSealedVault(cipher);
  let trials = 0;
  let wrong = 0;
  const attempt = async (path: string, bytes: Buffer): Promise<void> => {
    const copy = disk.copy();
    copy.tamper(path, bytes);
    trials += 1;
    if (!(await isHonest(copy, cipher))) wrong += 1;
  };
  const journal = `${VAULT_FOLDER}/journal/j-9.log`;
  const entries = entriesOf(disk.bytes(journal));
  for (const { position, bytes } of entries) {
    for (const damaged of damagesOf(bytes)) {
      const changed = entries.map((one) => (one.position === position ? { position, bytes: damaged } : one));
      await attempt(
        journal,
        forgeSegment(disk.bytes(journal), () => changed),
      );
    }
  }
  const newest = `${VAULT_FOLDER}/snapshots/s-8.snap`;
  for (const damaged of damagesOf(disk.bytes(newest).subarray(SEALED_CONTENT))) {
    await attempt(
      newest,
      forgeSnapshot(disk.bytes(newest), () => damaged),
    );
  }
  const forged = trials;
  for (const path of disk.paths().filter((one) => /[.](log|snap)$/.test(one))) {
    for (const bytes of flipsAndCuts(disk.bytes(path))) await attempt(path, bytes);
  }
  return { trials, wrong, forged };
}

/** Nothing, or a beginning of what was written. */
async function isHonest(disk: SimulatedDisk, cipher: SealedCipher): Promise<boolean> {
  try {
    const words = await readWords(await openOn(disk, { cipher }));
    return words.join() === wordsUpTo(words.length).join();
  } catch {
    return true;
  }
}

function* flipsAndCuts(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 3) {
    yield bytes.subarray(0, at);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
    yield flipped;
  }
}

async function aSealedVault(cipher: SealedCipher): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  const vault = await openOn(disk, { cipher });
  for (let position = 1; position <= LAST; position += 1) {
    await vault.append([entry(position)]);
    if (position === 4 || position === 8) await takeSnapshot(vault, wordsUpTo(position));
  }
  await vault.close();
  return disk;
}

function entriesOf(bytes: Buffer) {
  let found: readonly { readonly position: number; readonly bytes: Uint8Array }[] = [];
  forgeSegment(bytes, (entries) => (found = entries));
  return found;
}

async function equalTrials(): Promise<{ readonly trials: number; readonly same: number }> {
  const trials = 1_000;
  const cipher = await aCipher();
  const seen = new Set<string>();
  for (let trial = 0; trial < trials; trial += 1) {
    seen.add(Buffer.from(cipher.sealEntry('e', entry(1))).toString('hex'));
    const sealer = cipher.sealContent('snapshot');
    seen.add(Buffer.concat([sealer.add(content), sealer.end()]).toString('hex'));
  }
  return { trials, same: 2 * trials - seen.size };
}

/** Opens as a program would that forgot to look at the tag: then damages give wrong content. */
async function withoutTag(sealed: Buffer) {
  const head = sealed.subarray(0, HEAD_BYTES);
  const key = await sealing.passphraseKey(PASSPHRASE, head.subarray(24, 40), CHEAP_KDF);
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(1, 11);
  let trials = 0;
  let wrong = 0;
  for (let at = HEAD_BYTES; at < sealed.length - 16; at += 1) {
    const flipped = Buffer.from(sealed);
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
    const decipher = createDecipheriv('aes-256-gcm', derivedKey(key, 'rigplan file content 1'), nonce);
    const bytes = decipher.update(flipped.subarray(HEAD_BYTES, -16));
    trials += 1;
    if (bytes.length === content.length && !bytes.equals(content)) wrong += 1;
  }
  return control('sealed-backup', trials, wrong, 'the tag not looked at: wrong content comes out');
}
