/**
 * The files of the page's database damaged in every way of a list, each followed by two starts.
 *
 * Two, since a log with a torn end opens well once and is thrown away at the
 * start after. The control is the same damage with the vault taken away: what
 * is lost then shows which damages the vault made good, and those must be told.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { control, lossless, tell, type Figure, type TrialSet } from './figure';
import {
  contentsOf,
  differences,
  enterName,
  openSample,
  start,
  typeName,
  untilSaved,
  type Contents,
} from './running-app';

const DATABASE = 'IndexedDB/app_rigplan_0.indexeddb.leveldb';
/** Processes that were just killed may still write. */
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 } as const;
const REBUILT = /has been rebuilt from the safety copy/;

interface Damage {
  readonly name: string;
  /** @param folder - of the database */
  readonly inflict: (folder: string) => void;
}

interface Outcome {
  readonly isWhole: boolean;
  readonly isTold: boolean;
  readonly isKeptAside: boolean;
}

export const indexedDbDamage: TrialSet = {
  name: 'indexeddb-damage',
  title: 'the files of the database damaged or gone, on the real Electron, two starts each',
  trials: 100,
  fewTrials: 4,
  run: async (trials) => {
    const root = mkdtempSync(join(tmpdir(), 'rigplan-damage-'));
    try {
      const template = join(root, 'template');
      const before = await fill(template);
      return await inflictAll(root, template, before, damagesOf(join(template, DATABASE)).slice(0, trials));
    } finally {
      rmSync(root, REMOVAL);
    }
  },
};

/** A profile with the sample tender and some edits, in a sorted file and in a log, never closed in order. */
async function fill(profile: string): Promise<Contents> {
  let { app } = await start(profile);
  await openSample(app);
  await addBallast(app.page);
  for (const name of ['First', 'Second', 'Third']) {
    await typeName(app, name);
    await enterName(app);
    await untilSaved(app, name);
    if (name !== 'Third') {
      await app.kill();
      ({ app } = await start(profile));
    }
  }
  const before = await contentsOf(app);
  await app.kill();
  return before;
}

/** So many bytes in another database of the origin that LevelDB sorts what it has into a file. */
async function addBallast(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ballast');
      request.onupgradeneeded = () => void request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
    });
    for (let part = 0; part < 6; part += 1) {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
      for (let row = 0; row < 20; row += 1) {
        transaction.objectStore('rows').put('ballast '.repeat(4000), part * 20 + row);
      }
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    }
    database.close();
  });
}

async function inflictAll(
  root: string,
  template: string,
  before: Contents,
  damages: readonly Damage[],
): Promise<readonly Figure[]> {
  let wrong = 0;
  let untold = 0;
  let lostWithout = 0;
  let aside = 0;
  for (const [index, { name, inflict }] of damages.entries()) {
    const profile = join(root, String(index));
    const prepare = (): void => {
      rmSync(profile, REMOVAL);
      cpSync(template, profile, { recursive: true });
      inflict(join(profile, DATABASE));
    };
    prepare();
    rmSync(join(profile, 'vault'), { recursive: true });
    const without = await twoStarts(profile, before, false);
    prepare();
    const mustTell = !without.isWhole;
    const outcome = await twoStarts(profile, before, mustTell);
    rmSync(profile, REMOVAL);

    if (mustTell) lostWithout += 1;
    if (!outcome.isWhole) wrong += 1;
    if (mustTell && !outcome.isTold) untold += 1;
    if (outcome.isKeptAside) aside += 1;
    tell(
      `${name}: ${outcome.isWhole ? 'whole' : 'LOST'}${outcome.isTold ? ', told' : ''}${outcome.isKeptAside ? ', kept aside' : ''}; without the vault ${mustTell ? 'lost' : 'whole'}`,
    );
  }
  const count = damages.length;
  return [
    lossless('indexeddb-damage', count, wrong, `${String(aside)} times the damaged database was kept aside`),
    lossless('indexeddb-damage-told', lostWithout, untold, 'of those that the vault made good'),
    control('indexeddb-damage', count, lostWithout, 'the same with the vault removed'),
  ];
}

async function twoStarts(profile: string, before: Contents, waitsToBeTold: boolean): Promise<Outcome> {
  let isWhole = true;
  let isTold = false;
  for (let nth = 0; nth < 2; nth += 1) {
    const started = await start(profile).catch((cause: unknown) => String(cause));
    if (typeof started === 'string') {
      // With the vault this is a failure; without it, part of what is lost.
      if (waitsToBeTold) tell(started);
      isWhole = false;
      continue;
    }
    const { app } = started;
    const note = app.page.getByText(REBUILT);
    if (waitsToBeTold && nth === 0) await note.waitFor({ timeout: 2_000 }).catch(() => undefined);
    isTold ||= (await note.count()) > 0;
    const now = await contentsOf(app).catch((): Contents => ({}));
    isWhole &&= differences(before, now).length === 0;
    await app.close();
  }
  const kept = readdirSync(profile).filter((name) => name.startsWith('quarantine-'));
  return { isWhole, isTold, isKeptAside: kept.some((name) => readdirSync(join(profile, name)).length > 0) };
}

/** @param folder - of an undamaged database, whose files it goes by */
function damagesOf(folder: string): readonly Damage[] {
  const names = readdirSync(folder);
  const logs = names.filter((name) => name.endsWith('.log'));
  const others = names.filter((name) => /^(MANIFEST-\d+|CURRENT|\d+\.ldb)$/.test(name));
  return [
    ...[...logs, ...others].flatMap((name) => damagesOfFile(folder, name)),
    { name: 'every log gone', inflict: (at) => logs.forEach((name) => rmSync(join(at, name))) },
    {
      name: 'the lock and the protocol gone',
      inflict: (at) => ['LOCK', 'LOG'].forEach((name) => rmSync(join(at, name), { force: true })),
    },
    { name: 'every file empty', inflict: (at) => names.forEach((name) => writeFileSync(join(at, name), '')) },
    { name: 'the database’s folder gone', inflict: (at) => rmSync(at, { recursive: true }) },
    { name: 'IndexedDB’s folder gone', inflict: (at) => rmSync(join(at, '..'), { recursive: true }) },
    {
      name: 'a file in the place of the folder',
      inflict: (at) => {
        rmSync(at, { recursive: true });
        writeFileSync(at, 'not a folder');
      },
    },
  ];
}

function damagesOfFile(folder: string, file: string): readonly Damage[] {
  const size = readFileSync(join(folder, file)).byteLength;
  const change = (edit: (bytes: Buffer) => Uint8Array) => (at: string) => {
    const path = join(at, file);
    if (existsSync(path)) writeFileSync(path, edit(readFileSync(path)));
  };
  const flip = (at: number) =>
    change((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    });
  const damages: readonly Damage[] = [
    { name: `${file} one byte short`, inflict: change((bytes) => bytes.subarray(0, -1)) },
    { name: `${file} cut in half`, inflict: change((bytes) => bytes.subarray(0, bytes.length >> 1)) },
    { name: `${file} empty`, inflict: change(() => new Uint8Array()) },
    { name: `${file} with a bit turned over at its beginning`, inflict: flip(0) },
    { name: `${file} with a bit turned over in the middle`, inflict: flip(size >> 1) },
    { name: `${file} with a bit turned over at its end`, inflict: flip(size - 1) },
    {
      name: `${file} with zeros behind`,
      inflict: change((bytes) => Buffer.concat([bytes, Buffer.alloc(4096)])),
    },
    { name: `${file} gone`, inflict: (at) => rmSync(join(at, file)) },
  ];
  // Of an empty file only that it is gone can be tried.
  return size === 0 ? damages.slice(-1) : damages;
}
